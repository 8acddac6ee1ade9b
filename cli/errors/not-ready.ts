/** A command did its work and printed what it found, and what it found is not good: exit code 1, nothing more to print. */
export class NotReady extends Error {
  public constructor() {
    super('not ready');
    this.name = 'NotReady';
  }
}
