/** Ctrl-C: printed, with exit code 130. */
export class Interrupted extends Error {
  /** @param left what the interruption leaves behind, and how to go on */
  public constructor(left: string) {
    super(left);
    this.name = 'Interrupted';
  }
}
