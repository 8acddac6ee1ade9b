import { type Problem, ValidationError } from './validation-error';

/**
 * Makes the parts of a construct one by one, and goes on after one that is refused: what is wrong with all of them is thrown once,
 * each with the part that it is about.
 */
export class Attempts {
  private readonly found: Problem[] = [];

  /** @param constructPath of what has the parts */
  public constructor(private readonly constructPath: string) {}

  /** What is made; nothing where it is refused. */
  public make<T>(part: () => T): T | undefined {
    try {
      return part();
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error;
      const { constructPath, problems } = error;
      this.add(problems.map((problem) => ({ constructPath, ...problem })));
      return undefined;
    }
  }

  /** Problems that were found in addition to those of the parts. */
  public add(problems: readonly Problem[]): void {
    this.found.push(...problems);
  }

  public throwIfAny(): void {
    if (this.found.length > 0) throw new ValidationError(this.constructPath, this.found);
  }
}
