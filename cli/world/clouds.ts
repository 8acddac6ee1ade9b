import { UsageError } from '../errors/exit-errors';

/** Names as `AZURE_CLOUD` and `--cloud` take them. */
export const CLOUD_NAMES = ['public', 'usgov', 'china'] as const;
export type CloudName = (typeof CLOUD_NAMES)[number];

/** Endpoints of a cloud, and the token scope of each service. */
export interface Cloud {
  readonly name: CloudName;
  readonly authorityHost: string;
  readonly armEndpoint: string;
  readonly armScope: string;
  readonly foundryScope: string;
  /** Microsoft Graph. */
  readonly graphEndpoint: string;
  readonly graphScope: string;
  /** Suffixes of the hosts of Foundry projects. */
  readonly foundrySuffixes: readonly string[];
}

/**
 * Endpoints of the clouds. Microsoft publishes agents to Teams in the public cloud only (2026-09-28); the others are
 * here for everything else, and the token of Foundry is asked for under the one audience that is documented.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud (read 2026-11-21)
 * @see https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure (read 2026-11-21)
 * @see https://learn.microsoft.com/graph/deployments (read 2026-11-29)
 */
export const CLOUDS: Readonly<Record<CloudName, Cloud>> = {
  public: {
    name: 'public',
    authorityHost: 'https://login.microsoftonline.com',
    armEndpoint: 'https://management.azure.com',
    armScope: 'https://management.azure.com/.default',
    foundryScope: 'https://ai.azure.com/.default',
    graphEndpoint: 'https://graph.microsoft.com',
    graphScope: 'https://graph.microsoft.com/.default',
    foundrySuffixes: ['.services.ai.azure.com', '.cognitiveservices.azure.com'],
  },
  usgov: {
    name: 'usgov',
    authorityHost: 'https://login.microsoftonline.us',
    armEndpoint: 'https://management.usgovcloudapi.net',
    armScope: 'https://management.usgovcloudapi.net/.default',
    foundryScope: 'https://ai.azure.com/.default',
    graphEndpoint: 'https://graph.microsoft.us',
    graphScope: 'https://graph.microsoft.us/.default',
    foundrySuffixes: ['.services.ai.azure.us', '.cognitiveservices.azure.us'],
  },
  china: {
    name: 'china',
    authorityHost: 'https://login.chinacloudapi.cn',
    armEndpoint: 'https://management.chinacloudapi.cn',
    armScope: 'https://management.chinacloudapi.cn/.default',
    foundryScope: 'https://ai.azure.com/.default',
    graphEndpoint: 'https://microsoftgraph.chinacloudapi.cn',
    graphScope: 'https://microsoftgraph.chinacloudapi.cn/.default',
    foundrySuffixes: ['.services.ai.azure.cn', '.cognitiveservices.azure.cn'],
  },
};

/** Names that other Azure tools use for the same clouds. */
const OTHER_NAMES: Readonly<Record<string, CloudName>> = {
  azurecloud: 'public',
  azurepubliccloud: 'public',
  azureusgovernment: 'usgov',
  usgovernment: 'usgov',
  azureusgovernmentcloud: 'usgov',
  azurechinacloud: 'china',
};

/** The cloud of `--cloud`, else of `AZURE_CLOUD`, else the public one. */
export function cloudOf(option: string | undefined, environment: Readonly<Record<string, string | undefined>>): Cloud {
  const named = option ?? environment.AZURE_CLOUD ?? '';
  if (named === '') return CLOUDS.public;
  const lower = named.toLowerCase();
  const name = CLOUD_NAMES.find((known) => known === lower) ?? OTHER_NAMES[lower];
  if (name === undefined) {
    const where = option === undefined ? 'AZURE_CLOUD' : '--cloud';
    throw new UsageError(`${where} '${named}' must be one of ${CLOUD_NAMES.join(', ')}`);
  }
  return CLOUDS[name];
}

/**
 * Whether an address may be sent a token of this cloud and scope. Addresses come from a file, and a token sent to
 * another host could be misused there: only https on the default port, and hosts of the same cloud.
 */
export function mayHaveToken(cloud: Cloud, scope: string, url: URL): boolean {
  const { protocol, hostname, port, username, password } = url;
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false;
  if (scope === cloud.armScope) return hostname === new URL(cloud.armEndpoint).hostname;
  if (scope === cloud.graphScope) return hostname === new URL(cloud.graphEndpoint).hostname;
  return scope === cloud.foundryScope && cloud.foundrySuffixes.some((suffix) => hostname.endsWith(suffix));
}
