import { isLiteral } from '../terraform/tokens';
import { IPV4_CIDR, overlap } from './cidr';

/** A range of a network, by the name that its reader knows; undefined if it is not known. */
export interface NamedRange {
  readonly name: string;
  readonly range: string | undefined;
}

/** A range that shares addresses with one that was given before it. */
export interface OverlappingRange {
  /** Name of the later range, which is where the problem is reported. */
  readonly name: string;
  readonly range: string;
  /** What is wrong, to be read after the name and the range. */
  readonly message: string;
  readonly remedy: string;
}

/**
 * The ranges of one network that overlap. Azure reports them only during the apply that creates the second of them.
 * Tokens and texts that are not ranges are skipped: they are checked on their own.
 */
export function overlappingRanges(ranges: readonly NamedRange[]): OverlappingRange[] {
  const known = ranges.flatMap(({ name, range }) =>
    typeof range === 'string' && isLiteral(range) && IPV4_CIDR.holds(range) ? [{ name, range }] : [],
  );
  return known.flatMap((later, index) =>
    known
      .slice(0, index)
      .filter((earlier) => overlap(earlier.range, later.range))
      .map((earlier) => ({
        ...later,
        message: `overlaps ${earlier.name} (${earlier.range})`,
        remedy: 'use ranges that share no address',
      })),
  );
}
