/** One line for each value that differs, in the order of paths. No lines: the same. */
export function differences(before: unknown, after: unknown): string[] {
  const old = leaves(before);
  const made = leaves(after);
  return [...new Set([...old.keys(), ...made.keys()])].sort().flatMap((path) => {
    const was = old.get(path);
    const is = made.get(path);
    if (was === is) return [];
    if (was === undefined) return [`+ ${path}${suffix(is)}`];
    if (is === undefined) return [`- ${path}${suffix(was)}`];
    return [`~ ${path}: ${was} -> ${is}`];
  });
}

function suffix(value: string | undefined): string {
  return value === '' || value === undefined ? '' : `: ${value}`;
}

/** Values by their path; members of lists by their `type`, since their order means nothing. An empty object is a leaf. */
function leaves(value: unknown, path = ''): Map<string, string> {
  if (Array.isArray(value)) {
    return merge(value.map((item: unknown, index) => leaves(item, `${path}[${typeOf(item) ?? index}]`)));
  }
  if (typeof value !== 'object' || value === null) return new Map([[path, JSON.stringify(value)]]);
  const entries = Object.entries(value).filter(
    ([name, member]) => member !== undefined && !isItsType(path, name, member),
  );
  return merge([
    new Map([[path, '']]),
    ...entries.map(([name, member]) => leaves(member, path === '' ? name : `${path}.${name}`)),
  ]);
}

function typeOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || !('type' in item)) return undefined;
  return typeof item.type === 'string' ? item.type : undefined;
}

/** The `type` of a list's member is in its path already. */
function isItsType(path: string, name: string, member: unknown): boolean {
  return name === 'type' && path.endsWith(`[${String(member)}]`);
}

function merge(maps: readonly Map<string, string>[]): Map<string, string> {
  return new Map(maps.flatMap((map) => [...map]));
}
