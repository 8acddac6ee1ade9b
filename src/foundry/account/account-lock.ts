import { Lazy, TerraformResource, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { addressOf } from '../../core/terraform/address-of';
import { Resource } from '../../providers/azapi/resource';

const LOCK_TYPE = 'Microsoft.Authorization/locks@2020-05-01';

/**
 * Keeps an account from being deleted by anybody. It counts for all that the account holds, roles on it among them, so it is made
 * after everything else of the stack, and goes before it.
 *
 * @internal
 */
export class AccountLock extends Construct {
  private readonly resource: Resource;

  public constructor(scope: Construct, id: string, accountId: string) {
    super(scope, id);
    this.resource = new Resource(this, 'Resource', {
      type: LOCK_TYPE,
      name: 'no-deletion',
      parentId: accountId,
      body: { properties: { level: 'CanNotDelete', notes: 'Keeps the account, and what it holds, from deletion' } },
      responseExportValues: {},
    });
    this.resource.addOverride('depends_on', Lazy.anyValue({ produce: () => othersOf(this) }));
  }
}

function othersOf(lock: AccountLock): string[] {
  return TerraformStack.of(lock)
    .node.findAll()
    .filter((one): one is TerraformResource => TerraformResource.isTerraformResource(one))
    .filter((one) => !(one.node.scope instanceof AccountLock))
    .map(addressOf);
}
