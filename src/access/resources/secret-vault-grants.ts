import type { Construct } from 'constructs';
import { AzureRole } from '../azure-role';
import type { Grant } from '../grant';
import type { Principal } from '../principal';
import { ResourceGrants } from './resource-grants';

/**
 * Rights on secrets.
 *
 * @see https://learn.microsoft.com/azure/key-vault/general/rbac-guide
 */
export class SecretVaultGrants extends ResourceGrants {
  /**
   * Created by the vault: `vault.grants`.
   *
   * @internal
   */
  public static _make(scope: Construct, resourceId: string): SecretVaultGrants {
    return new SecretVaultGrants(scope, resourceId);
  }

  private constructor(scope: Construct, resourceId: string) {
    super(scope, resourceId, 'secretVault');
  }

  /** Key Vault Secrets User: reads the values. */
  public readSecrets(principal: Principal): Grant {
    return this._give('ReadSecrets', AzureRole.KEY_VAULT_SECRETS_USER, principal);
  }
}
