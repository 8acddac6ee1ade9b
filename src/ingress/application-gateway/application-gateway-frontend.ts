import { gatewayKey, listenerName, BLOCK_NAMES, type PolicyIds, policyOf } from './application-gateway-routing';
import type { EdgeCertificate } from './edge-certificates';
import { blockName, type EdgeSite } from './edge-sites';

/** The frontend. Either `publicIpId` or `privateAddress` is set. */
export interface EdgeFrontendSpec {
  readonly subnetId: string;
  readonly publicIpId: string | undefined;
  readonly privateAddress: string | undefined;
  readonly sites: readonly EdgeSite[];
  /** The edge's own certificate first. */
  readonly certificates: readonly EdgeCertificate[];
  readonly policyIds: PolicyIds;
  readonly redirectsHttp: boolean;
}

/** Address, ports, certificates and listeners. */
export function frontendBlocks(spec: EdgeFrontendSpec) {
  const { sites, redirectsHttp } = spec;
  const frontend =
    spec.privateAddress === undefined ? publicFrontend(spec) : privateFrontend(spec, spec.privateAddress);
  const listener = (protocol: 'http' | 'https', site: EdgeSite) => ({
    name: listenerName(protocol, gatewayKey(site)),
    frontendIpConfigurationName: frontend.name,
    frontendPortName: protocol === 'https' ? BLOCK_NAMES.httpsPort : BLOCK_NAMES.httpPort,
    hostName: site.hostName,
  });
  return {
    frontendIpConfiguration: [frontend],
    frontendPort: [
      { name: BLOCK_NAMES.httpsPort, port: 443 },
      ...(redirectsHttp ? [{ name: BLOCK_NAMES.httpPort, port: 80 }] : []),
    ],
    sslCertificate: spec.certificates.map(({ name, secretId }) => ({ name, keyVaultSecretId: secretId })),
    httpListener: [
      ...sites.map((site) => ({
        ...listener('https', site),
        protocol: 'Https',
        sslCertificateName: certificateOf(site, spec.certificates),
        firewallPolicyId: policyOf(spec.policyIds, gatewayKey(site)),
      })),
      ...(redirectsHttp ? sites.map((site) => ({ ...listener('http', site), protocol: 'Http' })) : []),
    ],
    redirectConfiguration: redirectsHttp ? sites.map(redirect) : undefined,
  };
}

function publicFrontend({ publicIpId }: EdgeFrontendSpec) {
  return { name: 'public', publicIpAddressId: publicIpId };
}

function privateFrontend({ subnetId }: EdgeFrontendSpec, privateIpAddress: string) {
  return { name: 'private', subnetId, privateIpAddress, privateIpAddressAllocation: 'Static' };
}

function certificateOf(site: EdgeSite, certificates: readonly EdgeCertificate[]): string | undefined {
  const [own] = certificates;
  const secretId = site.members[0]?.given?.certificateSecretId;
  return (certificates.find((certificate) => certificate.secretId === secretId) ?? own)?.name;
}

function redirect(site: EdgeSite) {
  return {
    name: blockName(BLOCK_NAMES.redirect, gatewayKey(site)),
    redirectType: 'Permanent',
    targetListenerName: listenerName('https', gatewayKey(site)),
    includePath: true,
    includeQueryString: true,
  };
}
