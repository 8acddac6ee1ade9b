import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { oneAtATime } from '../../../core/azure/serial-writes';
import { withinStack } from '../../../core/terraform/within-stack';
import { createPolicyResource } from '../../../policy/document/policy-resource';
import { Resource } from '../../../providers/azapi/resource';

const OPERATION_TYPE = 'Microsoft.ApiManagement/service/apis/operations@2024-05-01';

/** The operation of one route. */
export interface RouteOperationSpec {
  readonly gatewayId: string;
  readonly apiId: string;
  readonly operationId: string;
  readonly displayName: string;
  /** Path of the target, URL-encoded. */
  readonly path: string;
  readonly policyText: string;
  /** What must exist before it accepts requests. */
  readonly operationAfter: readonly ITerraformDependable[];
  /** What must exist before its policy. */
  readonly policyAfter: readonly ITerraformDependable[];
}

/** Creates the operation with its policy in the scope of a route. */
export function createRouteOperation(route: Construct, spec: RouteOperationSpec): [Resource, Resource] {
  const { gatewayId } = spec;
  const operation = new Resource(route, 'Resource', {
    type: OPERATION_TYPE,
    parentId: spec.apiId,
    name: spec.operationId,
    body: { properties: { displayName: spec.displayName, method: 'POST', urlTemplate: spec.path } },
    responseExportValues: {},
    ...oneAtATime(OPERATION_TYPE, gatewayId),
    dependsOn: withinStack(route, spec.operationAfter),
  });
  const policy = createPolicyResource(route, 'Policy', {
    type: 'Microsoft.ApiManagement/service/apis/operations/policies@2024-05-01',
    parentId: operation.id,
    gatewayId,
    name: 'policy',
    text: spec.policyText,
    dependsOn: spec.policyAfter,
  });
  return [operation, policy];
}
