/** Options of the access guardrails. */
export interface AccessGuardrailOptions {
  /**
   * Name of the tag in which applications and bots name their owner. Azure Policy cannot see the tags of applications.
   * @default - tags are not checked
   */
  readonly ownerTag?: string;
}
