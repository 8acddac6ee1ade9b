import { UserAssignedIdentity } from '@cdktf/provider-azurerm/lib/user-assigned-identity';
import { Sleep } from '@cdktf/provider-time/lib/sleep';
import { Fn, type ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { AzureRole } from '../../access/azure-role';
import { Principal } from '../../access/principal';
import { RoleAssignment } from '../../access/role-assignment';
import { asArgument, isLiteral } from '../../core/terraform/tokens';

/** Which certificate is read, and for which construct. */
export interface CertificateReading {
  readonly certificateSecretId: string;
  readonly vaultId: string;
  readonly waitSeconds: number;
  /** Construct that requires it, and the reason, for the access review. */
  readonly grantedBy: string;
  readonly description: string;
}

/** Where the identity is created and what it is allowed to read. */
export interface CertificateAccessSpec extends CertificateReading {
  readonly identityName: string;
  readonly resourceGroupName: string;
  readonly location: string;
  readonly tags: { readonly [key: string]: string } | undefined;
}

/** An identity that is allowed to read one certificate of a Key Vault, and nothing else in it. */
export class CertificateAccess extends Construct {
  public readonly identityId: string;
  public readonly identityClientId: string;
  public readonly principal: Principal;
  public readonly dependables: ITerraformDependable[];

  public constructor(scope: Construct, id: string, spec: CertificateAccessSpec) {
    super(scope, id);
    const identity = new UserAssignedIdentity(this, 'Identity', {
      name: spec.identityName,
      resourceGroupName: spec.resourceGroupName,
      location: spec.location,
      tags: spec.tags,
    });
    this.identityId = identity.id;
    this.identityClientId = identity.clientId;
    this.principal = Principal.managedIdentity(identity.principalId, `${this.node.path}/Identity`);
    this.dependables = [letRead(this, this.principal, spec)];
  }
}

/**
 * Grants the right to read one certificate. The returned construct exists once the role assignment is effective: that takes
 * minutes, and a service that cannot read its certificate fails permanently.
 */
export function letRead(scope: Construct, principal: Principal, reading: CertificateReading): ITerraformDependable {
  const role = new RoleAssignment(scope, 'ReadCertificate', {
    role: AzureRole.KEY_VAULT_SECRETS_USER,
    principal,
    scopeId: `${reading.vaultId}/secrets/${secretName(reading.certificateSecretId)}`,
    grantedBy: reading.grantedBy,
    description: reading.description,
  });
  return new Sleep(scope, 'RoleHasSpread', {
    createDuration: `${reading.waitSeconds}s`,
    triggers: { roleAssignmentId: role.resource.id },
  });
}

/** `https://{vault}/secrets/{name}`, without a version. */
function secretName(secretId: string): string {
  return isLiteral(secretId)
    ? (secretId.split('/')[4] ?? '')
    : (Fn.element(Fn.split('/', asArgument(secretId)), 4) as string);
}
