import type { IConstruct } from 'constructs';
import { Problems } from '../validation/problems';
import type { ProblemCode } from '../validation/code';

/**
 * A name derived from the construct path: stable as long as the path is, and without a hash, which would change with
 * the content. If the path is too long, the caller has to choose a name, since a truncated one could clash with another.
 */
export function nameFromPath(construct: IConstruct, code: ProblemCode, prop: string, maxLength: number): string {
  const name = construct.node.path
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  if (name.length < 2 || name.length > maxLength) {
    const problems = Problems.withProviderCheck(construct);
    problems.add(code, `no name of 2 to ${maxLength} characters can be derived from the path`, `give ${prop}`);
    problems.throwIfAny();
  }
  return name;
}
