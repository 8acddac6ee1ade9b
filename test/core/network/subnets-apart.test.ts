import { App, TerraformStack, Token } from 'cdktf';
import { Construct } from 'constructs';
import { expectSubnetApart, type SubnetOfNetwork } from '../../../src/core/network/subnets-apart';

const NETWORK =
  '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet';
const OTHER = NETWORK.replace('/vnet', '/other');

/** What is said at the end of subnets, each in a stack of its own. */
function said(...subnets: readonly SubnetOfNetwork[]): string[] {
  const app = new App({ stackTraces: false });
  subnets.forEach((subnet, index) => {
    expectSubnetApart(new Construct(new TerraformStack(app, `stack${index + 1}`), 'Subnet'), subnet);
  });
  return app.node.findAll().flatMap(({ node }) => node.validate());
}

test('ranges of one network that overlap are told in any stacks, by either kind of id and in any case', () => {
  const made = { virtualNetworkId: NETWORK, addressPrefix: '10.0.0.0/24' };
  const existing = { subnetId: `${NETWORK.toUpperCase()}/subnets/a`, addressPrefix: '10.0.0.128/25' };
  expect(said(made, existing)).toEqual([
    "SubnetRangesOverlap: stack2/Subnet '10.0.0.128/25' overlaps stack1/Subnet (10.0.0.0/24); use ranges that share no address",
  ]);
});

test('one subnet that two constructs refer to does not overlap itself', () => {
  const one = { subnetId: `${NETWORK}/subnets/a`, addressPrefix: '10.0.0.0/24' };
  expect(said(one, { ...one, subnetId: `${NETWORK}/subnets/A` })).toEqual([]);
});

test.each<[what: string, one: SubnetOfNetwork, other: SubnetOfNetwork]>([
  [
    'another network',
    { virtualNetworkId: NETWORK, addressPrefix: '10.0.0.0/24' },
    { virtualNetworkId: OTHER, addressPrefix: '10.0.0.0/24' },
  ],
  [
    'a network that is known later',
    { virtualNetworkId: Token.asString({ resolve: () => NETWORK }), addressPrefix: '10.0.0.0/24' },
    { virtualNetworkId: NETWORK, addressPrefix: '10.0.0.0/24' },
  ],
  ['no range', { virtualNetworkId: NETWORK }, { virtualNetworkId: NETWORK, addressPrefix: '10.0.0.0/24' }],
  [
    'ranges apart',
    { virtualNetworkId: NETWORK, addressPrefix: '10.0.0.0/24' },
    { virtualNetworkId: NETWORK, addressPrefix: '10.0.1.0/24' },
  ],
])('nothing is told of %s', (_, one, other) => {
  expect(said(one, other)).toEqual([]);
});
