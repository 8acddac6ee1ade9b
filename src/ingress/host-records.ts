import { PrivateDnsARecord } from '@cdktf/provider-azurerm/lib/private-dns-a-record';
import { PrivateDnsZone } from '@cdktf/provider-azurerm/lib/private-dns-zone';
import { PrivateDnsZoneVirtualNetworkLink } from '@cdktf/provider-azurerm/lib/private-dns-zone-virtual-network-link';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { armIdRule, checkArmId, parseArmId, SHAPES } from '../core/arm-id';
import { type Problems, quote } from '../core/problems';
import { resourceGroupName } from '../core/rules';
import { isLiteral, literals } from '../core/tokens';
import type { GatewayHostRecords } from './gateway-host-records';

/** A host and what tells its constructs from others: its part, not its name, which may be known only after apply. */
export interface NamedHost {
  readonly key: string;
  readonly host: string;
}

/** Seconds that an answer is kept: the address may change when a service is rebuilt. */
const TTL = 300;

/** Adds what is wrong with where hosts are named. */
export function checkHostRecords(
  problems: Problems,
  where: GatewayHostRecords | undefined,
  hosts: readonly NamedHost[],
): void {
  if (where === undefined) return;
  problems.check('resourceGroupName of hostRecords', where.newZones?.resourceGroupName, resourceGroupName);
  checkArmId(problems, 'virtualNetworkId of hostRecords', where.newZones?.virtualNetworkId, SHAPES.virtualNetwork);
  if (where.newZones !== undefined) return;
  problems.checkEach('zoneIds of hostRecords', where.zoneIds, armIdRule(SHAPES.privateDnsZone));
  if (literals(where.zoneIds).length < where.zoneIds.length || where.zoneIds.length === 0) {
    problems.add(
      'HostZonesUnknown',
      'zoneIds of hostRecords is empty or known only after apply, so that no host finds its zone',
      'give ids that are known, or use GatewayHostRecords.inNewZones',
    );
    return;
  }
  for (const { host } of hosts) {
    problems.require(
      zoneOf(host, where.zoneIds) !== undefined,
      'NoZoneForHost',
      `no zone of hostRecords holds host ${quote(host)}`,
      'add the id of a zone that the host ends with',
    );
  }
}

/** Names hosts with their addresses, in the scope of the gateway. */
export function createHostRecords(
  scope: Construct,
  where: GatewayHostRecords,
  hosts: readonly NamedHost[],
  addresses: string[],
  tags: { readonly [key: string]: string } | undefined,
): ITerraformDependable[] {
  return hosts.flatMap(({ key, host }) => {
    const place = new Construct(scope, key);
    const zone = where.newZones === undefined ? existingZone(host, where.zoneIds) : newZone(place, host, where, tags);
    const record = new PrivateDnsARecord(place, 'Record', {
      name: zone.recordName,
      zoneName: zone.zoneName,
      resourceGroupName: zone.resourceGroupName,
      ttl: TTL,
      records: addresses,
      tags,
    });
    return [record, ...zone.dependables];
  });
}

interface Zone {
  readonly zoneName: string;
  readonly resourceGroupName: string;
  readonly recordName: string;
  readonly dependables: readonly ITerraformDependable[];
}

function newZone(
  place: Construct,
  host: string,
  { newZones }: GatewayHostRecords,
  tags: { readonly [key: string]: string } | undefined,
): Zone {
  const group = newZones?.resourceGroupName ?? '';
  const zone = new PrivateDnsZone(place, 'Resource', { name: host, resourceGroupName: group, tags });
  const link = new PrivateDnsZoneVirtualNetworkLink(place, 'Link', {
    name: 'network',
    resourceGroupName: group,
    privateDnsZoneName: zone.name,
    virtualNetworkId: newZones?.virtualNetworkId ?? '',
    registrationEnabled: false,
    tags,
  });
  return { zoneName: zone.name, resourceGroupName: group, recordName: '@', dependables: [link] };
}

function existingZone(host: string, zoneIds: readonly string[]): Zone {
  const zoneId = zoneOf(host, zoneIds) ?? '';
  const { resourceGroupName: group, names } = parseArmId(zoneId, SHAPES.privateDnsZone);
  const zoneName = names[0] ?? '';
  const recordName = host.length === zoneName.length ? '@' : host.slice(0, host.length - zoneName.length - 1);
  return { zoneName, resourceGroupName: group, recordName, dependables: [] };
}

/** The longest zone that a host ends with. */
function zoneOf(host: string, zoneIds: readonly string[]): string | undefined {
  if (!isLiteral(host)) return undefined;
  const nameOf = (zoneId: string): string => zoneId.split('/').pop()?.toLowerCase() ?? '';
  return zoneIds
    .filter((zoneId) => `.${host.toLowerCase()}`.endsWith(`.${nameOf(zoneId)}`))
    .sort((one, other) => nameOf(other).length - nameOf(one).length)[0];
}
