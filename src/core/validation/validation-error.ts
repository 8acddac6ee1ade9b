/** One thing that is wrong, in the words of the person who wrote it. */
export interface Problem {
  /** Stable identifier of the rule, in PascalCase. It is API: it changes only with a major version. */
  readonly code: string;
  /** What was given and which rule it breaks, without a full stop. */
  readonly message: string;
  /** What to do about it, without a full stop. */
  readonly remedy: string;
  /** Path of the part that it is about, where that is not the construct that threw. */
  readonly constructPath?: string;
}

/**
 * Everything that is wrong with one construct, thrown once.
 *
 * Not exported from the root: jsii refuses classes that extend `Error`. Callers test `error.name === 'ValidationError'`
 * and `error.code` (or each `error.problems[n].code`), which are API.
 */
export class ValidationError extends Error {
  /** The code of the first problem. */
  public readonly code: string;

  public constructor(
    public readonly constructPath: string,
    public readonly problems: readonly Problem[],
  ) {
    super(problems.map(describeProblem).join('\n'));
    this.name = 'ValidationError';
    this.code = problems[0]?.code ?? 'Unknown';
  }
}

/** `Code: message; remedy`: the one form in which problems are shown. */
export function describeProblem(problem: Problem): string {
  return `${problem.code}: ${problem.message}; ${problem.remedy}`;
}
