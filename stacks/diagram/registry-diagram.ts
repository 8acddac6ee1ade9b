import type { Settings } from '../settings/settings-schema';
import { boxOfLines } from './mermaid';
import { resourcesOf } from './synthesized-stack';

interface Card {
  readonly name?: string;
  readonly displayName?: string;
  readonly version?: string;
  readonly skills?: readonly { readonly name?: string; readonly displayName?: string }[];
}

interface Body {
  readonly displayName?: string;
  readonly sourceAgentId?: string;
  readonly originatingStore?: string;
  readonly url?: string;
  readonly ownerIds?: readonly string[];
  readonly agentCard?: Card & { readonly url?: string };
  readonly agentCardManifest?: Card;
}

interface Resource {
  readonly url?: string;
  readonly body?: Body;
}

const REGISTRIES = {
  'copilot/agentRegistrations': 'Registry of Agent 365',
  'agentRegistry/agentInstances': 'Older registry',
} as const;

const COLLECTIONS: Readonly<Record<string, readonly string[]>> = {
  '00000000-0000-0000-0000-000000000001': ['Global', 'every agent with an identity finds its members'],
  '00000000-0000-0000-0000-000000000002': ['Quarantined', 'its members are held back'],
};

/** Agents of other platforms, what is registered of each and where, as a Mermaid flowchart: read from the entries that are deployed. */
export function registryDiagram(settings: Settings): string {
  const made = Object.entries(resourcesOf(settings, 'registry').msgraph_resource ?? {}) as [string, Resource][];
  const lines: string[] = [];
  const names = new Map<string, string>();
  for (const [address, { url = '', body = {} }] of made) {
    const registry = REGISTRIES[url as keyof typeof REGISTRIES] as string | undefined;
    if (registry === undefined) continue;
    const number = names.size + 1;
    names.set(address, `entry${number}`);
    const platform = `${body.sourceAgentId ?? ''} of ${body.originatingStore ?? 'another platform'}`;
    const owners = `${body.ownerIds?.length ?? 0} owners`;
    lines.push(
      boxOfLines(`agent${number}`, 'Agent', [platform, body.url ?? body.agentCard?.url ?? '']),
      boxOfLines(`card${number}`, 'Card', textsOf(body.agentCard ?? body.agentCardManifest)),
      boxOfLines(`entry${number}`, registry, [body.displayName ?? '', owners]),
      `  agent${number} --> entry${number}`,
      `  card${number} --> entry${number}`,
    );
  }
  const memberships = made.filter(([, { url }]) => url?.endsWith('/members/$ref') === true);
  for (const [index, [, { url = '', body = {} }]] of memberships.entries()) {
    const [, id = ''] = /agentCollections\/(.*)\/members/.exec(url) ?? [];
    const member = [...names].find(([address]) => JSON.stringify(body).includes(`.${address}.`))?.[1] ?? '';
    const collection = `collection${index + 1}`;
    lines.push(boxOfLines(collection, 'Collection', COLLECTIONS[id] ?? [id]), `  ${member} -->|member| ${collection}`);
  }
  return ['flowchart LR', ...lines].join('\n');
}

function textsOf({ name, displayName = name ?? '', version = '', skills = [] }: Card = {}): string[] {
  return [`${displayName}, ${version}`, `skills: ${skills.map((one) => one.name ?? one.displayName ?? '').join(', ')}`];
}
