import { TerraformElement } from 'cdktf';
import type { Construct } from 'constructs';

/**
 * A `removed` block: a resource that was created under this id is forgotten and stays as it is, where Terraform would destroy what is no
 * longer in the configuration. Without one in the state it does nothing.
 *
 * @internal
 *
 * @see https://developer.hashicorp.com/terraform/language/block/removed
 */
export class ForgottenResource extends TerraformElement {
  /** @param id that of the resource, so that both have one address */
  public constructor(
    scope: Construct,
    id: string,
    private readonly resourceType: string,
  ) {
    super(scope, id);
  }

  /** The block as Terraform reads it. */
  // jsii does not allow changing the type of an overridden member.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  public toTerraform(): any {
    return { removed: [{ from: `${this.resourceType}.${this.friendlyUniqueId}`, lifecycle: [{ destroy: false }] }] };
  }
}
