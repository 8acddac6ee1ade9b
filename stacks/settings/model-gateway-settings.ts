import { z } from 'zod';
import { aiGateway, gateways, policy } from '../../src';
import {
  API_PATH,
  CONNECTED_MODEL,
  CONNECTION_NAME,
  GATEWAY_MODEL_NAME,
  GATEWAY_TARGET,
  GUID,
  HOST_NAME,
  MODEL_API_VERSION,
  MODEL_SHARE,
  SEVERITY,
  SHAPES,
  TARGET,
  TOKEN_AUDIENCE,
} from '../../src/internal';
import { secret } from './estate/estate-connection-settings';
import { modelsMistakes, otherGatewayMistakes } from './model-gateway-mistakes';
import { TIERS_BY_WORD } from './values/tier-words';
import { between, by, distinct, filled, guidText, id, key, oneOf, text, whole, words } from './values/settings-values';

/** Words of the settings for what callers of a model gateway speak. */
export const SURFACES_BY_WORD = {
  'openai-v1': aiGateway.ModelSurface.OPENAI_V1,
  'azure-openai': aiGateway.ModelSurface.AZURE_OPENAI,
  'foundry-models': aiGateway.ModelSurface.FOUNDRY_MODELS,
} as const;
export const OPERATIONS_BY_WORD = {
  'chat-completions': aiGateway.ModelOperation.CHAT_COMPLETIONS,
  responses: aiGateway.ModelOperation.RESPONSES,
  embeddings: aiGateway.ModelOperation.EMBEDDINGS,
} as const;
export const DISCOVERY_BY_WORD = {
  off: undefined,
  'fixed-answer': aiGateway.ModelDiscovery.fixedAnswer(),
} as const;
export const CATEGORIES_BY_WORD = {
  hate: policy.ContentSafetyCategory.HATE,
  'self-harm': policy.ContentSafetyCategory.SELF_HARM,
  sexual: policy.ContentSafetyCategory.SEXUAL,
  violence: policy.ContentSafetyCategory.VIOLENCE,
} as const;
export const PERIODS_BY_WORD = {
  hourly: policy.TokenQuotaPeriod.HOURLY,
  daily: policy.TokenQuotaPeriod.DAILY,
  weekly: policy.TokenQuotaPeriod.WEEKLY,
  monthly: policy.TokenQuotaPeriod.MONTHLY,
  yearly: policy.TokenQuotaPeriod.YEARLY,
} as const;
export const GATEWAY_MODES_BY_WORD = {
  none: gateways.GatewayNetworkMode.NONE,
  external: gateways.GatewayNetworkMode.EXTERNAL,
  internal: gateways.GatewayNetworkMode.INTERNAL,
  integration: gateways.GatewayNetworkMode.INTEGRATION,
  injection: gateways.GatewayNetworkMode.INJECTION,
  'private-endpoint': gateways.GatewayNetworkMode.PRIVATE_ENDPOINT,
} as const;

const tokenCount = whole({ min: 1, max: Number.MAX_SAFE_INTEGER });
const limits = {
  tokensPerMinute: whole({ min: 1, max: 2_147_483_647 })
    .optional()
    .describe('more are answered 429; left out: no limit'),
  quota: tokenCount.optional().describe('tokens in a quotaPeriod; more are answered 403'),
  quotaPeriod: words(PERIODS_BY_WORD).optional(),
};
const bounds = {
  ...limits,
  models: filled(by(GATEWAY_MODEL_NAME)).optional().describe('models that it may use; left out: all'),
};

const gateway = z.strictObject({
  id: id(SHAPES.gateway),
  tier: words(TIERS_BY_WORD).optional().describe('its policies are checked against what the tier can do'),
  network: words(GATEWAY_MODES_BY_WORD).optional().describe('how it is connected'),
  hostName: by(HOST_NAME).optional().describe('left out: {name}.azure-api.net'),
  identityPrincipalId: guidText.describe(
    'system-assigned identity of the service, which gets the role on the accounts',
  ),
  isOpen: z.boolean().optional().describe('whether the Internet reaches it without an edge'),
});

const account = z.strictObject({
  id: id(SHAPES.account),
  publicNetworkAccess: z.boolean().optional().describe('whether the Internet reaches the account'),
  privateEndpointId: id(SHAPES.privateEndpoint)
    .optional()
    .describe('private endpoint to it in the network of the gateway'),
});

const share = whole(MODEL_SHARE).optional();
const listed = z.strictObject({
  format: text.optional().describe('who the model is from; left out: OpenAI'),
  version: text.optional().describe('shown in the portal'),
  accounts: z
    .record(key, z.strictObject({ priority: share, weight: share }))
    .describe('accounts that serve it; of different priorities, the next serves while the others fail'),
});

