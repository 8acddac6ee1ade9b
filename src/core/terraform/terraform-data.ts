import { TerraformResource, type TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';

/** What a `terraform_data` resource holds. */
export interface TerraformDataProps extends TerraformMetaArguments {
  /**
   * Values that its `output` gives out after apply.
   * @default - none
   */
  readonly input?: { readonly [key: string]: string };
  /**
   * What replaces it when it changes, and so takes `input` anew.
   * @default - nothing
   */
  readonly triggersReplace?: { readonly [key: string]: string };
}

/**
 * A `terraform_data` resource, which is built into Terraform.
 *
 * Not CDKTF's `DataResource`: its constructor adds a validation that runs `terraform version` in a child process, once
 * per resource, so that nothing is synthesized where there is no Terraform.
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

  /** What it was given, named as in generated resources: guardrails follow an identity through it to where it comes from. */
  public get triggersReplaceInput(): TerraformDataProps['triggersReplace'] {
    return this.triggersReplace;
  }

  protected synthesizeAttributes(): { [name: string]: unknown } {
    return { input: this.input, triggers_replace: this.triggersReplace };
  }
}
