import { TerraformOutput } from 'cdktf';
import { TerraformData } from '../../../src/core/terraform/terraform-data';
import { foundryNetworks } from '../../../src';
import { azapi } from '../../support/azapi';
import { codesOf, problemsOf } from '../../support/errors';
import { NETWORK_ID, SUBNET_ID, SUBSCRIPTION, TOKEN, groupId } from '../../support/samples';
import { newStack, synthesize } from '../../support/synthesize';

const NAMES = [
  'privatelink.cognitiveservices.azure.com',
  'privatelink.openai.azure.com',
  'privatelink.services.ai.azure.com',
];

const GROUP_ID = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-dns`;
const PROPS: foundryNetworks.FoundryPrivateDnsZonesProps = {
  resourceGroupId: groupId('rg-dns'),
  virtualNetworkId: NETWORK_ID,
};

describe('the private DNS zones of Foundry accounts', () => {
  const stack = synthesize((scope) => {
    const { zoneIds, dependables } = new foundryNetworks.FoundryPrivateDnsZones(scope, 'Zones', {
      ...PROPS,
      tags: { team: 'agents' },
    });
    new TerraformOutput(scope, 'zoneIds', { value: zoneIds });
    new TerraformData(scope, 'Reader', { dependsOn: dependables });
  });
  const zones = stack.ofType('Microsoft.Network/privateDnsZones');
  const links = stack.ofType('Microsoft.Network/privateDnsZones/virtualNetworkLinks');
  const zoneOf = (name: string) => zones.find(({ config }) => config.name === name)?.address ?? 'none';
  const linkOf = (name: string) =>
    links.find(({ config }) => config.parent_id === `\${${zoneOf(name)}.id}`)?.address ?? 'none';

  test('are three', () => {
    expect(zones.map(({ config }) => config)).toEqual(
      NAMES.map((name) => ({
        ...azapi('Microsoft.Network/privateDnsZones@2024-06-01', GROUP_ID, name, {}),
        location: 'global',
        tags: { team: 'agents' },
      })),
    );
  });

  test('are linked to the network, which registers nothing in them', () => {
    expect(links.map(({ config }) => config)).toEqual(
      NAMES.map((name) => ({
        ...azapi(
          'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01',
          `\${${zoneOf(name)}.id}`,
          'network',
          { virtualNetwork: { id: NETWORK_ID }, registrationEnabled: false },
        ),
        location: 'global',
        tags: { team: 'agents' },
      })),
    );
  });

  test('are handed on by id in a fixed order, to be used once they are linked', () => {
    expect(stack.shape.output?.zoneIds?.value).toEqual(NAMES.map((name) => `\${${zoneOf(name)}.id}`));
    expect(stack.at('terraform_data.Reader').config.depends_on).toEqual(NAMES.map(linkOf));
  });
});

describe('the private DNS zones of Foundry accounts', () => {
  test('carry no tags where none are given', () => {
    const stack = synthesize((scope) => {
      new foundryNetworks.FoundryPrivateDnsZones(scope, 'Zones', PROPS);
    });
    expect(stack.text).not.toContain('"tags"');
  });

  test.each([
    ['the resource group is empty', { resourceGroupId: '' }, ['InvalidResourceId']],
    ['the network is a subnet', { virtualNetworkId: SUBNET_ID }, ['InvalidResourceId']],
    [
      'both are wrong',
      { resourceGroupId: groupId('a/b'), virtualNetworkId: 'vnet' },
      ['InvalidResourceId', 'InvalidResourceId'],
    ],
  ])('fail where %s', (_, changes, codes) => {
    expect(
      codesOf(() => new foundryNetworks.FoundryPrivateDnsZones(newStack(), 'Zones', { ...PROPS, ...changes })),
    ).toEqual(codes);
  });

  test('say which property is wrong', () => {
    const wrong = { resourceGroupId: '', virtualNetworkId: 'vnet' };
    expect(
      problemsOf(() => new foundryNetworks.FoundryPrivateDnsZones(newStack(), 'Zones', wrong)).map(
        ({ message }) => message,
      ),
    ).toEqual([
      expect.stringMatching(/^resourceGroupId '' in test\/Zones /),
      "virtualNetworkId 'vnet' in test/Zones must be the resource id of a virtual network",
    ]);
  });

  test('take a group and a network that are known only after apply', () => {
    const props = { resourceGroupId: TOKEN, virtualNetworkId: TOKEN };
    expect(codesOf(() => new foundryNetworks.FoundryPrivateDnsZones(newStack(), 'Zones', props))).toEqual([]);
  });
});
