import type { Rule } from '../../core/validation/problems';
import {
  CARD_URL,
  CARD_VERSION,
  EXTENSION_URI,
  API_KEY_PLACE,
  MEDIA_TYPE,
  PROTECTED_HEADER,
  PROTOCOL_VERSION,
  SIGNATURE,
  TRANSPORT,
} from './card-rules';

/** What a field of a card may hold. */
export interface CardField {
  readonly type: 'text' | 'flag' | 'object' | 'open object' | 'scopes';
  /** Whether it is a list of these, or an object with one under each name. */
  readonly many?: 'list' | 'map';
  readonly required?: true;
  /** Lists and maps that need an item, and texts that need a letter. */
  readonly notEmpty?: true;
  readonly rule?: Rule;
  readonly fields?: CardFields;
  /** Fields of which it has exactly one, or at least one: kinds of the same thing. */
  readonly choice?: 'exactly one' | 'at least one';
  /** Field whose value says which other fields there are. */
  readonly kinds?: { readonly by: string; readonly of: Readonly<Record<string, CardFields>> };
}

export interface CardFields {
  readonly [name: string]: CardField;
}

const text = (rule?: Rule): CardField => ({ type: 'text', rule });
const required = (field: CardField): CardField => ({ ...field, required: true, notEmpty: true });
const listOf = (field: CardField): CardField => ({ ...field, many: 'list' });
const object = (fields: CardFields): CardField => ({ type: 'object', fields });
const FLAG: CardField = { type: 'flag' };
const OPEN: CardField = { type: 'open object' };
const URL_TEXT = text(CARD_URL);
const MODES = listOf(text(MEDIA_TYPE));
const TEXTS = listOf(text());
/** Names of scopes, each with its description. */
const SCOPES: CardField = { type: 'text', many: 'map', required: true };

const PROVIDER = object({ organization: required(text()), url: required(URL_TEXT) });
const EXTENSIONS = listOf(
  object({ uri: required(text(EXTENSION_URI)), description: text(), required: FLAG, params: OPEN }),
);
const SIGNATURES = listOf(
  object({ protected: required(text(PROTECTED_HEADER)), signature: required(text(SIGNATURE)), header: OPEN }),
);
const SKILL: CardFields = {
  id: required(text()),
  name: required(text()),
  description: required(text()),
  tags: { ...TEXTS, required: true },
  examples: TEXTS,
  inputModes: MODES,
  outputModes: MODES,
};

const FLOWS: CardFields = {
  authorizationCode: object({
    authorizationUrl: required(URL_TEXT),
    tokenUrl: required(URL_TEXT),
    refreshUrl: URL_TEXT,
    scopes: SCOPES,
  }),
  clientCredentials: object({ tokenUrl: required(URL_TEXT), refreshUrl: URL_TEXT, scopes: SCOPES }),
  implicit: object({ authorizationUrl: required(URL_TEXT), refreshUrl: URL_TEXT, scopes: SCOPES }),
  password: object({ tokenUrl: required(URL_TEXT), refreshUrl: URL_TEXT, scopes: SCOPES }),
};

/** The same in A2A 1.0. */
const FLOWS_1_0: CardFields = {
  ...FLOWS,
  authorizationCode: object({ ...FLOWS.authorizationCode?.fields, pkceRequired: FLAG }),
  deviceCode: object({
    deviceAuthorizationUrl: required(URL_TEXT),
    tokenUrl: required(URL_TEXT),
    refreshUrl: URL_TEXT,
    scopes: SCOPES,
  }),
};

const HTTP: CardFields = { description: text(), scheme: required(text()), bearerFormat: text() };
const OPEN_ID: CardFields = { description: text(), openIdConnectUrl: required(URL_TEXT) };
const OAUTH: CardFields = { description: text(), oauth2MetadataUrl: URL_TEXT };
const KEY: CardFields = { description: text(), name: required(text()) };

