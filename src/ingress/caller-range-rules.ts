import { ipv4Cidr } from '../core/cidr';
import type { Problems } from '../core/problems';
import { isLiteral } from '../core/tokens';

/**
 * Adds what is wrong with ranges that may call.
 *
 * @param what name of the property in messages
 */
export function checkCallerRanges(problems: Problems, what: string, ranges: readonly string[] | undefined): void {
  problems.require(
    ranges === undefined || !isLiteral(ranges) || ranges.length > 0,
    'NoCallers',
    `${what} is empty, so that nobody could call`,
    'list ranges, or leave it out for those of Teams',
  );
  problems.checkEach(what, ranges, ipv4Cidr('InvalidCallerRange'));
}
