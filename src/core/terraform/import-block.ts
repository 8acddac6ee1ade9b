import { TerraformElement, type TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';

/** Properties of `ImportBlock`. */
export interface ImportBlockProps {
  /** Resource that takes over what exists, such as `bot.resource`. */
  readonly resource: TerraformResource;
  /**
   * Id of what exists, as the provider takes it for an import: for azapi the resource id, with `?api-version=` and the
   * version of the resource's type behind it.
   */
  readonly importId: string;
}

/**
 * An `import` block: has the next apply take over what exists, instead of making it.
 *
 * The way to give a resource back to the state after an apply that was broken off, or to bring one under Terraform that was made
 * elsewhere. The plan shows what would change in place. Remove it once it is applied; leaving it does no harm.
 *
 * Not CDKTF's `importFrom`: that runs `terraform version` in a child process when it is synthesized. Nor `terraform import` on the command line:
 * azapi leaves out exported values then, which conditions of this library read.
 *
 * @see https://developer.hashicorp.com/terraform/language/import
 */
export class ImportBlock extends TerraformElement {
  private readonly resource: TerraformResource;
  private readonly importId: string;

  public constructor(scope: Construct, id: string, props: ImportBlockProps) {
    super(scope, id);
    this.resource = props.resource;
    this.importId = props.importId;
  }

  /** The block as Terraform reads it. */
  // jsii lets nobody change the type of what is overridden.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  public toTerraform(): any {
    const { terraformResourceType, friendlyUniqueId } = this.resource;
    return { import: [{ to: `${terraformResourceType}.${friendlyUniqueId}`, id: this.importId }] };
  }
}
