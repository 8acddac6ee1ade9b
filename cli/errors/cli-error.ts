/** What an operator can do something about: printed without a stack trace, with exit code 1. */
export class CliError extends Error {
  public constructor(
    /** PascalCase; a row of docs/troubleshooting.md. */
    public readonly code: string,
    message: string,
    /** What to do now. */
    public readonly remedy: string,
  ) {
    super(message);
    this.name = 'CliError';
  }

  /** As it is printed. */
  public get told(): string {
    return `${this.code}: ${this.message}\n  What to do: ${this.remedy}`;
  }
}
