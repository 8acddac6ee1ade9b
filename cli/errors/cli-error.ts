import type { CliCode } from './code';

/** An error that an operator can fix: printed without a stack trace, with exit code 1. */
export class CliError extends Error {
  /** Name of the code: a row of docs/messages.md and of docs/troubleshooting.md. */
  public readonly code: string;

  public constructor(
    code: CliCode,
    message: string,
    /** How to fix it. */
    public readonly remedy: string,
  ) {
    super(message);
    this.name = 'CliError';
    this.code = code.name;
  }

  /** As it is printed. */
  public get told(): string {
    return `${this.code}: ${this.message}\n  What to do: ${this.remedy}`;
  }
}
