/** Longest name of a backend: within API Management's limit for what policies refer to. */
const LONGEST = 50;
const BETWEEN = '--';

/**
 * Name of a backend, of letters, digits and hyphens, 50 at most. Where a part has another character or has to be cut, a
 * short hash of all parts ends it, so that `gpt-4.1` and `gpt-4-1` stay apart.
 */
export function nameOfBackend(...parts: readonly string[]): string {
  const given = parts.map((part) => part.toLowerCase());
  const plain = given.map((part) => part.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, ''));
  const name = plain.join(BETWEEN);
  const isExact = plain.every((part, index) => part === given[index] && !part.includes(BETWEEN));
  if (isExact && name.length <= LONGEST) return name;
  const hash = hashOf(given.join('/'));
  return `${name.slice(0, LONGEST - hash.length - 1).replace(/-+$/, '')}-${hash}`;
}

/**
 * 32 bits, as six characters. Not for secrets: two names that fall together are found at synthesis.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9923 (FNV-1a)
 */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(36).padStart(7, '0').slice(-6);
}
