import type { CardDocument } from './card-document';
import type { JsonObject } from './card-validation';

/** Kinds of security schemes in A2A 1.0, and what they are in 0.3. */
const SCHEME_TYPES: Readonly<Record<string, string>> = {
  apiKeySecurityScheme: 'apiKey',
  httpAuthSecurityScheme: 'http',
  oauth2SecurityScheme: 'oauth2',
  openIdConnectSecurityScheme: 'openIdConnect',
  mtlsSecurityScheme: 'mutualTLS',
};

interface NewerInterface {
  readonly url: string;
  readonly protocolBinding: string;
  readonly protocolVersion: string;
  readonly tenant?: string;
}

interface NewerRequirement {
  readonly schemes: Readonly<Record<string, { readonly list?: readonly string[] }>>;
}

/** Whether a card is one of A2A 1.0: there, the addresses are in a list. Without any address, other fields tell. */
export function isNewerCard(card: JsonObject): boolean {
  const { supportedInterfaces, securityRequirements, url } = card;
  return supportedInterfaces !== undefined || (securityRequirements !== undefined && url === undefined);
}

/** A checked card of A2A 1.0 in the form of 0.3. Its first interface is the preferred one. */
export function fromNewerCard(card: JsonObject): CardDocument {
  const { supportedInterfaces, securityRequirements, securitySchemes, skills, capabilities, ...same } = card;
  const { extendedAgentCard, ...capable } = capabilities as JsonObject;
  const interfaces = supportedInterfaces as readonly NewerInterface[];
  const [first] = interfaces as readonly [NewerInterface];
  const isPlain = interfaces.length === 1 && first.tenant === undefined;
  return {
    ...(same as JsonObject & Pick<CardDocument, 'name' | 'version'>),
    protocolVersion: first.protocolVersion,
    url: first.url,
    preferredTransport: first.protocolBinding,
    additionalInterfaces: isPlain ? undefined : interfaces.map((one) => olderInterface(one, first)),
    capabilities: capable,
    supportsAuthenticatedExtendedCard: extendedAgentCard,
    securitySchemes: mapValues(securitySchemes, olderScheme),
    security: olderRequirements(securityRequirements),
    skills: (skills as readonly (JsonObject & CardDocument['skills'][number])[]).map(
      ({ securityRequirements: required, ...skill }) => ({ ...skill, security: olderRequirements(required) }),
    ),
  };
}

const olderInterface = ({ url, protocolBinding, protocolVersion, tenant }: NewerInterface, first: NewerInterface) => ({
  url,
  transport: protocolBinding,
  tenant,
  protocolVersion: protocolVersion === first.protocolVersion ? undefined : protocolVersion,
});

function olderScheme(scheme: JsonObject): JsonObject {
  const [[kind, value] = ['', {}]] = Object.entries(scheme).filter(([, given]) => given !== null);
  const { location, ...rest } = value as JsonObject;
  return { type: SCHEME_TYPES[kind], in: location, ...rest };
}

function olderRequirements(requirements: unknown): CardDocument['security'] {
  if (requirements === undefined || requirements === null) return undefined;
  return (requirements as readonly NewerRequirement[]).map(({ schemes }) =>
    Object.fromEntries(Object.entries(schemes).map(([name, { list }]) => [name, list ?? []])),
  );
}

function mapValues(
  map: unknown,
  change: (value: JsonObject) => JsonObject,
): Readonly<Record<string, unknown>> | undefined {
  if (map === undefined || map === null) return undefined;
  return Object.fromEntries(Object.entries(map as Record<string, JsonObject>).map(([key, one]) => [key, change(one)]));
}
