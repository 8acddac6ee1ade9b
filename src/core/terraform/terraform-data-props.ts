import type { TerraformMetaArguments } from 'cdktf';

/** What a `terraform_data` resource holds. */
export interface TerraformDataProps extends TerraformMetaArguments {
  /**
   * Values that its `output` has after apply.
   * @default - none
   */
  readonly input?: { readonly [key: string]: string };
  /**
   * Values that replace it when they change, so that `input` is stored again.
   * @default - nothing
   */
  readonly triggersReplace?: { readonly [key: string]: string };
}
