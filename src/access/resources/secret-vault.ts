import type { Construct } from 'constructs';
import { SHAPES } from '../../core/azure/arm-id';
import { existingId, ExistingResource } from './existing-resource';
import { SecretVaultGrants } from './secret-vault-grants';

/**
 * A Key Vault, or one of its secrets, that exists. It has to use role-based access.
 *
 * Throws `InvalidResourceId`.
 *
 * @see https://learn.microsoft.com/azure/key-vault/general/rbac-guide
 */
export class SecretVault extends ExistingResource {
  /** One secret: the smallest scope, to be preferred. */
  public static fromSecretId(scope: Construct, id: string, secretId: string): SecretVault {
    return new SecretVault(scope, id, existingId(scope, id, secretId, SHAPES.secret));
  }

  /** Every secret of a vault. */
  public static fromVaultId(scope: Construct, id: string, vaultId: string): SecretVault {
    return new SecretVault(scope, id, existingId(scope, id, vaultId, SHAPES.vault));
  }

  /** Rights on it, named after what they allow. */
  public get grants(): SecretVaultGrants {
    return new SecretVaultGrants(this, this.resourceId);
  }
}
