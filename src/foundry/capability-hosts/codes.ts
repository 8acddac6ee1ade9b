import { codes } from '../../core/validation/code';

/** Codes of capability hosts. docs/messages.md is generated from them. */
export const CAPABILITY_HOST_CODES = codes({
  AccountHostRefused: {
    meaning:
      'A host of the account is asked for where Foundry creates one itself: agents run in your own or in a managed network.',
    remedy: 'Leave `accountHost` out.',
  },
  AccountHostUnknown: {
    meaning: 'The network mode of an existing account is not known, which decides whether the account needs a host.',
    remedy: 'Give `networkMode` of the account or project, or `accountHost`.',
  },
  ConnectionToOtherStore: {
    meaning: 'A connection that a host is to use leads to something else than the data store of its kind.',
    remedy: 'Give the connection to that store, or leave it out: one is created.',
  },
  DataStoreInOtherLocation: {
    meaning: 'A data store is in another location than the project. Sources disagree whether that works.',
    remedy: 'Use stores in the location of the project, or set `allowsOtherLocations` after a test.',
  },
  InvalidCapabilityHostName: {
    meaning: 'The name of a capability host breaks its rules.',
    remedy: 'Rename it: letters, digits, `-` and `_`, at most 255 of them.',
  },
  InvalidOutboundRulePrefix: {
    meaning: 'The first part of the names of rules for data stores breaks the rules of such names.',
    remedy: 'Give another `outboundRulePrefix`, of up to 25 characters; in an estate it is the id of the data stores.',
  },
  DataStoresWithoutZones: {
    kind: 'warning',
    meaning:
      "Private endpoints of data stores get no DNS records here, and the host of an account in a network of yours fails after 60000 ms where another team's come later.",
    remedy: 'Give `privateEndpoints.zones`, or make sure that a policy writes the records at once.',
  },
  ManagedRulesElsewhere: {
    kind: 'warning',
    meaning:
      'The managed network of an existing account needs a rule for each data store, and this app does not create it.',
    remedy: 'Make sure that there is a private endpoint rule for `blob`, `Sql` and `searchService`.',
  },
  SecondHost: {
    meaning: 'A project is given data stores twice: it has one capability host at most.',
    remedy: 'Keep one call of `useOwnData` for each project.',
  },
  StoresOutOfReach: {
    kind: 'warning',
    meaning: 'Agents have no way to data stores whose public network access is off.',
    remedy: 'Give the stores `privateEndpoints`, and the account a network; or set `publicNetworkAccess`.',
  },
  StrictIsolationIncomplete: {
    meaning: '`strictBlobIsolation` cannot hold together with a role that no condition limits.',
    remedy: 'Leave `storageRoleBeforeHost` out.',
  },
  ThroughputTooLow: {
    kind: 'warning',
    meaning: 'The total throughput limit of a Cosmos DB account is below 3000 RU/s for each project, so a host fails.',
    remedy: 'Raise `cosmosThroughputLimit`, or give projects Cosmos DB accounts of their own.',
  },
});
