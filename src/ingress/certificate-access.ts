import { UserAssignedIdentity } from '@cdktf/provider-azurerm/lib/user-assigned-identity';
import { Sleep } from '@cdktf/provider-time/lib/sleep';
import { Fn, type ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { AzureRole } from '../access/azure-role';
import { Principal } from '../access/principal';
import { RoleAssignment } from '../access/role-assignment';
import { asToken, isLiteral } from '../core/tokens';

/** Where the identity is made and what it may read. */
export interface CertificateAccessSpec {
  readonly identityName: string;
  readonly resourceGroupName: string;
  readonly location: string;
  readonly certificateSecretId: string;
  readonly vaultId: string;
  readonly waitSeconds: number;
  /** Construct that needs it, and why, for the review of access. */
  readonly grantedBy: string;
  readonly description: string;
  readonly tags: { readonly [key: string]: string } | undefined;
}

/**
 * An identity that may read one certificate of a Key Vault, and nothing else of it.
 *
 * A role takes minutes to spread, and what cannot read its certificate fails for good: hence the wait.
 */
export class CertificateAccess extends Construct {
  public readonly identityId: string;
  public readonly identityClientId: string;
  public readonly dependables: ITerraformDependable[];

  public constructor(scope: Construct, id: string, spec: CertificateAccessSpec) {
    super(scope, id);
    const identity = new UserAssignedIdentity(this, 'Identity', {
      name: spec.identityName,
      resourceGroupName: spec.resourceGroupName,
      location: spec.location,
      tags: spec.tags,
    });
    const role = new RoleAssignment(this, 'ReadCertificate', {
      role: AzureRole.KEY_VAULT_SECRETS_USER,
      principal: Principal.managedIdentity(identity.principalId, `${this.node.path}/Identity`),
      scopeId: `${spec.vaultId}/secrets/${secretName(spec.certificateSecretId)}`,
      grantedBy: spec.grantedBy,
      description: spec.description,
    });
    const wait = new Sleep(this, 'RoleHasSpread', {
      createDuration: `${spec.waitSeconds}s`,
      triggers: { roleAssignmentId: role.resource.id },
    });
    this.identityId = identity.id;
    this.identityClientId = identity.clientId;
    this.dependables = [wait];
  }
}

/** `https://{vault}/secrets/{name}`, where a version would follow the name. */
function secretName(secretId: string): string {
  return isLiteral(secretId)
    ? (secretId.split('/')[4] ?? '')
    : (Fn.element(Fn.split('/', asToken(secretId)), 4) as string);
}
