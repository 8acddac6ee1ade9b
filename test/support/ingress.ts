import { type ITerraformDependable, TerraformOutput, Token } from 'cdktf';
import type { Construct } from 'constructs';
import { TerraformData } from '../../src/core/terraform/terraform-data';
import {
  AgentBot,
  ApiManagementGateway,
  type ApiManagementGatewayProps,
  ApplicationGatewayEdge,
  type ApplicationGatewayEdgeProps,
  EdgeFirewall,
  FirewallDnatEdge,
  type FirewallDnatEdgeProps,
  FoundryAgent,
  gateways,
  type IApiManagementGateway,
  type IFoundryAgent,
} from '../../src';
import { IngressSubnet, type IngressSubnetProps, SubnetPurpose } from '../../src/ingress/subnet';
import { problemsOf } from './errors';
import {
  APP_ID,
  BOT_GROUP_ID,
  FIREWALL_POLICY_ID,
  GATEWAY_ID,
  NETWORK_ID,
  project,
  SUBNET_ID,
  TENANT,
  TOKEN,
  VAULT_ID,
  WORKSPACE_ID,
  zoneId,
  groupId,
} from './samples';
import type { Found, StackJson } from './stack-json';

export const PUBLIC_HOST = 'agents.contoso.com';
export const GATEWAY_ZONE_ID = zoneId('privatelink.azure-api.net');
export const CERTIFICATE = 'https://kv.vault.azure.net/secrets/agents-cert';
export const BLUEPRINT = '44444444-4444-4444-8444-444444444444';
export const TEAMS_RANGES = ['52.112.0.0/14', '52.122.0.0/15'];

/** A list and a number that are known only after apply. */
export const tokenList = (): string[] => Token.asList(TOKEN);
export const tokenNumber = (): number => Token.asNumber(TOKEN);

export const subnetId = (name: string): string => SUBNET_ID.replace(/some$/, name);
export const existingSubnet = (scope: Construct, name: string) =>
  IngressSubnet.fromSubnetId(scope, name, subnetId(name));

/** A network of subnets that exist. */
export function existingNetwork(scope: Construct, privateDnsZoneId?: string): gateways.GatewayNetwork {
  return gateways.GatewayNetwork.privateEndpoint({
    integrationSubnet: existingSubnet(scope, 'integration'),
    privateEndpointSubnet: existingSubnet(scope, 'endpoints'),
    privateDnsZoneId,
  });
}

export function newGateway(scope: Construct, changes: Partial<ApiManagementGatewayProps> = {}): ApiManagementGateway {
  return new ApiManagementGateway(scope, 'Gateway', {
    gatewayName: 'apim-agents',
    resourceGroupId: groupId('rg-ingress'),
    location: 'eastus2',
    publisherName: 'Contoso',
    publisherEmail: 'platform@contoso.com',
    publicHostName: PUBLIC_HOST,
    network: changes.network ?? existingNetwork(scope, GATEWAY_ZONE_ID),
    ...changes,
  });
}

/** A gateway that exists, with an API in it, so that it adds nothing to the stack. */
export function existingGateway(scope: Construct, id = 'ExistingGateway'): IApiManagementGateway {
  return ApiManagementGateway.fromGatewayAttributes(scope, id, {
    gatewayId: GATEWAY_ID,
    publicHostName: PUBLIC_HOST,
    apiName: 'bots',
  });
}

export function newEdge(scope: Construct, changes: Partial<ApplicationGatewayEdgeProps> = {}): ApplicationGatewayEdge {
  return new ApplicationGatewayEdge(scope, 'Edge', {
    edgeName: 'edge',
    resourceGroupId: groupId('rg-ingress'),
    location: 'eastus2',
    subnet: changes.subnet ?? existingSubnet(scope, 'edge'),
    gateway: changes.gateway ?? existingGateway(scope),
    certificateSecretId: CERTIFICATE,
    tenantIds: [TENANT],
    ...(changes.identityId === undefined ? { certificateVaultId: VAULT_ID } : {}),
    ...changes,
  });
}

/** A firewall that exists, letting messages in to a gateway. */
export function newDnatEdge(
  scope: Construct,
  changes: Partial<FirewallDnatEdgeProps> & Pick<FirewallDnatEdgeProps, 'target'>,
): FirewallDnatEdge {
  return new FirewallDnatEdge(scope, 'Edge', {
    edgeName: 'edge',
    resourceGroupId: groupId('rg-ingress'),
    location: 'eastus2',
    firewall:
      changes.firewall ??
      EdgeFirewall.fromFirewallAttributes(scope, 'Firewall', {
        firewallPolicyId: FIREWALL_POLICY_ID,
        publicIpAddress: '203.0.113.7',
      }),
    ...changes,
  });
}

export function newSubnet(
  scope: Construct,
  purpose: SubnetPurpose,
  addressPrefix: string,
  changes: Partial<IngressSubnetProps> = {},
): IngressSubnet {
  return new IngressSubnet(scope, purpose, {
    purpose,
    virtualNetworkId: NETWORK_ID,
    addressPrefix,
    location: 'eastus2',
    ...changes,
  });
}

