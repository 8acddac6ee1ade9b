import type { ITerraformDependable } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import type { Principal } from '../../access/principal';
import { sameArmId } from '../../core/azure/arm-id';
import { Problems } from '../../core/validation/problems';
import type { IFoundryAccount } from '../../foundry/existing/foundry-account-interface';
import type { IFoundryPrivateEndpoint } from '../../foundry/account/private-endpoint-interface';
import type { OwnStatements } from '../../policy/document/own-statements';
import type { GatewayApiPolicy } from './gateway-api-policy';
import { GatewayResponsesApi, type GatewayResponsesSpec } from './gateway-responses-api';
import { OperationRegister } from './operation-register';
import { ResponsesRoute } from './responses/responses-route';
import type { ExposeResponsesOptions } from './responses/responses-route-props';
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
   * Exposes the Responses endpoint of one agent to applications: adds one operation with its own policy, in the caller's
   * scope, to the gateway's API for Responses requests, and assigns the roles on the agent.
   */
  exposeResponses(scope: Construct, id: string, options: ExposeResponsesOptions): ResponsesRoute;
  /**
   * Adds policy statements for every route of both kinds, to the policy of its API. They run after the checks of a route, only for
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
  /**
   * How the API for Responses requests is made.
   *
   * @internal
   */
  protected abstract get _responsesSpec(): GatewayResponsesSpec;

  private readonly operations = new OperationRegister();
  private responses?: GatewayResponsesApi;

  /** @internal */
  public _registerOperation(operationId: string, route: IConstruct): void {
    this.operations.add(operationId, route);
  }

  /** @internal */
  public _responsesApi(): GatewayResponsesApi {
    this.responses ??= new GatewayResponsesApi(this, this._responsesSpec);
    return this.responses;
  }

  public hasPrivatePathTo(account: IFoundryAccount): boolean {
    return this.foundryPrivateEndpoints.some((endpoint) => sameArmId(endpoint.account.accountId, account.accountId));
  }

  public expose(scope: Construct, id: string, options: ExposeOptions): AgentRoute {
    return new AgentRoute(scope, id, { ...options, gateway: this });
  }

  public exposeResponses(scope: Construct, id: string, options: ExposeResponsesOptions): ResponsesRoute {
    return new ResponsesRoute(scope, id, { ...options, gateway: this });
  }

  public get baseAfterChecks(): boolean {
    return this._apiPolicy?.hasOwn === true;
  }

  public addApiStatements(statements: OwnStatements): void {
    const problems = Problems.withProviderCheck(this);
    const [route] = [...this.operations.routes, ...(this.responses?.routes ?? [])];
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
    this.responses?.add(statements);
    this.dependables.push(...(this._apiPolicy?.dependables ?? []).filter((one) => !this.dependables.includes(one)));
  }
}
