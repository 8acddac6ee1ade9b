import { codes } from '../../core/validation/code';

/** What can be wrong of the private way to an account. docs/messages.md is made of it. */
export const FOUNDRY_ACCOUNT_CODES = codes({
  AgentSubnetShared: {
    kind: 'end',
    meaning: "Two accounts of the app have one agents' subnet.",
    remedy: 'Give each account a subnet of its own.',
  },
  CustomerKeyInManagedNetwork: {
    kind: 'warning',
    meaning: 'Sources say that managed networks and customer-managed keys do not go together.',
    remedy: 'Prove it in a test environment, or take a network of your own.',
  },
  DuplicateHost: {
    meaning: '`allowedFqdns` lists a host twice.',
    remedy: 'List each host once.',
  },
  EndpointIdTaken: {
    meaning: 'The id of a private endpoint is empty, or that of another part of its account.',
    remedy: 'Give the private endpoint another id, such as `PrivateEndpoint`.',
  },
  IncompletePrivateDnsZones: {
    meaning: "`privateDnsZoneIds` lacks one of the account's zones.",
    remedy: 'Give the zones for cognitiveservices, openai and services.ai, or leave all out.',
  },
  InvalidAccountName: {
    meaning: 'The name of a Foundry account breaks its rules.',
    remedy: 'Rename it: letters, digits, `-`, `_` and `.`, 2 to 64 of them.',
  },
  InvalidKeyId: {
    meaning: '`keyId` is not the id of a Key Vault key.',
    remedy: 'Give it as `https://{vault}.vault.azure.net/keys/{name}`, with or without a version.',
  },
  InvalidSubdomain: {
    meaning: "The custom subdomain, or the account's name that would become it, is not a valid label of a host name.",
    remedy: 'Give `customSubdomain`: letters, digits and `-`.',
  },
  KeyOutsideVault: {
    meaning: 'The customer-managed key is in another vault than `vaultId`, or in a managed HSM.',
    remedy: 'Give the id of the vault that holds the key, or leave `vaultId` out where the roles are there already.',
  },
  KeyVaultOutOfReach: {
    kind: 'warning',
    meaning: 'The account may reach the hosts of `allowedFqdns` alone, and the vault of its key is not among them.',
    remedy: 'Add the host of the vault to `allowedFqdns`.',
  },
  LocationInOtherCloud: {
    meaning: 'The location of the account is of Azure Government or of Azure in China.',
    remedy: 'Take a location of the public cloud.',
  },
  NoAccountIdentity: {
    meaning: 'The account has no identity that projects, a managed network or the customer-managed key need.',
    remedy: 'Leave `systemAssignedIdentity` out, or give the identity named.',
  },
  NoEndpointName: {
    meaning: 'No name of 2 to 80 characters follows from the construct path.',
    remedy: 'Give `privateEndpointName`.',
  },
  NoWayIn: {
    kind: 'warning',
    meaning: 'Public access to an account is off, and the app has no private endpoint to it.',
    remedy: 'Add a private endpoint, or refer to the one that exists.',
  },
  NoWorkspace: {
    meaning: '`logCategories` is given without a workspace.',
    remedy: 'Give `workspaceId`, or leave `logCategories` out.',
  },
  SubnetHeldByDeletedAccount: {
    kind: 'warning',
    meaning: "An account that is not purged holds the agents' subnet after it is destroyed.",
    remedy: 'Leave `purgesOnDestroy` out where both are destroyed together.',
  },
  TooManyHosts: {
    meaning: '`allowedFqdns` has more entries than an account takes.',
    remedy: 'Remove hosts until the list has as many as the message allows.',
  },
});
