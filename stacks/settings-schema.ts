import { z } from 'zod';
import { ipv4Cidr } from '../src/core/cidr';
import type { Rule } from '../src/core/problems';
import { existingName, guid, hostName, location, resourceGroupName } from '../src/core/rules';
import { isLiteral } from '../src/core/tokens';

/** A text held against a rule of the library; a Terraform expression passes. */
const by = (rule: Rule) =>
  z.string().refine((value) => !isLiteral(value) || rule.holds(value), { error: `${rule.rule}; ${rule.remedy}` });

const id = (what: string) =>
  z.string().refine((value) => !isLiteral(value) || value.startsWith('/subscriptions/'), {
    error: `is no resource id of ${what}; give it as /subscriptions/{id}/resourceGroups/{name}/providers/...`,
  });

const key = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,62}$/, {
  error: "may hold letters, digits, '_' and '-', beginning with a letter",
});
const guidText = by(guid('InvalidGuid'));
const text = z.string().min(1, { error: 'is empty; fill it in or remove the line' });
const tags = z.record(z.string(), z.string());

/** Says that one of some keys has to be there, and no second one. */
function exactlyOne(value: object, keys: readonly string[]): boolean {
  return keys.filter((name) => (value as Record<string, unknown>)[name] !== undefined).length === 1;
}

const backend = z
  .strictObject({
    type: z.enum(['local', 'azurerm', 'cloud']),
    resourceGroup: text.optional().describe('azurerm: resource group of the storage account'),
    storageAccount: text.optional().describe('azurerm: storage account that holds the state'),
    container: text.optional().describe('azurerm: container in it'),
    organization: text.optional().describe('cloud: HCP Terraform organization'),
    workspacePrefix: z.string().optional().describe('cloud: what workspace names begin with'),
  })
  .superRefine((value, ctx) => {
    const needs = {
      local: [],
      azurerm: ['resourceGroup', 'storageAccount', 'container'],
      cloud: ['organization'],
    } as const;
    const optional = value.type === 'cloud' ? ['workspacePrefix'] : [];
    const allowed: readonly string[] = ['type', ...needs[value.type], ...optional];
    for (const name of needs[value.type]) {
      if (value[name] === undefined) {
        ctx.addIssue({ code: 'custom', path: [name], message: `is missing; a backend of type ${value.type} needs it` });
      }
    }
    for (const name of Object.keys(value).filter((given) => !allowed.includes(given))) {
      ctx.addIssue({
        code: 'custom',
        path: [name],
        message: `does not belong to a backend of type ${value.type}; remove it`,
      });
    }
  });

const subnet = z
  .strictObject({
    addressPrefix: by(ipv4Cidr('InvalidAddressPrefix')).optional().describe('makes the subnet with this IPv4 range'),
    id: id('a subnet').optional().describe('uses a subnet that exists'),
  })
  .refine((value) => exactlyOne(value, ['addressPrefix', 'id']), {
    error: 'needs addressPrefix (to make a subnet) or id (of one that exists), not both',
  });

const ingress = z.strictObject({
  resourceGroup: by(resourceGroupName).describe('existing resource group for gateway and edge'),
  publicHostName: by(hostName('InvalidHostName')).describe(
    'host that Bot Service calls; its DNS record is yours to make',
  ),
  network: z.strictObject({
    virtualNetworkId: id('a virtual network'),
    edgeSubnet: subnet,
    gatewaySubnet: subnet,
    privateEndpointSubnet: subnet,
    privateDns: z
      .strictObject({
        resourceGroup: by(resourceGroupName).optional().describe('makes the zones here and links the network'),
        gatewayZoneId: id('a private DNS zone').optional(),
        foundryZoneIds: z.array(id('a private DNS zone')).length(3, { error: 'needs the three zones' }).optional(),
      })
      .refine((value) => value.resourceGroup === undefined || Object.keys(value).length === 1, {
        error: 'has resourceGroup (to make zones) beside ids of existing zones; keep one kind',
      })
      .optional()
      .describe('left out: a policy owns the records'),
  }),
  gateway: z.strictObject({
    name: text,
    publisherName: text,
    publisherEmail: text,
    tier: z.enum(['standard-v2', 'premium-v2']).optional(),
    units: z.number().int().optional(),
    apiPath: text.optional(),
  }),
  edge: z
    .strictObject({
      name: text,
      certificateSecretId: text.describe('https://{vault}.vault.azure.net/secrets/{name}, without a version'),
      certificateVaultId: id('a Key Vault').optional().describe('makes an identity that may read the certificate'),
      identityId: id('a user-assigned identity').optional().describe('uses an identity that may read it already'),
      certificateAccessWaitSeconds: z.number().int().optional(),
      callerRanges: z.array(by(ipv4Cidr('InvalidCallerRange'))).optional(),
      tenantHeader: text.optional(),
      allowedPaths: z.array(text).optional(),
      wafMode: z.enum(['prevention', 'detection']).optional(),
      requestTimeoutSeconds: z.number().int().optional(),
      minCapacity: z.number().int().optional(),
      maxCapacity: z.number().int().optional(),
      zones: z.array(z.enum(['1', '2', '3'])).optional(),
    })
    .refine((value) => exactlyOne(value, ['certificateVaultId', 'identityId']), {
      error: 'needs certificateVaultId (to make an identity) or identityId (of one with access), not both',
    }),
  foundryPrivateEndpoint: z
    .strictObject({ name: text.optional(), id: id('a private endpoint').optional() })
    .refine((value) => exactlyOne(value, ['name', 'id']), {
      error: 'needs name (to make a private endpoint) or id (of one that exists), not both',
    })
    .optional()
    .describe('how the gateway reaches the Foundry account'),
});

