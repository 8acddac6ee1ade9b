import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { Principal } from '../../access/principal';
import { requireArmId, parseArmId, SHAPES } from '../../core/azure/arm-id';
import { Problems } from '../../core/validation/problems';
import { hostName } from '../../core/validation/rules';
import { supplied } from '../../core/validation/supplied';
import { asToken } from '../../core/terraform/tokens';
import type { IFoundryPrivateEndpoint } from '../../foundry/account/private-endpoint-interface';
import { AGENTS_API, createAgentsApi } from './agents-api';
import { ApiManagementGatewayBase } from './api-management-gateway-base';
import { GatewayApiPolicy } from './gateway-api-policy';
import { apiPathOf, defaultHost, responsesPathOf } from './gateway-plan';
import type { GatewayResponsesSpec } from './gateway-responses-api';
import type { GatewayNetworkMode } from './tiers/gateway-network-mode';
import type { GatewayTier } from './tiers/gateway-tier';
import { PRIVATE_ADDRESS } from '../../core/network/cidr';
import { TENANT_HEADER } from '../../core/validation/rules';
import { API_PATH } from './gateway-rules';
import { VALIDATION_CODES } from '../../core/validation/codes';
import { CALLER_CODES } from '../callers/codes';

/** What is known about an existing API Management service. */
export interface ApiManagementGatewayAttributes {
  /** Full resource id of the service. */
  readonly gatewayId: string;
  /** Host that callers use: that of the edge in front of the service. */
  readonly publicHostName: string;
  /**
   * Name of an existing API that holds the operations and requires no subscription key.
   * @default - an API is created
   */
  readonly apiName?: string;
  /**
   * First segment of the path on the gateway: that of `apiName`, if specified.
   * @default 'agents'
   */
  readonly apiPath?: string;
  /**
   * Name of an existing API that holds the operations of Responses routes, such as `agent-responses` of another stack.
   * @default - an API is created when the first agent is exposed to applications
   */
  readonly responsesApiName?: string;
  /**
   * First segments of the path of that API, or of the one that is created.
   * @default 'responses'
   */
  readonly responsesApiPath?: string;
  /**
   * Tier of the service. Policies are checked against its capabilities.
   * @default - not known, so policies are not checked
   */
  readonly tier?: GatewayTier;
  /**
   * Host by which an edge reaches the gateway.
   * @default - the host that Azure assigns: `{gatewayName}.azure-api.net`
   */
  readonly gatewayHost?: string;
  /**
   * Hosts for which the service has a certificate.
   * @default - not known
   */
  readonly hostNames?: string[];
  /**
   * Whether the service can be reached from the Internet without an edge.
   * @default - not known
   */
  readonly isOpen?: boolean;
  /**
   * Whether routes place `<base />` after their checks instead of before them: for an API whose own policy must run only
   * for callers that the checks accept. `addApiStatements` sets this automatically.
   * @default false
   */
  readonly baseAfterChecks?: boolean;
  /**
   * Whether its own host names resolve to its private address within the network.
   * @default - not known
   */
  readonly namesOwnHosts?: boolean;
  /**
   * Private IPv4 address of the service, for an Azure Firewall in front of it.
   * @default - not known
   */
  readonly privateAddress?: string;
  /**
   * How the service is connected.
   * @default - not known
   */
  readonly networkMode?: GatewayNetworkMode;
  /**
   * Principal (object) id of the service's system-assigned identity.
   * @default - not known: reading it throws
   */
  readonly identityPrincipalId?: string;
  /**
   * Header in which Teams sends the tenant id, checked by the gateway itself. Use it where no Application Gateway checks
   * the header.
   * @default - the gateway does not check the header
   */
  readonly tenantHeader?: string;
  /**
   * Private endpoints to Foundry accounts in the service's network.
   * @default - none known, so exposing an agent gives a warning
   */
  readonly foundryPrivateEndpoints?: IFoundryPrivateEndpoint[];
}

/**
 * An existing API Management service. Created by `ApiManagementGateway.fromGatewayAttributes`.
 *
 * @internal
 */
