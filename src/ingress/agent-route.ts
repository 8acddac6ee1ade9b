import { ApiManagementApiOperation } from '@cdktf/provider-azurerm/lib/api-management-api-operation';
import { ApiManagementApiOperationPolicy } from '@cdktf/provider-azurerm/lib/api-management-api-operation-policy';
import { Annotations, type ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { IActivityTarget } from '../agent/activity-target';
import { BotAppIdentity } from '../agent/bot-app-identity';
import type { IMessagingRoute } from '../agent/messaging-route';
import { Problems } from '../core/problems';
import { madeName } from '../core/rules';
import { asToken, isLiteral } from '../core/tokens';
import { withinStack } from '../core/within-stack';
import { ApiManagementPolicy } from '../policy/api-management-policy';
import { BotConnectorAuthentication } from '../policy/bot-connector-authentication';
import type { BotConnectorAuthenticationProps } from '../policy/bot-connector-authentication-props';
import type { BotConnectorOptions } from '../policy/bot-connector-options';
import { checkBotConnector } from '../policy/bot-connector-rules';
import { SetBackendService } from '../policy/set-backend-service';
import { checkBackendHost, checkSameGateway } from './backend-rules';
import type { IGatewayApi } from './gateway-api';
import type { IGatewayBackend } from './gateway-backend';
import { GATEWAY_TIERS } from './gateway-tiers';

/** What is let in, and from whom. */
export interface ExposeOptions extends BotConnectorOptions {
  /** What is let in to. */
  readonly target: IActivityTarget;
  /**
   * Identity whose client id the tokens have to be meant for.
   * @default BotAppIdentity.INSTANCE
   */
  readonly appIdentity?: BotAppIdentity;
  /**
   * Values of the query parameter `api-version` that are let through. The messaging endpoint carries the target's.
   * @default - the target's `activityApiVersion` alone
   */
  readonly apiVersions?: string[];
  /**
   * Named backend of the gateway that requests go to, such as one with a circuit breaker. It has to lead to the host of
   * the target's project.
   * @default - the host of the target's project
   */
  readonly backend?: IGatewayBackend;
  /**
   * Id of the operation, unique within the gateway's API.
   * @default - the target's name, with '-' for what an operation id cannot hold
   */
  readonly operationId?: string;
}

/** Properties of `AgentRoute`. */
export interface AgentRouteProps extends ExposeOptions {
  /** Gateway that takes the operation. */
  readonly gateway: IGatewayApi;
}

const OPERATION_ID = madeName(
  'InvalidOperationId',
  /^[a-zA-Z0-9]([a-zA-Z0-9-_]{0,78}[a-zA-Z0-9])?$/,
  "letters, digits, '-' and '_', 1 to 80 of them, beginning and ending with a letter or digit",
  'give operationId',
);

/**
 * The way in for the messages of one activity target: an operation of the gateway's API, with its own policy. Several
 * bots share an API this way, each with an audience, tenants and checks of its own.
 *
 * Throws `InvalidOperationId`, `OperationIdUnknown`, `DuplicateOperation`, `ClosedAccountUnreachable`,
 * `BackendOfOtherGateway`, `BackendOfOtherHost`, `PolicyNotInTier` where the tier lacks a limit or the cache that is asked for, and what `BotConnectorAuthentication` throws. Warns with
 * `NoPrivatePath` where the gateway was told of no private way to the target's account, and with
 * `SinglePinnedServiceUrl`.
 *
 * @see https://learn.microsoft.com/azure/api-management/api-management-howto-policies
 */
export class AgentRoute extends Construct implements IMessagingRoute {
  public readonly target: IActivityTarget;
  public readonly tenantIds: string[];
  public readonly appIdentity: BotAppIdentity;
  public readonly messagingEndpoint: string;
  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: ApiManagementApiOperation;
  /** The operation's policy, for what this construct has no prop for. */
  public readonly policy: ApiManagementApiOperationPolicy;

  public constructor(scope: Construct, id: string, props: AgentRouteProps) {
    super(scope, id);
    const { gateway, target } = props;
    const authentication = authenticationProps(props);
    const operationId = props.operationId ?? derivedOperationId(target.targetName);
    const problems = Problems.in(this);
    problems.require(
      operationId !== undefined,
      'OperationIdUnknown',
      "the target's name is known only after apply, so that no operation id can be derived from it",
      'give operationId',
    );
    problems.check('operationId', operationId, OPERATION_ID);
    checkBotConnector(problems, authentication);
    const { accountName, publicNetworkAccess } = target.project.account;
    const hasWay = gateway.hasPrivatePathTo(target.project.account);
    problems.require(
      hasWay || publicNetworkAccess !== false,
      'ClosedAccountUnreachable',
      `the gateway knows no private way to Foundry account '${accountName}', which is closed to the Internet`,
      'give the gateway a FoundryPrivateEndpoint, or state an existing one with FoundryPrivateEndpoint.fromPrivateEndpointId',
    );
    if (props.backend !== undefined) {
      checkSameGateway(problems, props.backend, gateway);
      checkBackendHost(problems, props.backend, target.project.host);
    }
    problems.throwIfAny();
    gateway.registerOperation(operationId ?? '', this);
    // Azure refuses two operations for the same method and path.
    gateway.registerOperation(`POST ${target.activityPath}`, this);

    this.target = target;
    this.tenantIds = props.tenantIds;
    this.appIdentity = props.appIdentity ?? BotAppIdentity.INSTANCE;
    this.messagingEndpoint =
      `https://${gateway.publicHostName}/${gateway.apiPath}${target.activityPath}` +
      `?api-version=${target.activityApiVersion}`;

    const policy = policyDocument(props, authentication);
    this.resource = new ApiManagementApiOperation(this, 'Resource', {
      operationId: operationId ?? '',
      displayName: `Activities for ${target.targetName}`,
      method: 'POST',
      urlTemplate: target.activityPath,
      apiName: gateway.apiName,
      apiManagementName: gateway.gatewayName,
      resourceGroupName: gateway.resourceGroupName,
      // Nothing is let in before what the gateway itself checks stands, such as its filter of callers.
      dependsOn: withinStack(this, gateway.dependables),
    });
    this.policy = new ApiManagementApiOperationPolicy(this, 'Policy', {
      operationId: this.resource.operationId,
      apiName: gateway.apiName,
      apiManagementName: gateway.gatewayName,
      resourceGroupName: gateway.resourceGroupName,
      xmlContent: policy.render(),
      dependsOn: withinStack(this, [...(props.backend?.dependables ?? []), ...policy.dependables]),
    });
    if (props.serviceUrls?.length === 1) {
      Annotations.of(this).addWarning(
        '[SinglePinnedServiceUrl] one service URL is let in: a user whom Microsoft serves or moves elsewhere is refused. ' +
          'List every region, or leave serviceUrls out to accept those of the tenants',
      );
    }
    if (!hasWay && publicNetworkAccess === undefined) this.warnOfNoPrivatePath(target);
  }

  public get dependables(): ITerraformDependable[] {
    return [this.resource, this.policy];
  }

  private warnOfNoPrivatePath(target: IActivityTarget): void {
    const { accountName } = target.project.account;
    const account = isLiteral(accountName) ? `account '${accountName}'` : 'an account known only after apply';
    Annotations.of(this).addWarning(
      `[NoPrivatePath] the gateway knows no private way to Foundry ${account}; if the account's public access is off, messages end here. Give the ` +
        'gateway a FoundryPrivateEndpoint, or state an existing one with FoundryPrivateEndpoint.fromPrivateEndpointId',
    );
  }
}

function derivedOperationId(targetName: string): string | undefined {
  return isLiteral(targetName) ? targetName.replace(/[^a-zA-Z0-9]+/g, '-').replace(/^-+|-+$/g, '') : undefined;
}

function authenticationProps(props: AgentRouteProps): BotConnectorAuthenticationProps {
  const { target, appIdentity, gateway } = props;
  const botAppId = appIdentity === BotAppIdentity.BLUEPRINT ? target.blueprintClientId : target.identityClientId;
  return {
    ...props,
    botAppId,
    apiVersions: props.apiVersions ?? [target.activityApiVersion],
    tenantHeader: props.tenantHeader ?? gateway.tenantHeader,
  };
}

function policyDocument(
  { target, backend, gateway }: AgentRouteProps,
  authentication: BotConnectorAuthenticationProps,
): ApiManagementPolicy {
  const { statements, errorStatements } = new BotConnectorAuthentication(authentication);
  const to =
    backend === undefined
      ? new SetBackendService({ baseUrl: `https://${asToken(target.project.host)}` })
      : new SetBackendService({ backendId: backend.backendName });
  const tierFamily = gateway.tier && GATEWAY_TIERS[gateway.tier].family;
  return new ApiManagementPolicy({ inbound: [...statements, to], onError: errorStatements, tierFamily });
}
