/**
 * A text that is the same for the same value, and for no other. Nothing for what is more than texts, numbers, lists and
 * plain objects of them: nobody can tell when two of those are the same.
 */
export function plainKey(value: unknown): string | undefined {
  return isPlain(value)
    ? JSON.stringify(value, (_, within: unknown) => (within === undefined ? null : within))
    : undefined;
}

function isPlain(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object') return ['string', 'number', 'boolean'].includes(typeof value);
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
}
