/** How an existing resource is found. */
export interface EntraResourceOptions {
  /**
   * What reviews and messages call it.
   * @default - its name at Microsoft, or the path of the construct
   */
  readonly displayName?: string;
  /**
   * Creates its service principal where the tenant has none. Destroying the stack deletes it then, for all of the tenant, also if it was
   * there before; where that is refused there is no error. Of one that is there, azuread sets properties back to their defaults. Leave
   * it out once the tenant has it: the next apply forgets it, and it stays.
   * @default false
   */
  readonly createIfMissing?: boolean;
}
