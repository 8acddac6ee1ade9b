import type { IConstruct } from 'constructs';
import { armIdRule, checkArmId, SHAPES } from '../../core/azure/arm-id';
import { keyVaultKeyId } from '../../core/azure/key-vault-ids';
import { isLiteral } from '../../core/terraform/tokens';
import { VALIDATION_CODES } from '../../core/validation/codes';
import { type Problems, quote, type Range } from '../../core/validation/problems';
import { warn } from '../../core/validation/warn';
import { FoundryNetworkMode } from '../existing/foundry-network-mode';
import { FOUNDRY_ACCOUNT_CODES } from './codes';
import type { FoundryAccountPlan } from './foundry-account-plan';
import type { CustomerManagedKey } from './foundry-account-props';

export const ACCOUNT_KEY_ID = keyVaultKeyId(FOUNDRY_ACCOUNT_CODES.InvalidKeyId, { managedHsm: true });

/** Seconds that the role on a key needs to take effect. */
export const KEY_ROLE_WAIT: Range = { code: VALIDATION_CODES.InvalidWait, min: 0, max: 3600 };

/** Host of the vault that a key is in, in lower case. */
const hostOf = (keyId: string): string => new URL(keyId).host;

/** Adds everything that is wrong with a customer-managed key. */
export function checkKey(problems: Problems, key: CustomerManagedKey | undefined): void {
  if (key === undefined) return;
  problems.check('keyId', key.keyId, ACCOUNT_KEY_ID);
  checkArmId(problems, 'vaultId', key.vaultId, SHAPES.vault);
  problems.checkWithin('roleWaitSeconds', key.roleWaitSeconds, KEY_ROLE_WAIT);
  checkVault(problems, key);
}

/** Adds a problem where the role would be given on a vault that does not hold the key. */
function checkVault(problems: Problems, { keyId, vaultId }: CustomerManagedKey): void {
  if (vaultId === undefined || !isLiteral(keyId) || !isLiteral(vaultId)) return;
  if (!ACCOUNT_KEY_ID.holds(keyId) || !armIdRule(SHAPES.vault).holds(vaultId)) return;
  const host = hostOf(keyId);
  const vault = vaultId.split('/').pop() ?? '';
  problems.when(!host.startsWith(`${vault.toLowerCase()}.vault.`), FOUNDRY_ACCOUNT_CODES.KeyOutsideVault, () => ({
    message: `keyId is in ${quote(host)}, and the role would be given on vault ${quote(vault)} of vaultId`,
    remedy: 'give the id of the vault that holds the key, or leave vaultId out where the roles are there already',
  }));
}

/** Warns of a customer-managed key that may not be read. */
export function warnOfKey(
  account: IConstruct,
  { customerManagedKey, network, allowedFqdns }: FoundryAccountPlan,
): void {
  if (customerManagedKey === undefined) return;
  if (network.mode === FoundryNetworkMode.MANAGED) {
    warn(
      account,
      FOUNDRY_ACCOUNT_CODES.CustomerKeyInManagedNetwork,
      'sources say that managed networks and customer-managed keys do not go together: prove it in ' +
        'a test environment, or take FoundryNetwork.virtualNetwork',
    );
  }
  warnOfUnlistedVault(account, customerManagedKey, allowedFqdns);
}

/** @see https://github.com/Azure/ResourceModules/pull/3259 (read 2026-11-29) */
function warnOfUnlistedVault(account: IConstruct, { keyId }: CustomerManagedKey, allowedFqdns?: string[]): void {
  if (allowedFqdns === undefined || ![keyId, ...allowedFqdns].every(isLiteral)) return;
  const host = hostOf(keyId);
  if (allowedFqdns.some((allowed) => allowed.toLowerCase() === host)) return;
  warn(
    account,
    FOUNDRY_ACCOUNT_CODES.KeyVaultOutOfReach,
    `allowedFqdns lacks ${quote(host)}, and the account reads its key there: add that host`,
  );
}
