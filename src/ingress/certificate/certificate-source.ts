import { armIdRule, checkArmId, SHAPES } from '../../core/azure/arm-id';
import { keyVaultSecretId } from '../../core/azure/key-vault-ids';
import { type Problems, quote, type Range } from '../../core/validation/problems';
import { isLiteral } from '../../core/terraform/tokens';
import { VALIDATION_CODES } from '../../core/validation/codes';
import { CERTIFICATE_CODES } from './codes';

/** Location of a certificate, and the identity that reads it. */
export interface CertificateSource {
  readonly certificateSecretId: string;
  readonly certificateVaultId?: string;
  readonly identityId?: string;
  readonly certificateAccessWaitSeconds?: number;
}

export const CERTIFICATE = keyVaultSecretId(CERTIFICATE_CODES.InvalidCertificateSecretId, 'certificate');

/** Seconds until a role assignment on a vault is effective. */
export const CERTIFICATE_ACCESS_WAIT: Range = { code: VALIDATION_CODES.InvalidWait, min: 0, max: 1800 };

/** How long a role assignment takes to be effective, as a rule. */
export const DEFAULT_CERTIFICATE_ACCESS_WAIT_SECONDS = 180;

/** Validates the location of a certificate and the identity that reads it. */
export function checkCertificate(problems: Problems, source: CertificateSource): void {
  problems.required({ certificateSecretId: source.certificateSecretId });
  problems.check('certificateSecretId', source.certificateSecretId, CERTIFICATE);
  checkArmId(problems, 'certificateVaultId', source.certificateVaultId, SHAPES.vault);
  checkArmId(problems, 'identityId', source.identityId, SHAPES.userAssignedIdentity);
  problems.when(
    (source.certificateVaultId === undefined) === (source.identityId === undefined),
    CERTIFICATE_CODES.CertificateAccessAmbiguous,
    () => ({
      message:
        source.identityId === undefined
          ? 'neither certificateVaultId nor identityId is set, so no identity has the right to read the certificate'
          : 'certificateVaultId and identityId are both set',
      remedy: 'set certificateVaultId to create an identity, or identityId of one that has access',
    }),
  );
  checkVault(problems, source);
  problems.checkWithin('certificateAccessWaitSeconds', source.certificateAccessWaitSeconds, CERTIFICATE_ACCESS_WAIT);
}

/** The role is assigned on the vault of `certificateVaultId`, the certificate is read from the vault of its id. */
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
      remedy: 'use the id of the vault that contains the certificate',
    }),
  );
}
