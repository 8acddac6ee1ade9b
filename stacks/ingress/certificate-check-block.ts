import type { TerraformStack } from 'cdktf';

/** A certificate in a vault, by the id that gateways take it by. */
export interface WatchedCertificate {
  /** `https://{vault}.vault.azure.net/secrets/{name}`. */
  readonly secretId: string;
  readonly vaultId: string;
}

/**
 * Whether a certificate is good for some days more. It reads the vault with each plan: its public part, never the private
 * key, which `azurerm_key_vault_certificate_data` and `azurerm_key_vault_secret` would put into the state.
 *
 * No resource of the stack tells when a certificate ends, so this check alone has a data source, and every plan of a stack with
 * it reports a change to `-detailed-exitcode`.
 */
export function checkCertificateExpiry(
  stack: TerraformStack,
  use: string,
  { secretId, vaultId }: WatchedCertificate,
  days: number,
): void {
  const type = 'azurerm_key_vault_certificate';
  // What is read carries the check's name: it shares the stack's addresses.
  const name = `certificate_expiry_${use}`;
  const expires = `data.${type}.${name}.expires`;
  const certificate = nameOf(secretId);
  stack.addOverride(`check.${name}`, {
    data: { [type]: { [name]: { name: certificate, key_vault_id: vaultId } } },
    assert: [
      {
        condition: `\${timecmp(${expires}, timeadd(plantimestamp(), "${days * 24}h")) > 0}`,
        error_message:
          `Certificate ${certificate} of the ${use} expires on \${${expires}}, in less than ${days} days. Renew it ` +
          'in the vault under the same name; the gateway takes the new version within hours.',
      },
    ],
  });
}

function nameOf(secretId: string): string {
  return secretId.replace(/\/$/, '').split('/').pop() ?? '';
}
