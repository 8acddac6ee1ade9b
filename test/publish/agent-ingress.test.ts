import { App, TerraformStack } from 'cdktf';
import {
  AgentIngress,
  EdgeFirewall,
  FirewallTier,
  FoundryAgentsStack,
  FoundryProject,
  IngressNetwork,
  type IngressNetworkProps,
  IngressPrivateDns,
  IngressTopology,
  OpenGatewayConnection,
  PrivateGatewayConnection,
  PublishedAgent,
} from '../../src';
import { SubnetPurpose } from '../../src/ingress/subnet';
import { codesOf, problemsOf } from '../support/errors';
import { CERTIFICATE, existingSubnet, PUBLIC_HOST } from '../support/ingress';
import {
  APP_ID,
  FIREWALL_POLICY_ID,
  NETWORK_ID,
  PROJECT_ID,
  SUBSCRIPTION,
  TENANT,
  VAULT_ID,
  zoneId,
  groupId,
} from '../support/samples';
import { newStack } from '../support/synthesize';

const PLACE = { subscriptionId: SUBSCRIPTION, tenantId: TENANT, location: 'eastus2', resourceGroupName: 'rg-agents' };
const CERTIFIED = { certificateSecretId: CERTIFICATE, certificateVaultId: VAULT_ID };
const GATEWAY = { gatewayName: 'apim', publisherName: 'Contoso', publisherEmail: 'platform@contoso.com' };
const OWN_HOST = { ...GATEWAY, customDomains: [{ hostName: PUBLIC_HOST, ...CERTIFIED }] };
const RANGES = { gatewaySubnet: '10.20.2.0/24', privateEndpointSubnet: '10.20.3.0/27' };
const EDGE = { edgeName: 'agw', ...CERTIFIED };

const newAgentsStack = (app = new App({ stackTraces: false }), id = 'test') => new FoundryAgentsStack(app, id, PLACE);
const networkIn = (stack: TerraformStack, props: Partial<IngressNetworkProps> = RANGES) =>
  new IngressNetwork(stack, 'Network', { virtualNetworkId: NETWORK_ID, ...props });
const accountsIn = (stack: TerraformStack) => [FoundryProject.fromProjectId(stack, 'Project', PROJECT_ID).account];
const existingFirewall = (stack: TerraformStack) =>
  EdgeFirewall.fromFirewallAttributes(stack, 'Firewall', {
    firewallPolicyId: FIREWALL_POLICY_ID,
    publicIpAddress: '203.0.113.7',
    subnetAddressPrefix: '10.30.0.0/26',
  });

/** What a stack says at its end. */
const saidOf = (stack: TerraformStack): string[] => stack.node.findAll().flatMap(({ node }) => node.validate());

