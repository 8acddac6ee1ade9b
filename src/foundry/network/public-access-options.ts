/** Who of the Internet reaches an account. */
export interface PublicAccessOptions {
  /**
   * Addresses and ranges of the Internet that reach it, at most 100; a range is a /30 or larger. The rest is kept out.
   * @default - everybody reaches it who has a role, unless `allowedSubnetIds` is given
   */
  readonly allowedIpRanges?: string[];
  /**
   * Full ids of subnets that reach it by a service endpoint for `Microsoft.CognitiveServices`, at most 100. The rest is kept out.
   * @default - none
   */
  readonly allowedSubnetIds?: string[];
  /**
   * Whether Azure's own services that Microsoft trusts reach it past these rules, such as those that evaluate agents.
   * @default true
   */
  readonly trustedServices?: boolean;
}
