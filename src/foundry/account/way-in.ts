import { Aspects, type IAspect } from 'cdktf';
import type { IConstruct } from 'constructs';
import { warn } from '../../core/validation/warn';
import type { IFoundryAccount } from '../existing/foundry-account-interface';
import { FOUNDRY_ACCOUNT_CODES } from './codes';
import { privateWaysTo } from './private-ways';

/** Warns at the end, when all private endpoints of the app are known. */
class ExpectWayIn implements IAspect {
  private isDone = false;

  public constructor(private readonly account: IFoundryAccount) {}

  public visit(node: IConstruct): void {
    if (node !== this.account || this.isDone) return;
    this.isDone = true;
    if (privateWaysTo(this.account).length > 0) return;
    warn(
      node,
      FOUNDRY_ACCOUNT_CODES.NoWayIn,
      `public access to account '${this.account.accountName}' is off, and the app has no private endpoint to it: nobody reaches its ` +
        'projects, models and agents; add a private endpoint, refer to an existing one ' +
        '(FoundryPrivateEndpoint.fromPrivateEndpointId), or give the network publicAccess',
    );
  }
}

/** Has synthesis warn with `NoWayIn` where neither the Internet nor a private endpoint leads to an account. */
export function expectWayIn(account: IFoundryAccount): void {
  if (account.publicNetworkAccess === false) Aspects.of(account).add(new ExpectWayIn(account));
}