describe('ways in', () => {
  const { V2_PUBLIC, CLASSIC_PUBLIC, V2_APPLICATION_GATEWAY, CLASSIC_APPLICATION_GATEWAY } = IngressTopology;
  const { V2_FIREWALL, CLASSIC_FIREWALL } = IngressTopology;

  test.each([
    [PrivateGatewayConnection.PRIVATE_ENDPOINT, V2_APPLICATION_GATEWAY, 'StandardV2'],
    [PrivateGatewayConnection.INJECTION, V2_APPLICATION_GATEWAY, 'PremiumV2'],
    [PrivateGatewayConnection.CLASSIC, CLASSIC_APPLICATION_GATEWAY, 'Premium'],
  ])('behind Application Gateway with %s it is topology %s with %s', (gatewayConnection, topology, tier) => {
    const stack = newAgentsStack();
    const network = networkIn(stack, { ...RANGES, edgeSubnet: '10.20.1.0/24' });
    const accounts = accountsIn(stack);
    const made = AgentIngress.behindApplicationGateway(stack, 'Ingress', {
      network,
      accounts,
      publicHostName: PUBLIC_HOST,
      gateway: GATEWAY,
      edge: EDGE,
      gatewayConnection,
    });
    expect([made.topology, made.gateway.tier]).toEqual([topology, tier]);
    expect(made.edgeApplicationGateway?.publicHostName).toBe(PUBLIC_HOST);
    expect(made.publicIpAddress).toBeDefined();
    expect(saidOf(stack)).toEqual([]);
  });

  test.each([
    [PrivateGatewayConnection.PRIVATE_ENDPOINT, V2_FIREWALL],
    [PrivateGatewayConnection.INJECTION, V2_FIREWALL],
    [PrivateGatewayConnection.CLASSIC, CLASSIC_FIREWALL],
  ])('behind an existing Azure Firewall with %s it is topology %s', (gatewayConnection, topology) => {
    const stack = newAgentsStack();
    const made = AgentIngress.behindFirewall(stack, 'Ingress', {
      network: networkIn(stack),
      accounts: accountsIn(stack),
      publicHostName: PUBLIC_HOST,
      gateway: OWN_HOST,
      firewall: existingFirewall(stack),
      edge: { edgeName: 'dnat' },
      gatewayConnection,
    });
    expect(made.topology).toBe(topology);
    expect(made.edgeAzureFirewall?.publicIpAddress).toBe('203.0.113.7');
    expect(saidOf(stack)).toEqual([]);
  });

  test('a new Azure Firewall stands in the subnets of the network', () => {
    const stack = newAgentsStack();
    const network = networkIn(stack, {
      ...RANGES,
      edgeSubnet: '10.20.1.0/24',
      firewallManagementSubnet: '10.20.4.0/24',
    });
    const firewall = new EdgeFirewall(stack, 'Firewall', {
      firewallName: 'afw',
      resourceGroupId: groupId('rg-network'),
      location: 'eastus2',
      tier: FirewallTier.BASIC,
      subnet: network.subnetFor(SubnetPurpose.FIREWALL),
      managementSubnet: network.subnetFor(SubnetPurpose.FIREWALL_MANAGEMENT),
    });
    AgentIngress.behindFirewall(stack, 'Ingress', {
      network,
      accounts: accountsIn(stack),
      publicHostName: PUBLIC_HOST,
      gateway: OWN_HOST,
      firewall,
      edge: { edgeName: 'dnat' },
    });
    expect(saidOf(stack)).toEqual([]);
  });

  test.each([
    [OpenGatewayConnection.INTEGRATION, V2_PUBLIC, 'StandardV2'],
    [OpenGatewayConnection.CLASSIC, CLASSIC_PUBLIC, 'Premium'],
  ])('open with %s it is topology %s with %s', (gatewayConnection, topology, tier) => {
    const stack = newAgentsStack();
    const made = AgentIngress.open(stack, 'Ingress', {
      network: networkIn(stack),
      accounts: accountsIn(stack),
      gateway: GATEWAY,
      gatewayConnection,
    });
    expect([made.topology, made.gateway.tier, made.gateway.isOpen]).toEqual([topology, tier, true]);
    expect(saidOf(stack)).toEqual([]);
  });

  test('managed makes a bot alone, which delivers to the agent itself', () => {
    const stack = newAgentsStack();
    const project = FoundryProject.fromProjectId(stack, 'Project', PROJECT_ID);
    const agent = new PublishedAgent(stack, 'Agent', { project, agentName: 'Agent', identityClientId: APP_ID });
    const { route, bot } = AgentIngress.managed(stack, 'Ingress').publish(stack, 'Teams', { target: agent });
    expect(route).toBeUndefined();
    expect(bot.messagingEndpoint).toBe(agent.activityEndpoint);
  });
});

