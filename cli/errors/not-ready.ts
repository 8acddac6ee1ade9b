/** A command completed and printed a negative result: exit code 1, nothing more to print. */
export class NotReady extends Error {
  public constructor() {
    super('not ready');
    this.name = 'NotReady';
  }
}
