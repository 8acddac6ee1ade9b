/** What the WAF does with a request that breaks a rule. */
export enum WafMode {
  /** Refuses it. */
  PREVENTION = 'Prevention',
  /**
   * Refuses what breaks a rule of the edge or of one's own, such as another source, tenant or path, and only logs what
   * breaks a managed rule: Azure's Prevention, with every managed rule of the set told to log. To find out what managed
   * rules would refuse. Rules that Microsoft adds to the set after this version of the library refuse all the same.
   */
  TRIAL = 'Trial',
  /**
   * Refuses nothing: Azure's Detection, in which the rules on source, tenant and path only log, too. The edge is open to
   * everybody then; `TRIAL` is what one wants instead.
   */
  OPEN_DETECTION = 'Detection',
}
