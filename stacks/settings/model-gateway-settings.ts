import { z } from 'zod';
import { aiGateway, gateways, policy } from '../../src';
import {
  API_PATH,
  CONNECTION_NAME,
  GATEWAY_MODEL_NAME,
  GUID,
  HOST_NAME,
  MODEL_SHARE,
  SHAPES,
} from '../../src/internal';
import { secret } from './estate/estate-connection-settings';
import { projectNames } from './project-settings';
import { TIERS_BY_WORD } from './values/tier-words';
import { between, by, filled, guidText, id, isObject, key, oneOf, text, whole } from './values/settings-values';

/** Words of the settings for what callers of a model gateway speak. */
export const SURFACES_BY_WORD = {
  'openai-v1': aiGateway.ModelSurface.OPENAI_V1,
  'azure-openai': aiGateway.ModelSurface.AZURE_OPENAI,
  'foundry-models': aiGateway.ModelSurface.FOUNDRY_MODELS,
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

const words = <T extends string>(table: Readonly<Record<T, unknown>>) => z.enum(Object.keys(table) as [T, ...T[]]);

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
    .describe('private endpoint to it in the network of a gateway that exists'),
});

const share = whole(MODEL_SHARE).optional();
const listed = z.strictObject({
  format: text.optional().describe('who the model is from; left out: OpenAI'),
  version: text.optional().describe('shown in the portal'),
  accounts: z
    .record(key, z.strictObject({ priority: share, weight: share }))
    .describe('accounts that serve it; of different priorities, the next serves while the others fail'),
});

