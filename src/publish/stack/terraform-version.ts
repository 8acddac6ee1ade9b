import type { TerraformStack } from 'cdktf';

/** Has Terraform end with a sentence about its version, where an older one would not know what a stack says. */
export function requireTerraform(stack: TerraformStack): void {
  // Required by ignore_body_changes, which preserves an application's traffic routing.
  stack.addOverride('terraform.required_version', '>= 1.11');
}
