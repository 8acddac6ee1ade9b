import { codes } from '../../core/validation/code';

/** Codes of problems with certificates and the access to them. docs/messages.md is generated from it. */
export const CERTIFICATE_CODES = codes({
  CertificateAccessAmbiguous: {
    meaning: 'Exactly one of `certificateVaultId` and `identityId` must be set.',
    remedy: 'Set `certificateVaultId` to have access granted, or `identityId` if an identity has it.',
  },
  CertificateOfOtherVault: {
    meaning: 'The certificate is in another vault than `certificateVaultId`.',
    remedy: 'Set `certificateVaultId` to the vault in `certificateSecretId`.',
  },
  InvalidCertificateSecretId: {
    meaning: 'The id of a certificate must be that of a Key Vault secret without a version.',
    remedy: 'Use the form `https://{vault}.vault.azure.net/secrets/{name}`, without a version.',
  },
});
