import { ApiManagement } from '@cdktf/provider-azurerm/lib/api-management';
import type { PrivateEndpoint } from '@cdktf/provider-azurerm/lib/private-endpoint';
import { Fn, type ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Principal } from '../../access/principal';
import { sendLogs } from '../../core/azure/diagnostics';
import { createPrivateEndpoint } from '../../core/network/private-endpoint';
import { Problems } from '../../core/validation/problems';
import { ownSubscriptionOf } from '../../core/azure/own-subscription';
import { oneAtATime } from '../../core/azure/serial-writes';
import { withinStack } from '../../core/terraform/within-stack';
import type { IFoundryPrivateEndpoint } from '../../foundry/account/private-endpoint-interface';
import type { Resource } from '../../providers/azapi/resource';
import { UpdateResource } from '../../providers/azapi/update-resource';
import { AGENTS_API, createAgentsApi } from './agents-api';
import { ApiManagementGatewayBase, type IApiManagementGateway } from './api-management-gateway-base';
import type { ApiManagementGatewayProps } from './api-management-gateway-props';
import { checkGateway, checkResponsesSources, warnOfGateway } from './api-management-gateway-validation';
import { type ApiManagementGatewayAttributes, ExistingApiManagementGateway } from './existing-api-management-gateway';
import { ExistingGatewayService } from './existing-gateway-service';
import { GatewayApiPolicy } from './gateway-api-policy';
import { createCustomDomain, createDomainAccess, SERVICE_TYPE } from './gateway-domains';
import { nameOfEndpoint } from './gateway-names';
import { planGateway, responsesPathOf, serviceSettings, type GatewayPlan } from './gateway-plan';
import type { GatewayResponsesSpec } from './gateway-responses-api';
import { expectWayForApplications, placeGateway } from './gateway-neighbours';
import type { GatewayServiceAttributes } from './gateway-service-attributes';
import { GatewayTelemetry } from './gateway-telemetry';
import type { IGatewayService } from './routes/gateway-service';
import type { GatewayNetworkMode } from './tiers/gateway-network-mode';
import type { GatewayTier } from './tiers/gateway-tier';
import { GATEWAY_TIERS, NETWORK_MODES } from './tiers/gateway-tiers';
import { createHostRecords } from './host-names/host-dns-records';
import { rejectDuplicateResources } from '../../core/azure/duplicate-resources';
import { GATEWAY_CODES } from './codes';

/**
 * API Management as a gateway. Tier and network together determine how it is reached; combinations that Azure does not
 * support are errors.
 *
 * The order of one apply: identities that read certificates, the service, its zones, the private endpoint, its host names,
 * disabling public access (Azure does not allow creating the service without it), DNS records, the API. Destroying runs in
 * reverse order: a service with public access off accepts no change, including that of its host names, without a private
 * endpoint.
 *
 * Throws `NetworkNotInTier`, `WrongDelegation` and `HostNotServed`, among others: see docs/messages.md. Warns with
 * `PublicGateway` and `NoPrivatePath`.
 *
 * @see https://learn.microsoft.com/azure/api-management/virtual-network-concepts
 */
export class ApiManagementGateway extends ApiManagementGatewayBase {
  /**
   * Refers to an existing API Management service for APIs other than those of agents, such as a `ModelGateway`. It creates
   * nothing.
   *
   * Throws `InvalidResourceId` and `InvalidHostName`.
   */
  public static fromServiceAttributes(
    scope: Construct,
    id: string,
    attributes: GatewayServiceAttributes,
  ): IGatewayService {
    return new ExistingGatewayService(scope, id, attributes);
  }

  /**
   * Refers to an existing API Management service. Its network, logs and public access are managed outside this stack.
   *
   * Throws `InvalidResourceId`, `InvalidPublicHostName` and `InvalidApiPath`.
   */
  public static fromGatewayAttributes(
    scope: Construct,
    id: string,
    attributes: ApiManagementGatewayAttributes,
  ): IApiManagementGateway {
    return new ExistingApiManagementGateway(scope, id, attributes);
  }

