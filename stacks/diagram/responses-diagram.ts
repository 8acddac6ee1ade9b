import type { Settings } from '../settings/settings-schema';
import { box } from './mermaid';
import { tokenOf, unescaped } from './policy-text';
import { type Block, resourcesOf } from './synthesized-stack';

interface Route {
  readonly agent: string;
  readonly path: string;
  readonly policy: string;
}

interface WafRule {
  readonly name: string;
  readonly match_conditions: readonly { readonly match_values?: readonly string[] }[];
}

/** How applications reach agents, and where they are checked, as a Mermaid flowchart: read from the policies that are deployed. */
export function responsesDiagram(settings: Settings): string {
  const [edge] = edgesIn(resourcesOf(settings, 'ingress'));
  const lines = [
    box('inside', 'Applications in the network', 'host of the gateway', []),
    ...(edge === undefined
      ? []
      : [box('outside', 'Applications outside', 'public host', []), edge, '  outside --> edge --> gateway']),
    box('gateway', 'API Management', 'API agent-responses', ['POST, and the path of an agent alone']),
    '  inside --> gateway',
  ];
  for (const [index, route] of routesIn(resourcesOf(settings, 'agents')).entries()) {
    const id = `route${index + 1}`;
    lines.push(
      box(id, `Route to ${route.agent}`, modeOf(route), checksOf(route)),
      box(`agent${index + 1}`, `Agent ${route.agent}`, route.path, [roleAt(route)]),
      `  gateway --> ${id} --> agent${index + 1}`,
    );
  }
  return ['flowchart LR', ...lines].join('\n');
}

function routesIn(resources: Block): Route[] {
  const made = Object.entries(resources.azapi_resource ?? {});
  const textAt = (config: Block[string][string], name: string): string => {
    const { properties = {} } = (config.body ?? {}) as { properties?: Record<string, unknown> };
    const value = properties[name];
    return typeof value === 'string' ? value : '';
  };
  return made.flatMap(([address, config]) => {
    const [, agent] = /^Responses of (.*)$/.exec(textAt(config, 'displayName')) ?? [];
    const policy = made.find(([, one]) => String(one.parent_id).includes(`azapi_resource.${address}.id`));
    if (agent === undefined || policy === undefined) return [];
    return [{ agent, path: textAt(config, 'urlTemplate'), policy: unescaped(textAt(policy[1], 'value')) }];
  });
}

const isExchanged = ({ policy }: Route): boolean => policy.includes('<authentication-managed-identity');
const modeOf = (route: Route): string => (isExchanged(route) ? 'exchanged' : 'passed through');
const roleAt = (route: Route): string =>
  isExchanged(route) ? 'the role of the gateway' : 'the role of the caller, and its token again';

function checksOf({ policy }: Route): string[] {
  const [, version = ''] = /new string\[\] \{ "([^}]*)" \}\.Any\(version/.exec(policy) ?? [];
  const [, bytes = ''] = /declared > (\d+)/.exec(policy) ?? [];
  const [, calls, seconds] = /<rate-limit-by-key calls="(\d+)" renewal-period="(\d+)"/.exec(policy) ?? [];
  const listed = (name: string): string =>
    (new RegExp(`var ${name} = new string\\[\\] \\{ ([^}]*) ?\\};`).exec(policy)?.[1] ?? '').replace(/"/g, '').trim();
  const who = [
    ['by itself', listed('applications')],
    ['for people', listed('userApplications')],
    ['with app role', listed('rolesAllowed')],
    ['with scope', listed('scpAllowed')],
  ].filter(([, list]) => list !== '');
  return [
    `api-version: ${version.replace(/"/g, '')}`,
    `token: ${tokenOf(policy)}`,
    ...who.map((one) => one.join(': ')),
    `body: JSON, up to ${bytes} bytes`,
    ...(calls === undefined ? [] : [`${calls} requests in ${seconds ?? ''} seconds for each caller`]),
  ];
}

/** The edge that allows Responses requests, if there is one. */
function edgesIn(resources: Block): string[] {
  const policies = Object.entries(resources.azurerm_web_application_firewall_policy ?? {});
  return policies
    .filter(([address]) => address.includes('Responses'))
    .map(([, { custom_rules }]) => {
      const valuesOf = (name: string) =>
        (custom_rules as readonly WafRule[])
          .find((rule) => rule.name === name)
          ?.match_conditions.flatMap(({ match_values = [] }) => match_values)
          .join(', ') ?? 'any';
      return box('edge', 'Application Gateway with WAF', 'policy of its own', [
        `from ${valuesOf('BlockOtherSources')}`,
        `${valuesOf('BlockOtherMethods')} below ${valuesOf('BlockOtherPaths')}`,
      ]);
    });
}
