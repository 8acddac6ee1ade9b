import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { IResponsesTarget } from '../../../agent/target/responses-target';
import { Problems } from '../../../core/validation/problems';
import type { Resource } from '../../../providers/azapi/resource';
import type { IGatewayApi } from '../routes/gateway-api';
import type { ResponsesApi } from '../routes/responses-api';
import { createRouteOperation } from '../routes/route-operation';
import { responsesPolicy } from './responses-policy';
import { planResponsesRoute, type ResponsesRoutePlan } from './responses-route-plan';
import type { ResponsesRouteProps } from './responses-route-props';
import { checkResponsesRoute, warnOfResponsesRoute } from './responses-route-validation';

/**
 * A route for applications that call the Responses endpoint of one agent: an operation of the gateway's API for Responses
 * requests, with its own policy. It also assigns the roles on the agent.
 *
 * By default the token of the caller is passed on, and Foundry checks it and the caller's role again. With `exchange`, the
 * gateway calls as its managed identity.
 *
 * Throws `NoResponsesCallers`, `DuplicateOperation` and `ClosedAccountUnreachable`, among others: see docs/messages.md.
 * Warns with `CallerIdentityLost` in exchanged mode.
 *
 * @see https://learn.microsoft.com/azure/api-management/validate-azure-ad-token-policy
 */
export class ResponsesRoute extends Construct {
  /** Agent that receives the requests. */
  public readonly target: IResponsesTarget;
  /**
   * Where applications inside the network send requests: the gateway's own host. With its `api-version`. Clients of OpenAI
   * take it without `/responses` and query as base URL.
   */
  public readonly endpoint: string;
  /** The underlying resource, for settings that this construct does not expose. */
  public readonly resource: Resource;
  /** The operation's policy, for settings that this construct does not expose. */
  public readonly policy: Resource;
  private readonly grants: ITerraformDependable[];
  private readonly api: ResponsesApi;
  private readonly gateway: IGatewayApi;

  public constructor(scope: Construct, id: string, props: ResponsesRouteProps) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    const plan = planResponsesRoute(problems, this, props);
    checkResponsesRoute(problems, plan);
    const { gateway, target, operationId = '' } = plan;
    this.gateway = gateway;
    this.target = target;
    this.api = apiOf(gateway);
    this.api.register(operationId, this);
    // Azure does not allow two operations with the same method and path.
    this.api.register(`POST ${target.responsesPath}`, this);
    this.endpoint = this.endpointAt(gateway.gatewayHost);
    this.grants = grantCallers(plan);

    const policy = responsesPolicy(plan, this.api);
    [this.resource, this.policy] = createRouteOperation(this, {
      gatewayId: gateway.gatewayId,
      apiId: this.api.apiId,
      operationId,
      displayName: `Responses of ${target.targetName}`,
      path: target.responsesPath,
      policyText: policy.render(),
      operationAfter: this.api.dependables,
      policyAfter: [...(plan.backend?.dependables ?? []), ...policy.dependables],
    });
    warnOfResponsesRoute(this, plan);
    this.node.addValidation({ validate: () => target._responsesProblems?.() ?? [] });
  }

  /**
   * Where applications send requests through the edge in front of the gateway; undefined if the edge does not allow it. Equal
   * to `endpoint` for a gateway without an edge.
   */
  public get publicEndpoint(): string | undefined {
    const { publicHostName, gatewayHost } = this.gateway;
    if (publicHostName === gatewayHost) return this.endpoint;
    return this.api.isBehindEdge ? this.endpointAt(publicHostName) : undefined;
  }

  /** What must exist before callers get answers, including their roles. */
  public get dependables(): ITerraformDependable[] {
    return [this.resource, this.policy, ...this.grants];
  }

  private endpointAt(host: string): string {
    const { responsesPath, responsesApiVersion } = this.target;
    return `https://${host}/${this.api.apiPath}${responsesPath}?api-version=${responsesApiVersion}`;
  }
}

/** That of the gateway; an `IGatewayApi` of your own that has only one API uses it for both kinds of routes. */
function apiOf(gateway: IGatewayApi): ResponsesApi {
  return (
    gateway._responsesApi?.() ?? {
      apiId: gateway.apiId,
      apiPath: gateway.apiPath,
      baseAfterChecks: gateway.baseAfterChecks,
      forwards: false,
      isBehindEdge: false,
      dependables: gateway.dependables,
      register: (operationId, route) => gateway._registerOperation?.(operationId, route),
      allowAtEdge: () => undefined,
    }
  );
}

/** The roles on the target: of the callers, or in exchanged mode of the gateway. */
function grantCallers({ target, callers, exchange, gateway }: ResponsesRoutePlan): ITerraformDependable[] {
  const principals =
    exchange === undefined
      ? callers
          .filter(({ rolesElsewhere }) => rolesElsewhere !== true)
          .flatMap(({ application, users = [] }) => [...(application === undefined ? [] : [application]), ...users])
      : [gateway.managedIdentity];
  return principals.flatMap((principal) => target.grantInvoke(principal).dependables);
}
