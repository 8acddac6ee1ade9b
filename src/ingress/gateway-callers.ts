import { ApiManagementApiPolicy } from '@cdktf/provider-azurerm/lib/api-management-api-policy';
import { Fn } from 'cdktf';
import type { Construct } from 'constructs';
import { firstAddress, lastAddress } from '../core/cidr';
import { asToken, isLiteral } from '../core/tokens';
import { ApiManagementPolicy } from '../policy/api-management-policy';
import { PolicyElement } from '../policy/policy-element';
import type { IGatewayApi } from './gateway-api';

/**
 * Refuses callers from elsewhere, at the API, so that it holds for every operation. The policy takes first and last
 * addresses; of a range that is known after apply, Terraform works them out.
 *
 * @see https://learn.microsoft.com/azure/api-management/ip-filter-policy
 */
export function createCallerFilter(scope: Construct, gateway: IGatewayApi, ranges: readonly string[]): void {
  const filter = new PolicyElement('ip-filter', {
    attributes: { action: 'allow' },
    children: ranges.map(addressRange),
  });
  new ApiManagementApiPolicy(scope, 'ApiPolicy', {
    apiName: gateway.apiName,
    apiManagementName: gateway.gatewayName,
    resourceGroupName: gateway.resourceGroupName,
    xmlContent: new ApiManagementPolicy({ inbound: [filter] }).render(),
  });
}

function addressRange(cidr: string): PolicyElement {
  const attributes = isLiteral(cidr)
    ? { from: firstAddress(cidr), to: lastAddress(cidr) }
    : { from: Fn.cidrhost(asToken(cidr), 0), to: Fn.cidrhost(asToken(cidr), -1) };
  return new PolicyElement('address-range', { attributes });
}
