/** An error that an operator can fix: printed without a stack trace, with exit code 1. */
export class CliError extends Error {
  public constructor(
    /** PascalCase; a row of docs/troubleshooting.md. */
    public readonly code: string,
    message: string,
    /** How to fix it. */
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
