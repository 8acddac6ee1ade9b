import type { AgentCardProps } from '../../../src/registry';

/** Header `{"alg":"ES256","typ":"JOSE"}`. */
const PROTECTED = 'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpPU0UifQ';
const SIGNATURE = 'QFdkNLNszlGj3z3u0YQGt_T9LixY3qtdQpZmsTdDHDe3fXV9y9-B3m2-XgCpzuhiLt8E0tV6HXoZKHv4GtHgKQ';
const PROVIDER = { organization: 'Contoso', url: 'https://contoso.com' };
const EXTENSIONS = [
  { uri: 'https://contoso.com/extensions/citations', description: 'Cites', required: false, params: { most: 5 } },
];
const SCOPES = { 'routes:read': 'Read routes' };
const AUTHORIZATION = {
  authorizationUrl: 'https://login.contoso.com/authorize',
  tokenUrl: 'https://login.contoso.com/token',
  refreshUrl: 'https://login.contoso.com/refresh',
  scopes: SCOPES,
};
const CREDENTIALS = { tokenUrl: 'https://login.contoso.com/token', scopes: SCOPES };
const OPEN_ID = { openIdConnectUrl: 'https://login.contoso.com/.well-known/openid-configuration' };
const SKILL = {
  id: 'route-planning',
  name: 'Route planning',
  description: 'Plans a route between places',
  tags: ['maps', 'routes'],
  examples: ['From Oslo to Bergen by car'],
  inputModes: ['application/json', 'text/plain'],
  outputModes: ['application/json'],
};
const SIGNATURES = [{ protected: PROTECTED, signature: SIGNATURE, header: { kid: 'one' } }];

/** A card of A2A 0.3 with every field that has a counterpart in 1.0, from the tables of its specification. */
export const CARD_0_3 = {
  protocolVersion: '0.3.0',
  name: 'Route agent',
  description: 'Plans routes',
  url: 'https://routes.contoso.com/a2a/v1',
  preferredTransport: 'JSONRPC',
  additionalInterfaces: [
    { url: 'https://routes.contoso.com/a2a/v1', transport: 'JSONRPC' },
    { url: 'https://routes.contoso.com/a2a/grpc', transport: 'GRPC' },
    { url: 'https://routes.contoso.com/a2a/json', transport: 'HTTP+JSON' },
  ],
  iconUrl: 'https://routes.contoso.com/icon.png',
  provider: PROVIDER,
  version: '1.2.0',
  documentationUrl: 'https://routes.contoso.com/docs',
  capabilities: { streaming: true, pushNotifications: false, extensions: EXTENSIONS },
  securitySchemes: {
    key: { type: 'apiKey', in: 'header', name: 'x-key', description: 'A key' },
    bearer: { type: 'http', scheme: 'Bearer', bearerFormat: 'JWT' },
    oauth: { type: 'oauth2', flows: { authorizationCode: AUTHORIZATION } },
    machine: { type: 'oauth2', flows: { clientCredentials: CREDENTIALS }, oauth2MetadataUrl: 'https://contoso.com/m' },
    entra: { type: 'openIdConnect', ...OPEN_ID },
    tls: { type: 'mutualTLS', description: 'A certificate' },
  },
  security: [{ entra: [] }, { key: [], oauth: ['routes:read'] }],
  defaultInputModes: ['application/json', 'text/plain'],
  defaultOutputModes: ['application/json', 'image/png; charset=binary'],
  skills: [
    { ...SKILL, security: [{ oauth: ['routes:read'] }] },
    { ...SKILL, id: 'other', tags: [] },
  ],
  supportsAuthenticatedExtendedCard: true,
  signatures: SIGNATURES,
};