  /** The underlying resource, for settings that this construct does not expose. */
  public readonly resource: ApiManagement;
  /** The API that holds the operations. */
  public readonly api: Resource;
  public readonly gatewayId: string;
  public readonly gatewayName: string;
  public readonly resourceGroupName: string;
  public readonly tier?: GatewayTier;
  public readonly networkMode?: GatewayNetworkMode;
  public readonly telemetryLoggerId?: string;
  public readonly gatewayHost: string;
  public readonly hostNames?: string[];
  public readonly publicHostName: string;
  public readonly apiPath: string;
  public readonly isOpen?: boolean;
  public readonly tenantHeader?: string;
  public readonly namesOwnHosts?: boolean;
  public readonly dependables: ITerraformDependable[];
  public readonly hostDependables: ITerraformDependable[];
  /** Private endpoints to Foundry accounts that were specified for it. */
  protected readonly foundryPrivateEndpoints: IFoundryPrivateEndpoint[];
  /** @internal */
  public readonly _apiPolicy: GatewayApiPolicy;
  private readonly privateEndpoint?: PrivateEndpoint;
  private readonly settled: ITerraformDependable[];
  private readonly records: ITerraformDependable[];
  private readonly plan: GatewayPlan;

  public constructor(scope: Construct, id: string, given: ApiManagementGatewayProps) {
    super(scope, id);
    rejectDuplicateResources(this);
    const problems = Problems.withProviderCheck(this);
    const plan = planGateway(problems, this, given);
    checkGateway(problems, given, plan, ownSubscriptionOf(this));
    this.gatewayName = plan.gatewayName;
    this.resourceGroupName = plan.resourceGroupName;
    this.tier = plan.tier;
    this.networkMode = plan.network.mode;
    this.hostNames = [...plan.hostNames];
    this.gatewayHost = plan.hostNames[0] ?? '';
    this.publicHostName = plan.publicHostName;
    this.apiPath = plan.apiPath;
    this.isOpen = NETWORK_MODES[plan.network.mode].open;
    this.tenantHeader = plan.tenantHeader;
    this.namesOwnHosts = plan.customDomains.length === 0 || plan.network.hostRecords !== undefined;
    this.foundryPrivateEndpoints = plan.foundryPrivateEndpoints;

    placeGateway(this, plan);
    const accesses = createDomainAccess(this, plan);
    const identityIds = accesses.map((access) => access.identityId);
    this.resource = new ApiManagement(this, 'Resource', {
      ...serviceSettings(plan, identityIds),
      dependsOn: withinStack(this, plan.network.subnet?.dependables ?? []),
    });
    // Read once: ids that are known later are compared by reference.
    this.gatewayId = this.resource.id;
    // Azure answers 409 to concurrent changes of the service, so changes run one after the other.
    const zoned = this.spreadOverZones(plan);
    this.privateEndpoint = this.createEndpoint(plan, zoned);
    const reached = this.privateEndpoint === undefined ? zoned : [this.privateEndpoint];
    const named = createCustomDomain(this, this.resource.id, accesses, reached);
    const settled = this.privateEndpoint === undefined ? named : [this.closePublicAccess(named)];
    const records = this.createRecords(plan);
    this.api = createAgentsApi(this, this.resource.id, this.apiPath, settled);
    this._apiPolicy = new GatewayApiPolicy(this, {
      apiId: this.api.id,
      policyId: 'ApiPolicy',
      callerRanges: plan.callerRanges,
    });
    sendLogs(this, this.resource.id, plan.workspaceId, ['GatewayLogs', 'GatewayLlmLogs']);
    if (plan.applicationInsights !== undefined) {
      const telemetry = new GatewayTelemetry(this, 'Telemetry', {
        gatewayId: this.resource.id,
        principalId: this.resource.identity.principalId,
        target: plan.applicationInsights,
        dependsOn: settled,
      });
      this.telemetryLoggerId = telemetry.loggerId;
    }
    // The zone group of the endpoint also creates a record. Where DNS is managed outside this stack, no name points to an endpoint that does not exist yet.
    const names = this.privateEndpoint === undefined ? records : [this.privateEndpoint, ...records];
    this.hostDependables = names.length === 0 ? [this.resource] : names;
    this.dependables = [...settled, this.api, ...this._apiPolicy.dependables, ...records];
    this.plan = plan;
    this.settled = settled;
    this.records = records;
    if (plan.responses !== undefined) this._responsesApi();
    warnOfGateway(this, plan);
  }

