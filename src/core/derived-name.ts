import { type Problems, quote } from './problems';
import { isLiteral } from './tokens';

/**
 * Adds a problem where a name that is made from others is longer than its resource takes. A name with a part that is known
 * only after apply passes.
 *
 * @param what what gets the name, in messages
 */
export function checkDerivedName(
  problems: Problems,
  what: string,
  name: string,
  longest: number,
  remedy: string,
): void {
  problems.require(
    !isLiteral(name) || name.length <= longest,
    'DerivedNameTooLong',
    `${what} would be called ${quote(name)}, which has ${name.length} characters, and Azure takes ${longest}`,
    remedy,
  );
}
