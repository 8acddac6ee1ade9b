import type { ResourceIdentity } from '../../providers/azapi/resource';
import type { FoundryNetwork } from '../network/foundry-network';
import { networkBody } from '../network/network-body';
import { encryptionBody } from './account-key';
import type { FoundryAccountProps } from './foundry-account-props';

/** The account as Azure takes it. */
export function accountBody(props: FoundryAccountProps, network: FoundryNetwork, subdomain: string) {
  const { allowedFqdns, customerManagedKey, keysEnabled } = props;
  return {
    kind: 'AIServices',
    sku: { name: 'S0' },
    properties: {
      allowProjectManagement: true,
      customSubDomainName: subdomain,
      disableLocalAuth: keysEnabled !== true,
      ...networkBody(network),
      ...(allowedFqdns === undefined ? {} : { restrictOutboundNetworkAccess: true, allowedFqdnList: allowedFqdns }),
      ...encryptionBody(customerManagedKey),
    },
  };
}

/** Its identities: its own one, and those that it is given. */
export function identityBlock(props: FoundryAccountProps): ResourceIdentity[] {
  const { userAssignedIdentities = [], customerManagedKey, systemAssignedIdentity } = props;
  const given = [...userAssignedIdentities, ...(customerManagedKey?.identity ? [customerManagedKey.identity] : [])];
  const identityIds = [...new Set(given.map(({ identityId }) => identityId))];
  const own = systemAssignedIdentity === false ? [] : ['SystemAssigned'];
  const type = [...own, ...(identityIds.length > 0 ? ['UserAssigned'] : [])].join(', ');
  return [{ type, ...(identityIds.length > 0 ? { identityIds } : {}) }];
}
