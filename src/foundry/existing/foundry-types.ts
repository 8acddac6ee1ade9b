/**
 * API version of an account and of everything in it: the newest stable one whose bodies azapi 2.12 validates. One for all, since
 * mixed versions of an account and its children are a known cause of failures.
 *
 * @see https://learn.microsoft.com/azure/templates/microsoft.cognitiveservices/accounts (read 2026-11-28)
 */
export const FOUNDRY_ARM_VERSION = '2026-05-01';

const ACCOUNTS = 'Microsoft.CognitiveServices/accounts';
const typed = (type: string) => `${type}@${FOUNDRY_ARM_VERSION}`;

export const ACCOUNT_TYPE = typed(ACCOUNTS);
export const PROJECT_TYPE = typed(`${ACCOUNTS}/projects`);
export const MODEL_DEPLOYMENT_TYPE = typed(`${ACCOUNTS}/deployments`);
export const CONTENT_FILTER_TYPE = typed(`${ACCOUNTS}/raiPolicies`);
export const ACCOUNT_CONNECTION_TYPE = typed(`${ACCOUNTS}/connections`);
export const PROJECT_CONNECTION_TYPE = typed(`${ACCOUNTS}/projects/connections`);
export const ACCOUNT_HOST_TYPE = typed(`${ACCOUNTS}/capabilityHosts`);
export const PROJECT_HOST_TYPE = typed(`${ACCOUNTS}/projects/capabilityHosts`);
export const MANAGED_NETWORK_TYPE = typed(`${ACCOUNTS}/managedNetworks`);
export const OUTBOUND_RULE_TYPE = typed(`${ACCOUNTS}/managedNetworks/outboundRules`);
/** What is left of an account until it is purged. */
export const DELETED_ACCOUNT_TYPE = typed('Microsoft.CognitiveServices/locations/resourceGroups/deletedAccounts');
