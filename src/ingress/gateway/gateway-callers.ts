import type { Construct } from 'constructs';
import { ApiManagementPolicy } from '../../policy/document/api-management-policy';
import { IpFilter } from '../../policy/statements/ip-filter';
import { createPolicyResource } from '../../policy/document/policy-resource';
import type { Resource } from '../../providers/azapi/resource';
import type { IGatewayApi } from './routes/gateway-api';

/** Refuses callers from elsewhere, at the API, so that it holds for every operation. */
export function createCallerFilter(scope: Construct, gateway: IGatewayApi, ranges: string[] | undefined): Resource[] {
  if (ranges === undefined) return [];
  const policy = new ApiManagementPolicy({ inbound: [new IpFilter({ ranges })] });
  const made = createPolicyResource(scope, 'ApiPolicy', {
    type: 'Microsoft.ApiManagement/service/apis/policies@2024-05-01',
    parentId: gateway.apiId,
    gatewayId: gateway.gatewayId,
    name: 'policy',
    text: policy.render(),
    dependsOn: [],
  });
  return [made];
}
