import { type TerraformResource, TerraformStack } from 'cdktf';

/** One condition of a `check` block. */
export interface CheckAssertion {
  /** Terraform expression, without `${}`, of what holds. */
  readonly condition: string;
  /** What a person reads where it does not hold. */
  readonly message: string;
}

/** Address of what a resource gives out, for conditions. */
export function outputOf(resource: TerraformResource): string {
  return `${resource.terraformResourceType}.${resource.friendlyUniqueId}.output`;
}

/**
 * Adds a `check` block on a resource's own exported values: it warns in each plan and apply, and never stops anything.
 *
 * By what Terraform has read of the resource anyway, and not by a data source: with one, every plan has a change to
 * report, and `plan -detailed-exitcode`, by which pipelines see drift, always ends with 2. CDKTF has no class for `check`.
 *
 * @see https://developer.hashicorp.com/terraform/language/checks
 */
export function addCheckBlock(resource: TerraformResource, what: string, assertions: readonly CheckAssertion[]): void {
  TerraformStack.of(resource).addOverride(`check.${resource.friendlyUniqueId}_${what}`, {
    assert: assertions.map(({ condition, message }) => ({ condition: `\${${condition}}`, error_message: message })),
  });
}
