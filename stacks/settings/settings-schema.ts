import { z } from 'zod';
import {
  AGENT_NAME,
  AGENT_VERSION,
  AGENT_API_VERSION,
  APPLICATION_NAME,
  BOT_DISPLAY_NAME,
  BOT_NAME,
  AGENT_DEPLOYMENT_NAME,
  AGENT_PROTOCOL,
  GUID,
  PROTOCOL_PATH,
  repeated,
  resourceGroupName,
  SHAPES,
  REPLICAS,
} from '../../src/internal';
import { access, tool } from './access-settings';
import { makesEstate, missingOfAzure, OF_AZURE } from './azure-parts';
import { backend, longWorkspaces } from './backend-settings';
import { botOptions, gatewayMistakes } from './bot-settings';
import { checkMistakes, checks } from './checks-settings';
import { foundryAgent, keysTooLoose, registryMistakes } from './foundry-agent-settings';
import { networkMistakes } from './estate/estate-and-ingress';
import { foundry } from './foundry-settings';
import { existingIngress, ingress } from './ingress-settings';
import { modelGatewayMistakes } from './connected-model-mistakes';
import { modelGateway } from './model-gateway-settings';
import { policies, policyMistakes } from './policy-settings';
import { modelsNotDeployed, projectMistakes } from './project-settings';
import { locationMistakes, newerRegions } from './region-settings';
import { callers } from './callers/callers-settings';
import { registry } from './registry/registry-settings';
import {
  between,
  by,
  distinct,
  filled,
  freeText,
  guidText,
  id,
  isObject,
  key,
  oneOf,
  principal,
  tagNames,
  tags,
  text,
  whole,
  consumers,
  ofProject,
  NAMED_BY_KEY,
} from './values/settings-values';
import { botsOfOneAppId } from './bots-by-app-id';
import { messages, responses } from './messages-settings';
import { prose } from './file/plain-text';

const NO_VERSION = { error: "is not a valid agent version; give it as Foundry shows it, such as '1'" };
const version = z
  .union(
    [
      z.string().refine((value) => AGENT_VERSION.holds(value), NO_VERSION),
      z
        .number()
        .int()
        .refine((value) => value >= 0, NO_VERSION),
    ],
    NO_VERSION,
  )
  .describe('agent version');

/** Replicas are of hosted deployments, which need both. */
function replicaMistakes({ type, minReplicas, maxReplicas }: Replicas): readonly { path: string[]; message: string }[] {
  if (type !== 'hosted') {
    const given = [
      minReplicas === undefined ? [] : 'minReplicas',
      maxReplicas === undefined ? [] : 'maxReplicas',
    ].flat();
    return given.map((name) => ({ path: [name], message: 'is of hosted deployments; remove it, or set type: hosted' }));
  }
  const missing = [
    minReplicas === undefined ? 'minReplicas' : [],
    maxReplicas === undefined ? 'maxReplicas' : [],
  ].flat();
  if (missing.length > 0)
    return missing.map((name) => ({ path: [name], message: 'is missing; hosted deployments need it' }));
  return typeof minReplicas === 'number' && typeof maxReplicas === 'number' && minReplicas > maxReplicas
    ? [{ path: ['maxReplicas'], message: `is below minReplicas ${minReplicas}; raise it` }]
    : [];
}

interface Replicas {
  readonly type?: string;
  /** What is in the file, which may be no number. */
  readonly minReplicas?: unknown;
  readonly maxReplicas?: unknown;
}

const deployment = between(
  z.strictObject({
    agent: by(AGENT_NAME).describe('name of the agent exactly as in the project'),
    version,
    type: z.enum(['managed', 'hosted']).optional(),
    minReplicas: whole(REPLICAS).optional(),
    maxReplicas: whole(REPLICAS).optional(),
    protocols: distinct(filled(by(AGENT_PROTOCOL)))
      .optional()
      .describe('such as responses, activity; in any case'),
    displayName: freeText.optional(),
    description: freeText.optional(),
  }),
  replicaMistakes,
);

