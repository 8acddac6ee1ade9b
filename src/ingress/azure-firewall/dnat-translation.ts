/** What a firewall translates connections to. */
export enum DnatTranslation {
  /** The private address of the target at the time of the apply. */
  ADDRESS = 'address',
  /** The host of the target, resolved by the firewall. Requires its DNS proxy, and a private zone that it can resolve. */
  FQDN = 'fqdn',
}
