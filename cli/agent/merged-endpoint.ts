import type { FoundryAgentState } from './agent-client';
import { BOT_SCHEME } from './publish-scopes';

/** The part of an endpoint that is written. The service replaces each of the two members as a whole. */
export interface WritableEndpoint {
  readonly protocol_configuration: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly authorization_schemes: readonly { readonly type: string }[];
}

export interface Wishes {
  /** Authorization scheme that allows the bot. Default: the current one, else `BotServiceRbac`. */
  readonly botScheme?: string;
  /** Default: unchanged. */
  readonly m365PublicEndpoint?: boolean;
}

/** Read-only members of a protocol. Sending them back is refused. */
const READ_ONLY = ['access_boundaries'];
/** Defaults of an endpoint. */
const DEFAULT_PROTOCOLS = { responses: {} };
const DEFAULT_SCHEMES = [{ type: 'Entra' }];

/** The current endpoint, in the form in which it is written. */
export function presentEndpoint({ agent_endpoint: endpoint }: FoundryAgentState): WritableEndpoint {
  // Agents of before July 2026 list their protocols.
  const listed = endpoint?.protocols && Object.fromEntries(endpoint.protocols.map((protocol) => [protocol, {}]));
  const protocols = endpoint?.protocol_configuration ?? listed ?? DEFAULT_PROTOCOLS;
  return {
    protocol_configuration: Object.fromEntries(
      Object.entries(protocols).flatMap(([name, settings]) =>
        settings === undefined || settings === null ? [] : [[name, writable(settings)]],
      ),
    ),
    authorization_schemes: endpoint?.authorization_schemes ?? DEFAULT_SCHEMES,
  };
}

/** The current endpoint merged with the requested changes. */
export function mergedEndpoint(present: WritableEndpoint, { botScheme, m365PublicEndpoint }: Wishes): WritableEndpoint {
  const { protocol_configuration: protocols, authorization_schemes: schemes } = present;
  const hasBot = schemes.some(({ type }) => BOT_SCHEME.test(type));
  const scheme = botScheme ?? (hasBot ? undefined : 'BotServiceRbac');
  return {
    protocol_configuration: {
      ...protocols,
      activity: {
        ...protocols.activity,
        ...(m365PublicEndpoint === undefined ? {} : { enable_m365_public_endpoint: m365PublicEndpoint }),
      },
    },
    authorization_schemes:
      scheme === undefined
        ? schemes
        : [...schemes.filter(({ type }) => !BOT_SCHEME.test(type)), keptOrNew(schemes, scheme)],
  };
}

/** A scheme may carry settings, which stay. */
function keptOrNew(schemes: WritableEndpoint['authorization_schemes'], type: string): { readonly type: string } {
  return schemes.find((scheme) => scheme.type === type) ?? { type };
}

function writable(settings: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !READ_ONLY.includes(name)));
}
