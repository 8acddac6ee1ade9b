import { Fn } from 'cdktf';
import { type Problems, quote, type Rule } from '../validation/problems';
import { asArgument, asToken, caseless, isLiteral } from '../terraform/tokens';
import { UNSEEN_SIGNS } from '../validation/unseen';
import { AZURE_CODES } from './codes';

/** What an ARM id must be made of: a provider namespace and the types of its segments, outermost first. */
export interface ArmIdShape {
  /** Name of the resource type in messages, such as 'virtual network'. */
  readonly what: string;
  readonly namespace: string;
  readonly types: readonly string[];
}

export interface ArmIdParts {
  readonly subscriptionId: string;
  readonly resourceGroupName: string;
  /** Names of the segments in the order of `ArmIdShape.types`. */
  readonly names: readonly string[];
}

export const SHAPES = {
  account: { what: 'Foundry account', namespace: 'Microsoft.CognitiveServices', types: ['accounts'] },
  project: { what: 'Foundry project', namespace: 'Microsoft.CognitiveServices', types: ['accounts', 'projects'] },
  application: {
    what: 'Agent Application',
    namespace: 'Microsoft.CognitiveServices',
    types: ['accounts', 'projects', 'applications'],
  },
  bot: { what: 'bot', namespace: 'Microsoft.BotService', types: ['botServices'] },
  accountConnection: {
    what: 'connection of a Foundry account',
    namespace: 'Microsoft.CognitiveServices',
    types: ['accounts', 'connections'],
  },
  projectConnection: {
    what: 'connection of a Foundry project',
    namespace: 'Microsoft.CognitiveServices',
    types: ['accounts', 'projects', 'connections'],
  },
  bingAccount: { what: 'Bing account', namespace: 'Microsoft.Bing', types: ['accounts'] },
  raiPolicy: { what: 'content filter', namespace: 'Microsoft.CognitiveServices', types: ['accounts', 'raiPolicies'] },
  gateway: { what: 'API Management service', namespace: 'Microsoft.ApiManagement', types: ['service'] },
  gatewayApi: {
    what: 'API of an API Management service',
    namespace: 'Microsoft.ApiManagement',
    types: ['service', 'apis'],
  },
  gatewayCache: {
    what: 'external cache of an API Management service',
    namespace: 'Microsoft.ApiManagement',
    types: ['service', 'caches'],
  },
  virtualNetwork: { what: 'virtual network', namespace: 'Microsoft.Network', types: ['virtualNetworks'] },
  subnet: { what: 'subnet', namespace: 'Microsoft.Network', types: ['virtualNetworks', 'subnets'] },
  networkSecurityGroup: {
    what: 'network security group',
    namespace: 'Microsoft.Network',
    types: ['networkSecurityGroups'],
  },
  routeTable: { what: 'route table', namespace: 'Microsoft.Network', types: ['routeTables'] },
  privateEndpoint: { what: 'private endpoint', namespace: 'Microsoft.Network', types: ['privateEndpoints'] },
  privateDnsZone: { what: 'private DNS zone', namespace: 'Microsoft.Network', types: ['privateDnsZones'] },
  publicIpAddress: { what: 'public address', namespace: 'Microsoft.Network', types: ['publicIPAddresses'] },
  firewallPolicy: { what: 'firewall policy', namespace: 'Microsoft.Network', types: ['firewallPolicies'] },
  applicationInsights: {
    what: 'Application Insights component',
    namespace: 'Microsoft.Insights',
    types: ['components'],
  },
  vault: { what: 'Key Vault', namespace: 'Microsoft.KeyVault', types: ['vaults'] },
  secret: { what: 'Key Vault secret', namespace: 'Microsoft.KeyVault', types: ['vaults', 'secrets'] },
  storageAccount: { what: 'storage account', namespace: 'Microsoft.Storage', types: ['storageAccounts'] },
  blobContainer: {
    what: 'blob container',
    namespace: 'Microsoft.Storage',
    types: ['storageAccounts', 'blobServices', 'containers'],
  },
  searchService: { what: 'search service', namespace: 'Microsoft.Search', types: ['searchServices'] },
  searchIndex: { what: 'search index', namespace: 'Microsoft.Search', types: ['searchServices', 'indexes'] },
  cosmosAccount: { what: 'Cosmos DB account', namespace: 'Microsoft.DocumentDB', types: ['databaseAccounts'] },
  cosmosDatabase: {
    what: 'database of a Cosmos DB account',
    namespace: 'Microsoft.DocumentDB',
    types: ['databaseAccounts', 'sqlDatabases'],
  },
  cosmosContainer: {
    what: 'container of a Cosmos DB account',
    namespace: 'Microsoft.DocumentDB',
    types: ['databaseAccounts', 'sqlDatabases', 'containers'],
  },
  registry: { what: 'container registry', namespace: 'Microsoft.ContainerRegistry', types: ['registries'] },
  workspace: {
    what: 'Log Analytics workspace',
    namespace: 'Microsoft.OperationalInsights',
    types: ['workspaces'],
  },
  userAssignedIdentity: {
    what: 'user-assigned identity',
    namespace: 'Microsoft.ManagedIdentity',
    types: ['userAssignedIdentities'],
  },
} as const satisfies Record<string, ArmIdShape>;

