import type { Settings } from '../settings/settings-schema';
import { box } from './mermaid';
import { tokenOf, unescaped } from './policy-text';
import { resourcesOf } from './synthesized-stack';

interface Made {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly parent: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

interface Backend {
  readonly url?: string;
  readonly pool?: { readonly services: readonly { id: string; priority?: number; weight?: number }[] };
}

const CHECKS = {
  ProjectManagedIdentity: 'presents the identity of the project',
  OAuth2: 'signs in by OAuth 2',
  ApiKey: 'sends a key',
} as const;

/** Where requests for models are checked, counted and sent, as a Mermaid flowchart: read from the policy that is deployed. */
export function modelsDiagram(settings: Settings): string {
  const made = madeBy(settings);
  const policy = unescaped(textOf(made.find(({ type }) => type.endsWith('/apis/policies'))?.properties.value));
  const callers = callersIn(policy);
  const lines: string[] = [];
  const connections = made.filter(({ type }) => type.endsWith('/connections'));
  for (const [index, { name, parent, properties }] of connections.entries()) {
    const from = `project${index + 1}`;
    const how = CHECKS[properties.authType as keyof typeof CHECKS];
    const project = last(parent);
    lines.push(box(from, `Agents of project ${project}`, `connection ${name}`, [how]));
    const own = callers.find((caller) => caller.endsWith(`/${project}`));
    if (properties.category === 'ApiManagement') lines.push(`  ${from} --> gateway`);
    else {
      lines.push(
        box(`vendor${index + 1}`, 'Gateway of another vendor', String(properties.target), modelsOf(properties)),
      );
      lines.push(`  ${from} --> vendor${index + 1}`);
    }
    if (own === undefined && properties.category === 'ApiManagement') throw new Error(`${project} is not allowed`);
  }
  for (const [index, caller] of callers.filter((one) => !one.includes('/')).entries()) {
    lines.push(box(`application${index + 1}`, `Application ${caller}`, 'calls by itself', ['presents its own token']));
    lines.push(`  application${index + 1} --> gateway`);
  }
  if (policy !== '') lines.push(...ownGateway(policy, callers, made));
  return ['flowchart LR', ...lines].join('\n');
}

function madeBy(settings: Settings): Made[] {
  return Object.entries(resourcesOf(settings, 'models').azapi_resource ?? {}).map(([address, config]) => ({
    address,
    type: (config.type ?? '').replace(/@.*/, ''),
    name: String(config.name),
    parent: String(config.parent_id),
    properties: (config.body as { properties?: Record<string, unknown> } | undefined)?.properties ?? {},
  }));
}

function ownGateway(policy: string, callers: readonly string[], made: readonly Made[]): string[] {
  const { properties: { path = '' } = {} } = made.find(({ type }) => type.endsWith('/service/apis')) ?? {};
  const routes = [
    ...policy.matchAll(
      /== "([^"]+)"\)">\s*(?:<[^\n]*\/>\s*)*?<set-backend-service backend-id="\$\{azapi_resource\.([^.]+)\./g,
    ),
  ];
  return [
    box('gateway', 'API Management: checked', String(path), [
      `token: signed, ${tokenOf(policy)}`,
      `caller: ${callers.join(' or ')}, by its identity`,
      `model: ${routes.map(([, model]) => model).join(' or ')}`,
    ]),
    box(
      'counted',
      'API Management: counted',
      'in tokens',
      callers.map((caller) => limitsOf(policy, caller)),
    ),
    box('sent', 'API Management: sent', 'as the identity of the gateway', []),
    '  gateway --> counted --> sent',
    ...sent(routes, made),
  ];
}

/** One arrow for each account that serves a model, with its share. */
function sent(routes: readonly RegExpMatchArray[], made: readonly Made[]): string[] {
  const backends = new Map(made.map((one) => [one.address, one.properties as Backend]));
  const hosts: string[] = [];
  const arrows = routes.flatMap(([, model = '', address = '']) => {
    const members = backends.get(address)?.pool?.services ?? [{ id: `\${azapi_resource.${address}.id}` }];
    return members.map(({ id, priority, weight }) => {
      const { url = 'https://unknown' } = backends.get(id.split('.')[1] ?? '') ?? {};
      const { host } = new URL(url);
      if (!hosts.includes(host)) hosts.push(host);
      const share = [
        ...(priority === undefined ? [] : [`priority ${priority}`]),
        ...(weight === undefined ? [] : [`weight ${weight}`]),
      ];
      return `  sent -->|"${[model, ...share].join(', ')}"| account${hosts.indexOf(host) + 1}`;
    });
  });
  const boxes = hosts.map((host, index) =>
    box(`account${index + 1}`, `Account ${host.split('.')[0] ?? ''}`, host, ['role of the gateway on it alone']),
  );
  return [...boxes, ...arrows];
}

function callersIn(policy: string): string[] {
  return [...policy.matchAll(/<set-variable name="caller" value="@\("([^"]+)"\)"/g)].map(([, name]) => name ?? '');
}

function limitsOf(policy: string, caller: string): string {
  const limits = [...policy.matchAll(/<llm-token-limit ([^>]*)\/>/g)].flatMap(([, given = '']) => {
    const isOwn = given.includes(`:${caller}"`);
    if (!isOwn && !given.includes(`:${caller}:"`)) return [];
    const [, minute] = /tokens-per-minute="(\d+)"/.exec(given) ?? [];
    const [, quota] = /token-quota="(\d+)"/.exec(given) ?? [];
    const [, period = ''] = /token-quota-period="(\w+)"/.exec(given) ?? [];
    const parts = [
      ...(minute === undefined ? [] : [`${minute} a minute`]),
      ...(quota === undefined ? [] : [`${quota} ${period.toLowerCase()}`]),
    ];
    return [`${isOwn ? '' : 'each agent '}${parts.join(', ')}`];
  });
  return `${caller}: ${limits.length === 0 ? 'no limit' : limits.join('; ')}`;
}

function modelsOf({ metadata }: Made['properties']): string[] {
  const { models = '[]' } = metadata as { models?: string };
  const names = (JSON.parse(models) as { name: string }[]).map(({ name }) => name);
  return [`model: ${names.join(' or ')}`, 'checks and counts by itself'];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const last = (id: string): string => id.split('/').pop() ?? '';
