import { Fn, type ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { addressOf } from '../../core/terraform/address-of';
import { addCheckBlock, outputOf } from '../../core/terraform/check-block';
import { oneAtATime } from '../../core/azure/serial-writes';
import { ResourceAction } from '../../providers/azapi/resource-action';
import { UpdateResource } from '../../providers/azapi/update-resource';
import { CertificateAccess } from '../certificate/certificate-access';
import type { GatewayCustomDomain } from './host-names/gateway-custom-domain';
import { nameOfReader } from './gateway-names';
import { accessWaitOf, keyOfHost } from './gateway-plan';

/** Resource type of the service for properties that are set with azapi instead of azurerm. */
export const SERVICE_TYPE = 'Microsoft.ApiManagement/service@2024-05-01';

/** Where identities are created, and for which host names. */
export interface GatewayDomainsPlace {
  readonly gatewayName: string;
  readonly resourceGroupName: string;
  readonly location: string;
  readonly customDomains: GatewayCustomDomain[];
  readonly tags?: { readonly [key: string]: string };
}

/** Which identity reads the certificate of one custom domain. */
export interface DomainAccess {
  readonly domain: GatewayCustomDomain;
  readonly identityId: string;
  readonly identityClientId: string;
  readonly dependables: ITerraformDependable[];
}

/** Identities that read the certificates. They must be assigned to the service before its host names are set. */
export function createDomainAccess(scope: Construct, place: GatewayDomainsPlace): DomainAccess[] {
  const domains = place.customDomains;
  if (domains.length === 0) return [];
  const certificates = new Construct(scope, 'Certificates');
  return domains.map((domain, index) => {
    const { identityId, identityClientId, certificateVaultId } = domain;
    if (identityId !== undefined || certificateVaultId === undefined) {
      return { domain, identityId: identityId ?? '', identityClientId: identityClientId ?? '', dependables: [] };
    }
    const key = keyOfHost(domain.hostName, index);
    const access = new CertificateAccess(certificates, key, {
      identityName: nameOfReader(place.gatewayName, domain.hostName, index),
      resourceGroupName: place.resourceGroupName,
      location: place.location,
      certificateSecretId: domain.certificateSecretId,
      vaultId: certificateVaultId,
      waitSeconds: accessWaitOf(domain),
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

/**
 * The host names of a service, and what exists once they are set. They are set by an update of the service with azapi:
 * `azurerm_api_management_custom_domain` waits six minutes more at each create and destroy, and requires an argument that
 * azurerm 5 removes. The whole list is sent, so removing a host here removes it in Azure. The service adds its own host to
 * the response, so the list is written and not compared; a check block looks for each host in what Terraform has read. On
 * destroy, the host names are removed first: the identities that read the certificates cannot be deleted before, and a
 * service with public access off accepts no change once its private endpoint is deleted.
 */
export function createCustomDomain(
  scope: Construct,
  gatewayId: string,
  accesses: readonly DomainAccess[],
  before: ITerraformDependable[],
): ITerraformDependable[] {
  if (accesses.length === 0) return before;
  const hosts = accesses.map(({ domain, identityClientId }) => ({
    type: 'Proxy',
    hostName: domain.hostName,
    keyVaultId: domain.certificateSecretId,
    identityClientId,
    certificateSource: 'KeyVault',
    defaultSslBinding: false,
    negotiateClientCertificate: false,
  }));
  const dependsOn = [...accesses.flatMap((access) => access.dependables), ...before];
  const change = { type: SERVICE_TYPE, resourceId: gatewayId, ...oneAtATime(SERVICE_TYPE, gatewayId) };
  const off = new ResourceAction(scope, 'CustomDomainOff', {
    ...change,
    when: 'destroy',
    method: 'PATCH',
    body: { properties: { hostnameConfigurations: [] } },
    ignoreNotFound: true,
    dependsOn,
  });
  const customDomain = new UpdateResource(scope, 'CustomDomain', {
    ...change,
    body: { properties: {} },
    sensitiveBody: { properties: { hostnameConfigurations: hosts } },
    sensitiveBodyVersion: { 'properties.hostnameConfigurations': Fn.jsonencode(hosts) },
    responseExportValues: { hosts: 'properties.hostnameConfigurations[].hostName' },
    dependsOn: [off],
  });
  addCheckBlock(
    customDomain,
    'served',
    accesses.map(({ domain: { hostName } }) => ({
      condition: `try(contains(${outputOf(customDomain)}.hosts, "${hostName}"), true)`,
      message: `The gateway does not serve ${hostName}: somebody has changed its host names beside Terraform. Set them back with terraform apply -replace=${addressOf(customDomain)}.`,
    })),
  );
  return [customDomain];
}
