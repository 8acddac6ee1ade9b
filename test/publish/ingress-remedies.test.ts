import { App } from 'cdktf';
import {
  AgentIngress,
  FoundryAgentsStack,
  type GatewayOptions,
  GatewayTier,
  IngressNetwork,
  type IngressNetworkProps,
  PrivateGatewayConnection,
} from '../../src';
import { problemsOf } from '../support/errors';
import { CERTIFICATE, PUBLIC_HOST } from '../support/ingress';
import { NETWORK_ID, SUBSCRIPTION, TENANT, VAULT_ID } from '../support/samples';

const PLACE = { subscriptionId: SUBSCRIPTION, tenantId: TENANT, location: 'eastus2', resourceGroupName: 'rg-agents' };
const GATEWAY = { gatewayName: 'apim', publisherName: 'Contoso', publisherEmail: 'platform@contoso.com' };
const RANGES = { edgeSubnet: '10.20.1.0/24', gatewaySubnet: '10.20.2.0/24', privateEndpointSubnet: '10.20.3.0/27' };

const stackOf = () => new FoundryAgentsStack(new App({ stackTraces: false }), 'helpdesk', PLACE);
const newNetwork = (ranges: Partial<IngressNetworkProps>, stack = stackOf()) =>
  new IngressNetwork(stack, 'Network', { virtualNetworkId: NETWORK_ID, ...ranges });
const saidOf = (make: () => unknown): string[] =>
  problemsOf(make).map(({ code, message, remedy }) => `${code}: ${message}; ${remedy}`);

function behindApplicationGateway(
  ranges: Partial<IngressNetworkProps>,
  gateway: Partial<GatewayOptions> = {},
  gatewayConnection?: PrivateGatewayConnection,
): string[] {
  const stack = stackOf();
  const network = newNetwork(ranges, stack);
  return saidOf(() =>
    AgentIngress.behindApplicationGateway(stack, 'Ingress', {
      network,
      publicHostName: PUBLIC_HOST,
      accounts: [],
      gateway: { ...GATEWAY, ...gateway },
      edge: { edgeName: 'agw', certificateSecretId: CERTIFICATE, certificateVaultId: VAULT_ID },
      gatewayConnection,
    }),
  );
}

const OTHERWISE = 'use another gatewayConnection or another method of AgentIngress';

describe('what a caller of AgentIngress can do is said in the names of its properties', () => {
  test.each([
    ['edgeSubnet', 'existingEdgeSubnet', 'Application Gateway'],
    ['gatewaySubnet', 'existingGatewaySubnet', 'outbound integration of API Management'],
    ['privateEndpointSubnet', 'existingPrivateEndpointSubnet', 'private endpoints'],
  ])('a network without %s', (prop, existing, words) => {
    expect(behindApplicationGateway({ ...RANGES, [prop]: undefined })).toEqual([
      `SubnetNotGiven: ${prop} of helpdesk/Network is not set, but a subnet for ${words} is required, in helpdesk/Ingress; ` +
        `set ${prop} or ${existing}`,
    ]);
  });

  test('a network without any subnet, all at once, and a tier that does not fit', () => {
    const said = behindApplicationGateway({}, { tier: GatewayTier.DEVELOPER });
    expect(said.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'SubnetNotGiven: edgeSubnet',
      'SubnetNotGiven: gatewaySubnet',
      'SubnetNotGiven: privateEndpointSubnet',
      'TierNotInTopology: AgentIngress.behindApplicationGateway',
    ]);
    expect(said.filter((line) => /topology \d/i.test(line))).toEqual([]);
  });

  test.each([
    [PrivateGatewayConnection.PRIVATE_ENDPOINT, 'PRIVATE_ENDPOINT', 'StandardV2 or PremiumV2'],
    [PrivateGatewayConnection.INJECTION, 'INJECTION', 'PremiumV2'],
    [PrivateGatewayConnection.CLASSIC, 'CLASSIC', 'Developer or Premium'],
  ])('a tier that does not fit, in connection %s', (connection, name, tiers) => {
    expect(behindApplicationGateway(RANGES, { tier: GatewayTier.BASIC_V2 }, connection)).toEqual([
      `TierNotInTopology: AgentIngress.behindApplicationGateway with PrivateGatewayConnection.${name} does not support ` +
        `a gateway of tier BasicV2, in helpdesk/Ingress; use ${tiers}, or ${OTHERWISE}`,
    ]);
  });

  test('a public address of a gateway that has none', () => {
    const stack = stackOf();
    const publicIpAddress = { publicIpAddressId: NETWORK_ID } as never;
    const props = { network: newNetwork(RANGES, stack), accounts: [], gateway: GATEWAY, publicIpAddress };
    expect(saidOf(() => AgentIngress.open(stack, 'Ingress', props))).toEqual([
      expect.stringMatching(
        new RegExp(
          `^NotInTopology: publicIpAddress is set for AgentIngress.open with OpenGatewayConnection.INTEGRATION, .*; ` +
            `omit publicIpAddress, or ${OTHERWISE}$`,
        ),
      ),
    ]);
  });
});

describe('subnets of a network that are too small', () => {
  test('are reported at once, with the properties of the caller, when no purpose of them fits', () => {
    const ranges = { ...RANGES, edgeSubnet: '10.20.1.0/29', privateEndpointSubnet: '10.20.3.0/30' };
    expect(saidOf(() => newNetwork(ranges))).toEqual([
      "SubnetTooSmall: edgeSubnet '10.20.1.0/29' is too small for Application Gateway or Azure Firewall, in helpdesk/Network; use a /26 or larger",
      "SubnetTooSmall: privateEndpointSubnet '10.20.3.0/30' is too small for private endpoints, in helpdesk/Network; use a /29 or larger",
    ]);
  });

  test('say which size is for what, where it depends on the gateway', () => {
    const [said = ''] = saidOf(() => newNetwork({ gatewaySubnet: '10.20.2.0/30' }));
    expect(said).toMatch(
      /; use a \/27 or larger for outbound integration of API Management or an injected .*, or a \/29/,
    );
  });

  test('for the gateway that uses it are reported when that is known, with what else is wrong', () => {
    const said = behindApplicationGateway({ gatewaySubnet: '10.20.2.0/28', privateEndpointSubnet: '10.20.3.0/27' });
    expect(said).toEqual([
      expect.stringMatching(/^SubnetNotGiven: edgeSubnet/),
      "SubnetTooSmall: gatewaySubnet of helpdesk/Network with '10.20.2.0/28' is too small for outbound integration of " +
        'API Management, in helpdesk/Ingress; use a /27 or larger',
    ]);
    const classic = PrivateGatewayConnection.CLASSIC;
    expect(behindApplicationGateway({ ...RANGES, gatewaySubnet: '10.20.2.0/28' }, {}, classic)).toEqual([]);
  });
});
