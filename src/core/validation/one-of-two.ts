import type { ProblemCode } from './code';
import type { Problems } from './problems';

type Two = Readonly<Record<string, unknown>>;

/** Adds a problem where two properties are given that exclude each other. */
export function checkNotBoth(problems: Problems, code: ProblemCode, two: Two, remedy: string): void {
  const [one, other] = Object.keys(two);
  problems.when(givenIn(two) > 1, code, () => ({ message: `${one} and ${other} are both given`, remedy }));
}

/** Adds a problem where both are given, or neither. */
export function checkOneOfTwo(problems: Problems, code: ProblemCode, two: Two, remedy: string): void {
  checkNotBoth(problems, code, two, remedy);
  const [one, other] = Object.keys(two);
  problems.when(givenIn(two) === 0, code, () => ({ message: `neither ${one} nor ${other} is given`, remedy }));
}

function givenIn(two: Two): number {
  return Object.values(two).filter((value) => value !== undefined).length;
}
