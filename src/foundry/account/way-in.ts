import { onceComplete, warn } from '../../core/validation/warn';
import type { IFoundryAccount } from '../existing/foundry-account-interface';
import { FOUNDRY_ACCOUNT_CODES } from './codes';
import { privateWaysTo } from './private-ways';

/** Has synthesis warn with `NoWayIn` where neither the Internet nor a private endpoint leads to an account. */
export function expectWayIn(account: IFoundryAccount): void {
  if (account.publicNetworkAccess !== false) return;
  onceComplete(account, () => {
    if (privateWaysTo(account).length > 0) return;
    warn(
      account,
      FOUNDRY_ACCOUNT_CODES.NoWayIn,
      `public access to account '${account.accountName}' is off, and the app has no private endpoint to it: nobody reaches its ` +
        'projects, models and agents; add a private endpoint, refer to an existing one ' +
        '(FoundryPrivateEndpoint.fromPrivateEndpointId), or give the network publicAccess',
    );
  });
}
