import { ApiManagementApiPolicy } from '@cdktf/provider-azurerm/lib/api-management-api-policy';
import type { Construct } from 'constructs';
import { ApiManagementPolicy } from '../policy/api-management-policy';
import { IpFilter } from '../policy/ip-filter';
import type { IGatewayApi } from './gateway-api';

/** Refuses callers from elsewhere, at the API, so that it holds for every operation. */
export function createCallerFilter(
  scope: Construct,
  gateway: IGatewayApi,
  ranges: string[] | undefined,
): ApiManagementApiPolicy[] {
  if (ranges === undefined) return [];
  const policy = new ApiManagementPolicy({ inbound: [new IpFilter({ ranges })] });
  const made = new ApiManagementApiPolicy(scope, 'ApiPolicy', {
    apiName: gateway.apiName,
    apiManagementName: gateway.gatewayName,
    resourceGroupName: gateway.resourceGroupName,
    xmlContent: policy.render(),
  });
  return [made];
}
