import { armIdRule, checkArmId, SHAPES } from '../../core/azure/arm-id';
import { type Problems, quote, type Rule, type Range } from '../../core/validation/problems';
import { isLiteral } from '../../core/terraform/tokens';
import { NETWORK_CODES } from '../network/codes';
import { VALIDATION_CODES } from '../../core/validation/codes';
import { CERTIFICATE_CODES } from './codes';

/** Where a certificate is, and who may read it. */
export interface CertificateSource {
  readonly certificateSecretId: string;
  readonly certificateVaultId?: string;
  readonly identityId?: string;
  readonly certificateAccessWaitSeconds?: number;
}

export const CERTIFICATE: Rule = {
  code: NETWORK_CODES.InvalidCertificateSecretId,
  rule: 'is no versionless id of a Key Vault secret',
  remedy: "give it as 'https://{vault}.vault.azure.net/secrets/{name}': with a version, a renewed one is never taken",
  holds: (value) => /^https:\/\/[a-z0-9-]+\.vault\.[a-z0-9.]+\/secrets\/[0-9a-z-]+\/?$/i.test(value),
};

/** Seconds until a role on a vault holds. */
export const CERTIFICATE_ACCESS_WAIT: Range = { code: VALIDATION_CODES.InvalidWait, min: 0, max: 1800 };

/** Adds what is wrong with where a certificate is and who may read it. */
export function checkCertificate(problems: Problems, source: CertificateSource): void {
  problems.check('certificateSecretId', source.certificateSecretId, CERTIFICATE);
  checkArmId(problems, 'certificateVaultId', source.certificateVaultId, SHAPES.vault);
  checkArmId(problems, 'identityId', source.identityId, SHAPES.userAssignedIdentity);
  problems.when(
    (source.certificateVaultId === undefined) === (source.identityId === undefined),
    CERTIFICATE_CODES.CertificateAccessAmbiguous,
    () => ({
      message:
        source.identityId === undefined
          ? 'neither certificateVaultId nor identityId is given, so that nobody may read the certificate'
          : 'certificateVaultId and identityId are both given',
      remedy: 'give certificateVaultId to make an identity, or identityId of one that has access',
    }),
  );
  checkVault(problems, source);
  problems.checkWithin('certificateAccessWaitSeconds', source.certificateAccessWaitSeconds, CERTIFICATE_ACCESS_WAIT);
}

/** The role is given on the vault of `certificateVaultId`, the certificate read from that of its id. */
export function checkVault(
  problems: Problems,
  { certificateSecretId, certificateVaultId }: CertificateSource,
  prefix = '',
): void {
  const areKnown = isLiteral(certificateVaultId) && CERTIFICATE.holds(certificateSecretId);
  if (certificateVaultId === undefined || !areKnown || !armIdRule(SHAPES.vault).holds(certificateVaultId)) return;
  const vault = certificateVaultId.split('/').pop()?.toLowerCase() ?? '';
  problems.when(
    !certificateSecretId.toLowerCase().startsWith(`https://${vault}.`),
    CERTIFICATE_CODES.CertificateOfOtherVault,
    () => ({
      message: `${prefix}certificateSecretId ${quote(certificateSecretId)} is not in vault '${vault}' of certificateVaultId`,
      remedy: 'give the id of the vault that holds the certificate',
    }),
  );
}
