import { checkArmId, SHAPES } from '../../core/azure/arm-id';
import { isLiteral } from '../../core/terraform/tokens';
import type { Problems } from '../../core/validation/problems';
import { FOUNDRY_ZONE_NAMES } from './foundry-zone-names';
import { FOUNDRY_ACCOUNT_CODES } from './codes';

/** Adds a problem if an id is not the id of a private DNS zone, or not all that an account answers under. */
export function checkZones(problems: Problems, zoneIds: readonly string[] | undefined): void {
  if (zoneIds === undefined || !isLiteral(zoneIds)) return;
  for (const [index, zoneId] of zoneIds.entries()) {
    checkArmId(problems, `privateDnsZoneIds[${index}]`, zoneId, SHAPES.privateDnsZone);
  }
  if (!zoneIds.every(isLiteral)) return;
  const given = zoneIds.map((zoneId) => zoneId.split('/').pop()?.toLowerCase());
  const missing = FOUNDRY_ZONE_NAMES.filter((zone) => !given.includes(zone));
  problems.when(missing.length > 0, FOUNDRY_ACCOUNT_CODES.IncompletePrivateDnsZones, () => ({
    message: `privateDnsZoneIds lacks ${missing.join(', ')}, and a Foundry account answers under all three names`,
    remedy: 'add what is missing, or leave privateDnsZoneIds out where a policy owns the records',
  }));
}