const application = between(
  z.strictObject({
    name: by(APPLICATION_NAME).optional().describe(NAMED_BY_KEY),
    displayName: freeText.optional(),
    description: freeText.optional(),
    authorization: z.enum(['role-based', 'channels', 'organization']).optional(),
    agents: z.array(by(AGENT_NAME)).optional(),
    retainedAgents: z.array(by(AGENT_NAME)).optional(),
    deployments: z.record(by(AGENT_DEPLOYMENT_NAME), deployment),
    traffic: text.optional().describe('deployment that gets the traffic; may be left out where there is one'),
    invokers: z.array(principal).optional().describe('who may invoke the application'),
    tools: z
      .array(tool)
      .optional()
      .describe('what its tools need: given to the shared identity of the project and to its own'),
  }),
  ({ deployments, traffic }) => {
    if (!isObject(deployments)) return [];
    const names = Object.keys(deployments);
    const [twice] = repeated(names);
    if (twice !== undefined)
      return [
        {
          path: ['deployments', twice],
          message: 'differs from another deployment in case alone, which Azure does not tell apart; rename it',
        },
      ];
    if (names.length === 0) return [{ path: ['deployments'], message: 'is empty; list at least one deployment' }];
    if (traffic === undefined ? names.length === 1 : names.includes(traffic)) return [];
    const what = traffic === undefined ? 'is missing' : 'is not a deployment';
    return [{ path: ['traffic'], message: `${what}; give one of ${names.join(', ')}` }];
  },
);

const endpoint = z.strictObject({
  agent: by(AGENT_NAME).optional().describe(NAMED_BY_KEY),
  identityClientId: guidText.describe('instance_identity.client_id of the agent'),
  blueprintClientId: guidText.optional(),
  protocolPath: by(PROTOCOL_PATH).optional(),
  apiVersion: by(AGENT_API_VERSION).optional(),
  consumers,
});

const bot = z.strictObject({
  resourceGroup: by(resourceGroupName).describe('existing resource group for the bot'),
  name: by(BOT_NAME).describe('unique in Azure'),
  operationId: text.optional().describe('id of the operation at the gateway; left out: made of the name of the agent'),
  displayName: prose(by(BOT_DISPLAY_NAME)).optional(),
  description: freeText.optional(),
  sku: z.enum(['F0', 'S1']).optional(),
  appIdentity: z.enum(['instance', 'blueprint']).optional(),
  publicNetworkAccess: z.boolean().optional(),
  messages: messages.optional().describe('what the gateway checks in messages'),
  serviceUrls: filled(text).optional().describe('strict mode: the service URLs that are allowed'),
  ...botOptions,
});

const agent = oneOf(
  z.strictObject({
    project: ofProject,
    application: application.optional().describe('the older model'),
    endpoint: endpoint.optional().describe('an agent that exists'),
    foundryAgent: foundryAgent.optional().describe('an agent that is created here'),
    bot: bot.optional(),
    responses: responses.optional().describe('applications that may call it through the gateway'),
  }),
  ['application', 'endpoint', 'foundryAgent'],
  'needs exactly one of application (the older model), endpoint (an agent that exists) and foundryAgent (one created here)',
);

/** What tools need goes to the shared identity too, which has to be known then. */
function toolsWithoutIdentity(agents: Readonly<Record<string, z.infer<typeof agent>>> | undefined) {
  return Object.entries(isObject(agents) ? agents : {})
    .filter(([, one]) => isObject(one) && isObject(one.application) && one.application.tools !== undefined)
    .map(([name]) => ({
      path: ['agents', name, 'application', 'tools'],
      message:
        'needs foundry.sharedAgentIdentityPrincipalId, the identity that the tools run as before publishing; add it',
    }));
}

