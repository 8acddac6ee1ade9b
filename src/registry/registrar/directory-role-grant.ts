import { DirectoryRole } from '@cdktf/provider-azuread/lib/directory-role';
import { DirectoryRoleAssignment } from '@cdktf/provider-azuread/lib/directory-role-assignment';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { recordAccess } from '../../access/access-record';
import type { Principal } from '../../access/principal';

/** A role of Microsoft Entra, by the id of its template. */
interface RoleTemplate {
  readonly name: string;
  readonly templateId: string;
}

/**
 * A role of Microsoft Entra for one principal. A built-in role has to be activated in a tenant before it can be assigned, which does nothing
 * where it is already.
 *
 * @internal
 */
export class DirectoryRoleGrant extends Construct {
  public readonly dependables: ITerraformDependable[];

  public constructor(scope: Construct, id: string, principal: Principal, { name, templateId }: RoleTemplate) {
    super(scope, id);
    const role = new DirectoryRole(this, 'Role', { templateId });
    const assignment = new DirectoryRoleAssignment(this, 'Resource', {
      roleId: role.templateId,
      principalObjectId: principal.objectId,
    });
    this.dependables = [assignment];
    recordAccess(assignment, {
      scope: this,
      scopeId: 'Microsoft Entra',
      principal,
      roleName: name,
      grantedBy: 'registrar.grants',
      isEligible: false,
    });
  }
}
