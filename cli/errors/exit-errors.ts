/** A command completed and printed a negative result: exit code 1, nothing more to print. */
export class NotReady extends Error {
  public constructor() {
    super('not ready');
    this.name = 'NotReady';
  }
}

/** The command line itself is wrong: printed, with exit code 2. */
export class UsageError extends Error {
  public constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** Ctrl-C: printed, with exit code 130. */
export class Interrupted extends Error {
  /** @param left what the interruption leaves behind, and how to go on */
  public constructor(left: string) {
    super(left);
    this.name = 'Interrupted';
  }
}
