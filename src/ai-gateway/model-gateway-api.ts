import type { IResolvable, ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { oneAtATime } from '../core/azure/serial-writes';
import { withinStack } from '../core/terraform/within-stack';
import { Resource } from '../providers/azapi/resource';
import { endpointsOf, GET_MODEL, LIST_MODELS, MODEL_PARAMETER } from './discovery/discovery-paths';
import { DEPLOYMENT_PARAMETER } from './list/surface-facts';
import type { ModelGatewayPlan } from './model-gateway-plan';
import { KEY_HEADER, KEY_PARAMETER } from './policy/routing';

const API_TYPE = 'Microsoft.ApiManagement/service/apis@2024-05-01';
const OPERATION_TYPE = 'Microsoft.ApiManagement/service/apis/operations@2024-05-01';

/** The API. It has no backend: its policy leads to one. */
export function createModelsApi(scope: Construct, plan: ModelGatewayPlan, needsKey: IResolvable): Resource {
  const { gateway } = plan;
  return new Resource(scope, 'Api', {
    type: API_TYPE,
    parentId: gateway.gatewayId,
    name: plan.apiName,
    body: {
      properties: {
        displayName: `Models (${plan.facts.words}, ${plan.apiName})`,
        description:
          'Models for agents and other callers. Who calls, and how much, is decided by the policy of the API.',
        path: plan.apiPath,
        protocols: ['https'],
        subscriptionRequired: needsKey,
        subscriptionKeyParameterNames: { header: KEY_HEADER, query: KEY_PARAMETER },
      },
    },
    // Revisions that were created in the portal would block the deletion of the API.
    deleteQueryParameters: { deleteRevisions: ['true'] },
    responseExportValues: {},
    ...oneAtATime(API_TYPE, gateway.gatewayId),
    dependsOn: withinStack(scope, gateway.dependables),
  });
}

/** One operation of the API. */
interface Operation {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly urlTemplate: string;
}

/** What callers can ask for, and nothing else: a wildcard would pass mistakes on to the accounts. */
export function operationsOf({ facts, operations, discovery }: ModelGatewayPlan): Operation[] {
  const asked = operations.map((name) => ({
    name,
    method: 'POST' as const,
    urlTemplate: facts.operations[name] ?? '',
  }));
  if (discovery === undefined) return asked;
  const { listPath, modelPath } = endpointsOf(discovery, facts);
  return [
    ...asked,
    { name: LIST_MODELS, method: 'GET', urlTemplate: listPath },
    { name: GET_MODEL, method: 'GET', urlTemplate: modelPath },
  ];
}

/** An operation, once the policy that checks its callers is there. */
export function createOperation(
  scope: Construct,
  plan: ModelGatewayPlan,
  apiId: string,
  { name, method, urlTemplate }: Operation,
  dependsOn: ITerraformDependable[],
): Resource {
  const parameters = [DEPLOYMENT_PARAMETER, MODEL_PARAMETER].filter((parameter) =>
    urlTemplate.includes(`{${parameter}}`),
  );
  return new Resource(scope, `Operation-${name}`, {
    type: OPERATION_TYPE,
    parentId: apiId,
    name,
    body: {
      properties: {
        displayName: name,
        method,
        urlTemplate,
        ...(parameters.length === 0
          ? {}
          : {
              templateParameters: parameters.map((parameter) => ({ name: parameter, type: 'string', required: true })),
            }),
      },
    },
    responseExportValues: {},
    ...oneAtATime(OPERATION_TYPE, plan.gateway.gatewayId),
    dependsOn,
  });
}
