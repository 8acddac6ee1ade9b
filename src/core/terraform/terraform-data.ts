import { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import type { TerraformDataProps } from './terraform-data-props';

/**
 * A `terraform_data` resource, which is built into Terraform.
 *
 * Not CDKTF's `DataResource`: its constructor adds a validation that runs `terraform version` in a child process, once
 * per resource, so that synthesis fails without Terraform.
 *
 * @see https://developer.hashicorp.com/terraform/language/resources/terraform-data
 */
export class TerraformData extends TerraformResource {
  private readonly input?: TerraformDataProps['input'];
  private readonly triggersReplace?: TerraformDataProps['triggersReplace'];

  public constructor(scope: Construct, id: string, props: TerraformDataProps = {}) {
    super(scope, id, {
      ...props,
      terraformResourceType: 'terraform_data',
      terraformGeneratorMetadata: { providerName: 'terraform' },
    });
    this.input = props.input;
    this.triggersReplace = props.triggersReplace;
  }

  /** Named as in generated resources: guardrails use it to trace an identity to its source. */
  public get triggersReplaceInput(): TerraformDataProps['triggersReplace'] {
    return this.triggersReplace;
  }

  protected synthesizeAttributes(): { [name: string]: unknown } {
    return { input: this.input, triggers_replace: this.triggersReplace };
  }
}
