import type { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import { addressOf } from '../../core/terraform/address-of';
import { TerraformData } from '../../core/terraform/terraform-data';

/** Lifecycle of a resource that is replaced with another one. */
export interface Replacement {
  readonly replaceTriggeredBy: string[];
}

/**
 * Replaces a resource of the provider where the ids in its address change. The provider plans that as an update, and either sends nothing, or ends the
 * apply after it was sent: the resource has another id than was planned.
 */
export function replacedWithIds(scope: Construct, id: string, ids: Readonly<Record<string, string>>): Replacement {
  return replacedWith(new TerraformData(scope, id, { triggersReplace: ids }));
}

/** The same where the ids are of a resource that changes with them alone. */
export function replacedWith(resource: TerraformResource): Replacement {
  return { replaceTriggeredBy: [addressOf(resource)] };
}
