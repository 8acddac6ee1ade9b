/**
 * Whether standard output shows colours: a terminal that knows them, and nobody who objects.
 *
 * @see https://no-color.org
 */
export function showsColours(
  { isTTY }: { readonly isTTY?: boolean },
  { NO_COLOR, TERM }: Readonly<Record<string, string | undefined>>,
): boolean {
  return isTTY === true && (NO_COLOR ?? '') === '' && TERM !== 'dumb';
}