const own = {
  gateway: gateway.optional().describe('API Management that exists; left out: that of ingress'),
  hostName: by(HOST_NAME)
    .optional()
    .describe('host by which agents reach it, with a certificate of a public authority; left out: that of the gateway'),
  surface: words(SURFACES_BY_WORD).optional().describe('what callers speak; left out: openai-v1'),
  pathPrefix: by(API_PATH).optional().describe('beginning of its path, before openai/v1 and the like'),
  accounts: z.record(key, account).optional().describe('accounts with models, by names that the list uses'),
  list: z.record(by(GATEWAY_MODEL_NAME), listed).optional().describe('models by the names that callers use'),
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

const other = between(
  oneOf(
    z.strictObject({
      url: text.describe('with the path of its API, such as https://llm.contoso.com/v1'),
      project: text.optional().describe('project that holds the connection; left out: the only one'),
      models: filled(text).describe('models by the names that it knows'),
      oAuth2: z
        .strictObject({ clientId: by(GUID), clientSecret: secret, tokenUrl: text, scopes: filled(text) })
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
      apiVersion: text.optional(),
      headers: z.record(text, text).optional().describe('sent with every request; not secret'),
    }),
    ['oAuth2', 'key'],
    'needs exactly one of oAuth2 and key',
  ),
  () => [],
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
  (value) => {
    const { list, projects, applications, accounts, otherGateways } = value;
    const given = (Object.keys(own) as (keyof typeof own)[]).filter((name) => value[name] !== undefined);
    if (list === undefined) {
      return [
        ...(otherGateways === undefined && given.length === 0
          ? [{ message: 'has neither list nor otherGateways; add one of them' }]
          : []),
        ...given.map((name) => ({
          path: [name],
          message: 'belongs to a gateway with a list of models; add list, or remove it',
        })),
      ];
    }
    return [
      ...(isEmpty(projects) && isEmpty(applications)
        ? [{ message: 'lets nobody call the gateway; add projects or applications' }]
        : []),
      ...accountsNotListed(list, accounts),
      ...boundsOfOthers(list, { projects, applications }),
    ];
  },
);

export type ModelGatewaySettings = z.infer<typeof modelGateway>;
export type OtherGatewaySettings = z.infer<typeof other>;
export type CallerBounds = z.infer<z.ZodObject<typeof bounds>>;

const isEmpty = (value: unknown): boolean => !isObject(value) || Object.keys(value).length === 0;

function accountsNotListed(list: unknown, accounts: unknown) {
  const known = isObject(accounts) ? Object.keys(accounts) : [];
  return Object.entries(isObject(list) ? list : {}).flatMap(([model, one]: [string, unknown]) => {
    const named: unknown = isObject(one) && 'accounts' in one ? one.accounts : undefined;
    if (isEmpty(named)) {
      return [{ path: ['list', model, 'accounts'], message: 'names no account; give one or more of models.accounts' }];
    }
    return Object.keys(named as object)
      .filter((name) => !known.includes(name))
      .map((name) => ({
        path: ['list', model, 'accounts', name],
        message: `is not one of models.accounts; ${known.length === 0 ? 'add it there' : `give one of ${known.join(', ')}`}`,
      }));
  });
}

function boundsOfOthers(list: object, callers: Readonly<Record<string, unknown>>) {
  const names = Object.keys(list);
  return Object.entries(callers).flatMap(([kind, all]) =>
    Object.entries(isObject(all) ? all : {}).flatMap(([caller, one]: [string, unknown]) => {
      const wanted: unknown = isObject(one) && 'models' in one ? one.models : undefined;
      return (Array.isArray(wanted) ? (wanted as unknown[]) : []).flatMap((name, index) =>
        typeof name !== 'string' || names.includes(name)
          ? []
          : [
              {
                path: [kind, caller, 'models', String(index)],
                message: `is not one of models.list; give one of ${names.join(', ')}`,
              },
            ],
      );
    }),
  );
}

/** What `models` demands of other parts of the settings. */
export function modelGatewayMistakes(value: {
  readonly models?: unknown;
  readonly ingress?: unknown;
  readonly foundry?: unknown;
  readonly agents?: unknown;
}) {
  const models = value.models as Partial<ModelGatewaySettings> | undefined;
  if (!isObject(models)) return [];
  const { list, gateway: existing, projects, otherGateways } = models;
  const known = projectNames(value.foundry);
  const unknown = (path: string[], name: unknown) =>
    typeof name !== 'string' || known.includes(name)
      ? []
      : [
          {
            path: ['models', ...path],
            message: `is not a project of foundry; give one of ${known.join(', ') || 'them'}`,
          },
        ];
  return [
    ...(list !== undefined && existing === undefined && !isObject(value.ingress)
      ? [{ path: ['models', 'gateway'], message: 'is missing; add it, or ingress to make a gateway' }]
      : []),
    ...Object.keys(isObject(projects) ? projects : {}).flatMap((name) => unknown(['projects', name], name)),
    ...Object.entries(isObject(otherGateways) ? otherGateways : {}).flatMap(([name, one]: [string, unknown]) => {
      const project: unknown = isObject(one) && 'project' in one ? one.project : undefined;
      if (project !== undefined) return unknown(['otherGateways', name, 'project'], project);
      return known.length === 1
        ? []
        : [
            {
              path: ['models', 'otherGateways', name, 'project'],
              message: `is missing; give one of ${known.join(', ')}`,
            },
          ];
    }),
    ...connectedModelsUnknown(models, value.agents),
  ];
}

/** Agents that name a connection of these settings, and a model that it does not have. */
function connectedModelsUnknown(models: Partial<ModelGatewaySettings>, agents: unknown) {
  const { list, connection = 'gateway', otherGateways } = models;
  const connections = new Map<string, readonly string[]>();
  if (isObject(list)) connections.set(connection, Object.keys(list));
  for (const [name, one] of Object.entries(isObject(otherGateways) ? otherGateways : {})) {
    if (isObject(one) && Array.isArray(one.models)) connections.set(name, one.models);
  }
  return Object.entries(isObject(agents) ? agents : {}).flatMap(([agent, one]: [string, unknown]) => {
    const model = (one as { foundryAgent?: { prompt?: { model?: unknown } } } | null)?.foundryAgent?.prompt?.model;
    if (typeof model !== 'string' || !model.includes('/')) return [];
    const [name = '', ...rest] = model.split('/');
    const has = connections.get(name);
    if (has === undefined || has.includes(rest.join('/'))) return [];
    return [
      {
        path: ['agents', agent, 'foundryAgent', 'prompt', 'model'],
        message: `is not one of connection ${name}; give one of ${has.map((known) => `${name}/${known}`).join(', ')}`,
      },
    ];
  });
}
