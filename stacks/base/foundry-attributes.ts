import type { FoundryAccountAttributes, FoundryEstate, FoundryProjectAttributes } from '../../src';
import {
  armId,
  foundryHostOf,
  groupBeside,
  groupPartsOf,
  networkOfSubnet,
  parseArmId,
  present,
  resourceGroupId,
  SHAPES,
} from '../../src/internal';
import type { AccountSettings } from '../settings/estate/estate-account-settings';
import { ACCOUNT_NETWORK_MODES } from '../settings/estate/estate-network-settings';
import { type EstateSettings, isEstate } from '../settings/foundry-settings';
import type { AzureSettings, Settings } from '../settings/settings-schema';

/** What names an account. */
type AccountPlace = Pick<AzureSettings, 'foundry' | 'subscriptionId'> & Pick<Settings, 'location'>;

/** Full id of the resource group that settings name in the subscription of the file, or by its full id. */
export function groupIdOf(settings: Pick<AzureSettings, 'subscriptionId'>, group: string): string {
  return group.startsWith('/') ? group : resourceGroupId(settings.subscriptionId, group);
}

/**
 * The account of the settings as stacks other than that of the estate see it: by its id, which follows from the settings
 * whether it exists yet or not. What is known of it while synthesizing can be checked in every stack, and what one stack makes
 * refers to nothing of another.
 */
export function accountAttributes(settings: AccountPlace): FoundryAccountAttributes {
  const { foundry } = settings;
  if (isEstate(foundry)) return estateAccount(settings, foundry);
  const { projectId = '', host, publicNetworkAccess } = foundry;
  return { accountId: armId(parseArmId(projectId, SHAPES.project), SHAPES.account), host, publicNetworkAccess };
}

/**
 * The project of the settings that a key chooses; without one, the only project there is. What comes to be with a project,
 * its identities, is read from the stack of the estate when somebody asks.
 */
export function projectAttributes(
  settings: AzureSettings,
  key?: string,
  estate?: FoundryEstate,
): FoundryProjectAttributes {
  const { foundry } = settings;
  if (!isEstate(foundry)) return { ...foundry, projectId: foundry.projectId ?? '' };
  const { accountId, host, publicNetworkAccess, location, networkMode, agentSubnetPrefix, agentNetworkId } =
    estateAccount(settings, foundry);
  const chosen = key ?? present(projectKeys(settings)[0], 'projects');
  const made = () => present(estate?.projects[chosen], 'estate');
  return {
    projectId: `${accountId}/projects/${foundry.projects?.[chosen]?.name ?? chosen}`,
    host,
    publicNetworkAccess,
    location,
    networkMode,
    agentSubnetPrefix,
    agentNetworkId,
    get identityPrincipalId() {
      return made().managedIdentity.objectId;
    },
    get sharedAgentIdentityPrincipalId() {
      return made().sharedAgentIdentity.objectId;
    },
    get workspaceId() {
      return made().workspaceId;
    },
  };
}

/** Keys of the projects that the settings make. */
export function projectKeys({ foundry }: AzureSettings): string[] {
  return isEstate(foundry) ? Object.keys(foundry.projects ?? {}) : [];
}

/** Id of the private endpoint that an estate makes or names; undefined if there is none. */
export function estateEndpointId(settings: AzureSettings): string | undefined {
  const { foundry } = settings;
  if (!isEstate(foundry) || foundry.network?.privateEndpoint === undefined) return undefined;
  const { privateEndpoint: endpoint, privateEndpointSubnet: subnet, virtualNetworkId = '' } = foundry.network;
  if (endpoint.id !== undefined) return endpoint.id;
  const { resourceGroup: group, name = '' } = endpoint;
  const groupId =
    group === undefined
      ? accountGroupId(settings, foundry.account)
      : groupBeside(group, subnet?.id ?? virtualNetworkId);
  return armId({ ...groupPartsOf(groupId), names: [name] }, SHAPES.privateEndpoint);
}

/** The resource group of the account, made or existing. */
function accountGroupId(settings: AccountPlace, { id, resourceGroup = '' }: AccountSettings): string {
  if (id === undefined) return groupIdOf(settings, resourceGroup);
  const { subscriptionId, resourceGroupName } = parseArmId(id, SHAPES.account);
  return resourceGroupId(subscriptionId, resourceGroupName);
}

function estateAccount(settings: AccountPlace, { account, network }: EstateSettings): FoundryAccountAttributes {
  const location = account.location ?? settings.location;
  const { id, host, publicNetworkAccess, identityPrincipalId } = account;
  const networkMode = network && ACCOUNT_NETWORK_MODES[network.mode];
  const agents = { agentSubnetPrefix: network?.agentSubnet?.addressPrefix, agentNetworkId: agentNetworkOf(network) };
  if (id !== undefined) {
    return { accountId: id, host, publicNetworkAccess, identityPrincipalId, location, networkMode, ...agents };
  }
  const names = [account.name ?? ''];
  return {
    accountId: armId({ ...groupPartsOf(accountGroupId(settings, account)), names }, SHAPES.account),
    host: hostOf(account),
    publicNetworkAccess: network !== undefined && (network.mode === 'public' || network.publicAccess !== undefined),
    networkMode: networkMode ?? ACCOUNT_NETWORK_MODES.private,
    ...agents,
    location,
  };
}

/** The network of the agents' subnet, made or existing. */
function agentNetworkOf(network: EstateSettings['network']): string | undefined {
  const { agentSubnet, virtualNetworkId } = network ?? {};
  if (agentSubnet === undefined) return undefined;
  return agentSubnet.id === undefined ? virtualNetworkId : networkOfSubnet(agentSubnet.id);
}

/** Its host, where that does not follow from its name. */
function hostOf({ name = '', customSubdomain = name }: AccountSettings): string | undefined {
  if (customSubdomain.toLowerCase() === name.toLowerCase()) return undefined;
  return foundryHostOf(customSubdomain);
}
