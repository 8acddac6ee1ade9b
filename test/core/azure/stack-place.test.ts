import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { TimeProvider } from '@cdktf/provider-time/lib/provider';
import { App, TerraformStack } from 'cdktf';
import {
  foundryNetworks,
  AgentBot,
  AgentApplication,
  AgentDeployment,
  azapi,
  FoundryAccount,
  FoundryAgentsStack,
  FoundryPrivateEndpoint,
  FoundryProject,
  gateways,
  GatewayTier,
  ingressSubnets,
  IngressTopology,
  models,
} from '../../../src';
import { AgentDataStores, DataStorePrivateDnsZones } from '../../../src/foundry/data-stores';
import { TopologyIngress } from '../../../src/internal';
import { problemsOf } from '../../support/errors';
import { newDnatEdge, newFirewall } from '../../support/firewall';
import { agentEndpoint, newEdge, newGateway, newSubnet } from '../../support/ingress';
import { NETWORK_ID, project, SUBNET_ID, SUBSCRIPTION, TENANT, WORKSPACE_ID } from '../../support/samples';
import { StackJson } from '../../support/stack-json';
import { subnetAt } from '../../support/subnets';
import { resolved } from '../../support/synthesize';

const { PRIVATE_ENDPOINTS } = ingressSubnets.SubnetPurpose;
const TAGS = { owner: 'platform' };
const GROUP_ID = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-of-stack`;

/** Helpers of other tests say where; these are made as somebody does who does not. */
const NOWHERE = { location: undefined, resourceGroupId: undefined, tags: undefined, workspaceId: undefined };
const IN_GROUP = ['resourceGroupId', 'location'];

/** Every construct that is created somewhere, and what its stack has to supply. */
const CONSTRUCTS: [string, string[], (stack: TerraformStack) => void][] = [
  ['ApiManagementGateway', IN_GROUP, (stack) => newGateway(stack, NOWHERE)],
  [
    'ApplicationGatewayEdge',
    [...IN_GROUP, 'tenantIds'],
    (stack) => newEdge(stack, { ...NOWHERE, tenantIds: undefined }),
  ],
  ['EdgeFirewall', ['location'], (stack) => newFirewall(stack, NOWHERE)],
  ['FirewallDnatEdge', IN_GROUP, (stack) => newDnatEdge(stack, NOWHERE)],
  ['IngressSubnet', ['location'], (stack) => newSubnet(stack, PRIVATE_ENDPOINTS, '10.0.0.0/26', NOWHERE)],
  [
    'IngressRouteTable',
    ['location'],
    (stack) =>
      new ingressSubnets.IngressRouteTable(stack, 'Table', {
        routeTableName: 'routes',
        virtualNetworkId: NETWORK_ID,
        routes: [{ routeName: 'r', addressPrefix: '0.0.0.0/0', nextHop: ingressSubnets.RouteNextHop.INTERNET }],
      }),
  ],
  [
    'GatewayPublicIp',
    IN_GROUP,
    (stack) => new gateways.GatewayPublicIp(stack, 'Address', { addressName: 'ip', domainNameLabel: 'contoso' }),
  ],
  [
    'GatewayPrivateDnsZone',
    ['resourceGroupId'],
    (stack) => new gateways.GatewayPrivateDnsZone(stack, 'Zone', { virtualNetworkId: NETWORK_ID }),
  ],
  [
    'FoundryPrivateDnsZones',
    ['resourceGroupId'],
    (stack) => new foundryNetworks.FoundryPrivateDnsZones(stack, 'Zones', { virtualNetworkId: NETWORK_ID }),
  ],
  [
    'FoundryPrivateEndpoint',
    IN_GROUP,
    (stack) =>
      new FoundryPrivateEndpoint(stack, 'Endpoint', { account: project(stack).account, subnet: subnetAt(SUBNET_ID) }),
  ],
  ['FoundryAccount', IN_GROUP, (stack) => new FoundryAccount(stack, 'Account', { accountName: 'acc' })],
  [
    'AgentDataStores',
    IN_GROUP,
    (stack) =>
      new AgentDataStores(stack, 'Stores', {
        storageAccountName: 'stagents',
        cosmosAccountName: 'cosmos-agents',
        searchServiceName: 'srch-agents',
      }),
  ],
  [
    'DataStorePrivateDnsZones',
    ['resourceGroupId'],
    (stack) => new DataStorePrivateDnsZones(stack, 'StoreZones', { virtualNetworkId: NETWORK_ID }),
  ],
  [
    'AgentBot',
    ['tenantId', 'resourceGroupId'],
    (stack) => new AgentBot(stack, 'Bot', { botName: 'bot', target: agentEndpoint(stack) }),
  ],
  [
    'TopologyIngress',
    IN_GROUP,
    (stack) =>
      new TopologyIngress(stack, 'Ingress', {
        topology: IngressTopology.V2_PUBLIC,
        gateway: { gatewayName: 'apim', publisherName: 'Contoso', publisherEmail: 'platform@contoso.com' },
        gatewaySubnet: ingressSubnets.IngressSubnet.fromSubnetId(stack, 'Subnet', SUBNET_ID),
      }),
  ],
];

/** Children, which are where their parents are, and take the tags alone. */
const CHILDREN: [string, (stack: TerraformStack) => void][] = [
  [
    'FoundryProject',
    (stack) =>
      new FoundryProject(stack, 'New', {
        account: project(stack).account,
        projectName: 'new',
        location: 'eastus2',
      }),
  ],
  [
    'ModelDeployment',
    (stack) =>
      new models.ModelDeployment(stack, 'Model', {
        account: project(stack).account,
        model: models.FoundryModel.openAi('gpt-4.1', '2025-04-14'),
      }),
  ],
  [
    'ContentFilter',
    (stack) =>
      new models.ContentFilter(stack, 'Filter', {
        account: project(stack).account,
        filterName: 'strict',
        rules: [{ filter: models.ContentFilterName.JAILBREAK }],
      }),
  ],
  [
    'AgentApplication and AgentDeployment',
    (stack) => {
      const application = new AgentApplication(stack, 'Application', {
        project: project(stack),
        applicationName: 'app',
      });
      new AgentDeployment(stack, 'main', { application, agentName: 'a', agentVersion: '1' });
    },
  ],
];

function agentsStack(): FoundryAgentsStack {
  return new FoundryAgentsStack(new App({ stackTraces: false }), 'test', {
    subscriptionId: SUBSCRIPTION,
    tenantId: TENANT,
    location: 'swedencentral',
    resourceGroupName: 'rg-of-stack',
    workspaceId: WORKSPACE_ID,
    tags: TAGS,
  });
}

function otherStack(): TerraformStack {
  const stack = new TerraformStack(new App({ stackTraces: false }), 'mine');
  new AzurermProvider(stack, 'azurerm', { features: [{}], subscriptionId: SUBSCRIPTION });
  new azapi.provider.AzapiProvider(stack, 'azapi', {});
  new TimeProvider(stack, 'time');
  return stack;
}

const jsonOf = (stack: TerraformStack): StackJson => {
  stack.prepareStack();
  return new StackJson(resolved(stack, stack.toTerraform()) as object);
};

test.each(CONSTRUCTS)('%s takes %j from a FoundryAgentsStack, and its tags', (_, keys, build) => {
  const stack = agentsStack();
  build(stack);
  const json = jsonOf(stack);
  const made = json.addresses.map((address) => json.at(address).config);
  for (const { location, tags } of made) {
    if (keys.includes('location') && location !== 'global') expect(location ?? 'swedencentral').toBe('swedencentral');
    if (location !== undefined && location !== 'global') expect(tags).toEqual(TAGS);
  }
  const groups = made.flatMap(({ resource_group_name: name, parent_id: parent }) => [name, parent]);
  if (keys.includes('resourceGroupId'))
    expect(groups).toContainEqual(
      expect.stringMatching(/^rg-of-stack$|^\/subscriptions\/[^/]+\/resourceGroups\/rg-of-stack$/),
    );
});

test.each(CONSTRUCTS)('%s names %j in another stack, with both ways to supply it', (_, keys, build) => {
  const problems = problemsOf(() => {
    build(otherStack());
  });
  expect(problems.map(({ code, message }) => `${code} ${message.split(' ')[0] ?? ''}`)).toEqual(
    keys.map((key) => `PlaceNotGiven ${key}`),
  );
  for (const [index, { message, remedy }] of problems.entries()) {
    expect(message).toContain("stack 'mine' is not a FoundryAgentsStack");
    expect(remedy).toBe(`give ${keys[index] ?? ''}, or create it in a FoundryAgentsStack`);
  }
});

test.each(CHILDREN)('%s takes the tags of a FoundryAgentsStack', (_, build) => {
  const stack = agentsStack();
  build(stack);
  const tags = JSON.stringify(TAGS);
  const made = [...JSON.stringify(resolved(stack, stack.toTerraform())).matchAll(/"tags":(\{[^}]*\})/g)];
  expect(made.length).toBeGreaterThan(0);
  for (const [, found] of made) expect(found).toBe(tags);
});

test('what is missing is told together with everything else that is wrong', () => {
  const problems = problemsOf(() => newGateway(otherStack(), { ...NOWHERE, gatewayName: '' }));
  expect(problems.map(({ code }) => code)).toEqual(['PlaceNotGiven', 'PlaceNotGiven', 'InvalidGatewayName']);
});

test('what is given wins over the stack, and a gateway without logs takes no workspace from it', () => {
  const stack = agentsStack();
  newGateway(stack, {
    network: gateways.GatewayNetwork.none(),
    tier: GatewayTier.CONSUMPTION,
    units: 0,
    publicHostName: undefined,
  });
  const json = jsonOf(stack);
  const [gateway] = json.ofType('azurerm_api_management');
  expect(gateway?.config).toMatchObject({ location: 'eastus2', resource_group_name: 'rg-ingress', tags: TAGS });
  expect(json.ofType('azurerm_monitor_diagnostic_setting')).toEqual([]);
});

test('a group of another subscription is refused where azurerm would look for it in its own, and taken by azapi', () => {
  const other = GROUP_ID.replace(SUBSCRIPTION, '00000000-0000-4000-8000-00000000000f');
  const make = (build: (stack: TerraformStack) => unknown) =>
    problemsOf(() => build(agentsStack())).map(({ code }) => code);
  expect(make((stack) => newGateway(stack, { ...NOWHERE, resourceGroupId: other }))).toEqual([
    'GroupOfOtherSubscription',
  ]);
  expect(
    make(
      (stack) =>
        new foundryNetworks.FoundryPrivateDnsZones(stack, 'Zones', {
          resourceGroupId: other,
          virtualNetworkId: NETWORK_ID,
        }),
    ),
  ).toEqual([]);
});
