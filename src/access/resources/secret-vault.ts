import type { Construct, IConstruct } from 'constructs';
import { SHAPES } from '../../core/azure/arm-id';
import { existingId, ExistingResource } from './existing-resource';
import { SecretVaultGrants } from './secret-vault-grants';

/** A Key Vault, or one of its secrets. */
export interface ISecretVault extends IConstruct {
  /** Full resource id of what roles are assigned on. */
  readonly resourceId: string;
  /** Rights on it, named after what they allow. */
  readonly grants: SecretVaultGrants;
}

/**
 * An existing Key Vault, or one of its secrets. It must use Azure role-based access control.
 *
 * Throws `InvalidResourceId`.
 *
 * @see https://learn.microsoft.com/azure/key-vault/general/rbac-guide
 */
export class SecretVault extends ExistingResource implements ISecretVault {
  /** One secret: the narrowest scope, recommended. */
  public static fromSecretId(scope: Construct, id: string, secretId: string): ISecretVault {
    return new SecretVault(scope, id, existingId(scope, id, secretId, SHAPES.secret));
  }

  /** Every secret of a vault. */
  public static fromVaultId(scope: Construct, id: string, vaultId: string): ISecretVault {
    return new SecretVault(scope, id, existingId(scope, id, vaultId, SHAPES.vault));
  }

  /** Rights on it, named after what they allow. */
  public get grants(): SecretVaultGrants {
    return SecretVaultGrants._make(this, this.resourceId);
  }
}
