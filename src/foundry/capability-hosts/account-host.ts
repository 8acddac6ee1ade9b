import { type ITerraformDependable, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { withinStack } from '../../core/terraform/within-stack';
import { Resource } from '../../providers/azapi/resource';
import { awaitedOf } from '../existing/awaited-of';
import { accountWrite } from '../existing/account-write';
import type { IFoundryAccount } from '../existing/foundry-account-interface';
import { ACCOUNT_HOST_TYPE } from '../existing/foundry-types';
import { LONGEST_HOST_WRITE } from './host-write';

/**
 * The capability host of an account that has no network of its own for agents: what hosts of its projects build on.
 *
 * @internal
 */
export class AccountCapabilityHost extends Construct {
  /** The one of an account, created when it is first asked for, in the stack of the account. */
  public static of(account: IFoundryAccount): AccountCapabilityHost {
    const stack = TerraformStack.of(account);
    const id = `AgentsHost-${account.node.path.slice(stack.node.path.length + 1).replace(/\//g, '-')}`;
    const made = stack.node.tryFindChild(id);
    return made instanceof AccountCapabilityHost ? made : new AccountCapabilityHost(stack, id, account);
  }

  public readonly dependables: ITerraformDependable[];

  private constructor(scope: Construct, id: string, account: IFoundryAccount) {
    super(scope, id);
    const host = new Resource(this, 'Resource', {
      type: ACCOUNT_HOST_TYPE,
      name: 'agents',
      parentId: account.accountId,
      body: { properties: { capabilityHostKind: 'Agents' } },
      responseExportValues: {},
      deleteHeaders: { 'If-Match': '*' },
      dependsOn: withinStack(this, account.dependables),
      ...accountWrite(this, ACCOUNT_HOST_TYPE, account, LONGEST_HOST_WRITE),
    });
    awaitedOf(account).waitedForBy(host, account.dependables);
    this.dependables = [host];
  }
}
