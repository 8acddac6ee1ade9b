import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { App, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import {
  foundryNetworks,
  ApiManagementGateway,
  core,
  EdgeFirewall,
  FirewallDnatEdge,
  gateways,
  Principal,
} from '../../../src';
import { CosmosAccount } from '../../../src/access';
import { IngressSubnet } from '../../../src/ingress/subnet';
import { ApiManagementService, NamedValue, PolicyFragment, SetHeader } from '../../../src/policy';
import { AzapiProvider } from '../../../src/providers/azapi/provider';
import { exampleSettings, exampleText, synthesizeSettings } from '../../support/examples';
import { parseSettings } from '../../../stacks/settings/settings';
import { codesOf } from '../../support/errors';
import { agentEndpoint } from '../../support/ingress';
import { GROUP, SUBSCRIPTION, TENANT, TOKEN } from '../../support/samples';
import type { StackJson } from '../../support/stack-json';
import { synthesize } from '../../support/synthesize';

const FOREIGN = '00000000-0000-4000-8000-00000000000f';
const groupIn = (subscriptionId: string, name: string) => `/subscriptions/${subscriptionId}/resourceGroups/${name}`;
const foreign = (tail: string) => `/subscriptions/${FOREIGN}/resourceGroups/rg-far/providers/${tail}`;
const GATEWAY = foreign('Microsoft.ApiManagement/service/apim-far');
const NETWORK = foreign('Microsoft.Network/virtualNetworks/vnet-far');
const POLICY = foreign('Microsoft.Network/firewallPolicies/policy-far');
const COSMOS = foreign('Microsoft.DocumentDB/databaseAccounts/cosmos-far');

const gateway = (scope: Construct) =>
  ApiManagementGateway.fromGatewayAttributes(scope, 'Gateway', { gatewayId: GATEWAY, publicHostName: 'a.contoso.com' });
const target = (scope: Construct) =>
  ApiManagementGateway.fromGatewayAttributes(scope, 'Target', {
    gatewayId: GATEWAY,
    apiName: 'agents',
    publicHostName: 'a.contoso.com',
    privateAddress: '10.0.0.4',
    tenantHeader: 'x-ms-tenant-id',
  });

/** Every construct that makes something in, at or beside what an id says. */
const PLACES: [string, (scope: TerraformStack) => void][] = [
  ['the API of an existing gateway', gateway],
  [
    'a route of an existing gateway',
    (scope) => gateway(scope).expose(scope, 'Route', { target: agentEndpoint(scope), tenantIds: [TENANT] }),
  ],
  [
    'a backend and a pool of an existing gateway',
    (scope) => {
      const owner = gateway(scope);
      const backend = new gateways.GatewayBackend(scope, 'Backend', {
        gateway: owner,
        backendName: 'b',
        hostName: 'b.contoso.com',
      });
      new gateways.GatewayBackendPool(scope, 'Pool', { gateway: owner, backendName: 'p', members: [{ backend }] });
    },
  ],
  [
    'a named value',
    (scope) => {
      const secretId = 'https://kv.vault.azure.net/secrets/s';
      new NamedValue(scope, 'Value', {
        gateway: ApiManagementService.fromServiceId(scope, 'Service', GATEWAY),
        namedValueName: 'v',
        secretId,
      });
    },
  ],
  [
    'a fragment',
    (scope) => {
      const statements = [new SetHeader({ name: 'x', values: ['a'] })];
      new PolicyFragment(scope, 'Fragment', {
        gateway: ApiManagementService.fromServiceId(scope, 'Service', GATEWAY),
        fragmentId: 'f',
        statements,
      });
    },
  ],
  [
    'zones of Foundry',
    (scope) =>
      new foundryNetworks.FoundryPrivateDnsZones(scope, 'Zones', {
        resourceGroupId: groupIn(FOREIGN, 'rg-dns'),
        virtualNetworkId: NETWORK,
      }),
  ],
  [
    'the zone of a gateway',
    (scope) =>
      new gateways.GatewayPrivateDnsZone(scope, 'Zone', {
        resourceGroupId: groupIn(FOREIGN, 'rg-dns'),
        virtualNetworkId: NETWORK,
      }),
  ],
  [
    'a rule of a firewall that exists',
    (scope) => {
      const firewall = EdgeFirewall.fromFirewallAttributes(scope, 'Firewall', {
        firewallPolicyId: POLICY,
        publicIpAddress: '203.0.113.7',
      });
      new FirewallDnatEdge(scope, 'Edge', {
        edgeName: 'edge',
        resourceGroupId: groupIn(FOREIGN, 'rg-far'),
        location: 'eastus2',
        firewall,
        target: target(scope),
      });
    },
  ],
  [
    'roles on the data of Cosmos DB',
    (scope) => CosmosAccount.fromAccountId(scope, 'Cosmos', COSMOS).grants.readData(Principal.group(GROUP)),
  ],
];

/** Where a resource lands: an id that is foreign, one that another resource made there has, or the stack's own. */
function strays(stack: StackJson): string[] {
  return stack.addresses
    .map((address) => stack.at(address))
    .filter(({ config }) => !isForeign(stack, String(config.parent_id)) && !config.provider)
    .map(({ address }) => address);
}

function isForeign(stack: StackJson, parent: string): boolean {
  const [, address] = /^\$\{(azapi_resource\.[\w-]+)\.id\}$/.exec(parent) ?? [];
  if (address !== undefined) return isForeign(stack, String(stack.at(address).config.parent_id));
  return parent.startsWith(`/subscriptions/${FOREIGN}/`);
}

test.each(PLACES)('%s lands in the subscription of the id, and nothing in the own one', (_, build) => {
  const stack = synthesize(build);
  expect(stack.addresses).not.toEqual([]);
  expect(strays(stack)).toEqual([]);
});

function withFirewall(otherSubscriptionIds: string[] | undefined, subnetId: string) {
  return (stack: TerraformStack) => {
    if (otherSubscriptionIds !== undefined) {
      new core.StackSubscriptions(stack, 'Subscriptions', { ownSubscriptionId: SUBSCRIPTION, otherSubscriptionIds });
    }
    new EdgeFirewall(stack, 'Firewall', {
      firewallName: 'afw',
      resourceGroupId: groupIn(FOREIGN, 'rg-far'),
      location: 'eastus2',
      subnet: IngressSubnet.fromSubnetId(stack, 'Subnet', subnetId),
    });
  };
}

function emptyStack(subscriptionId?: string): TerraformStack {
  const stack = new TerraformStack(new App({ stackTraces: false }), 'test');
  new AzurermProvider(stack, 'azurerm', { features: [{}], subscriptionId });
  new AzapiProvider(stack, 'azapi');
  return stack;
}

describe('a firewall beside a network of another subscription', () => {
  const FAR = `${NETWORK}/subnets/AzureFirewallSubnet`;

  test('is made by the provider of that subscription, with its policy and its address', () => {
    const stack = synthesize(withFirewall([FOREIGN], FAR));
    const alias = `azurerm.subscription_${FOREIGN.replace(/-/g, '_')}`;
    for (const type of ['azurerm_firewall', 'azurerm_firewall_policy', 'azurerm_public_ip']) {
      expect(stack.only(type).config.provider).toBe(alias);
    }
  });

  test.each<[string, string[] | undefined, string, string | undefined, string]>([
    ['of a subscription that is not listed', [], FAR, SUBSCRIPTION, 'SubscriptionNotListed'],
    ['without a list', undefined, FAR, SUBSCRIPTION, 'SubscriptionNotListed'],
    ['whose id is known only after apply', [FOREIGN], TOKEN, SUBSCRIPTION, 'SubscriptionKnownLater'],
    ['in a stack that does not tell its own', undefined, FAR, undefined, 'SubscriptionOfStackUnknown'],
  ])('%s is refused', (_, others, subnetId, own, code) => {
    const build = withFirewall(others, subnetId);
    expect(
      codesOf(() => {
        build(emptyStack(own));
      }),
    ).toEqual([code]);
  });
});

test.each<[string, string[], string[]]>([
  ['a name', ['contoso'], ['InvalidSubscriptionId']],
  ['the own one', [SUBSCRIPTION], ['DuplicateSubscription']],
  ['one twice', [FOREIGN, FOREIGN.toUpperCase()], ['DuplicateSubscription']],
])('a list with %s is refused', (_, otherSubscriptionIds, codes) => {
  const props = { ownSubscriptionId: SUBSCRIPTION, otherSubscriptionIds };
  expect(codesOf(() => new core.StackSubscriptions(emptyStack(SUBSCRIPTION), 'List', props))).toEqual(codes);
});

const PLACE = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-network`;

test('a provider outlives the last id of its subscription, as long as the settings list it', () => {
  const text = exampleText('topology-5').replace(/^tenantId/m, `subscriptions: [${FOREIGN}]\ntenantId`);
  const own = synthesizeSettings(parseSettings(text, 'env.yaml')).get('t5-ingress');
  // The gateway's own subnet stays in its subscription, which Azure demands.
  const gatewaySubnet = `${PLACE}/providers/Microsoft.Network/virtualNetworks/vnet-gateway/subnets/gateway`;
  const hub = text
    .replace(/(virtualNetworkId: \/subscriptions\/)[0-9a-f-]+/, `$1${FOREIGN}`)
    .replace(/(gatewaySubnet:\n)(\s+)/, `$1$2id: ${gatewaySubnet}\n$2`);
  const far = synthesizeSettings(parseSettings(hub, 'env.yaml')).get('t5-ingress');
  const alias = `subscription_${FOREIGN.replace(/-/g, '_')}`;
  expect(far?.only('azurerm_firewall').config.provider).toBe(`azurerm.${alias}`);
  expect(own?.only('azurerm_firewall').config.provider).toBeUndefined();
  for (const stack of [own, far]) expect(stack?.text).toContain(`"alias":"${alias}"`);
});

test('the landing zone adds to hub, spoke and DNS where they stand, and makes no subnet, public address or zone', () => {
  const stack = synthesizeSettings(exampleSettings('landing-zone')).get('lz-ingress');
  const parents = stack?.ofType('azapi_resource').map(({ config }) => String(config.parent_id));
  for (const number of [3, 4]) {
    expect(parents?.some((one) => one.startsWith(`/subscriptions/00000000-0000-4000-8000-00000000000${number}/`))).toBe(
      true,
    );
  }
  for (const type of ['azurerm_subnet', 'azurerm_public_ip', 'Microsoft.Network/privateDnsZones']) {
    expect(stack?.ofType(type)).toEqual([]);
  }
});
