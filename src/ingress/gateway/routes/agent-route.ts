import { type ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { IActivityTarget } from '../../../agent/target/activity-target';
import type { BotAppIdentity } from '../../../agent/target/bot-app-identity';
import type { IMessagingRoute } from '../../../agent/target/messaging-route';
import { Problems } from '../../../core/validation/problems';
import type { Resource } from '../../../providers/azapi/resource';
import type { ActivityChannel } from '../../../policy/bot-connector/activity-channel';
import { planRoute } from './agent-route-plan';
import type { AgentRouteProps } from './agent-route-props';
import { checkRoute, warnOfRoute } from './agent-route-validation';
import { createRouteOperation } from './route-operation';
import { routePolicyText } from './route-policy-text';

/**
 * A route for the messages of one activity target: an operation of the gateway's API, with its own policy. Several bots can
 * share an API this way, each with its own audience, tenants and checks.
 *
 * Throws `DuplicateOperation`, `ClosedAccountUnreachable` and `PolicyNotInTier`, among others: see docs/messages.md.
 * Warns with `NoPrivatePath` if no private endpoint to the target's account is known.
 *
 * @see https://learn.microsoft.com/azure/api-management/api-management-howto-policies
 */
export class AgentRoute extends Construct implements IMessagingRoute {
  public readonly target: IActivityTarget;
  public readonly tenantIds: string[];
  public readonly appIdentity: BotAppIdentity;
  public readonly messagingEndpoint: string;
  public readonly channels?: ActivityChannel[];
  /** The underlying resource, for settings that this construct does not expose. */
  public readonly resource: Resource;
  /** The operation's policy, for settings that this construct does not expose. */
  public readonly policy: Resource;

  public constructor(scope: Construct, id: string, props: AgentRouteProps) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    const plan = planRoute(problems, this, props);
    checkRoute(problems, plan);
    const { gateway, target, operationId = '' } = plan;
    gateway._registerOperation?.(operationId, this);
    // Azure does not allow two operations with the same method and path.
    gateway._registerOperation?.(`POST ${target.activityPath}`, this);

    this.target = target;
    this.tenantIds = plan.tenantIds;
    this.channels = plan.channels;
    this.appIdentity = plan.appIdentity;
    this.messagingEndpoint =
      `https://${gateway.publicHostName}/${gateway.apiPath}${target.activityPath}` +
      `?api-version=${target.activityApiVersion}`;

    const policy = routePolicyText(plan, plan.authentication);
    [this.resource, this.policy] = createRouteOperation(this, {
      gatewayId: gateway.gatewayId,
      apiId: gateway.apiId,
      operationId,
      displayName: `Activities for ${target.targetName}`,
      path: target.activityPath,
      policyText: policy.text,
      // The gateway's own checks, such as the filter of callers, must exist before the operation accepts requests.
      operationAfter: gateway.dependables,
      policyAfter: [...(plan.backend?.dependables ?? []), ...policy.dependables],
    });
    warnOfRoute(this, plan);
  }

  public get dependables(): ITerraformDependable[] {
    return [this.resource, this.policy];
  }
}