const severity = whole(SEVERITY).optional();
const contentSafety = z.strictObject({
  account: key.describe(
    'one of accounts, which checks prompts; the gateway gets the role Cognitive Services User on it',
  ),
  shieldPrompt: z.boolean().optional().describe('attacks on the model; left out: true'),
  refusesFrom: z
    .strictObject({ hate: severity, 'self-harm': severity, sexual: severity, violence: severity })
    .optional()
    .describe('severities, 0 to 7, from which a prompt is answered 403; left out: no category is checked'),
  blocklists: distinct(filled(text)).optional().describe('names of block lists of the account'),
});

const own = {
  gateway: gateway.optional().describe('API Management that exists; left out: that of ingress'),
  hostName: by(HOST_NAME)
    .optional()
    .describe('host by which agents reach it, with a certificate of a public authority; left out: that of the gateway'),
  surface: words(SURFACES_BY_WORD).optional().describe('what callers speak; left out: openai-v1'),
  operations: distinct(filled(words(OPERATIONS_BY_WORD)))
    .optional()
    .describe('what callers can ask for; agents need chat-completions, which it is if left out'),
  pathPrefix: by(API_PATH).optional().describe('beginning of its path, before openai/v1 and the like'),
  accounts: z.record(key, account).optional().describe('accounts with models, by names that the list uses'),
  list: z.record(by(GATEWAY_MODEL_NAME), listed).optional().describe('models by the names that callers use'),
  accountAudience: by(TOKEN_AUDIENCE)
    .optional()
    .describe(
      'whom the token of the gateway for the accounts is meant for; left out: https://cognitiveservices.azure.com',
    ),
  estimatesPromptTokens: z
    .boolean()
    .optional()
    .describe('whether a limit refuses a prompt before the model is called; left out: true'),
  discovery: words(DISCOVERY_BY_WORD)
    .optional()
    .describe(
      'fixed-answer lists to each caller the models that it may use; connections list them by themselves; left out: off',
    ),
  contentSafety: contentSafety
    .optional()
    .describe('Azure AI Content Safety; left out: the filters of the models alone'),
  connection: by(CONNECTION_NAME)
    .optional()
    .describe('name of the connection in each project, which precedes the model; left out: gateway'),
  projects: z
    .record(text, z.strictObject({ ...bounds, eachAgent: z.strictObject(limits).optional() }))
    .optional()
    .describe('projects that may call, by their keys in foundry.projects, or the name of the one that exists'),
  applications: z
    .record(key, z.strictObject({ clientId: by(GUID), ...bounds }))
    .optional()
    .describe('app registrations that may call, by labels of their metrics'),
};

const TOKEN_URL = { ...TARGET, remedy: "give it as 'https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token'" };

const other = between(
  oneOf(
    z.strictObject({
      url: by(GATEWAY_TARGET).describe('with the path of its API, such as https://llm.contoso.com/v1'),
      project: text.optional().describe('project that holds the connection; left out: the only one'),
      models: distinct(filled(by(CONNECTED_MODEL))).describe('models by the names that it knows'),
      oAuth2: z
        .strictObject({ clientId: by(GUID), clientSecret: secret, tokenUrl: by(TOKEN_URL), scopes: filled(text) })
        .optional()
        .describe('an app registration that the connection signs in with'),
      key: z
        .strictObject({
          value: secret,
          header: text.optional().describe('left out: api-key'),
          scheme: text.optional().describe('word before the key, such as Bearer'),
        })
        .optional()
        .describe('a key'),
      deploymentInPath: z.boolean().optional(),
      apiVersion: by(MODEL_API_VERSION).optional(),
      headers: z.record(text, text).optional().describe('sent with every request; not secret'),
    }),
    ['oAuth2', 'key'],
    'needs exactly one of oAuth2 and key',
  ),
  otherGatewayMistakes,
);

/** Models behind a gateway: what is made, and who may call it. */
export const modelGateway = between(
  z.strictObject({
    ...own,
    otherGateways: z
      .record(by(CONNECTION_NAME), other)
      .optional()
      .describe('gateways of other vendors that speak the API of OpenAI, by the names of their connections'),
  }),
  (value) => modelsMistakes(value, Object.keys(own) as (keyof typeof own)[]),
);

export type ModelGatewaySettings = z.infer<typeof modelGateway>;
export type ContentSafetySettings = z.infer<typeof contentSafety>;
export type OtherGatewaySettings = z.infer<typeof other>;
export type CallerBounds = z.infer<z.ZodObject<typeof bounds>>;
