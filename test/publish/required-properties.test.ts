import { App } from 'cdktf';
import {
  AgentIngress,
  AgentPublication,
  ApiManagementGateway,
  EdgeFirewall,
  FoundryAccount,
  FoundryAgentsStack,
  FoundryPrivateEndpoint,
  FoundryProject,
  IngressNetwork,
  Principal,
  PublishedAgent,
  PublishedApplication,
} from '../../src';
import { AgentDataStores } from '../../src/foundry/data-stores';
import { IngressSubnet, SubnetPurpose } from '../../src/ingress/subnet';
import { problemsOf } from '../support/errors';
import { CERTIFICATE, PUBLIC_HOST } from '../support/ingress';
import { APP_ID, FIREWALL_POLICY_ID, NETWORK_ID, PROJECT_ID, SUBSCRIPTION, TENANT, VAULT_ID } from '../support/samples';

/** Values as a program has them that is not type-checked: each can be undefined. */
type Values = Record<string, unknown>;
type Make = (values: never) => unknown;

const PLACE = { subscriptionId: SUBSCRIPTION, tenantId: TENANT, location: 'eastus2', resourceGroupName: 'rg-agents' };
const NETWORK = {
  virtualNetworkId: NETWORK_ID,
  edgeSubnet: '10.20.1.0/24',
  gatewaySubnet: '10.20.2.0/24',
  privateEndpointSubnet: '10.20.3.0/27',
};
const GATEWAY = { gatewayName: 'apim', publisherName: 'Contoso', publisherEmail: 'platform@contoso.com' };
const CERTIFIED = { certificateSecretId: CERTIFICATE, certificateVaultId: VAULT_ID };

const stackOf = () => new FoundryAgentsStack(new App({ stackTraces: false }), 'helpdesk', PLACE);
const projectIn = (stack: FoundryAgentsStack) => FoundryProject.fromProjectId(stack, 'Project', PROJECT_ID);
/** Properties of an ingress with fresh parts, where `values` replaces some of them. */
const ingressProps = (stack: FoundryAgentsStack, own: Values, values: Values): never => {
  const parts = { network: new IngressNetwork(stack, 'Network', NETWORK), accounts: [projectIn(stack).account] };
  return { ...parts, gateway: GATEWAY, ...own, ...values } as never;
};
const firewallIn = (stack: FoundryAgentsStack) =>
  EdgeFirewall.fromFirewallAttributes(stack, 'Firewall', {
    firewallPolicyId: FIREWALL_POLICY_ID,
    publicIpAddress: '203.0.113.7',
    subnetAddressPrefix: '10.30.0.0/26',
  });

const behindApplicationGateway = (values: Values) => {
  const stack = stackOf();
  const own = { publicHostName: PUBLIC_HOST, edge: { edgeName: 'agw', ...CERTIFIED } };
  return AgentIngress.behindApplicationGateway(stack, 'Ingress', ingressProps(stack, own, values));
};
const behindFirewall = (values: Values) => {
  const stack = stackOf();
  const gateway = { ...GATEWAY, customDomains: [{ hostName: PUBLIC_HOST, ...CERTIFIED }] };
  const own = { publicHostName: PUBLIC_HOST, firewall: firewallIn(stack), edge: { edgeName: 'dnat' }, gateway };
  return AgentIngress.behindFirewall(stack, 'Ingress', ingressProps(stack, own, values));
};
const open = (values: Values) => {
  const stack = stackOf();
  return AgentIngress.open(stack, 'Ingress', ingressProps(stack, {}, values));
};
const agent = (values: Values) => {
  const stack = stackOf();
  const props = { project: projectIn(stack), agentName: 'Agent', identityClientId: APP_ID, ...values };
  return new PublishedAgent(stack, 'Helpdesk', props);
};
const application = (values: Values) => {
  const stack = stackOf();
  const props = { project: projectIn(stack), agentName: 'Agent', agentVersion: '1', ...values };
  return new PublishedApplication(stack, 'helpdesk', props);
};
const publish = (values: Values) => {
  const stack = stackOf();
  const target = new PublishedAgent(stack, 'Agent', {
    project: projectIn(stack),
    agentName: 'Agent',
    identityClientId: APP_ID,
  });
  return AgentIngress.managed(stack, 'Ingress').publish(stack, 'Teams', { target, ...values });
};

/** What makes a part of the main job, by the names of what it requires. */
const REQUIRED: readonly (readonly [what: string, make: (values: Values) => unknown, names: readonly string[]])[] = [
  [
    'FoundryAgentsStack',
    (values) => new FoundryAgentsStack(new App(), 'helpdesk', { ...PLACE, ...values }),
    Object.keys(PLACE),
  ],
  [
    'IngressNetwork',
    (values) => new IngressNetwork(stackOf(), 'Network', { ...NETWORK, ...values }),
    ['virtualNetworkId'],
  ],
  ['behindApplicationGateway', behindApplicationGateway, ['network', 'publicHostName', 'accounts', 'gateway', 'edge']],
  ['behindFirewall', behindFirewall, ['network', 'publicHostName', 'accounts', 'gateway', 'firewall', 'edge']],
  ['open', open, ['network', 'accounts', 'gateway']],
  ['PublishedAgent', agent, ['project', 'agentName', 'identityClientId']],
  ['PublishedApplication', application, ['project', 'agentName', 'agentVersion']],
  ['publish', publish, ['target']],
];

