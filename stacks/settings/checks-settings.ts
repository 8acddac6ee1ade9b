import { z } from 'zod';
import { SHAPES } from '../../src/internal';
import { between, id, isObject, whole } from './values/settings-values';

/** Checks that somebody has to ask for. */
export const checks = between(
  z.strictObject({
    certificateExpiryDays: whole({ min: 1, max: 365 })
      .optional()
      .describe('warns so many days before a certificate of the ingress expires; reads its vault at each plan'),
    certificateVaultId: id(SHAPES.vault)
      .optional()
      .describe('vault of the certificates where the ingress names none, for it has an identityId'),
  }),
  ({ certificateExpiryDays, certificateVaultId }) =>
    certificateVaultId === undefined || certificateExpiryDays !== undefined
      ? []
      : [{ path: ['certificateVaultId'], message: 'goes with certificateExpiryDays; add it, or remove this' }],
);

export type CheckSettings = z.infer<typeof checks>;

interface Certificate {
  readonly certificateSecretId?: string;
  readonly certificateVaultId?: string;
}

interface Ingress {
  readonly edge?: Certificate;
  readonly gateway?: { readonly customDomain?: Certificate };
}

/** What uses a certificate, by the name that its check gets. */
export function certificatesOf(ingress: Ingress | undefined): [string, Certificate][] {
  const found: [string, unknown][] = isObject(ingress)
    ? [
        ['edge', ingress.edge],
        ['gateway', isObject(ingress.gateway) ? ingress.gateway.customDomain : undefined],
      ]
    : [];
  return found.filter((entry): entry is [string, Certificate] => isObject(entry[1]));
}

/** Certificates that are to be watched have to be there, in a vault that is known. */
export function checkMistakes(settings: { readonly checks?: CheckSettings; readonly ingress?: Ingress }) {
  const { checks: given, ingress } = settings;
  if (!isObject(given) || given.certificateExpiryDays === undefined) return [];
  const certificates = certificatesOf(ingress);
  if (certificates.length === 0) {
    return [
      {
        path: ['checks', 'certificateExpiryDays'],
        message: 'watches the certificates of ingress, and there is none; remove it',
      },
    ];
  }
  return given.certificateVaultId !== undefined || certificates.every(([, one]) => one.certificateVaultId !== undefined)
    ? []
    : [
        {
          path: ['checks', 'certificateExpiryDays'],
          message:
            'needs the vault of the certificates, and identityId does not tell it; add checks.certificateVaultId',
        },
      ];
}
