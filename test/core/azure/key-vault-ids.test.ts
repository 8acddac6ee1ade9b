import { keyVaultKeyId, keyVaultSecretId } from '../../../src/core/azure/key-vault-ids';
import { VALIDATION_CODES } from '../../../src/core/validation/codes';

const CODE = VALIDATION_CODES.PropertyNotSet;
const VERSION = '0123456789abcdef0123456789abcdef';

test.each([
  ['https://kv.vault.azure.net/keys/cmk', true, true],
  [`https://kv.vault.azure.net/keys/cmk/${VERSION}`, true, true],
  ['https://kv.vault.usgovcloudapi.net/keys/cmk', true, true],
  ['https://hsm.managedhsm.azure.net/keys/cmk', false, true],
  ['https://kv.vault.azure.net/secrets/cmk', false, false],
  ['https://kv.vault.azure.net/keys/cmk/1', false, false],
  ['https://kv.vault.azure.net/keys/', false, false],
  [`https://kv.vault.azure.net/keys/${'k'.repeat(128)}`, false, false],
])('the id of a key %s: in a vault %s, with managed HSMs %s', (id, inVault, withHsm) => {
  expect(keyVaultKeyId(CODE).holds(id)).toBe(inVault);
  expect(keyVaultKeyId(CODE, { managedHsm: true }).holds(id)).toBe(withHsm);
});

test.each([
  ['https://kv.vault.azure.net/secrets/agents', true],
  ['https://kv.vault.azure.net/secrets/agents/', true],
  [`https://kv.vault.azure.net/secrets/agents/${VERSION}`, false],
  ['https://kv.vault.azure.net/keys/agents', false],
  [`https://kv.vault.azure.net/secrets/${'s'.repeat(128)}`, false],
])('the id of a secret without a version %s: %s', (id, holds) => {
  expect(keyVaultSecretId(CODE, 'certificate').holds(id)).toBe(holds);
});

test('says what a version of a secret would prevent', () => {
  expect(keyVaultSecretId(CODE, 'certificate').remedy).toMatch(/a renewed certificate is never used$/);
  expect(keyVaultSecretId(CODE, 'secret').remedy).toMatch(/a renewed secret is never used$/);
});
