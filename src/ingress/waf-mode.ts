/** What the firewall does with a request that breaks a rule. */
export enum WafMode {
  /** Refuses it. */
  PREVENTION = 'Prevention',
  /** Logs it and lets it through. For a trial only. */
  DETECTION = 'Detection',
}
