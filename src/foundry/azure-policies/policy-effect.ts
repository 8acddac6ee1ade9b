/** What Azure does about a resource that breaks a rule. */
export enum PolicyEffect {
  /** Reports it as non-compliant. */
  AUDIT = 'Audit',
  /** Refuses to create or change it, and reports what exists already. */
  DENY = 'Deny',
  /** Nothing. */
  DISABLED = 'Disabled',
}
