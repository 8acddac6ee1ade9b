import type { AccessRow } from './access-row';

/** What an entry of a registry, or a card of the older one, says of whose it is. */
interface Entry {
  readonly url?: string;
  readonly body?: {
    /** A list, or an expression that is one after apply. */
    readonly ownerIds?: readonly string[] | string;
    readonly managedByAppId?: string;
    readonly managedBy?: string;
  };
  readonly '//': { readonly metadata?: { readonly path?: string } };
}

/** What people own in the registries, by how its address begins. */
const KINDS: readonly (readonly [start: RegExp, what: string])[] = [
  [/^copilot\/agentRegistrations$/, 'registration'],
  [/^agentRegistry\/agentInstances$/, 'instance'],
  [/^agentRegistry\/agentCollections$/, 'collection'],
  [/^agentRegistry\/agentCardManifests\//, 'card'],
];

/** Who owns and manages agents of other platforms: that is said by each entry, and assigned nowhere else. */
export function readRegistry(stack: string, resources: readonly unknown[]): AccessRow[] {
  return (resources as readonly Entry[]).flatMap(({ url = '', body = {}, '//': { metadata } }) => {
    const what = KINDS.find(([start]) => start.test(url))?.[1];
    if (what === undefined) return [];
    const common = { scope: (metadata?.path ?? '').replace(/\/Resource$/, ''), eligible: false, stack };
    const { ownerIds = [], managedByAppId: app = body.managedBy } = body;
    const owners = [ownerIds].flat().map((principal) => ({
      ...common,
      principal,
      principalKind: 'user',
      role: `owner of the ${what}`,
      grantedBy: 'ownerIds',
    }));
    if (app === undefined) return owners;
    const manager = { principal: app, principalKind: 'app', role: `manages the ${what}`, grantedBy: 'managedByAppId' };
    return [...owners, { ...common, ...manager }];
  });
}
