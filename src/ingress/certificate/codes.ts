import { codes } from '../../core/validation/code';

/** Codes of problems with certificates and the access to them. docs/messages.md is generated from it. */
export const CERTIFICATE_CODES = codes({
  CertificateAccessAmbiguous: {
    meaning: 'Exactly one of `certificateVaultId` and `identityId` must be set.',
    remedy: 'Set one of them.',
  },
  CertificateOfOtherVault: {
    meaning: 'The certificate is in another vault than `certificateVaultId`.',
    remedy: 'Use the vault that contains it.',
  },
});
