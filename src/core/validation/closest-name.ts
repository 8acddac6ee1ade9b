/** The least similarity, of at most 3, for a suggestion. */
const ENOUGH = 1.5;

/**
 * The name in a list that is most similar: by letters and pairs of letters, in any order of words, and by edit distance.
 */
export function closestName(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let most = ENOUGH;
  for (const candidate of known) {
    const unlikeness = changes(name, candidate) / Math.max(name.length, candidate.length);
    const likeness =
      shared(Array.from(name), Array.from(candidate)) + shared(pairs(name), pairs(candidate)) + 1 - unlikeness;
    if (likeness <= most) continue;
    best = candidate;
    most = likeness;
  }
  return best;
}

function pairs(text: string): string[] {
  return Array.from(text)
    .slice(1)
    .map((letter, index) => (text[index] ?? '') + letter);
}

/** The share of two lists that is in both, in any order: 0 to 1. */
function shared(one: readonly string[], other: readonly string[]): number {
  const left = [...other];
  const common = one.filter((part) => {
    const at = left.indexOf(part);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * common.length) / Math.max(1, one.length + other.length);
}

/** Edit distance: letters to insert, remove or replace. */
function changes(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, letter] of Array.from(one).entries()) {
    const next = [at + 1];
    for (const [index, own] of Array.from(other).entries()) {
      const kept = (row[index] ?? 0) + (letter === own ? 0 : 1);
      next.push(Math.min((next[index] ?? 0) + 1, (row[index + 1] ?? 0) + 1, kept));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
