import { Sleep } from '@cdktf/provider-time/lib/sleep';
import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { nameAfter } from '../core/terraform/named-after';
import type { Principal } from './principal';

/** A role that takes a while to count. */
interface NewRole {
  readonly scopeId: string;
  readonly principal: Principal;
  /** The assignment. */
  readonly dependables: ITerraformDependable[];
}

/**
 * What stands once a role counts, made once under an id. Only creation waits; where the role moves to another scope or principal, it is
 * replaced, and waited for again.
 */
export function awaitRole(scope: Construct, id: string, role: NewRole, seconds: number): ITerraformDependable[] {
  const { scopeId, principal, dependables } = role;
  if (seconds === 0) return dependables;
  const made = scope.node.tryFindChild(id);
  if (made instanceof Sleep) return [made];
  const wait = new Sleep(scope, id, {
    createDuration: `${seconds}s`,
    triggers: { scope: scopeId, principal: principal.objectId },
    dependsOn: dependables,
  });
  nameAfter(wait, principal.displayName);
  return [wait];
}
