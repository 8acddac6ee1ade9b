import { Construct } from 'constructs';
import type { Principal } from '../../access/principal';
import { Problems } from '../../core/validation/problems';
import { RegistrarGrants } from './registrar-grants';
import type { RegistrarProps } from './registrar-props';

/**
 * Who registers agents, and what it may do for that: `registrar.grants.registrations()`.
 *
 * Apps and managed identities get application permissions of Microsoft Graph, people and groups a role of Microsoft Entra. Whoever deploys this
 * needs `AppRoleAssignment.ReadWrite.All` and `Application.Read.All`, for people `RoleManagement.ReadWrite.Directory`, which is more than
 * what is granted: deploy it from another stack, by another principal, than the registrations. Needs the provider azuread in the stack.
 *
 * @see https://learn.microsoft.com/graph/permissions-reference
 */
export class Registrar extends Construct {
  /** Who registers agents. */
  public readonly principal: Principal;
  /** What it may do. */
  public readonly grants: RegistrarGrants;

  public constructor(scope: Construct, id: string, props: RegistrarProps) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    problems.demand({ props });
    problems.demand({ principal: props.principal });
    this.principal = props.principal;
    this.grants = RegistrarGrants._make(this, props.principal);
  }
}
