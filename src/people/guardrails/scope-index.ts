/**
 * A scope and all its possible parents, from the widest to itself, normalized so that equal scopes are equal strings. Allows
 * look-ups instead of comparing each scope with each other by `scopeHolds`.
 */
export function holdersOf(scopeId: string): string[] {
  const own = normalScope(scopeId);
  const holders: string[] = [];
  for (let at = own.indexOf('/'); at >= 0; at = own.indexOf('/', at + 1)) holders.push(own.slice(0, at));
  return [...holders, own];
}

/** A scope as `holdersOf` writes it: without case and trailing slashes. */
export function normalScope(scopeId: string): string {
  return scopeId.toLowerCase().replace(/\/+$/, '');
}
