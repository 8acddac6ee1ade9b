import type { TerraformResource } from 'cdktf';

/** Properties of `ImportBlock`. */
export interface ImportBlockProps {
  /** Resource to import into, such as `bot.resource`. */
  readonly resource: TerraformResource;
  /**
   * Import id of the existing resource, in the provider's form: for azapi the resource id, followed by `?api-version=` and
   * the version of the resource's type.
   */
  readonly importId: string;
}
