import type { ITerraformDependable } from 'cdktf';
import type { Construct, IConstruct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import type { OwnStatements } from '../../policy/document/own-statements';
import { createApi } from './agents-api';
import { GatewayApiPolicy } from './gateway-api-policy';
import { checkPathsApart } from './api-management-gateway-validation';
import { OperationRegister } from './operation-register';
import { warnOfBuffers } from './responses/responses-route-validation';
import type { IGatewayApi } from './routes/gateway-api';
import type { ResponsesApi } from './routes/responses-api';

/** Name of the API that is created. */
const RESPONSES_API = 'agent-responses';

/** Input of the API for Responses requests. */
export interface GatewayResponsesSpec {
  readonly apiPath: string;
  /** Name of an existing API with its own policy; undefined to create one. */
  readonly apiName?: string;
  /** Ranges that are allowed to call, if the gateway checks them. */
  readonly callerRanges?: string[];
  /** What must exist before the API. */
  readonly apiAfter: readonly ITerraformDependable[];
  /** What must exist before routes, in addition to the API. */
  readonly routesAfter: readonly ITerraformDependable[];
  /** The policy of the API for messages of bots, whose statements also apply here. */
  readonly likewise?: GatewayApiPolicy;
}

/**
 * The API of a gateway for Responses requests: apart from that for messages of bots, since other callers from other addresses
 * use it, and an edge tells the two apart by their path.
 *
 * @internal
 */
export class GatewayResponsesApi implements ResponsesApi {
  public readonly apiId: string;
  public readonly apiPath: string;
  private readonly policy?: GatewayApiPolicy;
  private readonly before: readonly ITerraformDependable[];
  private readonly operations = new OperationRegister();
  private isAllowed = false;

  public constructor(
    private readonly gateway: IGatewayApi & Construct,
    spec: GatewayResponsesSpec,
  ) {
    const { apiName, callerRanges, likewise } = spec;
    const problems = Problems.withProviderCheck(gateway);
    checkPathsApart(problems, gateway.apiPath, spec.apiPath);
    problems.throwIfAny();
    this.apiPath = spec.apiPath;
    if (apiName !== undefined) {
      this.apiId = `${gateway.gatewayId}/apis/${apiName}`;
      this.before = spec.routesAfter;
      return;
    }
    const api = createApi(gateway, 'ResponsesApi', gateway.gatewayId, {
      name: RESPONSES_API,
      displayName: 'Responses of Foundry agents',
      description: 'Responses requests to Foundry agents. Each operation checks the token of its callers.',
      path: spec.apiPath,
      dependsOn: spec.apiAfter,
    });
    this.apiId = api.id;
    this.before = [...spec.routesAfter, api];
    const policyId = 'ResponsesApiPolicy';
    this.policy = new GatewayApiPolicy(gateway, { apiId: api.id, policyId, callerRanges, isStreamed: true }, likewise);
    if (likewise !== undefined) warnOfBuffers(gateway, likewise.statements);
  }

  public get baseAfterChecks(): boolean {
    return this.policy?.hasOwn === true;
  }

  public get forwards(): boolean {
    return this.policy?.forwards === true;
  }

  public get dependables(): ITerraformDependable[] {
    return [...this.before, ...(this.policy?.dependables ?? [])];
  }

  /** Routes that are in it, in order of creation. */
  public get routes(): readonly IConstruct[] {
    return this.operations.routes;
  }

  public register(operationId: string, route: IConstruct): void {
    this.operations.add(operationId, route);
  }

  /** Whether an edge in front of the gateway allows its path. */
  public get isBehindEdge(): boolean {
    return this.isAllowed;
  }

  public allowAtEdge(): void {
    this.isAllowed = true;
  }

  /** Adds statements for all routes; has no effect on an existing API, which has its own policy. */
  public add(statements: OwnStatements): void {
    this.policy?.add(statements);
    if (this.policy !== undefined) warnOfBuffers(this.gateway, statements);
  }
}
