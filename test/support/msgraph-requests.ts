import type { Config, StackJson } from './stack-json';

type Json = Readonly<Record<string, unknown>>;

/** A request to Microsoft Graph, without its host. */
export interface GraphRequest {
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly body?: Json;
}

/**
 * What the provider msgraph sends where one stack becomes another one, as it does by its source at 0.5: of a resource that is there the keys of the
 * body that differ, each with its whole value; of an update resource the whole body, also when it is new. Before that, Terraform takes what
 * `ignore_changes` names from the state, unless the state has nothing of it.
 *
 * @param before what is there; nothing at first
 * @see https://github.com/microsoft/terraform-provider-msgraph/blob/main/internal/utils/json.go `DiffObject` (read 2026-11-29)
 */
export function requestsBetween(before: StackJson | undefined, after: StackJson | undefined): GraphRequest[] {
  const [old, now] = [resourcesOf(before), resourcesOf(after)];
  const sent = [...now].flatMap(([address, config]) => changesOf(address, old.get(address), config));
  const gone = [...old].filter(([address]) => !now.has(address) && isWhole(address));
  return [...sent, ...gone.map(([, config]) => ({ method: 'DELETE' as const, url: itemOf(config) }))];
}

const resourcesOf = (stack: StackJson | undefined): Map<string, Config> =>
  new Map(
    ['msgraph_resource', 'msgraph_update_resource'].flatMap((type) =>
      (stack?.ofType(type) ?? []).map(({ address, config }) => [address, config] as const),
    ),
  );

const isWhole = (address: string): boolean => address.startsWith('msgraph_resource.');

const urlOf = ({ url }: Config): string => String(url);

const itemOf = (config: Config): string => `${urlOf(config).replace(/\/\$ref$/, '')}/{id}`;

function changesOf(address: string, old: Config | undefined, config: Config): GraphRequest[] {
  const { body = {} } = config;
  if (old === undefined) return [{ method: isWhole(address) ? 'POST' : 'PATCH', url: urlOf(config), body }];
  const { body: state = {} } = old;
  const planned = plannedBody(config, state);
  const changed = Object.entries(planned).filter(([key, value]) => !isSame(value, state[key]));
  if (!isWhole(address)) {
    const isAnother = changed.length > 0 || urlOf(old) !== urlOf(config);
    return isAnother ? [{ method: 'PATCH', url: urlOf(config), body: planned }] : [];
  }
  return changed.length === 0 ? [] : [{ method: 'PATCH', url: itemOf(config), body: Object.fromEntries(changed) }];
}

/** The body after `ignore_changes`. */
function plannedBody({ body = {}, lifecycle }: Config, state: Json): Json {
  const ignored = (lifecycle as { readonly ignore_changes?: readonly string[] } | undefined)?.ignore_changes ?? [];
  if (ignored.includes('body')) return state;
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [key, ignored.includes(`body.${key}`) ? (state[key] ?? value) : value]),
  );
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