const CASES = REQUIRED.flatMap(([what, make, names]) => names.map((name) => [what, name, make] as const));

test.each(REQUIRED)('%s takes what is complete', (_, make) => {
  expect(problemsOf(() => make({}))).toEqual([]);
});

describe.each([
  ['undefined', undefined],
  ['null', null],
])('a value that is %s', (_, missing) => {
  test.each(CASES)('%s names %s', (__, name, make) => {
    const problems = problemsOf(() => make({ [name]: missing }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: expect.stringMatching(/^(PropertyNotSet|PlaceNotGiven)$/) as string,
      message: expect.stringContaining(`${name} is not set, in helpdesk`) as string,
      remedy: expect.stringContaining(`set ${name}; if `) as string,
    });
  });
});

test.each([
  ['gateway.gatewayName', { gateway: { ...GATEWAY, gatewayName: undefined } }],
  ['gateway.publisherName', { gateway: { ...GATEWAY, publisherName: undefined } }],
  ['gateway.publisherEmail', { gateway: { ...GATEWAY, publisherEmail: undefined } }],
  ['edge.edgeName', { edge: { ...CERTIFIED } }],
  ['edge.certificateSecretId', { edge: { edgeName: 'agw', certificateVaultId: VAULT_ID } }],
  ['accounts[0]', { accounts: [undefined] }],
])('%s is named within the property that it belongs to', (name, values) => {
  expect(problemsOf(() => behindApplicationGateway(values))).toEqual([
    expect.objectContaining({ code: 'PropertyNotSet', message: `${name} is not set, in helpdesk/Ingress` }),
  ]);
});

test('all that is missing is reported at once', () => {
  const problems = problemsOf(() =>
    behindApplicationGateway({ network: undefined, gateway: {}, publicHostName: null }),
  );
  expect(problems.map(({ message }) => message.split(' ')[0])).toEqual([
    'network',
    'gateway.gatewayName',
    'gateway.publisherName',
    'gateway.publisherEmail',
    'publicHostName',
  ]);
});

const subnet = { purpose: SubnetPurpose.FIREWALL, virtualNetworkId: NETWORK_ID, addressPrefix: '10.20.1.0/24' };

test.each<[string, string, Make]>([
  ['a principal', 'objectId', (value) => Principal.group(value)],
  ['a principal with a label', 'objectId', (value) => Principal.managedIdentity(value, 'label')],
  ['a grant', 'principal', (value) => agent({}).grants.invoke(value)],
  ['an existing project', 'projectId', (value) => FoundryProject.fromProjectId(stackOf(), 'Project', value)],
  ['an existing account', 'accountId', (value) => FoundryAccount.fromAccountId(stackOf(), 'Account', value)],
  ['an existing subnet', 'subnetId', (value) => IngressSubnet.fromSubnetId(stackOf(), 'Subnet', value)],
  [
    'an existing gateway',
    'gatewayId',
    (gatewayId) => ApiManagementGateway.fromGatewayAttributes(stackOf(), 'Gateway', { gatewayId } as never),
  ],
  [
    'an existing firewall',
    'firewallPolicyId',
    (firewallPolicyId) =>
      EdgeFirewall.fromFirewallAttributes(stackOf(), 'Firewall', { firewallPolicyId, publicIpAddress: '203.0.113.7' }),
  ],
  [
    'a private endpoint',
    'subnet',
    (value) => {
      const stack = stackOf();
      return new FoundryPrivateEndpoint(stack, 'Endpoint', { account: projectIn(stack).account, subnet: value });
    },
  ],
  [
    'an endpoint of data stores',
    'privateEndpoints.subnet',
    (value) =>
      new AgentDataStores(stackOf(), 'Stores', {
        storageAccountName: 'stcontoso',
        cosmosAccountName: 'cosmos-contoso',
        searchServiceName: 'srch-contoso',
        privateEndpoints: { subnet: value },
      }),
  ],
  [
    'a new firewall',
    'subnet',
    (value) => new EdgeFirewall(stackOf(), 'Firewall', { firewallName: 'f', subnet: value }),
  ],
  [
    'a new subnet',
    'virtualNetworkId',
    (virtualNetworkId) => new IngressSubnet(stackOf(), 'Subnet', { ...subnet, virtualNetworkId }),
  ],
  [
    'a new subnet',
    'addressPrefix',
    (addressPrefix) => new IngressSubnet(stackOf(), 'Subnet', { ...subnet, addressPrefix }),
  ],
  ['a publication', 'target', (target) => new AgentPublication(stackOf(), 'Teams', { target })],
])('%s names %s', (_, name, make) => {
  const problems = problemsOf(() => make(undefined as never));
  expect(problems[0]).toMatchObject({
    code: 'PropertyNotSet',
    message: expect.stringContaining(`${name} is not set`) as string,
  });
});
