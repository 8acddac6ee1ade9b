import type { ITerraformDependable } from 'cdktf';
import type { Construct, IConstruct } from 'constructs';
import { Problems } from '../core/validation/problems';
import { nameAfter } from '../core/terraform/named-after';
import { resolveTokens } from '../core/terraform/resolve';
import { EligibleRoleAssignment } from './eligible-role-assignment';
import { Grant } from './grant';
import type { GrantOptions } from './grant-options';
import type { Principal } from './principal';
import { RoleAssignment } from './role-assignment';
import type { RoleCondition } from './role-condition';
import type { RoleDefinition } from './role-definition';
import { ACCESS_CODES } from './codes';

/** One role that a grant assigns. */
export interface RoleGrantSpec extends GrantOptions {
  /** Beginning of the construct id, such as `Invoke`. */
  readonly verb: string;
  readonly role: RoleDefinition;
  readonly principal: Principal;
  readonly scopeId: string;
  readonly grantedBy: string;
  readonly description?: string;
  readonly condition?: RoleCondition;
  /** Whether the assignment's name follows from what it gives. For new assignments only: a change of the name replaces one. */
  readonly hasDerivedName?: boolean;
  /** What must exist before. */
  readonly dependables?: ITerraformDependable[];
}

/**
 * Creates the assignment of a grant in the scope of the construct it is on. Called twice for one principal, it returns the
 * same grant. Throws `LabelTaken` if a label names two principals, and `EligibilityContradiction` if a grant is called
 * both ways: the second would silently be ignored.
 */
export function grantRole(scope: Construct, spec: RoleGrantSpec): Grant {
  const { verb, eligible, ...props } = spec;
  new Problems(scope.node.path).demand({ principal: props.principal });
  const id = `${verb}-${props.principal.key}`;
  const given = scope.node.tryFindChild(id);
  if (given instanceof RoleAssignment || given instanceof EligibleRoleAssignment) {
    checkSamePrincipal(given, given.principal, props.principal);
    const problems = Problems.withProviderCheck(given);
    problems.when(
      given instanceof EligibleRoleAssignment !== (eligible !== undefined),
      ACCESS_CODES.EligibilityContradiction,
      () => ({
        message: `${props.grantedBy} is called for ${props.principal.displayName} with and without eligible`,
        remedy: 'call it once, with or without eligible',
      }),
    );
    problems.throwIfAny();
    return new Grant(given.dependables);
  }
  const made =
    eligible === undefined
      ? new RoleAssignment(scope, id, props)
      : new EligibleRoleAssignment(scope, id, { ...props, ...eligible });
  nameAfter(made, props.principal.displayName);
  return new Grant(made.dependables);
}

/** Whether the assignment under a key is for this principal. */
export function checkSamePrincipal(given: IConstruct, one: Principal, other: Principal): void {
  const idOf = ({ objectId }: Principal) => String(resolveTokens(given, objectId)).toLowerCase();
  const problems = Problems.withProviderCheck(given);
  problems.when(one.displayName !== other.displayName || idOf(one) !== idOf(other), ACCESS_CODES.LabelTaken, () => ({
    message: `the label '${other.displayName}' is used for two principals`,
    remedy: 'give each principal its own label',
  }));
  problems.throwIfAny();
}
