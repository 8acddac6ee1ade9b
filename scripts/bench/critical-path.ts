/** What of a synthesized stack is read here. */
export interface Stack {
  readonly resource: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
}

/** The chain of resources that the first apply of a stack cannot be shorter than. */
export interface CriticalPath {
  readonly minutes: number;
  /** Minutes of the one resource that takes longest. */
  readonly longest: number;
  /** Addresses of what takes minutes on it, in order. */
  readonly steps: readonly string[];
}

/**
 * Minutes that Azure takes to make something. What takes seconds counts as nothing.
 *
 * API Management: 40 in the classic tiers (learn.microsoft.com/azure/api-management/get-started-create-service-instance says 30
 * to 40 or more, and its author 40, MicrosoftDocs/azure-docs pull request 124999); 15 in the v2 tiers, of which Microsoft says
 * minutes alone. Application Gateway: 6 to 8 in apply logs (turbot/steampipe-plugin-azure pull request 316). Read 2026-11-28.
 */
function minutesOf(type: string, config: Readonly<Record<string, unknown>>): number {
  if (type === 'azurerm_api_management') return /v2/i.test(String(config.sku_name)) ? 15 : 40;
  if (type === 'azurerm_application_gateway') return 6.2;
  if (type === 'time_sleep') return Number.parseInt(String(config.create_duration), 10) / 60;
  return 0;
}

/** The critical path of a stack's first apply, by what its resources refer to and depend on. */
export function criticalPath({ resource }: Stack): CriticalPath {
  const all = new Map<string, { type: string; config: Readonly<Record<string, unknown>> }>(
    Object.entries(resource).flatMap(([type, ofType]) =>
      Object.entries(ofType).map(([name, config]) => [`${type}.${name}`, { type, config }] as const),
    ),
  );
  const found = new Map<string, CriticalPath>();
  const pathTo = (address: string): CriticalPath => {
    const known = found.get(address);
    if (known !== undefined) return known;
    const { type, config } = all.get(address) ?? { type: '', config: {} };
    const { '//': _, ...rest } = config;
    const named = [...new Set(JSON.stringify(rest).match(/[a-z_]+\.[A-Za-z][\w-]*/g) ?? [])];
    const before = longestOf(named.filter((one) => one !== address && all.has(one)).map(pathTo));
    const own = minutesOf(type, config);
    const path = {
      minutes: before.minutes + own,
      longest: Math.max(before.longest, own),
      steps: own === 0 ? before.steps : [...before.steps, address],
    };
    found.set(address, path);
    return path;
  };
  const path = longestOf([...all.keys()].map(pathTo));
  const longest = Math.max(...[...all.values()].map(({ type, config }) => minutesOf(type, config)));
  return { ...path, longest };
}

const NOTHING: CriticalPath = { minutes: 0, longest: 0, steps: [] };

function longestOf(paths: readonly CriticalPath[]): CriticalPath {
  return paths.reduce((longest, path) => (path.minutes > longest.minutes ? path : longest), NOTHING);
}
