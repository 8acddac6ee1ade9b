import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { armIdRule, checkArmId, namesInId, SHAPES } from '../../../core/azure/arm-id';
import { repeated } from '../../../core/validation/distinct';
import { createAddressRecord, createLinkedZone } from '../../../core/network/private-dns-zone';
import { type Problems, quote } from '../../../core/validation/problems';
import { RESOURCE_GROUP_ID } from '../../../core/azure/resource-group';
import { isLiteral, literals } from '../../../core/terraform/tokens';
import type { GatewayHostRecords } from './gateway-host-records';
import { HOST_CODES } from './codes';

/** A host and the key of its constructs: a constant part, not its name, which may be known only after apply. */
export interface NamedHost {
  readonly key: string;
  readonly host: string;
}

/** TTL in seconds: the address may change when a service is recreated. */
const TTL = 300;

/** Validates where DNS records for hosts are created. */
export function checkHostRecords(
  problems: Problems,
  where: GatewayHostRecords | undefined,
  hosts: readonly NamedHost[],
): void {
  if (where === undefined) return;
  problems.check('resourceGroupId of hostRecords', where.newZones?.resourceGroupId, RESOURCE_GROUP_ID);
  checkArmId(problems, 'virtualNetworkId of hostRecords', where.newZones?.virtualNetworkId, SHAPES.virtualNetwork);
  if (where.newZones !== undefined) return;
  problems.checkEach('zoneIds of hostRecords', where.zoneIds, armIdRule(SHAPES.privateDnsZone));
  if (literals(where.zoneIds).length < where.zoneIds.length || where.zoneIds.length === 0) {
    problems.add(
      HOST_CODES.HostZonesUnknown,
      'zoneIds of hostRecords is empty or known only after apply, so no zone can be chosen for a host',
      'use ids that are known at synthesis, or new zones (GatewayHostRecords.inNewZones, IngressPrivateDns.newZones)',
    );
    return;
  }
  const zoneNames = where.zoneIds.map(namesInId);
  const twice = [...new Set(repeated(zoneNames))];
  problems.when(twice.length > 0, HOST_CODES.DuplicateHostZone, () => ({
    message: `zoneIds of hostRecords contains more than one zone ${twice.map(quote).join(', ')}, but only one would get the records`,
    remedy: 'list only one zone of each name, the one that is linked to the network',
  }));
  for (const { host } of hosts) {
    problems.when(zoneOf(host, where.zoneIds) === undefined, HOST_CODES.NoZoneForHost, () => ({
      message: `no zone of hostRecords matches host ${quote(host)}`,
      remedy: 'add the id of a zone whose name is a suffix of the host',
    }));
  }
}

/** Where the gateway of the hosts is created. */
interface GatewayPlace {
  readonly resourceGroupId: string;
  readonly tags?: { readonly [key: string]: string };
}

/** Creates DNS records for hosts, in the scope of the gateway. */
export function createHostRecords(
  scope: Construct,
  where: GatewayHostRecords,
  hosts: readonly NamedHost[],
  addresses: unknown,
  gateway: GatewayPlace,
): ITerraformDependable[] {
  const { tags } = gateway;
  return hosts.flatMap(({ key, host }) => {
    const place = new Construct(scope, key);
    const zone =
      where.newZones === undefined ? existingZone(host, where.zoneIds) : newZone(place, host, where, gateway);
    const { zoneId, recordName } = zone;
    const record = createAddressRecord(place, 'Record', { zoneId, recordName, ttl: TTL, addresses, metadata: tags });
    return [record, ...zone.dependables];
  });
}

interface Zone {
  readonly zoneId: string;
  readonly recordName: string;
  readonly dependables: readonly ITerraformDependable[];
}

function newZone(
  place: Construct,
  host: string,
  { newZones }: GatewayHostRecords,
  { resourceGroupId, tags }: GatewayPlace,
): Zone {
  const { zone, link } = createLinkedZone(place, {
    zoneName: host,
    resourceGroupId: newZones?.resourceGroupId ?? resourceGroupId,
    virtualNetworkId: newZones?.virtualNetworkId ?? '',
    tags,
  });
  return { zoneId: zone.id, recordName: '@', dependables: [link] };
}

function existingZone(host: string, zoneIds: readonly string[]): Zone {
  const zoneId = zoneOf(host, zoneIds) ?? '';
  const zoneName = namesInId(zoneId);
  const recordName = host.length === zoneName.length ? '@' : host.slice(0, host.length - zoneName.length - 1);
  return { zoneId, recordName, dependables: [] };
}

/** The zone with the longest suffix of a host. */
function zoneOf(host: string, zoneIds: readonly string[]): string | undefined {
  if (!isLiteral(host)) return undefined;
  const nameOf = (zoneId: string): string => zoneId.split('/').pop()?.toLowerCase() ?? '';
  return zoneIds
    .filter((zoneId) => `.${host.toLowerCase()}`.endsWith(`.${nameOf(zoneId)}`))
    .sort((one, other) => nameOf(other).length - nameOf(one).length)[0];
}
