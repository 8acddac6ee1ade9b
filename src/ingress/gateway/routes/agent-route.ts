import { type ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { IActivityTarget } from '../../../agent/target/activity-target';
import { BotAppIdentity } from '../../../agent/target/bot-app-identity';
import type { IMessagingRoute } from '../../../agent/target/messaging-route';
import { Problems } from '../../../core/validation/problems';
import { madeName } from '../../../core/validation/rules';
import { isLiteral } from '../../../core/terraform/tokens';
import { inPlace } from '../../../core/azure/stack-place';
import { oneAtATime } from '../../../core/azure/serial-writes';
import { withinStack } from '../../../core/terraform/within-stack';
import { checkOwnStatements } from '../../../policy/document/own-statements-validation';
import { createPolicyResource } from '../../../policy/document/policy-resource';
import { Resource } from '../../../providers/azapi/resource';
import { ActivityChannel } from '../../../policy/bot-connector/activity-channel';
import { checkBotConnector, unknownServiceHosts } from '../../../policy/bot-connector/bot-connector-validation';
import type { AgentRouteProps } from './agent-route-props';
import { checkBackendHost, checkSameGateway } from './backend-validation';
import { warnOfOwnStatements } from './own-statements-warnings';
import { authenticationProps, tierFamilyOf } from './route-policy';
import { routePolicyText } from './route-policy-text';
import { ROUTE_CODES } from './codes';
import { warn } from '../../../core/validation/warn';

const OPERATION_TYPE = 'Microsoft.ApiManagement/service/apis/operations@2024-05-01';

const ADD_ENDPOINT =
  'list the account in accounts of the ingress, or add a FoundryPrivateEndpoint to the gateway ' +
  '(FoundryPrivateEndpoint.fromPrivateEndpointId for one that exists)';

const OPERATION_ID = madeName(
  ROUTE_CODES.InvalidOperationId,
  /^[a-zA-Z0-9]([a-zA-Z0-9-_]{0,78}[a-zA-Z0-9])?$/,
  "letters, digits, '-' and '_', 1 to 80 of them, beginning and ending with a letter or digit",
  'set operationId',
);

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

  public constructor(scope: Construct, id: string, given: AgentRouteProps) {
    super(scope, id);
    const problems = Problems.in(this);
    const props = inPlace(problems, this, given, 'tenantIds');
    const { gateway, target } = props;
    const authentication = authenticationProps(props);
    const operationId = props.operationId ?? derivedOperationId(target.targetName);
    problems.when(operationId === undefined, ROUTE_CODES.OperationIdUnknown, () => ({
      message: "the target's name is known only after apply, so no operation id can be derived from it",
      remedy: 'set operationId',
    }));
    problems.check('operationId', operationId, OPERATION_ID);
    checkBotConnector(problems, authentication);
    checkOwnStatements(problems, props, tierFamilyOf(gateway));
    const { accountName, publicNetworkAccess } = target.project.account;
    const hasWay = gateway.hasPrivatePathTo(target.project.account);
    problems.when(!hasWay && publicNetworkAccess === false, ROUTE_CODES.ClosedAccountUnreachable, () => ({
      message: `the gateway has no private endpoint to Foundry account '${accountName}', whose public access is off`,
      remedy: ADD_ENDPOINT,
    }));
    if (props.backend !== undefined) {
      checkSameGateway(problems, props.backend, gateway);
      checkBackendHost(problems, props.backend, target.project.host);
    }
    problems.throwIfAny();
    gateway._registerOperation?.(operationId ?? '', this);
    // Azure does not allow two operations with the same method and path.
    gateway._registerOperation?.(`POST ${target.activityPath}`, this);

    this.target = target;
    this.tenantIds = props.tenantIds;
    this.channels = props.channels ?? [ActivityChannel.TEAMS];
    this.appIdentity = props.appIdentity ?? BotAppIdentity.INSTANCE;
    this.messagingEndpoint =
      `https://${gateway.publicHostName}/${gateway.apiPath}${target.activityPath}` +
      `?api-version=${target.activityApiVersion}`;

    const policy = routePolicyText(props, authentication);
    this.resource = new Resource(this, 'Resource', {
      type: OPERATION_TYPE,
      parentId: gateway.apiId,
      name: operationId ?? '',
      body: {
        properties: {
          displayName: `Activities for ${target.targetName}`,
          method: 'POST',
          urlTemplate: target.activityPath,
        },
      },
      responseExportValues: {},
      ...oneAtATime(OPERATION_TYPE, gateway.gatewayId),
      // The gateway's own checks, such as the filter of callers, must exist before the operation accepts requests.
      dependsOn: withinStack(this, gateway.dependables),
    });
    this.policy = createPolicyResource(this, 'Policy', {
      type: 'Microsoft.ApiManagement/service/apis/operations/policies@2024-05-01',
      parentId: this.resource.id,
      gatewayId: gateway.gatewayId,
      name: 'policy',
      text: policy.text,
      dependsOn: [...(props.backend?.dependables ?? []), ...policy.dependables],
    });
    if (props.serviceUrls?.length === 1) {
      warn(
        this,
        ROUTE_CODES.SinglePinnedServiceUrl,
        'one service URL is allowed: users whom Microsoft serves from, or moves to, another region are rejected. ' +
          'List every region, or omit serviceUrls to accept those of the tenants',
      );
    }
    const hosts = unknownServiceHosts(props);
    if (hosts.length > 0) {
      warn(
        this,
        ROUTE_CODES.UnknownServiceHost,
        `${hosts.map((host) => `'${host}'`).join(', ')} in serviceHosts is not a known host of Bot Service: the agent ` +
          'sends its answers to the service URL of a message. Keep it only if Microsoft documents it',
      );
    }
    warnOfOwnStatements(this, props, target.project.host);
    if (!hasWay && publicNetworkAccess === undefined) this.warnOfNoPrivatePath(target);
  }

  public get dependables(): ITerraformDependable[] {
    return [this.resource, this.policy];
  }

  private warnOfNoPrivatePath(target: IActivityTarget): void {
    const { accountName } = target.project.account;
    const account = isLiteral(accountName) ? `account '${accountName}'` : 'an account that is known only after apply';
    warn(
      this,
      ROUTE_CODES.NoPrivatePath,
      `the gateway has no known private endpoint to Foundry ${account}; if the account's public access is off, messages cannot reach it; ` +
        ADD_ENDPOINT,
    );
  }
}

function derivedOperationId(targetName: string): string | undefined {
  return isLiteral(targetName) ? targetName.replace(/[^a-zA-Z0-9]+/g, '-').replace(/^-+|-+$/g, '') : undefined;
}