export class ExistingApiManagementGateway extends ApiManagementGatewayBase {
  public readonly gatewayId: string;
  public readonly gatewayName: string;
  public readonly gatewayHost: string;
  public readonly tier?: GatewayTier;
  public readonly networkMode?: GatewayNetworkMode;
  public readonly telemetryLoggerId?: string;
  public readonly hostNames?: string[];
  public readonly isOpen?: boolean;
  public readonly tenantHeader?: string;
  public readonly namesOwnHosts?: boolean;
  public readonly resourceGroupName: string;
  public readonly publicHostName: string;
  public readonly apiId: string;
  public readonly apiName: string;
  public readonly apiPath: string;
  public readonly dependables: ITerraformDependable[];
  /** None: the service and its DNS names exist already. */
  public readonly hostDependables: ITerraformDependable[] = [];
  protected readonly foundryPrivateEndpoints: IFoundryPrivateEndpoint[];

  /** @internal */
  public readonly _apiPolicy?: GatewayApiPolicy;
  /** @internal */
  protected readonly _responsesSpec: GatewayResponsesSpec;
  private readonly address?: string;
  private readonly principalId?: string;
  private readonly isBaseAfterChecks: boolean;

  public constructor(scope: Construct, id: string, attributes: ApiManagementGatewayAttributes) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    requireArmId(problems, 'gatewayId', attributes.gatewayId, SHAPES.gateway);
    problems.check('publicHostName', attributes.publicHostName, hostName(CALLER_CODES.InvalidPublicHostName));
    problems.check('apiPath', attributes.apiPath, API_PATH);
    problems.check('responsesApiPath', attributes.responsesApiPath, API_PATH);
    problems.check('gatewayHost', attributes.gatewayHost, hostName(VALIDATION_CODES.InvalidHostName));
    problems.checkEach('hostNames', attributes.hostNames, hostName(VALIDATION_CODES.InvalidHostName));
    problems.check('privateAddress', attributes.privateAddress, PRIVATE_ADDRESS);
    problems.check('tenantHeader', attributes.tenantHeader, TENANT_HEADER);
    problems.throwIfAny();

    const { resourceGroupName, names } = parseArmId(attributes.gatewayId, SHAPES.gateway);
    this.gatewayId = attributes.gatewayId;
    this.gatewayName = names[0] ?? '';
    this.gatewayHost = attributes.gatewayHost ?? defaultHost(this.gatewayName);
    this.tier = attributes.tier;
    this.networkMode = attributes.networkMode;
    this.principalId = attributes.identityPrincipalId;
    this.hostNames = attributes.hostNames;
    this.isOpen = attributes.isOpen;
    this.tenantHeader = attributes.tenantHeader;
    this.namesOwnHosts = attributes.namesOwnHosts;
    this.address = attributes.privateAddress;
    this.isBaseAfterChecks = attributes.baseAfterChecks === true;
    this.resourceGroupName = resourceGroupName;
    this.publicHostName = attributes.publicHostName;
    this.apiPath = apiPathOf(attributes);
    this.foundryPrivateEndpoints = attributes.foundryPrivateEndpoints ?? [];
    if (attributes.apiName === undefined) {
      const api = createAgentsApi(this, this.gatewayId, this.apiPath, []);
      this.apiName = AGENTS_API;
      this.apiId = api.id;
      this.dependables = [api];
      this._apiPolicy = new GatewayApiPolicy(this, { apiId: api.id, policyId: 'ApiPolicy' });
    } else {
      this.apiName = attributes.apiName;
      this.apiId = `${asToken(this.gatewayId)}/apis/${asToken(attributes.apiName)}`;
      this.dependables = [];
    }
    this._responsesSpec = {
      apiName: attributes.responsesApiName,
      apiPath: responsesPathOf(attributes.responsesApiPath),
      apiAfter: [],
      routesAfter: [],
      likewise: this._apiPolicy,
    };
  }

  public override get baseAfterChecks(): boolean {
    return this.isBaseAfterChecks || super.baseAfterChecks;
  }

  public get managedIdentity(): Principal {
    const factory = 'ApiManagementGateway.fromGatewayAttributes';
    const principalId = supplied(this.principalId, 'identityPrincipalId', this, factory);
    return Principal.managedIdentity(principalId, `${this.node.path}/Identity`);
  }

  public get privateAddress(): string {
    return supplied(this.address, 'privateAddress', this, 'ApiManagementGateway.fromGatewayAttributes');
  }
}
