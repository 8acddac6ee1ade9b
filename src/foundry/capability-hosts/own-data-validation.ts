import type { IConstruct } from 'constructs';
import { isLiteral } from '../../core/terraform/tokens';
import { type Problems, quote, type Range } from '../../core/validation/problems';
import { madeName } from '../../core/validation/rules';
import { VALIDATION_CODES } from '../../core/validation/codes';
import { warn } from '../../core/validation/warn';
import { THROUGHPUT_OF_PROJECT } from '../data-stores/data-store-limits';
import { FoundryNetworkMode } from '../existing/foundry-network-mode';
import { CAPABILITY_HOST_CODES } from './codes';
import { AccountHost, StorageRoleBeforeHost } from './own-data-choices';
import { isInjected, type OwnDataPlan } from './own-data-plan';
import type { OwnDataProps } from './own-data-props';
import { checkConnections } from './own-data-connections-validation';
import { otherHostOf, projectsOn } from './projects-with-data';

/** @see https://learn.microsoft.com/azure/templates/microsoft.cognitiveservices/accounts/projects/capabilityhosts (read 2026-11-28) */
const CAPABILITY_HOST_NAME = madeName(
  CAPABILITY_HOST_CODES.InvalidCapabilityHostName,
  /^[a-zA-Z0-9][a-zA-Z0-9_-]{0,254}$/,
  "letters, digits, '-' and '_', 1 to 255 of them, beginning with a letter or digit",
  'rename the host',
);

/** Seconds that the roles on data stores need to take effect. */
export const OWN_DATA_ROLE_WAIT: Range = { code: VALIDATION_CODES.InvalidWait, min: 0, max: 3600 };

/** Names of rules have up to 33 characters, and `-storage` follows. */
const OUTBOUND_RULE_PREFIX = madeName(
  CAPABILITY_HOST_CODES.InvalidOutboundRulePrefix,
  /^[a-zA-Z0-9][a-zA-Z0-9_-]{0,24}$/,
  "letters, digits, '-' and '_', 1 to 25 of them, beginning with a letter or digit",
  'give another outboundRulePrefix; in an estate, the id of the data stores is the default',
);

/** Adds everything that is wrong with how a project uses data stores. */
export function checkOwnData(problems: Problems, props: OwnDataProps, plan: OwnDataPlan): void {
  const { project } = props;
  const { account } = project;
  problems.check('hostName', props.hostName, CAPABILITY_HOST_NAME);
  problems.checkWithin('roleWaitSeconds', props.roleWaitSeconds, OWN_DATA_ROLE_WAIT);
  problems.when(plan.accountHost === undefined, CAPABILITY_HOST_CODES.AccountHostUnknown, () => ({
    message: `the network mode of account '${account.accountName}' is not known`,
    remedy: 'give networkMode where the account or project is imported, or accountHost',
  }));
  problems.when(
    isInjected(account) && plan.accountHost === AccountHost.CREATED_HERE,
    CAPABILITY_HOST_CODES.AccountHostRefused,
    () => ({
      message: `Foundry creates the host of account '${account.accountName}' itself, and refuses another one`,
      remedy: 'leave accountHost out',
    }),
  );
  problems.when(
    plan.strictBlobIsolation && plan.storageRole !== StorageRoleBeforeHost.BLOB_DATA_CONTRIBUTOR,
    CAPABILITY_HOST_CODES.StrictIsolationIncomplete,
    () => ({
      message: 'strictBlobIsolation is set, and Storage Account Contributor, which no condition limits, is asked for',
      remedy: 'leave storageRoleBeforeHost out',
    }),
  );
  const other = otherHostOf(project);
  problems.when(other !== undefined, CAPABILITY_HOST_CODES.SecondHost, () => ({
    message: `project '${project.projectName}' has data stores by ${other?.node.path ?? ''} already`,
    remedy: 'keep one of them',
  }));
  if (account.managedNetwork !== undefined) {
    problems.check('outboundRulePrefix', props.outboundRulePrefix, OUTBOUND_RULE_PREFIX);
  }
  checkLocations(problems, props);
  checkConnections(problems, props);
}

function checkLocations(problems: Problems, { project, stores, allowsOtherLocations }: OwnDataProps): void {
  const location = project.location ?? project.account.location;
  if (allowsOtherLocations === true || location === undefined || !isLiteral(location)) return;
  const places = {
    'storage account': stores.storageLocation,
    'Cosmos DB account': stores.cosmosLocation,
    'search service': stores.searchLocation,
  };
  for (const [what, place] of Object.entries(places)) {
    problems.when(isLiteral(place) && place !== location, CAPABILITY_HOST_CODES.DataStoreInOtherLocation, () => ({
      message: `the ${what} is in ${quote(place)}, and project '${project.projectName}' in ${quote(location)}; sources disagree whether that works`,
      remedy: 'use one in the location of the project, or set allowsOtherLocations after a test',
    }));
  }
}

/** Warns of what is legal but does not work, or not as people may expect. */
export function warnOfOwnData(host: IConstruct, { project, stores }: OwnDataProps): void {
  const { account } = project;
  const { networkMode } = account;
  const isClosed = stores.publicNetworkAccess === false;
  const hasWay = networkMode === FoundryNetworkMode.VIRTUAL_NETWORK && stores.hasPrivateEndpoints === true;
  if (isClosed && networkMode !== undefined && networkMode !== FoundryNetworkMode.MANAGED && !hasWay) {
    warn(
      host,
      CAPABILITY_HOST_CODES.StoresOutOfReach,
      isInjected(account)
        ? 'the stores have no public network access, and no private endpoints here: the host fails unless they have some elsewhere'
        : `agents of account '${account.accountName}' run in no network of yours, and the stores have no public network ` +
            'access: give the account a network, or set publicNetworkAccess of the stores',
    );
  }
  // A managed network brings the names of its own private endpoints.
  if (networkMode === FoundryNetworkMode.VIRTUAL_NETWORK && stores.hasPrivateDnsZones === false) {
    warn(
      host,
      CAPABILITY_HOST_CODES.DataStoresWithoutZones,
      'the private endpoints of the data stores get no DNS records here: the host fails after 60000 ms where those of a policy ' +
        'come later; give privateEndpoints.zones, or make sure that the records are there first',
    );
  }
  if (networkMode === FoundryNetworkMode.MANAGED && account.managedNetwork === undefined) {
    warn(
      host,
      CAPABILITY_HOST_CODES.ManagedRulesElsewhere,
      `the managed network of account '${account.accountName}' is not created here: it needs private endpoint rules for 'blob', ` +
        "'Sql' and 'searchService' of the stores before the host is created",
    );
  }
  const { cosmosThroughputLimit: limit } = stores;
  const projects = projectsOn(stores);
  if (limit !== undefined && isLiteral(limit) && limit < projects * THROUGHPUT_OF_PROJECT) {
    warn(
      host,
      CAPABILITY_HOST_CODES.ThroughputTooLow,
      `the Cosmos DB account has a total throughput limit of ${limit} RU/s, and ${projects} projects need ` +
        `${projects * THROUGHPUT_OF_PROJECT}; raise cosmosThroughputLimit, or give projects accounts of their own`,
    );
  }
}
