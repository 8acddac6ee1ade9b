import { RoleAssignment as AzurermRoleAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { subscriptionOf } from '../core/arm-id';
import { Problems } from '../core/problems';
import type { Principal } from './principal';
import type { RoleDefinition } from './role-definition';

/** Properties of `RoleAssignment`. */
export interface RoleAssignmentProps {
  readonly role: RoleDefinition;
  readonly principal: Principal;
  /** Full id of what the role is given on: a resource, or something that holds resources. */
  readonly scopeId: string;
  /**
   * Why it is given, shown in the portal.
   * @default - no description
   */
  readonly description?: string;
}

/**
 * One role for one principal on one scope.
 *
 * Identities that may be new are not looked up in the directory first: the lookup fails for minutes after their
 * creation, the assignment does not.
 *
 * Throws `InvalidScope`.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/role-assignments
 */
export class RoleAssignment extends Construct {
  public readonly resource: AzurermRoleAssignment;

  public constructor(scope: Construct, id: string, props: RoleAssignmentProps) {
    super(scope, id);
    const problems = Problems.in(this);
    problems.check('scopeId', props.scopeId, {
      code: 'InvalidScope',
      rule: 'is no resource id below a subscription',
      remedy: 'give the full id of the resource, /subscriptions/{id}/...',
      holds: (value) => /^\/subscriptions\/[^/]+(\/[^/]+)*$/i.test(value),
    });
    problems.throwIfAny();

    const { role, principal } = props;
    this.resource = new AzurermRoleAssignment(this, 'Resource', {
      scope: props.scopeId,
      roleDefinitionId: role.definitionId(subscriptionOf(props.scopeId)),
      principalId: principal.objectId,
      principalType: principal.principalType,
      skipServicePrincipalAadCheck: principal.mayBeNew ? true : undefined,
      description: props.description,
    });
  }

  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }
}
