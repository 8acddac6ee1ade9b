import type { IConstruct } from 'constructs';
import { checkArmId, SHAPES } from '../../core/azure/arm-id';
import { RESOURCE_GROUP_ID } from '../../core/azure/resource-group';
import { checkLocation } from '../../core/azure/region-validation';
import { checkTags } from '../../core/azure/tag-validation';
import { isLiteral, literals } from '../../core/terraform/tokens';
import { checkDistinct } from '../../core/validation/distinct';
import { type Problems, quote, type Range } from '../../core/validation/problems';
import { hostName, madeName } from '../../core/validation/rules';
import { FoundryNetworkMode } from '../existing/foundry-network-mode';
import type { FoundryIdentity } from '../existing/foundry-identity';
import { checkFoundryNetwork } from '../network/foundry-network-validation';
import { checkKey, warnOfKey } from './account-key-validation';
import { type FoundryAccountPlan, ACCOUNT_LOG_CATEGORIES } from './foundry-account-plan';
import type { FoundryAccountProps } from './foundry-account-props';
import { AZURE_CODES } from '../../core/azure/codes';
import { FOUNDRY_CODES } from '../existing/codes';
import { FOUNDRY_ACCOUNT_CODES } from './codes';
import { warn } from '../../core/validation/warn';
import { VALIDATION_CODES } from '../../core/validation/codes';
import { foundryName } from '../existing/foundry-name';

export const ACCOUNT_NAME = foundryName(FOUNDRY_ACCOUNT_CODES.InvalidAccountName, 'rename the account');

/** A label of a host name. @see https://learn.microsoft.com/azure/ai-services/cognitive-services-custom-subdomains (read 2026-11-28) */
export const SUBDOMAIN = madeName(
  FOUNDRY_ACCOUNT_CODES.InvalidSubdomain,
  /^[a-zA-Z0-9][a-zA-Z0-9-]{0,61}[a-zA-Z0-9]$/,
  "letters, digits and '-', 2 to 63 of them, beginning and ending with a letter or digit",
  'give customSubdomain',
);

const MOST_FQDNS = 1000;

/** Locations of Azure Government and of Azure in China. */
const OTHER_CLOUDS = /^(?:usgov|usdod|china)/;

/** Minutes that the service takes to let go of a subnet. */
export const SUBNET_RELEASE: Range = { code: VALIDATION_CODES.InvalidWait, min: 0, max: 1440 };

/** Adds everything that is wrong with an account's properties. */
export function checkAccount(problems: Problems, given: FoundryAccountProps, plan: FoundryAccountPlan): void {
  const { accountName, allowedFqdns } = plan;
  const { customSubdomain } = given;
  problems.check('accountName', accountName, ACCOUNT_NAME);
  if (customSubdomain !== undefined || ACCOUNT_NAME.holds(accountName)) {
    problems.check(customSubdomain === undefined ? 'accountName' : 'customSubdomain', plan.customSubdomain, SUBDOMAIN);
  }
  problems.check('resourceGroupId', plan.resourceGroupId, RESOURCE_GROUP_ID);
  checkLocation(problems, plan.location);
  checkCloud(problems, plan.location);
  checkTags(problems, plan.tags);
  checkArmId(problems, 'workspaceId', plan.workspaceId, SHAPES.workspace);
  checkLogs(problems, plan);
  checkFqdns(problems, allowedFqdns);
  problems.checkWithin('subnetReleaseMinutes', plan.subnetReleaseMinutes, SUBNET_RELEASE);
  checkIdentities(problems, plan);
  checkKey(problems, plan.customerManagedKey);
  checkFoundryNetwork(problems, plan.network, plan.location);
}

/** Hosts, zones and addresses of connections are those of the public cloud. */
function checkCloud(problems: Problems, location: string): void {
  problems.when(isLiteral(location) && OTHER_CLOUDS.test(location), FOUNDRY_ACCOUNT_CODES.LocationInOtherCloud, () => ({
    message: `location ${quote(location)} is not of the public cloud, whose hosts and private DNS zones an account gets here`,
    remedy: 'take a location of the public cloud',
  }));
}