describe('publish', () => {
  function published(microsoft365: boolean) {
    const stack = newAgentsStack();
    const project = FoundryProject.fromProjectId(stack, 'Project', PROJECT_ID);
    const agent = new PublishedAgent(stack, 'Agent', { project, agentName: 'Agent', identityClientId: APP_ID });
    const ingress = AgentIngress.open(stack, 'Ingress', {
      network: networkIn(stack),
      accounts: [project.account],
      gateway: GATEWAY,
    });
    return ingress.publish(stack, 'Teams', { target: agent, microsoft365 });
  }

  test('takes tenant and resource group from the stack, once for route and bot', () => {
    const { route, bot } = published(false);
    expect(route?.tenantIds).toEqual([TENANT]);
    expect(bot.resource.parentIdInput).toBe(`/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-agents`);
  });

  test.each([
    [false, ['msteams']],
    [true, ['msteams', 'm365extensions']],
  ])('with microsoft365 %s the gateway lets in %j, and the bot is there', (microsoft365, channels) => {
    const { route, bot } = published(microsoft365);
    expect(route?.channels?.map((channel) => channel.toLowerCase().replace(/\W/g, ''))).toHaveLength(channels.length);
    expect(bot.node.tryFindChild('M365Extensions') !== undefined).toBe(microsoft365);
  });

  test('makes route and bot in the stack of the caller, which comes after that of the ingress', () => {
    const app = new App({ stackTraces: false });
    const [own, other] = [newAgentsStack(app, 'ingress'), newAgentsStack(app, 'agents')];
    const ingress = AgentIngress.open(own, 'Ingress', {
      network: networkIn(own),
      accounts: accountsIn(own),
      gateway: GATEWAY,
    });
    const project = FoundryProject.fromProjectId(other, 'Project', PROJECT_ID);
    const target = new PublishedAgent(other, 'Agent', { project, agentName: 'Agent', identityClientId: APP_ID });
    const { bot, route } = ingress.publish(other, 'Teams', { target });
    expect([bot, route].map((made) => made && TerraformStack.of(made))).toEqual([other, other]);
    expect(other.dependencies).toEqual([own]);
  });
});

describe('mistakes', () => {
  test('what the stack does not tell is asked for, all of it at once', () => {
    const stack = newStack();
    const network = networkIn(stack, { ...RANGES, location: 'eastus2' });
    const problems = problemsOf(() =>
      AgentIngress.open(stack, 'Ingress', { network, accounts: accountsIn(stack), gateway: GATEWAY }),
    );
    expect(problems.map(({ code, remedy }) => [code, remedy])).toEqual(
      ['resourceGroupId', 'location', 'tenantIds'].map((prop) => [
        'PlaceNotGiven',
        `give ${prop}, or create it in a FoundryAgentsStack`,
      ]),
    );
  });

  test('a subnet that the way in needs is asked for by its name', () => {
    const stack = newAgentsStack();
    const network = networkIn(stack, { edgeSubnet: '10.20.1.0/24' });
    const make = () =>
      AgentIngress.behindApplicationGateway(stack, 'Ingress', {
        network,
        accounts: [],
        publicHostName: PUBLIC_HOST,
        gateway: GATEWAY,
        edge: EDGE,
      });
    expect(problemsOf(make).map(({ message }) => message)).toEqual([
      expect.stringContaining('gatewaySubnet of test/Network is not set'),
      expect.stringContaining('privateEndpointSubnet of test/Network is not set'),
    ]);
  });

  test('accounts take a subnet for private endpoints', () => {
    const stack = newAgentsStack();
    const network = networkIn(stack, { gatewaySubnet: '10.20.2.0/24' });
    const make = () => AgentIngress.open(stack, 'Ingress', { network, accounts: accountsIn(stack), gateway: GATEWAY });
    expect(codesOf(make)).toEqual(['SubnetNotGiven']);
  });

  test('everything that is wrong with a network is told at once', () => {
    const stack = newAgentsStack();
    const make = () =>
      networkIn(stack, {
        virtualNetworkId: 'vnet',
        edgeSubnet: '10.20.1.1/24',
        gatewaySubnet: '10.20.2.0/24',
        privateEndpointSubnet: '10.20.2.0/27',
        existingGatewaySubnet: existingSubnet(stack, 'gateway'),
      });
    expect(codesOf(make)).toEqual(['InvalidResourceId', 'InvalidAddressPrefix', 'SubnetAmbiguous', 'SubnetsOverlap']);
  });

  test('a range in which nothing stands ends the synthesis', () => {
    const stack = newAgentsStack();
    AgentIngress.open(stack, 'Ingress', {
      network: networkIn(stack, { ...RANGES, edgeSubnet: '10.20.1.0/24' }),
      accounts: accountsIn(stack),
      gateway: GATEWAY,
    });
    expect(saidOf(stack)).toEqual([
      expect.stringMatching(/^SubnetUnused: edgeSubnet '10\.20\.1\.0\/24' of test\/Network/),
    ]);
  });

  test('everything that is wrong with a stack is told at once', () => {
    const make = () =>
      new FoundryAgentsStack(new App({ stackTraces: false }), 'test', {
        subscriptionId: 'mine',
        tenantId: 'contoso',
        location: 'eastus22',
        resourceGroupName: 'rg.',
      });
    expect(codesOf(make)).toEqual([
      'InvalidSubscriptionId',
      'InvalidTenantId',
      'InvalidResourceGroupName',
      'UnknownRegion',
    ]);
  });
});

