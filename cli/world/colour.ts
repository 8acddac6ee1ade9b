/**
 * Whether standard output shows colours: it is a terminal that supports them, and `NO_COLOR` is not set.
 *
 * @see https://no-color.org
 */
export function showsColours(
  { isTTY }: { readonly isTTY?: boolean },
  { NO_COLOR, TERM }: Readonly<Record<string, string | undefined>>,
): boolean {
  return isTTY === true && (NO_COLOR ?? '') === '' && TERM !== 'dumb';
}
