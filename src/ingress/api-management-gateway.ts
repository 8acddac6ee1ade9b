import { ApiManagement } from '@cdktf/provider-azurerm/lib/api-management';
import type { ApiManagementApi } from '@cdktf/provider-azurerm/lib/api-management-api';
import { Annotations, type ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { checkArmId, SHAPES } from '../core/arm-id';
import { sendLogs } from '../core/diagnostics';
import { createPrivateEndpoint } from '../core/private-endpoint';
import { Problems } from '../core/problems';
import { hostName, location, resourceGroupName } from '../core/rules';
import { withinStack } from '../core/within-stack';
import type { IFoundryPrivateEndpoint } from '../foundry/foundry-private-endpoint';
import { UpdateResource } from '../providers/azapi/update-resource';
import { ApiManagementGatewayBase, createAgentsApi, type IApiManagementGateway } from './api-management-gateway-base';
import { type ApiManagementGatewayAttributes, ExistingApiManagementGateway } from './existing-api-management-gateway';
import type { GatewayNetwork } from './gateway-network';
import { GatewayTier } from './gateway-tier';
import { MOST_UNITS } from './gateway-tier-limits';
import { API_PATH, GATEWAY_NAME, PUBLISHER_EMAIL, PUBLISHER_NAME } from './ingress-rules';

/** Properties of `ApiManagementGateway`. */
export interface ApiManagementGatewayProps {
  /** Name of the service, unique in Azure: letters, digits and '-', 1 to 50 characters, beginning with a letter. */
  readonly gatewayName: string;
  /** Name of an existing resource group. */
  readonly resourceGroupName: string;
  /** Location, by its short name such as `eastus2`. */
  readonly location: string;
  /** Organization that runs the service. API Management demands it. */
  readonly publisherName: string;
  /** Mail address for notices of the service. API Management demands it. */
  readonly publisherEmail: string;
  /** How it is connected. */
  readonly network: GatewayNetwork;
  /** Host that callers use: that of the edge before the gateway. */
  readonly publicHostName: string;
  /**
   * Tier of API Management.
   * @default GatewayTier.STANDARD_V2
   */
  readonly tier?: GatewayTier;
  /**
   * Scale units.
   * @default 1
   */
  readonly units?: number;
  /**
   * First part of the path on the gateway.
   * @default 'agents'
   */
  readonly apiPath?: string;
  /**
   * Private ways to the Foundry accounts whose agents are exposed.
   * @default - none, so that exposing an agent warns
   */
  readonly foundryPrivateEndpoints?: IFoundryPrivateEndpoint[];
  /**
   * Full id of a Log Analytics workspace that takes the gateway's logs.
   * @default - no logs are kept
   */
  readonly workspaceId?: string;
  /**
   * Tags of everything that is made.
   * @default - no tags
   */
  readonly tags?: { readonly [key: string]: string };
}

const SERVICE_TYPE = 'Microsoft.ApiManagement/service@2024-05-01';

/**
 * API Management as a private gateway: a private endpoint inbound, VNet integration outbound, and no public access.
 *
 * The service refuses to be made without public access, so that is switched off after the private endpoint stands, in
 * the same apply.
 *
 * Throws `InvalidGatewayName`, `InvalidResourceGroupName`, `InvalidLocation`, `InvalidPublisherName`,
 * `InvalidPublisherEmail`, `InvalidPublicHostName`, `InvalidUnits`, `InvalidApiPath` and `InvalidResourceId`. Warns with
 * `NoPrivatePath` where it is told of no private way to a Foundry account.
 *
 * @see https://learn.microsoft.com/azure/api-management/private-endpoint
 */
export class ApiManagementGateway extends ApiManagementGatewayBase {
  /**
   * Uses an API Management service that exists. Its network, logs and public access are its owner's matter.
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

  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: ApiManagement;
  /** The API that takes the operations. */
  public readonly api: ApiManagementApi;
  public readonly gatewayName: string;
  public readonly resourceGroupName: string;
  public readonly publicHostName: string;
  public readonly apiPath: string;
  public readonly dependables: ITerraformDependable[];
  /** Private ways to Foundry accounts that it was told of. */
  protected readonly foundryPrivateEndpoints: IFoundryPrivateEndpoint[];

  public constructor(scope: Construct, id: string, props: ApiManagementGatewayProps) {
    super(scope, id);
    const tier = props.tier ?? GatewayTier.STANDARD_V2;
    checkProps(Problems.in(this), props, tier);
    this.gatewayName = props.gatewayName;
    this.resourceGroupName = props.resourceGroupName;
    this.publicHostName = props.publicHostName;
    this.apiPath = props.apiPath ?? 'agents';
    this.foundryPrivateEndpoints = props.foundryPrivateEndpoints ?? [];

    const { integrationSubnet } = props.network.options;
    this.resource = new ApiManagement(this, 'Resource', {
      name: props.gatewayName,
      resourceGroupName: props.resourceGroupName,
      location: props.location,
      publisherName: props.publisherName,
      publisherEmail: props.publisherEmail,
      skuName: `${tier}_${props.units ?? 1}`,
      // What azurerm calls External is outbound integration in the v2 tiers.
      virtualNetworkType: 'External',
      virtualNetworkConfiguration: { subnetId: integrationSubnet.subnetId },
      // Older management API versions list secrets in their answers.
      minApiVersion: '2021-08-01',
      identity: { type: 'SystemAssigned' },
      tags: props.tags,
      dependsOn: withinStack(this, integrationSubnet.dependables),
      lifecycle: { ignoreChanges: ['public_network_access_enabled'] },
    });
    const closed = this.closePublicAccess(props);
    // Children made while the service is being changed are answered 409.
    const gateway = { name: this.resource.name, resourceGroupName: props.resourceGroupName, apiPath: this.apiPath };
    this.api = createAgentsApi(this, gateway, closed);
    sendLogs(this, this.resource.id, props.workspaceId, ['GatewayLogs']);
    this.dependables = [...closed, this.api];
    if (this.foundryPrivateEndpoints.length === 0) {
      Annotations.of(this).addWarning(
        '[NoPrivatePath] the gateway was told of no private way to a Foundry account; if public access to the account is ' +
          'off, messages end here. Give it a FoundryPrivateEndpoint, or state an existing one',
      );
    }
  }

  public get apiName(): string {
    return this.api.name;
  }

  private closePublicAccess(props: ApiManagementGatewayProps): UpdateResource[] {
    const { privateEndpointSubnet, privateDnsZoneId, dependables = [] } = props.network.options;
    const endpoint = createPrivateEndpoint(new Construct(this, 'PrivateEndpoint'), {
      name: `${props.gatewayName}-gateway`,
      resourceGroupName: props.resourceGroupName,
      location: props.location,
      subnetId: privateEndpointSubnet.subnetId,
      targetId: this.resource.id,
      group: 'Gateway',
      zoneIds: privateDnsZoneId === undefined ? undefined : [privateDnsZoneId],
      tags: props.tags,
      dependsOn: [...privateEndpointSubnet.dependables, ...dependables],
    });
    const closed = new UpdateResource(this, 'PublicAccessOff', {
      type: SERVICE_TYPE,
      resourceId: this.resource.id,
      body: { properties: { publicNetworkAccess: 'Disabled' } },
      dependsOn: [endpoint],
    });
    return [closed];
  }
}

function checkProps(problems: Problems, props: ApiManagementGatewayProps, tier: GatewayTier): void {
  problems.check('gatewayName', props.gatewayName, GATEWAY_NAME);
  problems.check('resourceGroupName', props.resourceGroupName, resourceGroupName);
  problems.check('location', props.location, location);
  problems.check('publisherName', props.publisherName, PUBLISHER_NAME);
  problems.check('publisherEmail', props.publisherEmail, PUBLISHER_EMAIL);
  problems.check('publicHostName', props.publicHostName, hostName('InvalidPublicHostName'));
  problems.check('apiPath', props.apiPath, API_PATH);
  problems.checkRange('InvalidUnits', `units of ${tier}`, props.units, 1, MOST_UNITS[tier]);
  checkArmId(problems, 'privateDnsZoneId', props.network.options.privateDnsZoneId, SHAPES.privateDnsZone);
  checkArmId(problems, 'workspaceId', props.workspaceId, SHAPES.workspace);
  problems.throwIfAny();
}
