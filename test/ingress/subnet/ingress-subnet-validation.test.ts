import { IngressSubnet, type IngressSubnetProps, SubnetPurpose } from '../../../src/ingress/subnet';
import { codesOf } from '../../support/errors';
import { newSubnet, proveRules, tokenList } from '../../support/ingress';
import { NETWORK_ID, SUBNET_ID, TOKEN } from '../../support/samples';
import { newStack } from '../../support/synthesize';

type Changes = Partial<IngressSubnetProps>;
const EDGE = SubnetPurpose.APPLICATION_GATEWAY;
const INTEGRATION = SubnetPurpose.GATEWAY_INTEGRATION;
const ENDPOINTS = SubnetPurpose.PRIVATE_ENDPOINTS;

/** A subnet large enough for any purpose, an Application Gateway's unless told otherwise. */
const make = (changes: Changes) => newSubnet(newStack(), EDGE, '10.20.0.0/24', changes);
const PATH = `test/${EDGE}`;

proveRules<Changes>(
  [
    {
      code: 'InvalidResourceId',
      bad: [{ virtualNetworkId: 'vnet' }, { virtualNetworkId: SUBNET_ID }, { virtualNetworkId: '' }],
      good: [{ virtualNetworkId: NETWORK_ID.toUpperCase() }],
      later: [{ virtualNetworkId: TOKEN }],
    },
    {
      code: 'InvalidAddressPrefix',
      bad: ['', '10.20.0.0', '10.20.0.1/24', '10.20.0/24', '10.20.0.0/33', '2001:db8::/24'].map((addressPrefix) => ({
        addressPrefix,
      })),
      good: [{ addressPrefix: '192.168.1.0/24' }],
      later: [{ addressPrefix: TOKEN }],
    },
    {
      code: 'SubnetTooSmall',
      bad: [
        { addressPrefix: '10.20.0.0/27', purpose: EDGE },
        { addressPrefix: '10.20.0.0/28', purpose: INTEGRATION },
        { addressPrefix: '10.20.0.0/30', purpose: ENDPOINTS },
      ],
      good: [
        { addressPrefix: '10.20.0.0/26', purpose: EDGE },
        { addressPrefix: '10.20.0.0/27', purpose: INTEGRATION },
        { addressPrefix: '10.20.0.0/29', purpose: ENDPOINTS },
      ],
      later: [{ addressPrefix: TOKEN, purpose: INTEGRATION }],
    },
    {
      code: 'InvalidLocation',
      bad: [{ location: 'East US 2' }],
      good: [{ location: 'westeurope' }],
      later: [{ location: TOKEN }],
    },
    {
      code: 'InvalidCallerRange',
      bad: [{ callerRanges: ['52.112.0.0/14', '52.122.1.0/15'] }, { callerRanges: ['52.112.0.1'] }],
      good: [{ callerRanges: ['203.0.113.7/32'] }],
      later: [{ callerRanges: ['203.0.113.7/32', TOKEN] }],
    },
    {
      code: 'NoCallers',
      bad: [{ callerRanges: [] }],
      good: [{ callerRanges: undefined }],
      later: [{ callerRanges: tokenList() }],
    },
    {
      code: 'CallersNotAsked',
      bad: [INTEGRATION, ENDPOINTS].map((purpose) => ({ callerRanges: ['203.0.113.0/24'], purpose })),
      good: [{ purpose: INTEGRATION }, { callerRanges: ['203.0.113.0/24'], purpose: EDGE }],
      later: [{ callerRanges: tokenList(), purpose: EDGE }],
    },
    {
      code: 'InvalidNetworkResourceName',
      bad: [{ subnetName: '' }, { subnetName: 'my subnet' }, { subnetName: 'x'.repeat(81) }],
      good: [{ subnetName: 's' }, { subnetName: 'Edge_1.a' }],
      later: [{ subnetName: TOKEN }],
    },
  ],
  make,
  PATH,
);

test('everything that is wrong with a subnet is told at once', () => {
  const codes = codesOf(() =>
    make({
      purpose: INTEGRATION,
      virtualNetworkId: 'n',
      location: '',
      subnetName: '',
      addressPrefix: '10.20.0.0/28',
      callerRanges: ['r'],
    }),
  );
  expect(codes).toEqual([
    'InvalidResourceId',
    'InvalidLocation',
    'InvalidNetworkResourceName',
    'SubnetTooSmall',
    'CallersNotAsked',
    'InvalidCallerRange',
  ]);
});

describe('a subnet that exists', () => {
  proveRules<{ subnetId: string }>(
    [
      {
        code: 'InvalidResourceId',
        bad: [{ subnetId: 'edge' }, { subnetId: NETWORK_ID }],
        good: [{ subnetId: SUBNET_ID.toLowerCase() }],
        later: [{ subnetId: TOKEN }],
      },
    ],
    ({ subnetId }) => IngressSubnet.fromSubnetId(newStack(), 'Subnet', subnetId),
    'test/Subnet',
  );
});