/** The same card in A2A 1.0, from the tables of its specification. */
export const CARD_1_0 = {
  name: 'Route agent',
  description: 'Plans routes',
  supportedInterfaces: [
    { url: 'https://routes.contoso.com/a2a/v1', protocolBinding: 'JSONRPC', protocolVersion: '0.3.0' },
    { url: 'https://routes.contoso.com/a2a/grpc', protocolBinding: 'GRPC', protocolVersion: '0.3.0' },
    { url: 'https://routes.contoso.com/a2a/json', protocolBinding: 'HTTP+JSON', protocolVersion: '0.3.0' },
  ],
  provider: PROVIDER,
  version: '1.2.0',
  documentationUrl: 'https://routes.contoso.com/docs',
  capabilities: { streaming: true, pushNotifications: false, extensions: EXTENSIONS, extendedAgentCard: true },
  securitySchemes: {
    key: { apiKeySecurityScheme: { location: 'header', name: 'x-key', description: 'A key' } },
    bearer: { httpAuthSecurityScheme: { scheme: 'Bearer', bearerFormat: 'JWT' } },
    oauth: { oauth2SecurityScheme: { flows: { authorizationCode: AUTHORIZATION } } },
    machine: {
      oauth2SecurityScheme: { flows: { clientCredentials: CREDENTIALS }, oauth2MetadataUrl: 'https://contoso.com/m' },
    },
    entra: { openIdConnectSecurityScheme: OPEN_ID },
    tls: { mtlsSecurityScheme: { description: 'A certificate' } },
  },
  securityRequirements: [
    { schemes: { entra: { list: [] } } },
    { schemes: { key: {}, oauth: { list: ['routes:read'] } } },
  ],
  defaultInputModes: ['application/json', 'text/plain'],
  defaultOutputModes: ['application/json', 'image/png; charset=binary'],
  skills: [
    { ...SKILL, securityRequirements: [{ schemes: { oauth: { list: ['routes:read'] } } }] },
    { ...SKILL, id: 'other', tags: [] },
  ],
  signatures: SIGNATURES,
  iconUrl: 'https://routes.contoso.com/icon.png',
};

const IMPLICIT = {
  authorizationUrl: 'https://login.contoso.com/authorize',
  refreshUrl: 'https://login.contoso.com/refresh',
  scopes: SCOPES,
};
const PASSWORD = { ...CREDENTIALS, refreshUrl: 'https://login.contoso.com/refresh' };
const DEVICE = { deviceAuthorizationUrl: 'https://login.contoso.com/device', ...PASSWORD };

/** The first card with all that A2A 0.3 alone has, too: every field of its specification. */
export const FULL_CARD_0_3 = {
  ...CARD_0_3,
  capabilities: { ...CARD_0_3.capabilities, stateTransitionHistory: true },
  securitySchemes: {
    ...CARD_0_3.securitySchemes,
    bearer: { ...CARD_0_3.securitySchemes.bearer, description: 'A token' },
    oauth: {
      type: 'oauth2',
      description: 'OAuth',
      flows: { authorizationCode: AUTHORIZATION, clientCredentials: PASSWORD, implicit: IMPLICIT, password: PASSWORD },
    },
    entra: { ...CARD_0_3.securitySchemes.entra, description: 'Microsoft Entra' },
  },
};

const oAuth = (flows: object): object => ({ oauth2SecurityScheme: { description: 'OAuth', flows } });

/** The second card with all that A2A 1.0 alone has, too: every field of its specification. */
export const FULL_CARD_1_0 = {
  ...CARD_1_0,
  supportedInterfaces: CARD_1_0.supportedInterfaces.map((one) => ({ ...one, tenant: 'blue' })),
  securitySchemes: {
    ...CARD_1_0.securitySchemes,
    bearer: { httpAuthSecurityScheme: { scheme: 'Bearer', bearerFormat: 'JWT', description: 'A token' } },
    oauth: oAuth({ authorizationCode: { ...AUTHORIZATION, pkceRequired: true } }),
    machine: {
      oauth2SecurityScheme: { flows: { clientCredentials: PASSWORD }, oauth2MetadataUrl: 'https://contoso.com/m' },
    },
    implicit: oAuth({ implicit: IMPLICIT }),
    password: oAuth({ password: PASSWORD }),
    device: oAuth({ deviceCode: DEVICE }),
    entra: { openIdConnectSecurityScheme: { ...OPEN_ID, description: 'Microsoft Entra' } },
  },
};

/** The least that a card has to say in code. */
export const CARD_PROPS: AgentCardProps = {
  name: 'Route agent',
  description: 'Plans routes',
  version: '1.2.0',
  url: 'https://routes.contoso.com/a2a/v1',
  skills: [{ id: 'route-planning', name: 'Route planning', description: 'Plans a route', tags: ['maps'] }],
};
