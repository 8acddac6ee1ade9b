import { PimEligibleRoleAssignment } from '@cdktf/provider-azurerm/lib/pim-eligible-role-assignment';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { subscriptionOf } from '../core/azure/arm-id';
import { Problems, type Rule } from '../core/validation/problems';
import { recordAccess } from './access-record';
import type { Eligibility } from './eligibility';
import type { Principal } from './principal';
import { PrincipalKind } from './principal-kind';
import { checkRoleScope } from './role-scope-validation';
import { ACCESS_CODES } from './codes';
import { checkNotBoth } from '../core/validation/one-of-two';
import type { EligibleRoleAssignmentProps } from './eligible-role-assignment-props';

const TIME: Rule = {
  code: ACCESS_CODES.InvalidTime,
  rule: 'must be an RFC 3339 time',
  remedy: "give it as '2026-12-01T00:00:00Z'",
  holds: (value) =>
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(value) && !Number.isNaN(Date.parse(value)),
};

/**
 * A role that a person activates when it is needed, instead of an active assignment (Privileged Identity Management).
 *
 * It needs Microsoft Entra ID P2 or Microsoft Entra ID Governance licences. Any change replaces it.
 *
 * Throws `RoleMeaninglessAtScope`, `PrincipalNotEligible` and `EndAmbiguous`, among others: see docs/messages.md.
 *
 * @see https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-resource-roles-assign-roles
 */
export class EligibleRoleAssignment extends Construct {
  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: PimEligibleRoleAssignment;
  /** Who gets the role. */
  public readonly principal: Principal;

  public constructor(scope: Construct, id: string, props: EligibleRoleAssignmentProps) {
    super(scope, id);
    checkProps(Problems.withProviderCheck(this), props);
    const { role, principal, scopeId } = props;
    this.principal = principal;
    this.resource = new PimEligibleRoleAssignment(this, 'Resource', {
      scope: scopeId,
      roleDefinitionId: role.definitionId(subscriptionOf(scopeId)),
      principalId: principal.objectId,
      justification: props.justification,
      schedule: scheduleOf(props),
      condition: props.condition?.expression,
      conditionVersion: props.condition?.version,
    });
    recordAccess(this.resource, {
      ...props,
      scope: this.node.scope ?? this,
      roleName: role.roleName,
      grantedBy: props.grantedBy ?? 'EligibleRoleAssignment',
      condition: props.condition?.expression,
      isEligible: true,
    });
  }

  /** What others can depend on. */
  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }
}

function scheduleOf({ startDateTime, durationDays, endDateTime }: Eligibility) {
  const isOpen = durationDays === undefined && endDateTime === undefined;
  if (startDateTime === undefined && isOpen) return undefined;
  return { startDateTime, expiration: isOpen ? undefined : { durationDays, endDateTime } };
}

function checkProps(problems: Problems, props: EligibleRoleAssignmentProps): void {
  const { principal } = props;
  checkRoleScope(problems, props.role, props.scopeId);
  problems.when(
    principal.kind !== PrincipalKind.USER && principal.kind !== PrincipalKind.GROUP,
    ACCESS_CODES.PrincipalNotEligible,
    () => ({
      message: `${principal.displayName} (${principal.kind}) is neither a user nor a group, and only they can activate an eligible role`,
      remedy: 'use an active assignment, or assign the role to a user or group',
    }),
  );
  problems.check('startDateTime', props.startDateTime, TIME);
  problems.check('endDateTime', props.endDateTime, TIME);
  problems.checkRange(ACCESS_CODES.InvalidDuration, 'durationDays', props.durationDays, 1, 3650);
  const { durationDays, endDateTime } = props;
  checkNotBoth(problems, ACCESS_CODES.EndAmbiguous, { durationDays, endDateTime }, 'leave one of them out');
  problems.throwIfAny();
}