/** Names that have to differ between agents. */
function sameTwice(
  agents: Readonly<Record<string, z.infer<typeof agent>>> | undefined,
  path: readonly string[],
  nameOf: (one: z.infer<typeof agent>, key: string) => string | undefined,
) {
  const first = new Map<string, string>();
  return Object.entries(isObject(agents) ? agents : {}).flatMap(([key, one]) => {
    const given: unknown = isObject(one) ? nameOf(one, key) : undefined;
    if (typeof given !== 'string') return [];
    const name = given.toLowerCase();
    const other = first.get(name);
    if (other === undefined) first.set(name, key);
    return other === undefined
      ? []
      : [{ path: ['agents', key, ...path], message: `is the same as that of ${other}; give another one` }];
  });
}

const isGuid = (value: unknown): boolean => GUID.holds(String(value));

/** Every id is of a subscription that is listed: a mistyped one would be found by the apply, or not at all. */
function subscriptionsNotListed(value: { subscriptionId?: unknown; subscriptions?: unknown }) {
  const { subscriptionId, subscriptions } = value;
  if (!isGuid(subscriptionId)) return [];
  const listed = new Set(
    [subscriptionId, ...(Array.isArray(subscriptions) ? (subscriptions as unknown[]) : [])].map((one) =>
      String(one).toLowerCase(),
    ),
  );
  const found: { path: string[]; message: string }[] = [];
  const look = (one: unknown, path: string[]): void => {
    if (typeof one === 'string') {
      const [, subscription] = /^\/subscriptions\/([0-9a-f-]{36})(?:\/|$)/i.exec(one) ?? [];
      if (subscription === undefined || listed.has(subscription.toLowerCase())) return;
      found.push({
        path,
        message: `is in subscription '${subscription}', which is not listed; add it to subscriptions, or correct the id`,
      });
    } else if (isObject(one)) for (const [key, inner] of Object.entries(one)) look(inner, [...path, key]);
  };
  look(value, []);
  return found;
}

/** Each other subscription once, and not the stack's own. */
function subscriptionsTwice({ subscriptionId, subscriptions }: { subscriptionId?: unknown; subscriptions?: unknown }) {
  if (!Array.isArray(subscriptions)) return [];
  const all = [subscriptionId, ...(subscriptions as unknown[])].map((one) => String(one).toLowerCase());
  return all.flatMap((one, index) =>
    all.indexOf(one) === index || typeof (subscriptions as unknown[])[index - 1] !== 'string'
      ? []
      : [
          {
            path: ['subscriptions', String(index - 1)],
            message: 'is listed twice, or is subscriptionId; list each other subscription once',
          },
        ],
  );
}

