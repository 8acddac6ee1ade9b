import type { ProblemCode } from '../validation/code';
import type { Rule } from '../validation/problems';

/** Hosts of vaults in every cloud, with or without those of managed HSMs. */
const VAULT = String.raw`[a-z0-9-]+\.vault\.[a-z0-9.]+`;
const VAULT_OR_HSM = String.raw`[a-z0-9-]+\.(?:vault|managedhsm)\.[a-z0-9.]+`;
const NAME = '[0-9a-z-]{1,127}';

/**
 * A key that encrypts what a service keeps; with a version, or without one to follow its rotation.
 *
 * @see https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates (read 2026-11-29)
 */
export const keyVaultKeyId = (code: ProblemCode, { managedHsm = false } = {}): Rule => ({
  code,
  rule: 'must be the id of a Key Vault key',
  remedy: 'give it as https://{vault}.vault.azure.net/keys/{name}, with or without a version',
  holds: matches(`https://${managedHsm ? VAULT_OR_HSM : VAULT}/keys/${NAME}(?:/[0-9a-f]{32})?`),
});

/** A secret, or the one of a certificate, whose latest version is read: `renewed` says of what. */
export const keyVaultSecretId = (code: ProblemCode, renewed: 'certificate' | 'secret'): Rule => ({
  code,
  rule: 'must be the id of a Key Vault secret without a version',
  remedy: `give it as 'https://{vault}.vault.azure.net/secrets/{name}': with a version, a renewed ${renewed} is never used`,
  holds: matches(`https://${VAULT}/secrets/${NAME}/?`),
});

function matches(pattern: string): (value: string) => boolean {
  const whole = new RegExp(`^${pattern}$`, 'i');
  return (value) => whole.test(value);
}
