import type { ResourceIdentity } from '../../providers/azapi/resource';
import { networkBody } from '../network/network-body';
import { encryptionBody } from './account-key';
import type { FoundryAccountPlan } from './foundry-account-plan';

/** The account as Azure takes it. */
export function accountBody(plan: FoundryAccountPlan) {
  const { allowedFqdns, customerManagedKey, customSubdomain, keysEnabled, network } = plan;
  return {
    kind: 'AIServices',
    sku: { name: 'S0' },
    properties: {
      allowProjectManagement: true,
      customSubDomainName: customSubdomain,
      disableLocalAuth: keysEnabled !== true,
      ...networkBody(network),
      ...(allowedFqdns === undefined ? {} : { restrictOutboundNetworkAccess: true, allowedFqdnList: allowedFqdns }),
      ...encryptionBody(customerManagedKey),
    },
  };
}

/** Its identities: its own one, and those that it is given. */
export function identityBlock(plan: FoundryAccountPlan): ResourceIdentity[] {
  const { userAssignedIdentities, customerManagedKey, systemAssignedIdentity } = plan;
  const given = [...userAssignedIdentities, ...(customerManagedKey?.identity ? [customerManagedKey.identity] : [])];
  const identityIds = [...new Set(given.map(({ identityId }) => identityId))];
  const own = systemAssignedIdentity ? ['SystemAssigned'] : [];
  const type = [...own, ...(identityIds.length > 0 ? ['UserAssigned'] : [])].join(', ');
  return [{ type, ...(identityIds.length > 0 ? { identityIds } : {}) }];
}