const SECURITY_0_3: CardField = { type: 'scopes', many: 'list' };
const schemesOf = (flows: CardFields): CardField => ({
  type: 'object',
  many: 'map',
  kinds: {
    by: 'type',
    of: {
      apiKey: { ...KEY, in: required(text(API_KEY_PLACE)) },
      http: HTTP,
      oauth2: { ...OAUTH, flows: { ...object(flows), required: true, choice: 'at least one' } },
      openIdConnect: OPEN_ID,
      mutualTLS: { description: text() },
    },
  },
});

/** Fields of a card of A2A 0.3. @see https://a2a-protocol.org/v0.3.0/specification/ (read 2026-11-28) */
export const FIELDS_0_3: CardFields = {
  protocolVersion: required(text(PROTOCOL_VERSION)),
  name: required(text()),
  description: required(text()),
  url: required(URL_TEXT),
  preferredTransport: text(TRANSPORT),
  additionalInterfaces: listOf(object({ url: required(URL_TEXT), transport: required(text(TRANSPORT)) })),
  iconUrl: URL_TEXT,
  provider: PROVIDER,
  version: required(text(CARD_VERSION)),
  documentationUrl: URL_TEXT,
  capabilities: {
    ...object({ streaming: FLAG, pushNotifications: FLAG, stateTransitionHistory: FLAG, extensions: EXTENSIONS }),
    required: true,
  },
  securitySchemes: schemesOf(FLOWS),
  security: SECURITY_0_3,
  defaultInputModes: required(MODES),
  defaultOutputModes: required(MODES),
  skills: required(listOf(object({ ...SKILL, security: SECURITY_0_3 }))),
  supportsAuthenticatedExtendedCard: FLAG,
  signatures: SIGNATURES,
};

/** Fields of a card as it is kept and written to settings: those of 0.3, and what interfaces and flows of 1.0 have in addition. */
export const FIELDS_KEPT: CardFields = {
  ...FIELDS_0_3,
  securitySchemes: schemesOf(FLOWS_1_0),
  additionalInterfaces: listOf(
    object({
      url: required(URL_TEXT),
      transport: required(text(TRANSPORT)),
      tenant: text(),
      protocolVersion: text(PROTOCOL_VERSION),
    }),
  ),
};

const REQUIREMENTS_1_0 = listOf(
  object({ schemes: { ...object({ list: TEXTS }), many: 'map', required: true, notEmpty: true } }),
);

/** Fields of a card of A2A 1.0. @see https://a2a-protocol.org/latest/specification/ (read 2026-11-28) */
export const FIELDS_1_0: CardFields = {
  name: required(text()),
  description: required(text()),
  supportedInterfaces: required(
    listOf(
      object({
        url: required(URL_TEXT),
        protocolBinding: required(text(TRANSPORT)),
        protocolVersion: required(text(PROTOCOL_VERSION)),
        tenant: text(),
      }),
    ),
  ),
  provider: PROVIDER,
  version: required(text(CARD_VERSION)),
  documentationUrl: URL_TEXT,
  capabilities: {
    ...object({ streaming: FLAG, pushNotifications: FLAG, extensions: EXTENSIONS, extendedAgentCard: FLAG }),
    required: true,
  },
  securitySchemes: {
    ...object({
      apiKeySecurityScheme: object({ ...KEY, location: required(text(API_KEY_PLACE)) }),
      httpAuthSecurityScheme: object(HTTP),
      oauth2SecurityScheme: object({
        ...OAUTH,
        flows: {
          ...object(FLOWS_1_0),
          required: true,
          choice: 'exactly one',
        },
      }),
      openIdConnectSecurityScheme: object(OPEN_ID),
      mtlsSecurityScheme: object({ description: text() }),
    }),
    many: 'map',
    choice: 'exactly one',
  },
  securityRequirements: REQUIREMENTS_1_0,
  defaultInputModes: required(MODES),
  defaultOutputModes: required(MODES),
  skills: required(listOf(object({ ...SKILL, securityRequirements: REQUIREMENTS_1_0 }))),
  signatures: SIGNATURES,
  iconUrl: URL_TEXT,
};
