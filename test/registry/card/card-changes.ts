type Json = Record<string, unknown>;

/** A copy of a card in which the value at a place is another one; taken out where it is undefined. */
export function changed(card: object, place: string, value: unknown): object {
  const copy = JSON.parse(JSON.stringify(card)) as Json;
  const keys = place.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Json>((at, key) => at[key] as Json, copy);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return copy;
}

/** Every place in a card that has a value, as messages name it; not inside of what is its author's own. */
export function places(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null || /\.(params|header)$/.test(at)) return [at];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    places(one, Array.isArray(value) ? `${at}[${key}]` : at === '' ? key : `${at}.${key}`),
  );
  return at === '' ? inner : [at, ...inner];
}
