/**
 * A scope and all that may hold it, from the widest to itself, written so that equal ones are equal texts: what
 * `scopeHolds` says of two scopes, found by looking up instead of comparing each with each.
 */
export function holdersOf(scopeId: string): string[] {
  const own = normalScope(scopeId);
  const holders: string[] = [];
  for (let at = own.indexOf('/'); at >= 0; at = own.indexOf('/', at + 1)) holders.push(own.slice(0, at));
  return [...holders, own];
}

/** A scope as `holdersOf` writes it: ids count without regard to case and to slashes at their end. */
export function normalScope(scopeId: string): string {
  return scopeId.toLowerCase().replace(/\/+$/, '');
}
