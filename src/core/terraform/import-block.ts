import { TerraformElement, type TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import { addressOf } from './address-of';
import type { ImportBlockProps } from './import-block-props';

/**
 * An `import` block: the next apply imports an existing resource instead of creating it.
 *
 * Use it to restore a resource to the state after an interrupted apply, or to manage one that was created elsewhere. The plan shows
 * what would change in place. Remove it after the apply; leaving it does no harm.
 *
 * Not CDKTF's `importFrom`: that runs `terraform version` in a child process when it is synthesized. Nor `terraform import` on the command line:
 * azapi leaves out exported values then, which conditions of this library need.
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
  // jsii does not allow changing the type of an overridden member.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  public toTerraform(): any {
    return { import: [{ to: addressOf(this.resource), id: this.importId }] };
  }
}