/** An agent whose name holds a blank, as names in Foundry may. */
export function agentEndpoint(
  scope: Construct,
  agentName = 'Publishing Agent',
  id = 'Agent',
  blueprintClientId?: string,
): IFoundryAgent {
  return FoundryAgent.fromFoundryAgentAttributes(scope, id, {
    project: project(scope, `${id}Project`),
    agentName,
    identityClientId: APP_ID,
    blueprintClientId,
  });
}

/** Network, gateway, edge, route and bot, all made here. */
export function wholeIngress(scope: Construct): void {
  const zone = new gateways.GatewayPrivateDnsZone(scope, 'Zone', {
    resourceGroupId: groupId('rg-ingress'),
    virtualNetworkId: NETWORK_ID,
  });
  const network = gateways.GatewayNetwork.privateEndpoint({
    integrationSubnet: newSubnet(scope, SubnetPurpose.GATEWAY_INTEGRATION, '10.20.0.0/27'),
    privateEndpointSubnet: newSubnet(scope, SubnetPurpose.PRIVATE_ENDPOINTS, '10.20.1.0/27'),
    privateDnsZoneId: zone.zoneId,
    dependables: zone.dependables,
  });
  const gateway = newGateway(scope, { network, workspaceId: WORKSPACE_ID });
  const subnet = newSubnet(scope, SubnetPurpose.APPLICATION_GATEWAY, '10.20.2.0/26');
  newEdge(scope, { gateway, subnet, workspaceId: WORKSPACE_ID });
  const target = agentEndpoint(scope);
  const route = gateway.expose(scope, 'Route', { target, tenantIds: [TENANT] });
  new AgentBot(scope, 'Bot', { target, route, tenantId: TENANT, resourceGroupId: BOT_GROUP_ID });
}

/** A reference to an attribute, as it stands in the synthesized JSON. */
export const ref = (found: Found, attribute: string): string => `\${${found.address}.${attribute}}`;

/** The one resource of a type whose configuration has this name. */
export function named(stack: StackJson, type: string, name: string): Found {
  const [first, ...others] = stack.ofType(type).filter((found) => found.config.name === name);
  if (first === undefined || others.length > 0) throw new Error(`expected one ${type} named ${name}`);
  return first;
}

/** Paths of the constructs that warn with a code. */
export function warned(stack: StackJson, code: string): string[] {
  const mark = `: [${code}] `;
  return stack.warnings.filter((warning) => warning.includes(mark)).map((warning) => warning.split(mark)[0] ?? '');
}

/** Has something wait for dependables, and tells what it waits for. */
export function awaiting(scope: Construct, dependsOn: ITerraformDependable[]): void {
  new TerraformData(scope, 'Awaiting', { dependsOn });
}
export const awaited = (stack: StackJson): string[] | undefined =>
  stack.ofType('terraform_data').find(({ address }) => address.includes('Awaiting'))?.config.depends_on;

/** Has a value show up in the synthesized JSON. */
export function output(scope: Construct, name: string, value: string): void {
  new TerraformOutput(scope, name, { value, staticId: true });
}
export const outputOf = (stack: StackJson, name: string): unknown => stack.shape.output?.[name]?.value;

/** One error code, and what does and does not cause it. */
export interface RuleRow<P> {
  readonly code: string;
  readonly bad: readonly P[];
  readonly good: readonly P[];
  /** Values known only after apply. */
  readonly later: readonly P[];
  /** How messages call the property, where not by its name. */
  readonly called?: string;
}

/** Proves each rule: what breaks it is refused with its code alone, and told with property, value, path and remedy. */
export function proveRules<P extends object>(
  rows: readonly RuleRow<P>[],
  make: (changes: P) => unknown,
  path: string,
): void {
  describe.each(rows)('$code', ({ code, bad, good, later, called }) => {
    test.each(bad)('is thrown for %j', (changes) => {
      const problems = problemsOf(() => make(changes));
      expect(problems.map((problem) => problem.code)).toEqual([code]);
      const message = problems[0]?.message;
      expect(message).toContain(path);
      expect(message).toMatch(new RegExp(`\\b${called ?? Object.keys(changes)[0]}(\\[\\d+\\])? `));
      expect(message).not.toContain('undefined');
      expect(problems[0]?.remedy).toMatch(/\w/);
      const [value, ...others] = Object.values(changes) as unknown[];
      if (typeof value === 'string' && others.length === 0) expect(message).toContain(`'${value.slice(0, 100)}`);
    });

    test.each(good)('is not thrown for %j', (changes) => {
      expect(problemsOf(() => make(changes))).toEqual([]);
    });

    test.each(later)('is not thrown for a value known only after apply (%#)', (changes) => {
      expect(problemsOf(() => make(changes))).toEqual([]);
    });
  });
}
