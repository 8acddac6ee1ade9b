import type { TerraformStack } from 'cdktf';
import {
  foundryNetworks,
  AgentApplication,
  AgentBot,
  AgentDeployment,
  FoundryAccount,
  FoundryPrivateEndpoint,
  gateways,
  GatewayTier,
} from '../../../src';
import { SubnetPurpose } from '../../../src/ingress/subnet';
import { problemsOf } from '../../support/errors';
import { newDnatEdge, newFirewall } from '../../support/firewall';
import { agentEndpoint, existingSubnet, newEdge, newGateway, newSubnet } from '../../support/ingress';
import {
  ACCOUNT_ID,
  APPLICATION_ID,
  BOT_GROUP_ID,
  NETWORK_ID,
  project,
  SUBNET_ID,
  TENANT,
  groupId,
} from '../../support/samples';
import { subnetAt } from '../../support/subnets';
import { newStack } from '../../support/synthesize';

type Tags = Readonly<Record<string, string>>;
type Make = (scope: TerraformStack, tags: Tags) => unknown;

const many = (count: number): Tags => Object.fromEntries(Array.from({ length: count }, (_, at) => [`tag${at}`, 'v']));
const ADDRESS = { addressName: 'ip', resourceGroupId: groupId('rg'), location: 'eastus2', domainNameLabel: 'contoso' };

/** Where tags are taken, and how many of them. */
const PLACES: [string, number, Make][] = [
  [
    'AgentApplication',
    50,
    (scope, tags) => new AgentApplication(scope, 'X', { project: project(scope), applicationName: 'a', tags }),
  ],
  [
    'AgentDeployment',
    50,
    (scope, tags) =>
      new AgentDeployment(scope, 'x', {
        application: AgentApplication.fromApplicationId(scope, 'App', APPLICATION_ID),
        agentName: 'A',
        agentVersion: '1',
        tags,
      }),
  ],
  [
    'AgentBot',
    50,
    (scope, tags) =>
      new AgentBot(scope, 'X', {
        target: agentEndpoint(scope),
        tenantId: TENANT,
        resourceGroupId: BOT_GROUP_ID,
        botName: 'desk',
        tags,
      }),
  ],
  ['GatewayPublicIp', 50, (scope, tags) => new gateways.GatewayPublicIp(scope, 'X', { ...ADDRESS, tags })],
  ['ApplicationGatewayEdge', 50, (scope, tags) => newEdge(scope, { tags })],
  ['FirewallDnatEdge', 50, (scope, tags) => newDnatEdge(scope, { tags })],
  ['EdgeFirewall', 50, (scope, tags) => newFirewall(scope, { tags })],
  ['IngressSubnet', 50, (scope, tags) => newSubnet(scope, SubnetPurpose.PRIVATE_ENDPOINTS, '10.0.0.0/27', { tags })],
  [
    'FoundryPrivateEndpoint',
    50,
    (scope, tags) =>
      new FoundryPrivateEndpoint(scope, 'X', {
        account: FoundryAccount.fromAccountId(scope, 'Account', ACCOUNT_ID),
        resourceGroupId: groupId('rg'),
        location: 'eastus2',
        subnet: subnetAt(SUBNET_ID),
        tags,
      }),
  ],
  ['ApiManagementGateway', 15, (scope, tags) => newGateway(scope, { tags })],
  [
    'GatewayPrivateDnsZone',
    15,
    (scope, tags) =>
      new gateways.GatewayPrivateDnsZone(scope, 'X', {
        resourceGroupId: groupId('rg'),
        virtualNetworkId: NETWORK_ID,
        tags,
      }),
  ],
  [
    'FoundryPrivateDnsZones',
    15,
    (scope, tags) =>
      new foundryNetworks.FoundryPrivateDnsZones(scope, 'X', {
        resourceGroupId: groupId('rg'),
        virtualNetworkId: NETWORK_ID,
        tags,
      }),
  ],
];

describe.each(PLACES)('tags of %s', (_, most, make) => {
  test(`are taken up to ${most}`, () => {
    expect(problemsOf(() => make(newStack(), many(most)))).toEqual([]);
  });

  test.each<[string, Tags]>([
    ['one too many', many(most + 1)],
    ['a sign that Azure refuses', { 'a/b': 'v' }],
    ['a value too long', { owner: 'v'.repeat(257) }],
    ['names in case alone', { owner: 'v', Owner: 'v' }],
  ])('are refused for %s', (_case, tags) => {
    expect(problemsOf(() => make(newStack(), tags)).map(({ code }) => code)).toEqual(['InvalidTag']);
  });
});

describe('tags of a gateway whose hosts are named in private zones', () => {
  const gateway = (scope: TerraformStack, tags: Tags) =>
    newGateway(scope, {
      tags,
      network: gateways.GatewayNetwork.internal({
        subnet: existingSubnet(scope, 'gateway'),
        hostRecords: gateways.GatewayHostRecords.inNewZones({
          resourceGroupId: groupId('rg'),
          virtualNetworkId: NETWORK_ID,
        }),
      }),
      tier: GatewayTier.DEVELOPER,
    });

  test.each<Tags>([{ 'cost center': 'v' }, { '1st': 'v' }, many(16)])(
    'are held against what zones take, too: %j',
    (tags) => {
      expect(problemsOf(() => gateway(newStack(), tags)).map(({ code }) => code)).toEqual(['InvalidTag']);
    },
  );

  test('pass where zones take them', () => {
    expect(problemsOf(() => gateway(newStack(), many(15)))).toEqual([]);
  });

  test('are those of the service alone without such hosts', () => {
    expect(problemsOf(() => newGateway(newStack(), { tags: { 'cost center': 'v' } }))).toEqual([]);
  });
});