/** One environment: what is deployed, where, and who may reach it. */
export const settingsSchema = between(
  z.strictObject({
    environment: key.describe(
      'names the stacks: {environment}-foundry, {environment}-ingress, {environment}-models, {environment}-agents, {environment}-policies, {environment}-registry and {environment}-callers',
    ),
    subscriptionId: guidText.optional().describe('left out where nothing is deployed to Azure'),
    subscriptions: z
      .array(guidText)
      .optional()
      .describe('other subscriptions that resources are in; take one off the list an apply after its last id'),
    tenantId: guidText,
    location: text
      .optional()
      .describe('region of Azure by its short name, such as eastus2; left out with registry or policies alone'),
    newerRegions: newerRegions
      .optional()
      .describe('regions that the list of the library lacks, or knows with fewer zones'),
    tenantIds: z
      .array(guidText)
      .min(1, { error: 'is empty; leave it out for tenantId' })
      .optional()
      .describe('tenants whose users may write; left out: tenantId'),
    tags: tags.optional(),
    ownerTag: text
      .optional()
      .describe('name of the tag in which applications and bots name their owner; one without is warned of'),
    ignoreTagsOfPolicies: distinct(tagNames)
      .optional()
      .describe("names of tags that policies set, which plans let be; '*' for every tag"),
    workspaceId: id(SHAPES.workspace).optional().describe('takes the logs'),
    backend: backend.optional().describe('where the state is kept; left out: local'),
    foundry: foundry.optional(),
    access: access.optional().describe('who has which part in building and running agents'),
    ingress: ingress.optional(),
    existingIngress: existingIngress.optional(),
    models: modelGateway.optional().describe('models that agents reach through a gateway, counted and within bounds'),
    policies: policies.optional().describe('Azure policies for what other teams make, in a stack of their own'),
    callers: callers
      .optional()
      .describe('apps in Microsoft Entra through which people and services call agents, in a stack of their own'),
    registry: registry
      .optional()
      .describe('agents of other platforms that administrators see and govern, in a stack of their own'),
    checks: checks.optional().describe('looks at what is deployed, beyond those that are always taken'),
    registerResourceProviders: z
      .boolean()
      .optional()
      .describe(
        'false: the providers register nothing in the subscription, and synth prints what its owner has to run',
      ),
    registerBotService: z
      .boolean()
      .optional()
      .describe('registers the resource provider Microsoft.BotService in the subscription'),
    agents: z.record(key, agent).optional(),
    imports: z
      .record(text, text)
      .optional()
      .describe('what exists already, by the address that takes it over: the id as the provider imports it'),
  }),
  (value) => [
    ...missingOfAzure(value),
    ...subscriptionsTwice(value),
    ...subscriptionsNotListed(value),
    ...longWorkspaces(value),
    ...locationMistakes(value),
    ...(value.ingress === undefined || value.existingIngress === undefined
      ? []
      : [{ message: 'has ingress and existingIngress; keep one of them' }]),
    ...([value.ingress, value.models, value.access, value.policies, value.registry, value.callers].every(
      (one) => one === undefined,
    ) &&
    !makesEstate(value) &&
    (!isObject(value.agents) || Object.keys(value.agents).length === 0)
      ? [
          {
            message:
              'has neither ingress, models, agents, access, policies, registry nor callers, so that there is nothing to deploy; add one of them',
          },
        ]
      : []),
    ...(makesEstate(value) || (isObject(value.foundry) && value.foundry.sharedAgentIdentityPrincipalId !== undefined)
      ? []
      : toolsWithoutIdentity(value.agents)),
    ...gatewayMistakes(value),
    ...checkMistakes(value),
    ...projectMistakes(value),
    ...modelsNotDeployed(value),
    ...modelGatewayMistakes(value),
    ...networkMistakes(value),
    ...sameTwice(value.agents, ['application', 'name'], (one, key) =>
      isObject(one.application) ? (one.application.name ?? key) : undefined,
    ),
    ...policyMistakes(value),
    ...registryMistakes(value),
    ...keysTooLoose(value.agents),
    ...sameTwice(value.agents, ['foundryAgent', 'name'], (one, key) =>
      isObject(one.foundryAgent) ? (one.foundryAgent.name ?? key) : undefined,
    ),
    ...botsOfOneAppId(value.agents),
    ...sameTwice(value.agents, ['bot', 'name'], (one) => (isObject(one.bot) ? one.bot.name : undefined)),
  ],
);

export type Settings = z.infer<typeof settingsSchema>;
/** Settings of a stack with the provider azurerm. */
export type SubscriptionSettings = Settings & Required<Pick<Settings, 'subscriptionId'>>;
/** Settings with all that stacks of Azure need. */
export type AzureSettings = Settings & Required<Pick<Settings, (typeof OF_AZURE)[number]>>;

/** Whether settings have all that stacks of Azure need. */
export function isOfAzure(settings: Settings): settings is AzureSettings {
  return OF_AZURE.every((name) => settings[name] !== undefined);
}
export type AgentSettings = z.infer<typeof agent>;
export type ApplicationSettings = z.infer<typeof application>;
export type BotSettings = z.infer<typeof bot>;

/** The schema for editors, without what JSON Schema cannot say. */
export function editorSchema(): object {
  return z.toJSONSchema(settingsSchema, { io: 'input' });
}
