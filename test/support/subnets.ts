import type { ITerraformDependable } from 'cdktf';
import { RootConstruct } from 'constructs';
import type { core } from '../../src';

/** A subnet of which nothing is known but its id, whatever that is, and what must exist before it is used. */
export function subnetAt(subnetId: string, dependables: ITerraformDependable[] = []): core.ISubnet {
  return Object.assign(new RootConstruct('Subnet'), { subnetId, dependables });
}
