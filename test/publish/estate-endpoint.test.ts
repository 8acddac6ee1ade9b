import { App } from 'cdktf';
import {
  AgentIngress,
  FoundryAccount,
  FoundryAgentsStack,
  FoundryPrivateEndpoint,
  type IFoundryPrivateEndpoint,
  IngressNetwork,
} from '../../src';
import { AgentSubnet, FoundryNetwork } from '../../src/foundry/network';
import { IngressSubnet, SubnetPurpose } from '../../src/ingress/subnet';
import { CERTIFICATE, PUBLIC_HOST } from '../support/ingress';
import { groupId, NETWORK_ID, SUBSCRIPTION, TENANT, VAULT_ID } from '../support/samples';
import { StackJson } from '../support/stack-json';

const AGENTS = '192.168.10.0/24';
const GATEWAY = '10.20.2.0/24';
const OTHER_NETWORK = `${groupId('rg-other')}/providers/Microsoft.Network/virtualNetworks/vnet-other`;
const CERTIFIED = { certificateSecretId: CERTIFICATE, certificateVaultId: VAULT_ID };

interface Case {
  /** Network of the subnet that the account's endpoint is in. */
  readonly networkId?: string;
  /** Whether the ingress is given an endpoint that exists. */
  readonly isGiven?: boolean;
  readonly hasNoEndpoint?: boolean;
}

/** An injected account with a private endpoint in a subnet that is made, and an ingress that publishes its agents. */
function stackOf({ networkId = NETWORK_ID, isGiven = false, hasNoEndpoint = false }: Case = {}): StackJson {
  const stack = new FoundryAgentsStack(new App({ stackTraces: false }), 'test', {
    subscriptionId: SUBSCRIPTION,
    tenantId: TENANT,
    location: 'swedencentral',
    resourceGroupName: 'rg-agents',
  });
  const agentSubnet = new AgentSubnet(stack, 'Agents', { virtualNetworkId: NETWORK_ID, addressPrefix: AGENTS });
  const account = new FoundryAccount(stack, 'Account', {
    accountName: 'contoso',
    network: FoundryNetwork.virtualNetwork({ agentSubnet }),
  });
  const subnet = new IngressSubnet(stack, 'Endpoints', {
    purpose: SubnetPurpose.PRIVATE_ENDPOINTS,
    virtualNetworkId: networkId,
    addressPrefix: '10.20.9.0/27',
    subnetName: 'estate-endpoints',
    sourceRanges: ['10.20.0.0/26'],
  });
  const id = `${groupId('rg-network')}/providers/Microsoft.Network/privateEndpoints/pe`;
  const given: IFoundryPrivateEndpoint[] = isGiven
    ? [FoundryPrivateEndpoint.fromPrivateEndpointId(stack, 'Given', account, id)]
    : [];
  if (!isGiven && !hasNoEndpoint) account.addPrivateEndpoint('Way', { subnet });
  const network = new IngressNetwork(stack, 'Network', {
    virtualNetworkId: NETWORK_ID,
    gatewaySubnet: GATEWAY,
    privateEndpointSubnet: '10.20.3.0/27',
    edgeSubnet: '10.20.1.0/24',
  });
  AgentIngress.behindApplicationGateway(stack, 'Ingress', {
    network,
    accounts: [account],
    foundryPrivateEndpoints: given,
    gateway: { gatewayName: 'apim', publisherName: 'Contoso', publisherEmail: 'platform@contoso.com' },
    publicHostName: PUBLIC_HOST,
    edge: { edgeName: 'agw', ...CERTIFIED },
  });
  stack.prepareStack();
  return new StackJson(stack.toTerraform() as object);
}

const madeByIngress = (stack: StackJson) =>
  stack.ofType('azurerm_private_endpoint').filter(({ config }) => JSON.stringify(config).includes('"account"'));

const letIn = (stack: StackJson, subnet: string): string =>
  JSON.stringify(
    stack.azapi('Microsoft.Network/networkSecurityGroups').find(({ config }) => config.name === `vnet-${subnet}`)
      ?.config.body?.properties,
  );

test('an ingress uses the private endpoint that the account has in its network, and makes no second one', () => {
  const stack = stackOf();
  expect(madeByIngress(stack)).toEqual([]);
  expect(stack.azapi('Microsoft.Network/privateEndpoints')).toHaveLength(1);
  for (const range of [GATEWAY, AGENTS, '10.20.0.0/26']) expect(letIn(stack, 'estate-endpoints')).toContain(range);
});

test('an ingress uses the private endpoint that it is given for an account', () => {
  expect(madeByIngress(stackOf({ isGiven: true }))).toEqual([]);
});

test('an ingress makes its own where the account has one in another network, or none', () => {
  for (const stack of [stackOf({ networkId: OTHER_NETWORK }), stackOf({ hasNoEndpoint: true })]) {
    expect(madeByIngress(stack)).toHaveLength(1);
    expect(letIn(stack, 'private-endpoints')).toContain(AGENTS);
  }
});
