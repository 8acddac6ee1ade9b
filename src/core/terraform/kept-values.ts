import type { ITerraformDependable, TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import { addressOf } from './address-of';
import { addCheckBlock, outputOf } from './check-block';
import { TerraformData } from './terraform-data';

/** What must exist before values are kept: a value missing then would be missing for good. */
export interface RequiredValue {
  readonly key: string;
  readonly message: string;
  /**
   * Whether a replacement is created before the former is destroyed. For what a routing refers to: it may have to outlive that.
   */
  readonly createBeforeDestroy?: boolean;
  /** Keys that must also have a value once kept, and what they belong to; the apply stops if one has none. */
  readonly kept?: { readonly keys: readonly string[]; readonly what: string };
  /** Keys that a check block compares with the current values of the resource, and what to call them; it warns if one differs. */
  readonly compared?: { readonly keys: readonly string[]; readonly what: string; readonly effect: string };
}

/**
 * Values of a resource that others consume, kept known while that resource changes.
 *
 * Any change of an azapi body makes its whole `output` unknown at plan, and what consumes an identity from there (a
 * bot's app id, a role assignment's principal) would be planned for replacement. `terraform_data` stores the values once,
 * and again only if the resource itself is replaced.
 */
export class KeptValues extends Construct {
  public readonly resource: TerraformData;
  private readonly tokens = new Map<string, string>();

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
    // As texts: CDKTF traces and resolves each token, and nothing of another stack refers to these.
    const output = outputOf(source);
    this.resource = new TerraformData(this, 'Resource', {
      input: Object.fromEntries(keys.map((key) => [key, `\${${output}.${key}}`])),
      triggersReplace: { resourceId: `\${${addressOf(source)}.id}` },
      lifecycle: {
        ignoreChanges: ['input'],
        createBeforeDestroy: required.createBeforeDestroy,
        precondition: [{ condition: `\${(${output}.${required.key} != null)}`, errorMessage: required.message }],
      },
    });
    if (required.kept !== undefined) this.stopWithout(required.kept.keys, required.kept.what);
    if (required.compared !== undefined) this.compare(source, required.compared);
  }

  /**
   * Values stay kept even if the service has other values by now: the plan is empty then, and everything refers to what no
   * longer exists. What the resource does not report, such as right after an import, is not checked.
   */
  private compare(source: TerraformResource, { keys, what, effect }: NonNullable<RequiredValue['compared']>): void {
    const address = addressOf(this.resource);
    const now = (key: string): string => `try(${outputOf(source)}.${key}, null)`;
    const then = (key: string): string => `${address}.input.${key}`;
    const [first = ''] = keys;
    const shown = (value: string): string => `\${coalesce(${value}, "not known")}`;
    addCheckBlock(this.resource, 'as_kept', [
      {
        condition: keys.map((key) => `(${now(key)} == null || ${now(key)} == ${then(key)})`).join(' && '),
        message:
          `The ${what} is ${shown(now(first))} by now, and ${shown(then(first))} is what was kept of it: ${effect} ` +
          `Take it again with terraform apply -replace=${address}, and read in the plan what that replaces.`,
      },
    ]);
  }

  /** Refers to `self`, so that the resource does not depend on itself. */
  private stopWithout(keys: readonly string[], what: string): void {
    this.resource.addOverride('lifecycle.postcondition', [
      {
        condition: `\${${keys.map((key) => `try(length(self.output.${key}) > 0, false)`).join(' && ')}}`,
        error_message:
          `${what} was made without ${keys.join(' or ')}, so nobody could be given access as it. Look at the ` +
          'identities of it in Foundry; once they are there, take them again with ' +
          `terraform apply -replace=${addressOf(this.resource)}.`,
      },
    ]);
  }

  /** The same token each time: CDKTF resolves and traces each that is made. */
  public get(key: string): string {
    const token = this.tokens.get(key) ?? this.resource.getStringAttribute(`output.${key}`);
    this.tokens.set(key, token);
    return token;
  }

  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }
}
