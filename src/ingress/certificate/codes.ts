import { codes } from '../../core/validation/code';

/** What can be wrong of certificates and the access to them. docs/messages.md is made of it. */
export const CERTIFICATE_CODES = codes({
  CertificateAccessAmbiguous: {
    meaning: 'Not exactly one of `certificateVaultId` and `identityId` is given.',
    remedy: 'Give one.',
  },
  CertificateOfOtherVault: {
    meaning: 'The certificate is in another vault than `certificateVaultId`.',
    remedy: 'Give the vault that holds it.',
  },
});
