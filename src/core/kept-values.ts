import { DataResource, type ITerraformDependable, Op, type TerraformResource, Token } from 'cdktf';
import { Construct } from 'constructs';

/** What must be there before values are kept: a value missing then would be missing for good. */
export interface RequiredValue {
  readonly key: string;
  readonly message: string;
}

/**
 * Values of a resource that others consume, kept known while that resource changes.
 *
 * Any change of an azapi body makes its whole `output` unknown at plan, and what consumes an identity from there (a
 * bot's app id, a role assignment's principal) would be planned for replacement. `terraform_data` takes the values once
 * and takes them anew only where the resource itself is replaced.
 */
export class KeptValues extends Construct {
  public readonly resource: DataResource;

  /**
   * @param source azapi resource whose `response_export_values` has the keys
   * @param keys which of them to keep
   */
  public constructor(
    scope: Construct,
    id: string,
    source: TerraformResource,
    keys: readonly string[],
    required: RequiredValue,
  ) {
    super(scope, id);
    this.resource = new DataResource(this, 'Resource', {
      input: Object.fromEntries(keys.map((key) => [key, source.getStringAttribute(`output.${key}`)])),
      triggersReplace: { resourceId: source.getStringAttribute('id') },
      lifecycle: {
        ignoreChanges: ['input'],
        precondition: [
          {
            condition: Op.neq(source.getStringAttribute(`output.${required.key}`), Token.nullValue()),
            errorMessage: required.message,
          },
        ],
      },
    });
  }

  public get(key: string): string {
    return this.resource.getStringAttribute(`output.${key}`);
  }

  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }
}
