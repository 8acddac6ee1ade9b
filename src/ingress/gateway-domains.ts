import { ApiManagementCustomDomain } from '@cdktf/provider-azurerm/lib/api-management-custom-domain';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { CertificateAccess } from './certificate-access';
import type { GatewayCustomDomain } from './gateway-custom-domain';
import { keyOfHost } from './gateway-plan';

/** Where identities are made, and for which host names. */
export interface GatewayDomainsPlace {
  readonly gatewayName: string;
  readonly resourceGroupName: string;
  readonly location: string;
  readonly customDomains?: GatewayCustomDomain[];
  readonly tags?: { readonly [key: string]: string };
}

/** Who may read the certificate of one custom domain. */
export interface DomainAccess {
  readonly domain: GatewayCustomDomain;
  readonly identityId: string;
  readonly identityClientId: string;
  readonly dependables: ITerraformDependable[];
}

/** Identities that read the certificates, which have to be the service's before it gets its host names. */
export function createDomainAccess(scope: Construct, place: GatewayDomainsPlace): DomainAccess[] {
  const domains = place.customDomains ?? [];
  if (domains.length === 0) return [];
  const certificates = new Construct(scope, 'Certificates');
  return domains.map((domain, index) => {
    const { identityId, identityClientId, certificateVaultId } = domain;
    if (identityId !== undefined || certificateVaultId === undefined) {
      return { domain, identityId: identityId ?? '', identityClientId: identityClientId ?? '', dependables: [] };
    }
    const key = keyOfHost(domain.hostName, index);
    const access = new CertificateAccess(certificates, key, {
      identityName: `${place.gatewayName}-${key.replace(/[^a-z0-9]+/g, '-').slice(0, 70)}`,
      resourceGroupName: place.resourceGroupName,
      location: place.location,
      certificateSecretId: domain.certificateSecretId,
      vaultId: certificateVaultId,
      waitSeconds: domain.certificateAccessWaitSeconds ?? 180,
      grantedBy: 'ApiManagementGateway',
      description: 'The gateway reads its certificate',
      tags: place.tags,
    });
    return {
      domain,
      identityId: access.identityId,
      identityClientId: access.identityClientId,
      dependables: access.dependables,
    };
  });
}

/** The host names of a service, and what stands once it has them. */
export function createCustomDomain(
  scope: Construct,
  gatewayId: string,
  accesses: readonly DomainAccess[],
  before: ITerraformDependable[],
): ITerraformDependable[] {
  if (accesses.length === 0) return before;
  const customDomain = new ApiManagementCustomDomain(scope, 'CustomDomain', {
    apiManagementId: gatewayId,
    gateway: accesses.map(({ domain, identityClientId }) => ({
      hostName: domain.hostName,
      // Its newer twin `key_vault_certificate_id` is computed as well, and azurerm 4.55 lets the old value of this one win
      // (issue 31450): a changed certificate would never be taken.
      keyVaultId: domain.certificateSecretId,
      sslKeyvaultIdentityClientId: identityClientId,
      negotiateClientCertificate: false,
    })),
    dependsOn: [...accesses.flatMap((access) => access.dependables), ...before],
  });
  return [customDomain];
}