describe('private DNS', () => {
  const zonesOf = (privateDns?: IngressPrivateDns): (string | undefined)[] => {
    const stack = newAgentsStack();
    AgentIngress.open(stack, 'Ingress', {
      network: networkIn(stack, { ...RANGES, privateDns }),
      accounts: accountsIn(stack),
      gateway: GATEWAY,
    });
    const zones = stack.node.tryFindChild('Network')?.node.tryFindChild('FoundryDnsZones');
    return zones?.node.children.map(({ node }) => node.id) ?? [];
  };

  test('three zones for Foundry are made in the network by default, and none where they exist or are nobody’s matter', () => {
    expect(zonesOf()).toHaveLength(3);
    const foundryZoneIds = ['cognitiveservices', 'openai', 'services.ai'].map((zone) =>
      zoneId(`privatelink.${zone}.azure.com`),
    );
    expect(zonesOf(IngressPrivateDns.existingZones({ foundryZoneIds }))).toEqual([]);
    expect(zonesOf(IngressPrivateDns.ownedElsewhere())).toEqual([]);
  });
});

describe('an error names what its caller has used', () => {
  test('of an agent that is published twice', () => {
    const stack = newAgentsStack();
    const project = FoundryProject.fromProjectId(stack, 'Project', PROJECT_ID);
    const ingress = AgentIngress.behindApplicationGateway(stack, 'Ingress', {
      network: networkIn(stack, { ...RANGES, edgeSubnet: '10.20.1.0/24' }),
      publicHostName: PUBLIC_HOST,
      accounts: [project.account],
      gateway: GATEWAY,
      edge: EDGE,
    });
    const target = new PublishedAgent(stack, 'Agent', { project, agentName: 'a', identityClientId: APP_ID });
    ingress.publish(stack, 'Teams', { target });
    expect(problemsOf(() => ingress.publish(stack, 'Again', { target, botName: 'again' }))).toMatchObject([
      { code: 'DuplicateOperation', remedy: 'publish each agent once, or set operationId for one of them' },
    ]);
  });

  test('of an agent whose blueprint is not known', () => {
    const stack = newAgentsStack();
    const project = FoundryProject.fromProjectId(stack, 'Project', PROJECT_ID);
    const agent = new PublishedAgent(stack, 'Agent', { project, agentName: 'a', identityClientId: APP_ID });
    expect(problemsOf(() => agent.blueprintClientId)).toMatchObject([
      { code: 'AttributeNotSupplied', remedy: 'give blueprintClientId to PublishedAgent' },
    ]);
  });

  test('of a subscription that the stack does not list', () => {
    const app = new App({ stackTraces: false });
    const stack = newAgentsStack(app);
    const other = NETWORK_ID.replace(SUBSCRIPTION, TENANT);
    const project = FoundryProject.fromProjectId(stack, 'Project', PROJECT_ID);
    const make = () =>
      AgentIngress.behindApplicationGateway(stack, 'Ingress', {
        network: networkIn(stack, { ...RANGES, virtualNetworkId: other, edgeSubnet: '10.20.1.0/24' }),
        publicHostName: PUBLIC_HOST,
        accounts: [project.account],
        gateway: GATEWAY,
        edge: EDGE,
      });
    for (const { remedy } of problemsOf(make).filter(({ code }) => code === 'SubscriptionNotListed'))
      expect(remedy).toContain('otherSubscriptionIds of FoundryAgentsStack');
  });
});
