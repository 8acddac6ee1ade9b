import type { FoundryAccountAttributes, FoundryEstate, FoundryProjectAttributes } from '../../src';
import { armId, foundryHostOf, groupPartsOf, parseArmId, present, resourceGroupId, SHAPES } from '../../src/internal';
import type { AccountSettings } from '../settings/estate/estate-account-settings';
import { ACCOUNT_NETWORK_MODES } from '../settings/estate/estate-network-settings';
import { type EstateSettings, isEstate } from '../settings/foundry-settings';
import type { Settings } from '../settings/settings-schema';

/** Full id of the resource group that settings name in the subscription of the file, or by its full id. */
export function groupIdOf(settings: Settings, group: string): string {
  return group.startsWith('/') ? group : resourceGroupId(settings.subscriptionId, group);
}

/**
 * The account of the settings as stacks other than that of the estate see it: by its id, which follows from the settings
 * whether it exists yet or not. What is known of it while synthesizing can be checked in every stack, and what one stack makes
 * refers to nothing of another.
 */
export function accountAttributes(settings: Settings): FoundryAccountAttributes {
  const { foundry } = settings;
  if (isEstate(foundry)) return estateAccount(settings, foundry);
  const { projectId = '', host, publicNetworkAccess } = foundry;
  return { accountId: armId(parseArmId(projectId, SHAPES.project), SHAPES.account), host, publicNetworkAccess };
}

/**
 * The project of the settings that a key chooses; without one, the only project there is. What comes to be with a project,
 * its identities, is read from the stack of the estate when somebody asks.
 */
export function projectAttributes(settings: Settings, key?: string, estate?: FoundryEstate): FoundryProjectAttributes {
  const { foundry } = settings;
  if (!isEstate(foundry)) return { ...foundry, projectId: foundry.projectId ?? '' };
  const { accountId, host, publicNetworkAccess, location, networkMode } = estateAccount(settings, foundry);
  const chosen = key ?? present(projectKeys(settings)[0], 'projects');
  const made = () => present(estate?.projects[chosen], 'estate');
  return {
    projectId: `${accountId}/projects/${foundry.projects?.[chosen]?.name ?? chosen}`,
    host,
    publicNetworkAccess,
    location,
    networkMode,
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
export function projectKeys({ foundry }: Settings): string[] {
  return isEstate(foundry) ? Object.keys(foundry.projects ?? {}) : [];
}

function estateAccount(settings: Settings, { account, network }: EstateSettings): FoundryAccountAttributes {
  const location = account.location ?? settings.location;
  const { id, host, publicNetworkAccess, identityPrincipalId } = account;
  if (id !== undefined) return { accountId: id, host, publicNetworkAccess, identityPrincipalId, location };
  const names = [account.name ?? ''];
  return {
    accountId: armId({ ...groupPartsOf(groupIdOf(settings, account.resourceGroup ?? '')), names }, SHAPES.account),
    host: hostOf(account),
    publicNetworkAccess: network !== undefined && (network.mode === 'public' || network.publicAccess !== undefined),
    networkMode: ACCOUNT_NETWORK_MODES[network?.mode ?? 'private'],
    location,
  };
}

/** Its host, where that does not follow from its name. */
function hostOf({ name = '', customSubdomain = name }: AccountSettings): string | undefined {
  if (customSubdomain.toLowerCase() === name.toLowerCase()) return undefined;
  return foundryHostOf(customSubdomain);
}
