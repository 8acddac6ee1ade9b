import { ApiManagementGateway, GatewayTier, gateways } from '../../src';
import { IngressSubnet } from '../../src/ingress/subnet';
import { problemsOf } from '../support/errors';
import { SUBSCRIPTION, groupId } from '../support/samples';
import { newStack } from '../support/synthesize';

const OTHER = '00000000-0000-4000-8000-00000000000f';
const subnetIn = (subscription: string) =>
  `/subscriptions/${subscription}/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/gateway`;

function problems(subscription: string) {
  const stack = newStack();
  const integrationSubnet = IngressSubnet.fromSubnetId(stack, 'Subnet', subnetIn(subscription));
  return problemsOf(
    () =>
      new ApiManagementGateway(stack, 'Gateway', {
        gatewayName: 'apim-contoso',
        resourceGroupId: groupId('rg-ingress'),
        location: 'eastus2',
        publisherName: 'Contoso',
        publisherEmail: 'platform@contoso.com',
        tier: GatewayTier.STANDARD_V2,
        network: gateways.GatewayNetwork.integration({ integrationSubnet }),
      }),
  );
}

test('a gateway and its subnet are of one subscription, which Azure demands', () => {
  expect(problems(SUBSCRIPTION)).toEqual([]);
  expect(problems(OTHER)).toEqual([
    expect.objectContaining({
      code: 'NetworkOfOtherSubscription',
      message: `the gateway's subnet is in subscription '${OTHER}', and the gateway in '${SUBSCRIPTION}', in test/Gateway`,
    }),
  ]);
});
