import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import {
  ApiManagementGateway,
  type ApiManagementGatewayAttributes,
  EdgeFirewall,
  type EdgeFirewallAttributes,
  type EdgeFirewallProps,
  FirewallDnatEdge,
  type FirewallDnatEdgeProps,
  type IApiManagementGateway,
  type IDnatTarget,
  type IEdgeFirewall,
} from '../../src';
import { IngressSubnet } from '../../src/ingress/subnet';
import { PUBLIC_HOST, subnetId } from './ingress';
import { GATEWAY_ID, SUBSCRIPTION, groupId } from './samples';

export const FIREWALL_SUBNET_ID = subnetId('AzureFirewallSubnet');
export const MANAGEMENT_SUBNET_ID = subnetId('AzureFirewallManagementSubnet');
export const FIREWALL_POLICY_ID = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-hub/providers/Microsoft.Network/firewallPolicies/hub`;
export const FIREWALL_ADDRESS = '203.0.113.7';
export const GATEWAY_ADDRESS = '10.20.1.4';

export function newFirewall(scope: Construct, changes: Partial<EdgeFirewallProps> = {}): EdgeFirewall {
  return new EdgeFirewall(scope, 'Firewall', {
    firewallName: 'fw',
    resourceGroupId: groupId('rg-network'),
    location: 'eastus2',
    ...changes,
    subnet: changes.subnet ?? IngressSubnet.fromSubnetId(scope, 'firewall', FIREWALL_SUBNET_ID),
  });
}

/** The subnet that the Basic tier needs. */
export const managementSubnet = (scope: Construct) =>
  IngressSubnet.fromSubnetId(scope, 'management', MANAGEMENT_SUBNET_ID);

export function existingFirewall(scope: Construct, changes: Partial<EdgeFirewallAttributes> = {}): IEdgeFirewall {
  return EdgeFirewall.fromFirewallAttributes(scope, 'ExistingFirewall', {
    firewallPolicyId: FIREWALL_POLICY_ID,
    publicIpAddress: FIREWALL_ADDRESS,
    ...changes,
  });
}

/** A gateway that exists, as a firewall needs it. */
export function privateGateway(
  scope: Construct,
  changes: Partial<ApiManagementGatewayAttributes> = {},
): IApiManagementGateway {
  return ApiManagementGateway.fromGatewayAttributes(scope, 'PrivateGateway', {
    gatewayId: GATEWAY_ID,
    publicHostName: PUBLIC_HOST,
    gatewayHost: PUBLIC_HOST,
    hostNames: [PUBLIC_HOST],
    isOpen: false,
    privateAddress: GATEWAY_ADDRESS,
    tenantHeader: 'x-ms-tenant-id',
    apiName: 'bots',
    ...changes,
  });
}

/** Stands for an Application Gateway with a private address: a target that is no gateway. */
export class PrivateFrontend extends Construct implements IDnatTarget {
  public readonly publicHostName = PUBLIC_HOST;
  public readonly hostNames = [PUBLIC_HOST];
  public readonly privateAddress = '10.20.2.4';
  public readonly tenantHeader = 'x-ms-tenant-id';
  public readonly isOpen = false;
  public readonly dependables: ITerraformDependable[] = [];

  public constructor(
    scope: Construct,
    id: string,
    public readonly checksSource: boolean,
  ) {
    super(scope, id);
  }
}

export function newDnatEdge(scope: Construct, changes: Partial<FirewallDnatEdgeProps> = {}): FirewallDnatEdge {
  return new FirewallDnatEdge(scope, 'Edge', {
    edgeName: 'edge',
    resourceGroupId: groupId('rg-ingress'),
    location: 'eastus2',
    ...changes,
    firewall: changes.firewall ?? existingFirewall(scope),
    target: changes.target ?? privateGateway(scope),
  });
}
