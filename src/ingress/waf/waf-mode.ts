/** What the WAF does with a request that violates a rule. */
export enum WafMode {
  /** Denies it. */
  PREVENTION = 'Prevention',
  /**
   * Blocks what violates a rule of the edge or a custom rule, such as another source, tenant or path, and only logs what
   * violates a managed rule: Azure's Prevention mode, with the action of every managed rule set to log. Use it to find out
   * what managed rules would block. Rules that Microsoft adds to the rule set after this version of the library still
   * block.
   */
  TRIAL = 'Trial',
  /**
   * Blocks nothing: Azure's Detection mode, in which the rules on source, tenant and path also only log. The edge is then
   * open to everybody; use `TRIAL` instead.
   */
  OPEN_DETECTION = 'Detection',
}
