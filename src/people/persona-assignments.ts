import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { namesInId } from '../core/azure/arm-id';
import { Problems } from '../core/validation/problems';
import { isLiteral } from '../core/terraform/tokens';
import { AzureRole } from '../access/azure-role';
import { grantRole } from '../access/grant-role';
import type { PersonaAssignmentsProps } from './persona-assignments-props';
import { RoleCondition } from '../access/role-condition';
import { PERSONA_ROLES, type PersonaRole, type ScopeName } from './persona-roles';
import { PEOPLE_CODES } from './codes';

const ROLE_ADMINISTRATOR = AzureRole.ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR;

/** Without it, a role administrator could assign themselves every role on the governed scope. */
const NO_PRIVILEGED_ROLES = RoleCondition.assignAllExcept([
  AzureRole.OWNER,
  AzureRole.USER_ACCESS_ADMINISTRATOR,
  ROLE_ADMINISTRATOR,
]);

/** The prop that names a scope. */
const SCOPE_PROPS: Readonly<Record<ScopeName, keyof PersonaAssignmentsProps>> = {
  governed: 'governedScopeId',
  account: 'account',
  projects: 'projects',
  applications: 'applications',
  agents: 'agents',
};

/**
 * The roles of Microsoft's enterprise personas: each principal gets those of its persona, on the narrowest scope that
 * is sufficient. Role Based Access Control Administrators, active or eligible, cannot assign Owner, User Access
 * Administrator and that role itself. If Microsoft's table has alternatives, there is a separate prop for each.
 *
 * Throws `PersonaNeedsScope`, `InvalidScope`, `RoleMeaninglessAtScope` and, with `eligible`,
 * `PrincipalNotEligible`.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/concepts/rbac-foundry
 */
export class PersonaAssignments extends Construct {
  /** What others can depend on. */
  public readonly dependables: ITerraformDependable[];

  public constructor(scope: Construct, id: string, props: PersonaAssignmentsProps) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    checkScopes(problems, props);
    problems.throwIfAny();
    this.dependables = PERSONA_ROLES.flatMap((row) => this.assign(row, props));
  }

  private assign(row: PersonaRole, props: PersonaAssignmentsProps): ITerraformDependable[] {
    const { persona, role, on, privileged } = row;
    return scopesOf(on, props).flatMap((scopeId, index) => {
      const place = childOf(childOf(this, persona), scopeName(scopeId, index));
      return (props[persona] ?? []).flatMap(
        (principal) =>
          grantRole(place, {
            verb: role.roleName.replace(/\W+/g, ''),
            role,
            principal,
            scopeId,
            grantedBy: `PersonaAssignments.${persona}`,
            eligible: privileged === true ? props.eligible : undefined,
            condition: role.roleGuid === ROLE_ADMINISTRATOR.roleGuid ? NO_PRIVILEGED_ROLES : undefined,
          }).dependables,
      );
    });
  }
}

function childOf(scope: Construct, id: string): Construct {
  const made = scope.node.tryFindChild(id);
  return made instanceof Construct ? made : new Construct(scope, id);
}

function scopesOf(on: ScopeName, props: PersonaAssignmentsProps): string[] {
  switch (on) {
    case 'governed':
      return props.governedScopeId === undefined ? [] : [props.governedScopeId];
    case 'account':
      return [props.account.accountId];
    case 'projects':
      return (props.projects ?? []).map(({ projectId }) => projectId);
    case 'applications':
      return (props.applications ?? []).map(({ applicationId }) => applicationId);
    case 'agents':
      return (props.agents ?? []).map(({ agentId }) => agentId);
  }
}

/** Part of the construct path: names of the scope, or its index in the list if not known. */
function scopeName(scopeId: string, index: number): string {
  return isLiteral(scopeId) ? namesInId(scopeId) : String(index);
}

/** A persona without any scope would silently get no role. */
function checkScopes(problems: Problems, props: PersonaAssignmentsProps): void {
  for (const persona of new Set(PERSONA_ROLES.map((row) => row.persona))) {
    if ((props[persona] ?? []).length === 0) continue;
    const rows = PERSONA_ROLES.filter((row) => row.persona === persona && row.on !== 'account');
    const scopes = [...new Set(rows.map((row) => row.on))];
    const isGiven = scopes.length === 0 || scopes.some((on) => scopesOf(on, props).length > 0);
    const names = scopes.map((on) => SCOPE_PROPS[on]).join(' or ');
    problems.when(!isGiven, PEOPLE_CODES.PersonaNeedsScope, () => ({
      message: `${persona} are given without a scope for their roles`,
      remedy: `give ${names}`,
    }));
  }
}
