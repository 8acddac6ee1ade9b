import { checkDerivedName, checkIdentityName, LONGEST_NAMES } from '../../core/azure/derived-name';
import type { Problems } from '../../core/validation/problems';
import { hostName } from '../../core/validation/rules';
import { isLiteral } from '../../core/terraform/tokens';
import type { ApiManagementGatewayProps } from './api-management-gateway-props';
import { keyOfHost } from './gateway-plan';
import { NETWORK_CODES } from '../network/codes';

const HOST = hostName(NETWORK_CODES.InvalidHostName);

/** Name of the gateway's private endpoint. */
export const nameOfEndpoint = (gatewayName: string): string => `${gatewayName}-gateway`;

/**
 * Name of the identity that reads the certificate of a host. Dots become hyphens, and hyphens two, so that `a-b.contoso.com`
 * and `a.b.contoso.com` have identities of their own; it is never cut, for a cut name could meet another one.
 */
export function nameOfReader(gatewayName: string, host: string, index: number): string {
  const key = keyOfHost(host, index).replace(/-/g, '--');
  return `${gatewayName}-${key.replace(/[^a-z0-9-]+/g, '-')}`;
}

/** Adds what Azure would refuse of the names that are made from those of gateway and hosts. */
export function checkGatewayNames(problems: Problems, props: ApiManagementGatewayProps): void {
  const { gatewayName, network, customDomains = [] } = props;
  if (network.privateEndpointSubnet !== undefined) {
    const { privateEndpoint } = LONGEST_NAMES;
    checkDerivedName(
      problems,
      'the private endpoint',
      nameOfEndpoint(gatewayName),
      privateEndpoint,
      'shorten gatewayName',
    );
  }
  if (!isLiteral(customDomains)) return;
  customDomains.forEach(({ hostName: host, identityId }, index) => {
    if (identityId !== undefined || (isLiteral(host) && !HOST.holds(host))) return;
    const remedy = 'give identityId and identityClientId of an identity that reads the certificate';
    checkIdentityName(problems, nameOfReader(gatewayName, host, index), remedy);
  });
}
