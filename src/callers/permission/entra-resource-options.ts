/** How an existing resource is found. */
export interface EntraResourceOptions {
  /**
   * What reviews and messages call it.
   * @default - its name at Microsoft, or the path of the construct
   */
  readonly displayName?: string;
  /**
   * Creates its service principal where the tenant has none. Destroying the stack tries to delete it then, without an error where that is
   * refused: leave it out once the tenant has it.
   * @default false
   */
  readonly createIfMissing?: boolean;
}
