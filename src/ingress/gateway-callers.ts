import { ApiManagementApiPolicy } from '@cdktf/provider-azurerm/lib/api-management-api-policy';
import type { Construct } from 'constructs';
import { ApiManagementPolicy } from '../policy/api-management-policy';
import { IpFilter } from '../policy/ip-filter';
import type { IGatewayApi } from './gateway-api';

/** Refuses callers from elsewhere, at the API, so that it holds for every operation. */
export function createCallerFilter(scope: Construct, gateway: IGatewayApi, ranges: readonly string[]): void {
  const filter = new IpFilter({ ranges: [...ranges] });
  new ApiManagementApiPolicy(scope, 'ApiPolicy', {
    apiName: gateway.apiName,
    apiManagementName: gateway.gatewayName,
    resourceGroupName: gateway.resourceGroupName,
    xmlContent: new ApiManagementPolicy({ inbound: [filter] }).render(),
  });
}
