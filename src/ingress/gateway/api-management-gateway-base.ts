import type { ITerraformDependable } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import type { Principal } from '../../access/principal';
import { sameArmId } from '../../core/azure/arm-id';
import { Problems } from '../../core/validation/problems';
import { oneAtATime } from '../../core/azure/serial-writes';
import type { IFoundryAccount } from '../../foundry/existing/foundry-account-interface';
import type { IFoundryPrivateEndpoint } from '../../foundry/account/private-endpoint-interface';
import type { OwnStatements } from '../../policy/document/own-statements';
import { Resource } from '../../providers/azapi/resource';
import type { GatewayApiPolicy } from './gateway-api-policy';
import { AgentRoute } from './routes/agent-route';
import type { ExposeOptions } from './routes/agent-route-props';
import type { IGatewayApi } from './routes/gateway-api';
import type { GatewayNetworkMode } from './tiers/gateway-network-mode';
import type { GatewayTier } from './tiers/gateway-tier';
import { GATEWAY_CODES } from './codes';

/** API Management in front of activity targets. */
export interface IApiManagementGateway extends IGatewayApi {
  /** Exposes one activity target: adds one operation with its own policy, in the caller's scope. */
  expose(scope: Construct, id: string, options: ExposeOptions): AgentRoute;
  /**
   * Adds policy statements for every route, to the policy of the API. They run after the checks of a route, only for
   * callers that the checks accept, and before the route's own statements. Named values and fragments that the statements
   * refer to must not depend on the gateway's `dependables`, since the policy of the API is one of these.
   *
   * Throws `PolicyNotInSection`, `ApiStatementsAfterRoute` and `PolicyOfOtherApi`, among others: see docs/messages.md.
   */
  addApiStatements(statements: OwnStatements): void;
}

/**
 * What new and existing gateways have in common.
 *
 * @internal
 */
export abstract class ApiManagementGatewayBase extends Construct implements IApiManagementGateway {
  public abstract readonly gatewayId: string;
  public abstract readonly gatewayName: string;
  public abstract readonly gatewayHost: string;
  public abstract readonly privateAddress: string;
  public abstract readonly resourceGroupName: string;
  public abstract readonly publicHostName: string;
  public abstract readonly apiId: string;
  public abstract readonly apiName: string;
  public abstract readonly apiPath: string;
  public abstract readonly dependables: ITerraformDependable[];
  public abstract readonly hostDependables: ITerraformDependable[];

  public abstract readonly managedIdentity: Principal;
  public abstract readonly telemetryLoggerId?: string;
  public abstract readonly networkMode?: GatewayNetworkMode;
  public abstract readonly tier?: GatewayTier;
  public abstract readonly hostNames?: string[];
  public abstract readonly isOpen?: boolean;
  public abstract readonly tenantHeader?: string;
  public abstract readonly namesOwnHosts?: boolean;

  /** @internal */
  public abstract readonly _apiPolicy?: GatewayApiPolicy;
  protected abstract readonly foundryPrivateEndpoints: IFoundryPrivateEndpoint[];

  private readonly operations = new Map<string, IConstruct>();

  /** @internal */
  public _registerOperation(operationId: string, route: IConstruct): void {
    const other = this.operations.get(operationId.toLowerCase());
    const problems = Problems.withProviderCheck(route);
    problems.when(other !== undefined, GATEWAY_CODES.DuplicateOperation, () => ({
      message: `operation '${operationId}' is already used by ${other?.node.path ?? ''}`,
      remedy: 'publish each agent once, or set operationId for one of them',
    }));
    problems.throwIfAny();
    this.operations.set(operationId.toLowerCase(), route);
  }

  public hasPrivatePathTo(account: IFoundryAccount): boolean {
    return this.foundryPrivateEndpoints.some((endpoint) => sameArmId(endpoint.account.accountId, account.accountId));
  }

  public expose(scope: Construct, id: string, options: ExposeOptions): AgentRoute {
    return new AgentRoute(scope, id, { ...options, gateway: this });
  }

  public get baseAfterChecks(): boolean {
    return this._apiPolicy?.hasOwn === true;
  }

  public addApiStatements(statements: OwnStatements): void {
    const problems = Problems.withProviderCheck(this);
    const [route] = this.operations.values();
    problems.when(this._apiPolicy === undefined, GATEWAY_CODES.PolicyOfOtherApi, () => ({
      message: `statements are added to API '${this.apiName}', which exists and has its own policy`,
      remedy:
        'add them to the policy of that API, with baseAfterChecks if they are to run after the checks; or omit apiName, so that an API is created',
    }));
    problems.when(route !== undefined, GATEWAY_CODES.ApiStatementsAfterRoute, () => ({
      message: `statements of the whole API are added after ${route?.node.path ?? ''} was exposed, so they would run before its checks`,
      remedy: 'add them before the first agent is published',
    }));
    problems.throwIfAny();
    this._apiPolicy?.add(statements);
    this.dependables.push(...(this._apiPolicy?.dependables ?? []).filter((one) => !this.dependables.includes(one)));
  }
}

/** Type of an API of API Management. */
const API_TYPE = 'Microsoft.ApiManagement/service/apis@2024-05-01';

/** Name of the API that is created. */
export const AGENTS_API = 'agents';

/**
 * The API that holds the operations, in the service with the given id, in any subscription. It has no backend: each
 * operation has its own.
 */
export function createAgentsApi(
  scope: Construct,
  gatewayId: string,
  apiPath: string,
  dependsOn: ITerraformDependable[],
): Resource {
  return new Resource(scope, 'Api', {
    type: API_TYPE,
    parentId: gatewayId,
    name: AGENTS_API,
    body: {
      properties: {
        displayName: 'Foundry agents',
        description: 'Bot messages for Foundry agents. Each operation checks the token of its bot.',
        path: apiPath,
        protocols: ['https'],
        subscriptionRequired: false,
      },
    },
    // Revisions that were created in the portal would block the deletion of the API.
    deleteQueryParameters: { deleteRevisions: ['true'] },
    responseExportValues: {},
    ...oneAtATime(API_TYPE, gatewayId),
    dependsOn,
  });
}