  public get managedIdentity(): Principal {
    return Principal.managedIdentity(this.resource.identity.principalId, `${this.node.path}/Identity`);
  }

  public get apiId(): string {
    return this.api.id;
  }

  public get apiName(): string {
    return AGENTS_API;
  }

  public get privateAddress(): string {
    if (this.privateEndpoint !== undefined) return this.privateEndpoint.privateServiceConnection.privateIpAddress;
    if (this.isOpen !== true) return Fn.element(this.resource.privateIpAddresses, 0) as string;
    const problems = Problems.withProviderCheck(this);
    problems.add(
      GATEWAY_CODES.NoPrivateAddress,
      'privateAddress is read, but the gateway is open to the Internet',
      'connect it with injection, an internal network or a private endpoint',
    );
    problems.throwIfAny();
    return '';
  }

  /** @internal */
  protected get _responsesSpec(): GatewayResponsesSpec {
    const { plan, settled, records } = this;
    checkResponsesSources(this, plan);
    expectWayForApplications(this, plan, () => this._responsesApi().isBehindEdge);
    return {
      apiPath: responsesPathOf(plan.responses?.apiPath),
      callerRanges: this.isOpen === true ? plan.responses?.callerRanges : undefined,
      apiAfter: settled,
      routesAfter: [...settled, ...records],
      likewise: this._apiPolicy,
    };
  }

  /** What changes of the service outside azurerm have in common. */
  private get change() {
    const { id } = this.resource;
    return { type: SERVICE_TYPE, resourceId: id, ...oneAtATime(SERVICE_TYPE, id) };
  }

  /** azurerm refuses zones in Premium v2 (issue 31652), so they are set with azapi. */
  private spreadOverZones({ tier, zones }: GatewayPlan): UpdateResource[] {
    if (zones.length === 0 || GATEWAY_TIERS[tier].zones !== 'azapi') return [];
    return [
      new UpdateResource(this, 'Zones', {
        ...this.change,
        body: { zones },
        responseExportValues: {},
      }),
    ];
  }

  private createEndpoint(plan: GatewayPlan, zoned: ITerraformDependable[]): PrivateEndpoint | undefined {
    const { privateEndpointSubnet, privateDnsZoneId, dependables } = plan.network;
    if (privateEndpointSubnet === undefined) return undefined;
    return createPrivateEndpoint(new Construct(this, 'PrivateEndpoint'), {
      name: nameOfEndpoint(plan.gatewayName),
      resourceGroupName: plan.resourceGroupName,
      location: plan.location,
      subnet: privateEndpointSubnet,
      targetId: this.resource.id,
      group: 'Gateway',
      zoneIds: privateDnsZoneId === undefined ? undefined : [privateDnsZoneId],
      tags: plan.tags,
      dependsOn: [...dependables, ...zoned],
    });
  }

  private closePublicAccess(named: ITerraformDependable[]): UpdateResource {
    return new UpdateResource(this, 'PublicAccessOff', {
      ...this.change,
      body: { properties: { publicNetworkAccess: 'Disabled' } },
      responseExportValues: {},
      dependsOn: named,
    });
  }

  private createRecords(plan: GatewayPlan): ITerraformDependable[] {
    const { hostRecords } = plan.network;
    if (hostRecords === undefined) return [];
    const { privateEndpoint, resource } = this;
    const addresses =
      privateEndpoint === undefined
        ? // Known only after apply as a whole, so Terraform builds the records.
          `\${[for address in ${resource.fqn}.private_ip_addresses : { ipv4Address = address }]}`
        : [{ ipv4Address: privateEndpoint.privateServiceConnection.privateIpAddress }];
    return createHostRecords(new Construct(this, 'Hosts'), hostRecords, plan.namedHosts, addresses, plan);
  }
}
