/**
 * Words of the library that its messages have, and what they are called in settings. Words that both have are not here.
 * Phrases precede the words that they contain.
 */
const SETTINGS_WORDS: readonly (readonly [library: string, settings: string])[] = [
  ['add AgentEndpointProtocol.ACTIVITY to protocols', 'add activity to protocols'],
  ['AgentEndpointProtocol.ACTIVITY', 'activity'],
  ['add AgentProtocol.activity() to its protocols', 'add activity to its protocols'],
  ['do not list ACTIVITY', 'do not list activity'],
  ['AgentEndpointProtocol.RESPONSES', 'responses'],
  ['add AgentProtocol.responses() to its protocols', 'add responses to its protocols'],
  ['do not list RESPONSES', 'do not list responses'],
  ['ENTRA', 'entra'],
  ['BOT_SERVICE_RBAC or BOT_SERVICE_TENANT', 'bot-service-rbac or bot-service-tenant'],
  ['BOT_SERVICE_RBAC', 'bot-service-rbac'],
  ['BOT_SERVICE_TENANT', 'bot-service-tenant'],
  ['BOT_SERVICE', 'bot-service'],
  [', or use AgentProtocol.custom if the service accepts it', ''],
  ['add an ApplicationRouting, or use DeployedApplication', 'name one as traffic'],
  ['call its routeTo', 'name it as traffic'],
  ['publish the agent endpoint (FoundryAgent)', 'publish the agent endpoint'],
  ['list it in a NewerRegions of the stack', 'list it in newerRegions'],
  [
    'list the account in accounts of the ingress, or add a FoundryPrivateEndpoint to the gateway',
    'add foundryPrivateEndpoint to the ingress',
  ],
  [
    'one in foundryPrivateEndpoints (FoundryPrivateEndpoint.fromPrivateEndpointId for one that exists)',
    'the id of one as privateEndpointId of the account in models.accounts',
  ],
  [
    'create the account with FoundryNetwork.virtualNetwork or FoundryNetwork.managed',
    'give foundry.network another mode',
  ],
  ['ModelSurface.FOUNDRY_MODELS', 'foundry-models'],
  ['ModelSurface.OPENAI_V1', 'openai-v1'],
  ['ModelSurface.AZURE_OPENAI', 'azure-openai'],
  ['with all its accounts in deployments', 'with all its accounts'],
  ['FoundryPrivateEndpoint.fromPrivateEndpointId', 'its id'],
  ['FoundryPrivateEndpoint', 'foundryPrivateEndpoint'],
  ['EdgeFirewall.fromFirewallAttributes', 'policyId and publicIpAddress'],
  ['GatewayHostRecords.inNewZones', 'privateDns.resourceGroup'],
  ['TeamsAddressRanges.DEFAULT', 'those of Teams'],
  ['WafMode.PREVENTION', 'wafMode: prevention'],
  [', or leave botName out to derive one', ''],
  [', or assign the roles with grants.appRole', ''],
  ['use Consent.ADMIN', 'write consent: admin'],
  ['Consent.PRE_AUTHORIZED', 'pre-authorized'],
  ['use AgentCaller.forService', 'omit people'],
  ['AgentCaller.forPrincipal', 'write principal instead of app'],
  ['use IdentifierUri.ofClientId()', 'write client-id'],
  ['GroupClaims.ASSIGNED_GROUPS', 'assigned-groups'],
  ['isForUsers', 'forUsers'],
  ['isForApps', 'forApps'],
  ['isKnownClient', 'knownClient'],
  ['federatedCredentials', 'credentials'],
  ['additionalProperties', 'properties'],
  ['otherSubscriptionIds of FoundryAgentsStack or StackSubscriptions (in settings: subscriptions)', 'subscriptions'],
  ['ROLE_BASED', 'role-based'],
  ['CHANNELS', 'channels'],
  ['ORGANIZATION', 'organization'],
  ['choose StorageRedundancy.REGIONS', 'choose regions'],
  ['storageRedundancy', 'storage.redundancy'],
  ['cosmosThroughputLimit', 'cosmos.throughputLimit'],
  ['cosmosZoneRedundant', 'cosmos.zoneRedundant'],
  ['searchReplicas', 'search.replicas'],
  ['searchPartitions', 'search.partitions'],
  ['storageRoleBeforeHost', 'storageRole'],
  ['cosmosDataScope', 'cosmosScope'],
  ['register it as an AgentRegistration', 'register it in agents of registry'],
  ['agentCard', 'card'],
  ['agentIdentityPrincipalIds', 'agentIdentities'],
  ['agentName', 'agent'],
  ['agentVersion', 'version'],
  ['applicationName', 'name'],
  ['botName', 'name'],
  ['customDomains', 'customDomain'],
  ['deploymentName', 'name'],
  ['dnsProxy: true', 'a tier that resolves names'],
  ['edgeName', 'name'],
  ['firewallName', 'name'],
  ['firewallPolicyId', 'policyId'],
  ['foundryPrivateEndpoints', 'foundryPrivateEndpoint'],
  ['gatewayName', 'name'],
  ['hostRecords', 'network.privateDns'],
  ['managementSubnet', 'firewallManagementSubnet'],
  ['networkMode', 'network'],
  ['privateDnsZoneIds', 'foundryZoneIds'],
  ['resourceGroupId', 'resourceGroup'],
  ['subnetName', 'name'],
  ['userAssignedIdentityClientId', 'userAssignedIdentity.clientId'],
  ['userAssignedIdentityId', 'userAssignedIdentity.id'],
  ['zoneIds', 'hostZoneIds'],
];

/** What an existing thing is asked for and was not given. */
const NOT_SUPPLIED = /(\w+) is not known; give \1 to [\w.]+/g;

const PATTERNS = SETTINGS_WORDS.map(([library, settings]) => {
  const text = library.replace(/[.()]/g, '\\$&');
  // A phrase may begin with a comma; a word may not be the end of another one.
  return [
    new RegExp(`${library.startsWith(',') ? '' : "(?<![\\w'])"}${text}${/\w$/.test(library) ? "(?![\\w'])" : ''}`, 'g'),
    settings,
  ] as const;
});

/** A text of the library in the words of the settings. */
export function inSettingsWords(text: string): string {
  return PATTERNS.reduce(
    (changed, [library, settings]) => changed.replace(library, settings),
    text.replace(NOT_SUPPLIED, '$1 is missing; add it'),
  );
}
