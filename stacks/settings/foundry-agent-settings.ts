import { z } from 'zod';
import { AgentAuthorizationScheme, AgentEndpointProtocol, HostedAgentSize } from '../../src';
import {
  AGENT_VERSION,
  DESCRIPTION,
  IMAGE,
  METADATA_KEY,
  METADATA_VALUE,
  MODEL,
  NEW_AGENT_NAME,
  SAMPLING,
  PULL_WAIT,
  SHAPES,
} from '../../src/internal';
import { prose } from './file/plain-text';
import {
  between,
  by,
  filled,
  freeText,
  id,
  isObject,
  oneOf,
  text,
  consumers,
  NAMED_BY_KEY,
  whole,
  words,
} from './values/settings-values';

/** Words of the settings for what the library calls by its enums. */
export const PROTOCOLS = {
  responses: AgentEndpointProtocol.RESPONSES,
  activity: AgentEndpointProtocol.ACTIVITY,
  a2a: AgentEndpointProtocol.A2A,
  mcp: AgentEndpointProtocol.MCP,
} as const;
export const SCHEMES = {
  entra: AgentAuthorizationScheme.ENTRA,
  'bot-service': AgentAuthorizationScheme.BOT_SERVICE,
  'bot-service-rbac': AgentAuthorizationScheme.BOT_SERVICE_RBAC,
  'bot-service-tenant': AgentAuthorizationScheme.BOT_SERVICE_TENANT,
} as const;
export const AGENT_SIZES = {
  small: HostedAgentSize.SMALL,
  medium: HostedAgentSize.MEDIUM,
  large: HostedAgentSize.LARGE,
} as const;

const share = ({ min, max }: { min: number; max: number }) => {
  const error = `must be a number from ${min} to ${max}`;
  return z.number({ error }).min(min, { error }).max(max, { error });
};
const raiPolicyId = id(SHAPES.raiPolicy).optional().describe('content filter; left out: that of the model deployment');

const card = z.strictObject({
  version: text,
  description: freeText.optional(),
  skills: filled(
    z.strictObject({
      id: text,
      name: text,
      description: freeText.optional(),
      tags: z.array(freeText).optional(),
      examples: z.array(freeText).optional(),
    }),
  ),
});

/** An agent that is created here, with its endpoint. */
export const foundryAgent = between(
  oneOf(
    z.strictObject({
      name: by(NEW_AGENT_NAME).optional().describe(NAMED_BY_KEY),
      description: prose(by(DESCRIPTION)).optional(),
      metadata: z
        .record(by(METADATA_KEY), prose(by(METADATA_VALUE)))
        .optional()
        .describe('up to 16 pairs'),
      prompt: z
        .strictObject({
          model: by(MODEL).describe('name of the model deployment'),
          instructions: freeText.optional(),
          temperature: share(SAMPLING.temperature).optional(),
          topP: share(SAMPLING.topP).optional(),
          tools: z
            .array(prose(z.record(z.string(), z.unknown())))
            .optional()
            .describe('tools as the service accepts them'),
          raiPolicyId,
        })
        .optional()
        .describe('the agent is a model with instructions'),
      workflow: z
        .strictObject({ yaml: freeText.describe('the workflow as Foundry exports it'), raiPolicyId })
        .optional()
        .describe('the agent is a workflow of other agents'),
      hosted: z
        .strictObject({
          image: by(IMAGE).describe('with registry and tag or digest'),
          registryId: id(SHAPES.registry)
            .optional()
            .describe('registry of the image: the project gets its right to pull; left out: it has that already'),
          pullWaitSeconds: whole(PULL_WAIT).optional().describe('until that right counts; left out: 60'),
          byRepository: z.boolean().optional().describe('with registryId: the registry gives rights by repository'),
          size: words(AGENT_SIZES).describe('half a processor and 1 GiB, one and 2 GiB, two and 4 GiB'),
          protocols: filled(z.strictObject({ protocol: words(PROTOCOLS), version: text.optional() })).optional(),
          environmentVariables: z.record(z.string(), prose(z.string())).optional().describe('no secrets'),
          endsSessionsOnDestroy: z
            .literal(true)
            .optional()
            .describe('ends running sessions when the agent is destroyed; apply it before'),
          raiPolicyId,
        })
        .optional()
        .describe('the agent is a container of your own'),
      protocols: filled(words(PROTOCOLS)).optional().describe('left out: responses; a bot needs activity'),
      microsoft365PublicEndpoint: z
        .boolean()
        .optional()
        .describe('opens the way of activities to Microsoft 365 where the account is closed'),
      authorizationSchemes: filled(words(SCHEMES))
        .optional()
        .describe('left out: entra, and with activity bot-service-rbac'),
      servedVersion: by(AGENT_VERSION).optional().describe("left out: '@latest'"),
      card: card.optional().describe('what it tells other agents'),
      consumers,
    }),
    ['prompt', 'workflow', 'hosted'],
    'needs exactly one of prompt, workflow and hosted',
  ),
  ({ protocols = [], microsoft365PublicEndpoint }) =>
    microsoft365PublicEndpoint === true && !protocols.includes('activity')
      ? [{ path: ['microsoft365PublicEndpoint'], message: 'is for activity alone; add activity to protocols' }]
      : [],
);

export type FoundryAgentSettings = z.infer<typeof foundryAgent>;

/** Keys that name an agent created here and are more than such a name may be. */
export function keysTooLoose(
  agents: Readonly<Record<string, { readonly foundryAgent?: FoundryAgentSettings }>> | undefined,
) {
  return Object.entries(isObject(agents) ? agents : {})
    .filter(([, one]) => isObject(one) && isObject(one.foundryAgent) && one.foundryAgent.name === undefined)
    .filter(([key]) => !NEW_AGENT_NAME.holds(key))
    .map(([key]) => ({
      path: ['agents', key, 'foundryAgent'],
      message: 'is named after its key, and a name has letters, digits and inner hyphens only; give name',
    }));
}

interface WithRegistries {
  readonly agents?: unknown;
  readonly access?: unknown;
}

/** A project has its right to pull from a registry once, and a registry is of one kind. */
export function registryMistakes({ agents, access }: WithRegistries) {
  const ofAccess = { registryId: valueIn(access, ['hostedAgents', 'registryId']), path: 'access.hostedAgents' };
  const first = new Map<string, unknown>();
  return Object.entries(isObject(agents) ? agents : {}).flatMap(([key, one]: [string, unknown]) => {
    const hosted = valueIn(one, ['foundryAgent', 'hosted']);
    const [given, byRepository] = [valueIn(hosted, ['registryId']), valueIn(hosted, ['byRepository'])];
    const path = ['agents', key, 'foundryAgent', 'hosted'];
    if (typeof given !== 'string') {
      return byRepository === undefined
        ? []
        : [{ path: [...path, 'byRepository'], message: 'is of registryId, which is missing; add it, or remove this' }];
    }
    const registry = given.toLowerCase();
    const isOfAccess = typeof ofAccess.registryId === 'string' && ofAccess.registryId.toLowerCase() === registry;
    if (isOfAccess) {
      const message = `is that of ${ofAccess.path}, by which the project has its right already; remove it`;
      return [{ path: [...path, 'registryId'], message }];
    }
    const kind = byRepository === true;
    if (!first.has(registry)) first.set(registry, kind);
    return first.get(registry) === kind
      ? []
      : [
          {
            path: [...path, 'byRepository'],
            message: 'differs between two agents of one registry; give both the same',
          },
        ];
  });
}

function valueIn(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, step) => (isObject(found) ? (found as Record<string, unknown>)[step] : undefined),
    value,
  );
}