/** `/subscriptions/{s}/resourceGroups/{g}/providers/{namespace}/{type}/{name}...` as the template that messages show. */
function template(shape: ArmIdShape): string {
  const tail = shape.types.map((type) => `${type}/{name}`).join('/');
  return `/subscriptions/{id}/resourceGroups/{name}/providers/${shape.namespace}/${tail}`;
}

/**
 * A name within an id: letters and digits of any script, and the characters that resource names allow. No quotes or braces,
 * which would end a Terraform string or be a path parameter, and no invisible characters.
 *
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules
 */
export const ID_NAME = `(?!\\.+(?:/|$))(?:(?![${UNSEEN_SIGNS}])[\\p{L}\\p{M}\\p{N}_.()$-])+`;

const ID_SEGMENT = new RegExp(`^${ID_NAME}$`, 'u');

function fits(id: string, shape: ArmIdShape): boolean {
  const tail = shape.types.map((type) => `${type}/${ID_NAME}`).join('/');
  const namespace = shape.namespace.replace('.', '\\.');
  const group = `^/subscriptions/${ID_NAME}/resourceGroups/${ID_NAME}`;
  return new RegExp(`${group}/providers/${namespace}/${tail}$`, 'iu').test(id);
}

/** The rule that an id has a shape. */
export const armIdRule = (shape: ArmIdShape): Rule => ({
  code: AZURE_CODES.InvalidResourceId,
  rule: `must be the resource id of ${shape.what.startsWith('A') ? 'an' : 'a'} ${shape.what}`,
  remedy: `give it as ${template(shape)}`,
  holds: (id) => fits(id, shape),
  fault: (id) => wrongSegment(id, shape),
});

/** The first segment that is not the required one; undefined for a text that is not an id at all. */
function wrongSegment(id: string, shape: ArmIdShape): string | undefined {
  if (!id.startsWith('/')) return undefined;
  const fixed = ['', 'subscriptions', '', 'resourceGroups', '', 'providers', shape.namespace];
  const required = [...fixed, ...shape.types.flatMap((type) => [type, ''])];
  const segments = id.split('/');
  for (const [index, segment] of segments.entries()) {
    const name = required[index];
    if (name === undefined) return `it goes on with ${quote(segments.slice(index).join('/'))}, which must be omitted`;
    if (index === 0 || (name === '' && ID_SEGMENT.test(segment))) continue;
    if (name === '') return `segment ${quote(segment)} after '${required[index - 1] ?? ''}' must be a name`;
    if (segment.toLowerCase() !== name.toLowerCase()) return `segment ${quote(segment)} must be '${name}'`;
  }
  const next = required[segments.length];
  return next === undefined ? undefined : `it ends before '${next === '' ? '{name}' : next}'`;
}

/** Adds a problem if a literal id does not have the shape; an id known only after apply is not checked. */
export function checkArmId(problems: Problems, what: string, id: string | undefined, shape: ArmIdShape): void {
  problems.check(what, id, armIdRule(shape));
}

/** The same for an id that is required. */
export function requireArmId(problems: Problems, what: string, id: string, shape: ArmIdShape): void {
  problems.required({ [what]: id });
  checkArmId(problems, what, id, shape);
}

