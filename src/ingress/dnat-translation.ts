/** How Azure Firewall finds what it passes on to. */
export enum DnatTranslation {
  /** By its private address. */
  ADDRESS = 'address',
  /** By its host name, which the firewall looks up; so a gateway that is rebuilt is found again. Not in the Basic tier. */
  FQDN = 'fqdn',
}
