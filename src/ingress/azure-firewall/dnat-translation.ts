/** What a firewall leads connections to. */
export enum DnatTranslation {
  /** The private address of the target, as it is when the rule is written. */
  ADDRESS = 'address',
  /** The host of the target, looked up by the firewall. Needs its DNS proxy, and a private zone that it reads. */
  FQDN = 'fqdn',
}
