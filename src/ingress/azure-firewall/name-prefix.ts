import type { Rule } from '../../core/validation/problems';
import { networkResourceName } from '../../core/validation/rules';

const LONGEST = 80;

/** Rule for a name that others are made from: it has to leave room for the longest ending. */
export function namePrefix(longestEnding: string): Rule {
  const length = LONGEST - longestEnding.length;
  return {
    ...networkResourceName,
    rule:
      `may hold letters, digits, '_', '-' and '.', 1 to ${length} of them, beginning with a letter or digit: ` +
      `a name ending with '${longestEnding}' is made from it`,
    holds: (value) => networkResourceName.holds(value) && value.length <= length,
  };
}
