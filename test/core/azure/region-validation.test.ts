import { Token } from 'cdktf';
import type { Construct } from 'constructs';
import { core, FirewallTier, gateways, GatewayTier } from '../../../src';
import { IngressSubnet, SubnetPurpose } from '../../../src/ingress/subnet';
import { managementSubnet, newFirewall } from '../../support/firewall';
import { newEdge, newGateway, warned } from '../../support/ingress';
import { codesOf, problemsOf } from '../../support/errors';
import { TOKEN, groupId } from '../../support/samples';
import { newStack, synthesize } from '../../support/synthesize';

interface Place {
  readonly location?: string;
  readonly zones?: string[];
}

const address = (scope: Construct, { location = 'eastus2', zones }: Place) =>
  new gateways.GatewayPublicIp(scope, 'Address', {
    addressName: 'ip',
    resourceGroupId: groupId('rg'),
    domainNameLabel: 'contoso-agents',
    location,
    zones,
  });

/** Everything that has zones: how it is made, and what of it is asked for its zones. */
const ZONED: readonly [string, (scope: Construct, place: Place) => unknown, readonly string[]][] = [
  ['an Application Gateway', newEdge, ['azurerm_application_gateway', 'azurerm_public_ip']],
  ['a public address', address, ['azurerm_public_ip']],
  [
    'Azure Firewall',
    (scope, place) =>
      newFirewall(scope, { ...place, tier: FirewallTier.BASIC, managementSubnet: managementSubnet(scope) }),
    ['azurerm_firewall', 'azurerm_public_ip'],
  ],
  [
    'a gateway of the Premium tier',
    (scope, place) =>
      newGateway(scope, {
        ...place,
        tier: GatewayTier.PREMIUM,
        units: 3,
        network: gateways.GatewayNetwork.none(),
        publicHostName: undefined,
      }),
    ['azurerm_api_management'],
  ],
];

describe.each(ZONED)('%s', (_, make, types) => {
  const zonesOf = (place: Place) => {
    const stack = synthesize((scope) => void make(scope, place));
    return { stack, zones: types.flatMap((type) => stack.ofType(type).map(({ config }) => config.zones)) };
  };

  test('has no zones in a region without zones, and warns of it', () => {
    const { stack, zones } = zonesOf({ location: 'westus' });
    expect(zones.every((one) => one === undefined)).toBe(true);
    expect(warned(stack, 'NoZonesInRegion')).toHaveLength(1);
    expect(warned(stack, 'NoZones')).toEqual([]);
  });

  test('does not warn of it in a region with zones', () => {
    expect(warned(zonesOf({ location: 'westeurope' }).stack, 'NoZonesInRegion')).toEqual([]);
  });

  test('has the zones that are chosen', () => {
    const { zones } = zonesOf({ location: 'westeurope', zones: ['1', '3'] });
    expect(zones.every((one) => JSON.stringify(one) === '["1","3"]')).toBe(true);
  });

  test('refuses zones in a region without zones, and no empty list', () => {
    const make1 = (zones: string[]) => codesOf(() => make(newStack(), { location: 'westus', zones }));
    expect(make1(['1'])).toEqual(['ZonesNotInRegion']);
    expect(make1([])).toEqual([]);
  });

  test('refuses zones beyond those that a newer region has', () => {
    const inNewer = (zones: string[]) => {
      const stack = newStack();
      new core.NewerRegions(stack, 'NewerRegions', { regions: [{ regionName: 'atlantisnorth', zoneCount: 2 }] });
      return codesOf(() => make(stack, { location: 'atlantisnorth', zones }));
    };
    expect(inNewer(['1', '3'])).toEqual(['ZonesNotInRegion']);
    expect(inNewer(['1', '2'])).toEqual([]);
  });

  test('takes zones and locations that are known only after apply', () => {
    expect(codesOf(() => make(newStack(), { location: 'westus', zones: [TOKEN] }))).toEqual([]);
    expect(codesOf(() => make(newStack(), { location: 'westus', zones: Token.asList(TOKEN) }))).toEqual([]);
    expect(codesOf(() => make(newStack(), { location: TOKEN, zones: ['1'] }))).toEqual([]);
  });

  test('refuses a location that is not in the list, with the closest name', () => {
    expect(problemsOf(() => make(newStack(), { location: 'germanywest' }))).toMatchObject([
      { code: 'UnknownRegion', remedy: expect.stringContaining("use 'germanywestcentral'") as string },
    ]);
  });
});

test('without a choice, all zones that a newer region has', () => {
  const stack = synthesize((scope) => {
    new core.NewerRegions(scope, 'NewerRegions', {
      regions: [
        { regionName: 'westus', zoneCount: 3 },
        { regionName: 'atlantisnorth', zoneCount: 2 },
      ],
    });
    address(scope, { location: 'atlantisnorth' });
    newEdge(scope, { location: 'westus' });
  });
  expect(stack.ofType('azurerm_public_ip').map(({ config }) => config.zones)).toEqual([
    ['1', '2'],
    ['1', '2', '3'],
  ]);
});

test('a newer region counts without zones where none are told', () => {
  const stack = synthesize((scope) => {
    new core.NewerRegions(scope, 'NewerRegions', { regions: [{ regionName: 'atlantisnorth' }] });
    address(scope, { location: 'atlantisnorth' });
  });
  expect(warned(stack, 'NoZonesInRegion')).toEqual(['test/Address']);
});

test('what has no zones is held against the list, too', () => {
  const make = (location: string) =>
    new IngressSubnet(newStack(), 'Subnet', {
      purpose: SubnetPurpose.GATEWAY_INTEGRATION,
      addressPrefix: '10.20.1.0/24',
      virtualNetworkId: `/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v`,
      location,
    });
  expect(codesOf(() => make('eastus2x'))).toEqual(['UnknownRegion']);
  expect(codesOf(() => make('chinanorth3'))).toEqual([]);
});

test('a display name is told its short name', () => {
  expect(problemsOf(() => address(newStack(), { location: 'West Europe' }))).toMatchObject([
    { code: 'InvalidLocation', remedy: "give its short name, such as 'westeurope'" },
  ]);
});

test('newer regions are checked themselves', () => {
  const make = (regionName: string, zoneCount?: number) =>
    codesOf(() => new core.NewerRegions(newStack(), 'NewerRegions', { regions: [{ regionName, zoneCount }] }));
  expect(make('Atlantis North')).toEqual(['InvalidLocation']);
  expect(make('atlantisnorth', 4)).toEqual(['InvalidZoneCount']);
  expect(make('atlantisnorth', 0)).toEqual([]);
  const later = Token.asAny(TOKEN) as never;
  expect(codesOf(() => new core.NewerRegions(newStack(), 'NewerRegions', { regions: later }))).toEqual([
    'ListKnownLater',
  ]);
});
