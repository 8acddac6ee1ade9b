import { readAccess } from '../access-review/read-access';
import { shortScope } from '../access-review/access-row';
import type { Settings } from '../settings/settings-schema';
import { box } from './mermaid';
import { type Block, resourcesOf } from './synthesized-stack';

interface App {
  readonly path: string;
  readonly name: string;
  readonly checks: readonly string[];
}

/** Who calls what, with which consent or role, as a Mermaid flowchart: what the access review of the stack says. */
export function callersDiagram(settings: Settings): string {
  const resources = resourcesOf(settings, 'callers');
  const apps = appsIn(resources);
  const rows = readAccess(`${settings.environment}-callers`, { resource: resources });
  const names: string[] = apps.map(({ path }) => path);
  const boxes = apps.map(({ name, checks }, index) => box(`one${index + 1}`, 'App', name, checks));
  const idOf = (name: string, place: string): string => {
    const found = names.indexOf(name);
    if (found >= 0) return `one${found + 1}`;
    names.push(name);
    boxes.push(box(`one${names.length}`, place, shortScope(name), []));
    return `one${names.length}`;
  };
  const arrows = new Map<string, string[]>();
  for (const { principal, principalKind, role, scope } of rows) {
    const from = idOf(principal, capital(principalKind));
    const to = idOf(scope, scope.startsWith('/') ? 'Agent' : 'Resource');
    const between = `${from} ${to}`;
    arrows.set(between, [...(arrows.get(between) ?? []), role.replace(/scope /g, '')]);
  }
  const lines = [...arrows].map(([between, roles]) => {
    const [from = '', to = ''] = between.split(' ');
    return `  ${from} -->|"${roles.join('<br/>')}"| ${to}`;
  });
  return ['flowchart LR', ...boxes, ...lines].join('\n');
}

/** Apps that are registered, with how each proves who it is. */
function appsIn(resources: Block): App[] {
  const credentials = Object.values(resources.azuread_application_federated_identity_credential ?? {});
  return Object.entries(resources.azuread_application_registration ?? {}).map(([address, config]) => ({
    path: pathOf(config).replace(/\/Resource$/, ''),
    name: String(config.display_name),
    checks: credentials
      .filter(({ application_id }) => String(application_id).includes(`.${address}.`))
      .map(({ issuer, subject }) => `proves who it is: ${proof(String(issuer), String(subject))}`),
  }));
}

function proof(issuer: string, subject: string): string {
  const isOfEntra = issuer.startsWith('https://login.microsoftonline.com/') && !subject.startsWith('/');
  return isOfEntra ? `managed identity ${subject}` : subject;
}

const pathOf = (config: Readonly<Record<string, unknown>>): string =>
  (config['//'] as { metadata?: { path?: string } } | undefined)?.metadata?.path ?? '';
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