const existingIngress = z.strictObject({
  gatewayId: id('an API Management service'),
  publicHostName: by(hostName('InvalidHostName')),
  apiName: text.optional().describe('API that takes the operations; left out, one is made'),
  apiPath: text.optional(),
  foundryPrivateEndpointId: id('a private endpoint').optional(),
});

const version = z
  .union([z.string().min(1), z.number().int()], { error: "is no agent version; give a text such as '1'" })
  .describe('agent version');

const deployment = z.strictObject({
  agent: by(existingName('InvalidAgentName', 256)).describe('name of the agent exactly as in the project'),
  version,
  type: z.enum(['managed', 'hosted']).optional(),
  minReplicas: z.number().int().optional(),
  maxReplicas: z.number().int().optional(),
  protocols: z.array(text).optional().describe('such as responses, activity; in any case'),
  displayName: text.optional(),
  description: text.optional(),
});

const invoker = z
  .strictObject({
    group: guidText.optional(),
    user: guidText.optional(),
    servicePrincipal: guidText.optional(),
    managedIdentity: guidText.optional(),
  })
  .refine((value) => exactlyOne(value, ['group', 'user', 'servicePrincipal', 'managedIdentity']), {
    error: 'needs exactly one of group, user, servicePrincipal and managedIdentity, with an object id',
  });

const application = z
  .strictObject({
    name: text.optional().describe('left out: the key of the agent'),
    displayName: text.optional(),
    description: text.optional(),
    authorization: z.enum(['role-based', 'channels', 'organization']).optional(),
    agents: z.array(text).optional(),
    retainedAgents: z.array(text).optional(),
    deployments: z.record(key, deployment),
    traffic: text.optional().describe('deployment that gets the traffic; may be left out where there is one'),
    invokers: z.array(invoker).optional().describe('who may invoke the application'),
  })
  .superRefine(({ deployments, traffic }, ctx) => {
    const names = Object.keys(deployments);
    const add = (message: string) => {
      ctx.addIssue({ code: 'custom', path: ['traffic'], message, input: traffic });
    };
    if (names.length === 0) {
      ctx.addIssue({ code: 'custom', path: ['deployments'], message: 'is empty; list at least one deployment' });
    } else if (traffic === undefined ? names.length > 1 : !names.includes(traffic)) {
      add(`${traffic === undefined ? 'is missing' : 'is no deployment'}; give one of ${names.join(', ')}`);
    }
  });

const endpoint = z.strictObject({
  agent: by(existingName('InvalidAgentName', 256)).optional().describe('left out: the key of the agent'),
  identityClientId: guidText.describe('instance_identity.client_id of the agent'),
  blueprintClientId: guidText.optional(),
  protocolPath: text.optional(),
  apiVersion: text.optional(),
});

const bot = z.strictObject({
  resourceGroup: by(resourceGroupName).describe('existing resource group for the bot'),
  name: text.describe('unique in Azure'),
  displayName: text.optional(),
  description: text.optional(),
  sku: z.enum(['F0', 'S1']).optional(),
  appIdentity: z.enum(['instance', 'blueprint']).optional(),
  publicNetworkAccess: z.boolean().optional(),
  serviceUrls: z.array(text).optional().describe('strict mode: the exact service URLs that are let in'),
});

const agent = z
  .strictObject({ application: application.optional(), endpoint: endpoint.optional(), bot: bot.optional() })
  .refine((value) => exactlyOne(value, ['application', 'endpoint']), {
    error: 'needs application (the older model) or endpoint (an agent that exists), not both',
  });

/** One environment: what is deployed, where, and who may reach it. */
export const settingsSchema = z
  .strictObject({
    environment: key.describe('names the stacks: {environment}-ingress and {environment}-agents'),
    subscriptionId: guidText,
    tenantId: guidText,
    location: by(location),
    tenantIds: z
      .array(guidText)
      .min(1, { error: 'is empty; leave it out for tenantId' })
      .optional()
      .describe('tenants whose users may write; left out: tenantId'),
    tags: tags.optional(),
    workspaceId: id('a Log Analytics workspace').optional().describe('takes the logs'),
    backend: backend.optional().describe('where the state is kept; left out: local'),
    foundry: z.strictObject({ projectId: id('a Foundry project'), host: by(hostName('InvalidHostName')).optional() }),
    ingress: ingress.optional(),
    existingIngress: existingIngress.optional(),
    agents: z.record(key, agent).optional(),
  })
  .refine((value) => value.ingress === undefined || value.existingIngress === undefined, {
    error: 'has ingress and existingIngress; keep one of them',
  });

export type Settings = z.infer<typeof settingsSchema>;
export type IngressSettings = z.infer<typeof ingress>;
export type AgentSettings = z.infer<typeof agent>;
export type ApplicationSettings = z.infer<typeof application>;
export type BotSettings = z.infer<typeof bot>;
export type SubnetSettings = z.infer<typeof subnet>;
export type BackendSettings = z.infer<typeof backend>;

/** The schema for editors, without what JSON Schema cannot say. */
export function editorSchema(): object {
  return z.toJSONSchema(settingsSchema, { io: 'input' });
}