function checkLogs(problems: Problems, { logCategories, workspaceId }: FoundryAccountPlan): void {
  problems.checkKnown('logCategories', logCategories);
  checkDistinct(problems, AZURE_CODES.InvalidLogCategory, 'logCategories', logCategories);
  for (const category of literals(logCategories)) {
    problems.when(!ACCOUNT_LOG_CATEGORIES.includes(category), AZURE_CODES.InvalidLogCategory, () => ({
      message: `logCategories lists ${quote(category)}, which an account does not have`,
      remedy: `list some of ${ACCOUNT_LOG_CATEGORIES.join(', ')}`,
    }));
  }
  problems.when(logCategories?.length === 0, AZURE_CODES.NoLogCategory, () => ({
    message: 'logCategories is empty',
    remedy: 'leave it out to send all, or leave workspaceId out to send none',
  }));
  problems.when(logCategories !== undefined && workspaceId === undefined, FOUNDRY_ACCOUNT_CODES.NoWorkspace, () => ({
    message: 'logCategories is given, and no workspace that takes them',
    remedy: 'give workspaceId, or leave logCategories out',
  }));
}

function checkFqdns(problems: Problems, allowedFqdns: string[] | undefined): void {
  problems.checkKnown('allowedFqdns', allowedFqdns);
  problems.checkEach('allowedFqdns', allowedFqdns, hostName(FOUNDRY_CODES.InvalidHost));
  checkDistinct(problems, FOUNDRY_ACCOUNT_CODES.DuplicateHost, 'allowedFqdns', allowedFqdns);
  const count = isLiteral(allowedFqdns) ? (allowedFqdns?.length ?? 0) : 0;
  problems.when(count > MOST_FQDNS, FOUNDRY_ACCOUNT_CODES.TooManyHosts, () => ({
    message: `allowedFqdns has ${count} entries, and an account takes ${MOST_FQDNS}`,
    remedy: 'shorten the list',
  }));
}

function checkIdentities(problems: Problems, plan: FoundryAccountPlan): void {
  const { userAssignedIdentities, customerManagedKey, systemAssignedIdentity, network } = plan;
  problems.checkKnown('userAssignedIdentities', userAssignedIdentities);
  const given = [
    ...literals(userAssignedIdentities),
    ...(customerManagedKey?.identity ? [customerManagedKey.identity] : []),
  ];
  for (const identity of given) checkIdentity(problems, identity);
  problems.when(!systemAssignedIdentity && given.length === 0, FOUNDRY_ACCOUNT_CODES.NoAccountIdentity, () => ({
    message: 'the account would have no identity, and projects take one that has',
    remedy: 'leave systemAssignedIdentity out, or give userAssignedIdentities',
  }));
  problems.when(
    !systemAssignedIdentity && network.mode === FoundryNetworkMode.MANAGED,
    FOUNDRY_ACCOUNT_CODES.NoAccountIdentity,
    () => ({
      message: 'the account has no identity of its own, by which a managed network approves its private endpoints',
      remedy: 'leave systemAssignedIdentity out',
    }),
  );
  problems.when(
    !systemAssignedIdentity && customerManagedKey !== undefined && customerManagedKey.identity === undefined,
    FOUNDRY_ACCOUNT_CODES.NoAccountIdentity,
    () => ({
      message: 'the account has no identity of its own, and customerManagedKey names none that could read the key',
      remedy: 'give customerManagedKey an identity, or leave systemAssignedIdentity out',
    }),
  );
}

/** Adds a problem where the id of an identity is none. */
function checkIdentity(problems: Problems, identity: FoundryIdentity | undefined): void {
  checkArmId(problems, 'identityId', identity?.identityId, SHAPES.userAssignedIdentity);
}

/** Warns of what works, and not as people may expect. */
export function warnOfAccount(account: IConstruct, plan: FoundryAccountPlan): void {
  const { purgesOnDestroy, network } = plan;
  warnOfKey(account, plan);
  if (!purgesOnDestroy && network.agentSubnet !== undefined) {
    warn(
      account,
      FOUNDRY_ACCOUNT_CODES.SubnetHeldByDeletedAccount,
      "purgesOnDestroy is false: the agents' subnet cannot be destroyed for two days after the account " +
        'is; leave it out where both go together',
    );
  }
}