/** The parts of an id that has the shape; for a token, Terraform expressions that split it after apply. */
export function parseArmId(id: string, shape: ArmIdShape): ArmIdParts {
  const segments = isLiteral(id) ? id.split('/') : undefined;
  const part = (index: number): string => segments?.[index] ?? segmentAtApply(id, index);
  return {
    subscriptionId: part(2),
    resourceGroupName: part(4),
    names: shape.types.map((_, index) => part(8 + 2 * index)),
  };
}

/** Builds an id, of the resource itself or of one of its parents. */
export function armId(parts: ArmIdParts, shape: ArmIdShape): string {
  const tail = shape.types.map((type, index) => `${type}/${parts.names[index] ?? ''}`).join('/');
  const { subscriptionId, resourceGroupName } = parts;
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroupName}/providers/${shape.namespace}/${tail}`;
}

/** Id of the virtual network that a subnet is in; undefined where the subnet's id is known only after apply, or is not one. */
export function networkOfSubnet(subnetId: string): string | undefined {
  if (!isLiteral(subnetId) || !fits(subnetId, SHAPES.subnet)) return undefined;
  return armId(parseArmId(subnetId, SHAPES.subnet), SHAPES.virtualNetwork);
}

/** An id with its fixed parts in the case that providers read; names stay as they are, and a token does, too. */
export function writtenArmId(id: string, shape: ArmIdShape): string {
  return isLiteral(id) ? armId(parseArmId(id, shape), shape) : id;
}

/** Of parts that may be known only after apply. */
export function resourceGroupId(subscriptionId: string, resourceGroupName: string): string {
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroupName}`;
}

/** The parts of a resource group's id; for a token, expressions that split it after apply. */
export function groupPartsOf(groupId: string): { readonly subscriptionId: string; readonly resourceGroupName: string } {
  const segments = isLiteral(groupId) ? groupId.split('/') : undefined;
  const part = (index: number): string => segments?.[index] ?? segmentAtApply(groupId, index);
  return { subscriptionId: part(2), resourceGroupName: part(4) };
}

/**
 * What distinguishes a resource from others of its type: the names in its id, outermost first, without subscription and resource
 * group. For construct ids.
 */
export function namesInId(id: string): string {
  const [, tail] = /\/providers\/[^/]+\/(.*)$/i.exec(id) ?? [];
  if (tail === undefined) return id.split('/').pop() ?? id;
  return tail
    .split('/')
    .filter((_, index) => index % 2 === 1)
    .join(':');
}

/** The subscription of any scope below (or at) a subscription. It may precede the first token of the scope. */
export function subscriptionOf(scopeId: string): string {
  const [, known] = /^\/subscriptions\/([^/$]+|\$\{TfToken\[[^\]]+\]\})\//i.exec(scopeId) ?? [];
  if (known !== undefined) return known;
  if (isLiteral(scopeId)) return scopeId.split('/')[2] ?? '';
  // Of what is appended to an id, the subscription is that of the id: CDKTF warns of texts around a token in functions.
  const [id = scopeId] = LEADING_ID.exec(scopeId) ?? [];
  return segmentAtApply(id, 2);
}

/** The expression that an id begins with, such as that of a project whose agents follow it. */
const LEADING_ID = /^\$\{(?:TfToken\[[^\]]+\]|[^{}]*)\}(?=\/)/;

/** The full id of a resource group that is given by its id, or by its name in the subscription of something else. */
export function groupBeside(resourceGroup: string, id: string): string {
  if (resourceGroup.startsWith('/')) return resourceGroup;
  return resourceGroupId(asToken(subscriptionOf(id)), asToken(resourceGroup));
}

/** The last that was asked for: grants on one thing ask for the same, and CDKTF traces every token that is made. */
let last: { readonly id: string; readonly index: number; readonly segment: string } | undefined;

function segmentAtApply(id: string, index: number): string {
  if (last?.id !== id || last.index !== index)
    last = { id, index, segment: Fn.element(Fn.split('/', asArgument(id)), index) as string };
  return last.segment;
}

/** Whether two ids are the same: compared case-insensitively if both are known, and by reference otherwise. */
export function sameArmId(one: string, other: string): boolean {
  return caseless(one) === caseless(other);
}
