import { RoleAssignment as AzurermRoleAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import { Fn, type ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { subscriptionOf } from '../core/azure/arm-id';
import { withinStack } from '../core/terraform/within-stack';
import { asToken } from '../core/terraform/tokens';
import { Problems } from '../core/validation/problems';
import { recordAccess } from './access-record';
import type { Principal } from './principal';
import { checkRoleScope } from './role-scope-validation';
import type { RoleDefinition } from './role-definition';
import type { RoleAssignmentProps } from './role-assignment-props';

/**
 * One role for one principal on one scope.
 *
 * The principal type is always set, so that Azure accepts an identity that is not replicated in the directory yet. The
 * provider's `skip_service_principal_aad_check` does the same, but with it an imported assignment can never be applied.
 *
 * Throws `InvalidScope` and `RoleMeaninglessAtScope`.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/role-assignments
 */
export class RoleAssignment extends Construct {
  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: AzurermRoleAssignment;
  /** Role that is assigned. */
  public readonly role: RoleDefinition;
  /** Who gets the role. */
  public readonly principal: Principal;

  public constructor(scope: Construct, id: string, props: RoleAssignmentProps) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    problems.demand({ role: props.role, principal: props.principal, scopeId: props.scopeId });
    checkRoleScope(problems, props.role, props.scopeId);
    problems.throwIfAny();

    const { role, principal, scopeId } = props;
    this.role = role;
    this.principal = principal;
    this.resource = new AzurermRoleAssignment(this, 'Resource', {
      name: props.hasDerivedName === true ? derivedName(props) : undefined,
      scope: scopeId,
      roleDefinitionId: role.definitionId(subscriptionOf(scopeId)),
      principalId: principal.objectId,
      principalType: principal.principalType,
      condition: props.condition?.expression,
      conditionVersion: props.condition?.version,
      description: props.description,
      lifecycle: props.hasDerivedName === true ? { ignoreChanges: ['description'] } : undefined,
      dependsOn: withinStack(this, props.dependables ?? []),
    });
    recordAccess(this.resource, {
      ...props,
      scope: this.node.scope ?? this,
      roleName: role.roleName,
      grantedBy: props.grantedBy ?? 'RoleAssignment',
      condition: props.condition?.expression,
      isEligible: false,
    });
  }

  /** What others can depend on. */
  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }
}

/** The same for the same assignment, so that it is found again. */
function derivedName({ scopeId, role, principal }: RoleAssignmentProps): string {
  return Fn.uuidv5('url', [scopeId, role.roleGuid, principal.objectId].map(asToken).join(' '));
}
