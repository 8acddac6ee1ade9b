import * as fs from 'node:fs';
import * as path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');

/** Constructs that share an interface with others. */
export const INTERFACES: Readonly<Record<string, string>> = {
  EntraClient: 'IEntraApp',
  GatewayBackendPool: 'IGatewayBackend',
};

/** Constructs with a resource of which an existing one is referred to in another way, or not at all, and why. */
export const NOT_REFERRED_TO: Readonly<Record<string, string>> = {
  AgentRoute: 'its interface is IMessagingRoute; of one that exists a bot needs the address alone, its endpoint',
  ResponsesRoute: 'of one that exists callers need the address alone, its endpoint',
  ApplicationRouting: 'belongs to its application, and nothing takes one',
  BotServiceRegistration: 'an action, which leaves nothing to refer to',
  CollectionMembership: 'ties an instance to a collection, and nothing takes one',
  CosmosDataAssignment: 'a right is given, and nothing takes one',
  EligibleRoleAssignment: 'a right is given, and nothing takes one',
  EntraApi: 'its interface is IEntraResource; of one that exists EntraResource.fromClientId makes it',
  OwnData: 'belongs to its project, and nothing takes one',
  RoleAssignment: 'a right is given, and nothing takes one',
};

/** What makes a value and no construct, or refers to an object and not to something in Azure: see ADR 0015. */
export const FROM_SOMETHING_ELSE = [
  'AgentCard.fromJson',
  'DeployedApplication.fromApplication',
  'RoleCondition.fromExpression',
  'RoleDefinition.fromGuid',
];

/** Properties that take an id, or ids, though an interface has one of that name, and why. */
export const IDS_FOR_A_REASON: Readonly<Record<string, string>> = {
  'AgentCardManifestProps.existingCardManifestId': 'the entry that this construct takes over itself',
  'AgentDataStoresProps.existingCosmosAccountId':
    'one store of any account, which the class makes an IAgentDataStores of',
  'AgentDataStoresProps.existingSearchServiceId':
    'one store of any account, which the class makes an IAgentDataStores of',
  'AgentDataStoresProps.existingStorageAccountId':
    'one store of any account, which the class makes an IAgentDataStores of',
  'AgentInstanceProps.existingCardManifestId': 'the card that the entry has, which this construct takes over with it',
  'AgentInstanceProps.existingInstanceId': 'the entry that this construct takes over itself',
  'AgentInstanceProps.sourceAgentId': 'on its own platform, which is not Foundry: no IFoundryAgent',
  'AgentRegistrationProps.existingRegistrationId': 'the entry that this construct takes over itself',
  'AgentRegistrationProps.sourceAgentId': 'on its own platform, which is not Foundry: no IFoundryAgent',
  'BingGroundingConnectionOptions.bingAccountId': 'of Bing, no account of Foundry',
  'CosmosDataAssignmentProps.accountId': 'of a Cosmos DB account; it is what grants are made of',
  'CosmosDbConnectionOptions.cosmosAccountId': 'one store of any account; AgentDataStores connects its own',
  'IncludeFragmentProps.fragmentId': 'a statement is a text; PolicyFragment.include() is the one for objects',
  'LlmSemanticCacheLookupProps.embeddingsBackendId': 'a statement is a text, below the gateway and its backends',
  'LlmContentSafetyProps.backendId': 'a statement is a text, below the gateway and its backends',
  'PolicyFragmentProps.fragmentId': 'the name that it gets',
  'PublicAccessOptions.allowedSubnetIds':
    'a list of who may call; nothing else of these subnets, which are of any team, is used',
  'ResponsesAuthenticationProps.applicationIds': 'client ids of apps of Microsoft Entra, no Agent Applications',
  'ResponsesAuthenticationProps.userApplicationIds': 'client ids of apps of Microsoft Entra, no Agent Applications',
  'SearchConnectionOptions.searchServiceId': 'one store of any account; AgentDataStores connects its own',
  'SetBackendServiceProps.backendId': 'a statement is a text, below the gateway and its backends',
  'StorageConnectionOptions.storageAccountId': 'one store of any account; AgentDataStores connects its own',
  'ValidateAzureAdTokenProps.backendApplicationIds': 'client ids of apps of Microsoft Entra, no Agent Applications',
  'ValidateAzureAdTokenProps.clientApplicationIds': 'client ids of apps of Microsoft Entra, no Agent Applications',
};

