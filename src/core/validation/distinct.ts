import { type Problems, quote } from './problems';
import { literals } from '../terraform/tokens';
import type { ProblemCode } from './code';

/** Duplicates in a list, compared case-insensitively as Azure does. */
export function repeated(values: readonly string[] | undefined): string[] {
  const seen = new Set<string>();
  return literals(values).filter((value: string | null | undefined) => {
    // What is not set is reported by another rule.
    if (value === undefined || value === null) return false;
    const key = value.toLowerCase();
    const known = seen.has(key);
    seen.add(key);
    return known;
  });
}

/** Adds a problem if a list has duplicates. */
export function checkDistinct(
  problems: Problems,
  code: ProblemCode,
  what: string,
  values: readonly string[] | undefined,
): void {
  const twice = [...new Set(repeated(values))];
  problems.when(twice.length > 0, code, () => ({
    message: `${what} lists ${twice.map(quote).join(', ')} more than once`,
    remedy: 'list each of them once',
  }));
}
