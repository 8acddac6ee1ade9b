import { checkDerivedName, checkIdentityName, LONGEST_NAMES } from '../../core/azure/derived-name';
import type { Problems } from '../../core/validation/problems';
import { hostName } from '../../core/validation/rules';
import { isLiteral } from '../../core/terraform/tokens';
import { type GatewayPlan, keyOfHost } from './gateway-plan';
import { VALIDATION_CODES } from '../../core/validation/codes';

const HOST = hostName(VALIDATION_CODES.InvalidHostName);

/** Name of the gateway's private endpoint. */
export const nameOfEndpoint = (gatewayName: string): string => `${gatewayName}-gateway`;

/**
 * Name of the identity that reads the certificate of a host. Dots become one hyphen and hyphens become two, so that
 * `a-b.contoso.com` and `a.b.contoso.com` have different identities. The name is never truncated, since truncated names
 * could collide.
 */
export function nameOfReader(gatewayName: string, host: string, index: number): string {
  const key = keyOfHost(host, index).replace(/-/g, '--');
  return `${gatewayName}-${key.replace(/[^a-z0-9-]+/g, '-')}`;
}

/** Validates the names that are derived from those of gateway and hosts. */
export function checkGatewayNames(problems: Problems, plan: GatewayPlan): void {
  const { gatewayName, network, customDomains } = plan;
  if (network.privateEndpointSubnet !== undefined) {
    const { privateEndpoint } = LONGEST_NAMES;
    checkDerivedName(
      problems,
      'the private endpoint',
      nameOfEndpoint(gatewayName),
      privateEndpoint,
      'use a shorter gatewayName',
    );
  }
  if (!isLiteral(customDomains)) return;
  customDomains.forEach(({ hostName: host, identityId }, index) => {
    if (identityId !== undefined || (isLiteral(host) && !HOST.holds(host))) return;
    const remedy = 'set identityId and identityClientId of an identity that has the right to read the certificate';
    checkIdentityName(problems, nameOfReader(gatewayName, host, index), remedy);
  });
}