/**
 * Ids of what the library has no interface for, or that are no ids of resources. A client id, also called app id, is the public one that every
 * app and managed identity has, whoever made it: that apps which are registered here tell theirs makes it no id of a construct.
 */
export const PASSED_ON = /^(client|tenant|subscription|workspace|virtualNetwork|.*(Client|Principal|Tenant|App))Id$/;

interface Documented {
  readonly name: string;
  readonly static?: boolean;
  readonly overrides?: string;
  readonly optional?: boolean;
  readonly returns?: { readonly type?: { readonly fqn?: string } };
  readonly type?: { readonly fqn?: string };
  readonly parameters?: Documented[];
  readonly docs?: {
    readonly summary?: string;
    readonly remarks?: string;
    readonly default?: string;
    readonly see?: string;
  };
}

interface PublicType extends Documented {
  readonly kind: string;
  /** A struct: an interface of properties alone. */
  readonly datatype?: boolean;
  readonly namespace?: string;
  readonly properties?: Documented[];
  readonly methods?: Documented[];
  readonly members?: Documented[];
  readonly initializer?: Documented;
}

interface Assembly {
  readonly types: Record<string, PublicType>;
  readonly submodules: Record<string, unknown>;
}

export function assembly(): Assembly {
  return JSON.parse(fs.readFileSync(path.join(ROOT, '.jsii'), 'utf8')) as Assembly;
}

/** The types of the compiled library, without those of the generated bindings. */
export function publicTypes(): Record<string, PublicType> {
  return Object.fromEntries(
    Object.entries(assembly().types).filter(([, { namespace }]) => !/^(azapi|msgraph)\b/.test(namespace ?? '')),
  );
}

/** Parameters that may be left out and do not say what holds then. Options say it of each of them. */
export function silentParameters(): string[] {
  const types = publicTypes();
  const saysItself = ({ type }: Documented) => types[type?.fqn ?? '']?.datatype === true;
  return Object.values(types).flatMap(({ name, methods = [], initializer }) =>
    [...methods, ...(initializer === undefined ? [] : [{ ...initializer, name: 'constructor' }])].flatMap((method) =>
      (method.parameters ?? [])
        .filter((one) => one.optional === true && !saysItself(one))
        .filter(({ docs }) => !/by default/i.test(`${docs?.summary ?? ''} ${docs?.remarks ?? ''}`))
        .map((one) => `${name}.${method.name}(${one.name})`),
    ),
  );
}

export function classesWithoutSource(): string[] {
  const silent = Object.values(publicTypes()).filter(({ kind, docs }) => kind === 'class' && docs?.see === undefined);
  return silent.map(({ name }) => name);
}

/** Constructors of grants, which the resource makes, and of classes that have nothing but statics. */
export function constructorsOfNobody(): string[] {
  const made = Object.values(publicTypes()).filter(
    ({ kind, initializer }) => kind === 'class' && initializer !== undefined,
  );
  return made
    .filter(({ name, initializer, methods = [], properties = [] }) => {
      const isBare = (initializer?.parameters ?? []).length === 0;
      return (
        name.endsWith('Grants') || (isBare && [...methods, ...properties].every((member) => member.static === true))
      );
    })
    .map(({ name }) => name);
}

/**
 * Types and members without a description, and parameters without a name: one that is taken apart where it is declared is `__0`
 * to jsii, in the reference and in other languages.
 */
export function undocumented(): string[] {
  return Object.entries(publicTypes()).flatMap(([name, type]) => [
    ...(type.docs?.summary === undefined ? [name] : []),
    ...[...(type.methods ?? []), { ...type.initializer, name: 'constructor' }].flatMap(
      ({ name: of, parameters = [] }) =>
        parameters.filter((one) => one.name.startsWith('_')).map((one) => `${name}.${of}(${one.name})`),
    ),
    ...[...(type.properties ?? []), ...(type.methods ?? []), ...(type.members ?? [])]
      .filter((member) => member.overrides === undefined && member.docs?.summary === undefined)
      .map((member) => `${name}.${member.name}`),
  ]);
}

/** Properties of options that may be left out and do not say what holds then. */
export function silentProperties(): string[] {
  return Object.entries(publicTypes())
    .filter(([, type]) => type.datatype === true)
    .flatMap(([name, { properties = [] }]) =>
      properties
        .filter(({ optional, docs }) => optional === true && docs?.default === undefined)
        .map((property) => `${name}.${property.name}`),
    );
}
