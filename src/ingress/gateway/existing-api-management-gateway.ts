import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { checkArmId, parseArmId, SHAPES } from '../../core/azure/arm-id';
import { Problems } from '../../core/validation/problems';
import { hostName } from '../../core/validation/rules';
import { supplied } from '../../core/validation/supplied';
import { asToken } from '../../core/terraform/tokens';
import type { IFoundryPrivateEndpoint } from '../../foundry/account/private-endpoint-interface';
import { AGENTS_API, ApiManagementGatewayBase, createAgentsApi } from './api-management-gateway-base';
import { GatewayApiPolicy } from './gateway-api-policy';
import { defaultHost } from './gateway-plan';
import type { GatewayTier } from './tiers/gateway-tier';
import { PRIVATE_ADDRESS } from '../../core/network/cidr';
import { TENANT_HEADER } from '../../core/validation/rules';
import { API_PATH } from './gateway-rules';
import { NETWORK_CODES } from '../network/codes';

/** What is known of an API Management service that exists already. */
export interface ApiManagementGatewayAttributes {
  /** Full resource id of the service. */
  readonly gatewayId: string;
  /** Host that callers use: that of the edge before the service. */
  readonly publicHostName: string;
  /**
   * Name of an API in it that takes the operations and needs no subscription key.
   * @default - one is made
   */
  readonly apiName?: string;
  /**
   * First part of the path on the gateway: that of the API, where there is one.
   * @default 'agents'
   */
  readonly apiPath?: string;
  /**
   * Tier of the service, to check policies against what it can do.
   * @default - not known
   */
  readonly tier?: GatewayTier;
  /**
   * Host that an edge reaches the gateway under.
   * @default - the host that Azure gives: `{gatewayName}.azure-api.net`
   */
  readonly gatewayHost?: string;
  /**
   * Hosts that the service holds a certificate for.
   * @default - not known
   */
  readonly hostNames?: string[];
  /**
   * Whether the Internet reaches the service without an edge.
   * @default - not known
   */
  readonly isOpen?: boolean;
  /**
   * Whether routes place `<base />` after their checks instead of before them: for an API whose own policy is to run for
   * no caller that the checks refuse. `addApiStatements` says so by itself.
   * @default false
   */
  readonly baseAfterChecks?: boolean;
  /**
   * Whether its own host names lead to its private address within the network.
   * @default - not known
   */
  readonly namesOwnHosts?: boolean;
  /**
   * Private IPv4 address of the service, for Azure Firewall before it.
   * @default - not known
   */
  readonly privateAddress?: string;
  /**
   * Header in which Teams names the tenant, checked by the gateway itself. For where no Application Gateway checks it.
   * @default - the gateway does not look at the header
   */
  readonly tenantHeader?: string;
  /**
   * Private ways to Foundry accounts that the service's network has.
   * @default - none is known, so that exposing an agent warns
   */
  readonly foundryPrivateEndpoints?: IFoundryPrivateEndpoint[];
}

/**
 * An API Management service that exists already. Made by `ApiManagementGateway.fromGatewayAttributes`.
 *
 * @internal
 */
export class ExistingApiManagementGateway extends ApiManagementGatewayBase {
  public readonly gatewayId: string;
  public readonly gatewayName: string;
  public readonly gatewayHost: string;
  public readonly tier?: GatewayTier;
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
  /** None: it stands, and so do its names. */
  public readonly hostDependables: ITerraformDependable[] = [];
  protected readonly foundryPrivateEndpoints: IFoundryPrivateEndpoint[];

  /** @internal */
  public readonly _apiPolicy?: GatewayApiPolicy;
  private readonly address?: string;
  private readonly isBaseAfterChecks: boolean;

  public constructor(scope: Construct, id: string, attributes: ApiManagementGatewayAttributes) {
    super(scope, id);
    const problems = Problems.in(this);
    checkArmId(problems, 'gatewayId', attributes.gatewayId, SHAPES.gateway);
    problems.check('publicHostName', attributes.publicHostName, hostName(NETWORK_CODES.InvalidPublicHostName));
    problems.check('apiPath', attributes.apiPath, API_PATH);
    problems.check('gatewayHost', attributes.gatewayHost, hostName(NETWORK_CODES.InvalidHostName));
    problems.checkEach('hostNames', attributes.hostNames, hostName(NETWORK_CODES.InvalidHostName));
    problems.check('privateAddress', attributes.privateAddress, PRIVATE_ADDRESS);
    problems.check('tenantHeader', attributes.tenantHeader, TENANT_HEADER);
    problems.throwIfAny();

    const { resourceGroupName, names } = parseArmId(attributes.gatewayId, SHAPES.gateway);
    this.gatewayId = attributes.gatewayId;
    this.gatewayName = names[0] ?? '';
    this.gatewayHost = attributes.gatewayHost ?? defaultHost(this.gatewayName);
    this.tier = attributes.tier;
    this.hostNames = attributes.hostNames;
    this.isOpen = attributes.isOpen;
    this.tenantHeader = attributes.tenantHeader;
    this.namesOwnHosts = attributes.namesOwnHosts;
    this.address = attributes.privateAddress;
    this.isBaseAfterChecks = attributes.baseAfterChecks === true;
    this.resourceGroupName = resourceGroupName;
    this.publicHostName = attributes.publicHostName;
    this.apiPath = attributes.apiPath ?? 'agents';
    this.foundryPrivateEndpoints = attributes.foundryPrivateEndpoints ?? [];
    if (attributes.apiName === undefined) {
      const api = createAgentsApi(this, this.gatewayId, this.apiPath, []);
      this.apiName = AGENTS_API;
      this.apiId = api.id;
      this.dependables = [api];
      this._apiPolicy = new GatewayApiPolicy(this);
    } else {
      this.apiName = attributes.apiName;
      this.apiId = `${asToken(this.gatewayId)}/apis/${asToken(attributes.apiName)}`;
      this.dependables = [];
    }
  }

  public override get baseAfterChecks(): boolean {
    return this.isBaseAfterChecks || super.baseAfterChecks;
  }

  public get privateAddress(): string {
    return supplied(this.address, 'privateAddress', this, 'ApiManagementGateway.fromGatewayAttributes');
  }
}
