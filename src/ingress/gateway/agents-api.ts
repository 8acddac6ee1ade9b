import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { oneAtATime } from '../../core/azure/serial-writes';
import { Resource } from '../../providers/azapi/resource';

const API_TYPE = 'Microsoft.ApiManagement/service/apis@2024-05-01';

/** Name of the API that is created for messages of bots. */
export const AGENTS_API = 'agents';

/** Input of an API. */
export interface ApiSpec {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly path: string;
  readonly dependsOn: readonly ITerraformDependable[];
}

/**
 * The API that holds the operations for messages of bots, in the service with the given id, in any subscription.
 */
export function createAgentsApi(
  scope: Construct,
  gatewayId: string,
  apiPath: string,
  dependsOn: ITerraformDependable[],
): Resource {
  return createApi(scope, 'Api', gatewayId, {
    name: AGENTS_API,
    displayName: 'Foundry agents',
    description: 'Bot messages for Foundry agents. Each operation checks the token of its bot.',
    path: apiPath,
    dependsOn,
  });
}

/** An API without a key and without a backend: each operation has its own. */
export function createApi(scope: Construct, id: string, gatewayId: string, spec: ApiSpec): Resource {
  const { name, displayName, description, path } = spec;
  return new Resource(scope, id, {
    type: API_TYPE,
    parentId: gatewayId,
    name,
    body: { properties: { displayName, description, path, protocols: ['https'], subscriptionRequired: false } },
    // Revisions that were created in the portal would block the deletion of the API.
    deleteQueryParameters: { deleteRevisions: ['true'] },
    responseExportValues: {},
    ...oneAtATime(API_TYPE, gatewayId),
    dependsOn: [...spec.dependsOn],
  });
}
