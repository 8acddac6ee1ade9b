import { type TerraformResource, TerraformStack } from 'cdktf';
import { addressOf } from './address-of';

/** One condition of a `check` block. */
export interface CheckAssertion {
  /** Terraform expression, without `${}`, that must be true. */
  readonly condition: string;
  /** Message if it is false. */
  readonly message: string;
}

/** Address of a resource's output, for conditions. */
export function outputOf(resource: TerraformResource): string {
  return `${addressOf(resource)}.output`;
}

/**
 * Adds a `check` block on a resource's own exported values: it warns in each plan and apply, and never stops anything.
 *
 * It uses what Terraform reads of the resource anyway, and no data source: with one, every plan reports a change, and
 * `plan -detailed-exitcode`, which pipelines use to detect drift, always returns 2. CDKTF has no class for `check`.
 *
 * @see https://developer.hashicorp.com/terraform/language/checks
 */
export function addCheckBlock(resource: TerraformResource, what: string, assertions: readonly CheckAssertion[]): void {
  TerraformStack.of(resource).addOverride(`check.${resource.friendlyUniqueId}_${what}`, {
    assert: assertions.map(({ condition, message }) => ({ condition: `\${${condition}}`, error_message: message })),
  });
}
