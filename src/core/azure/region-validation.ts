import type { IConstruct } from 'constructs';
import { closestName } from '../validation/closest-name';
import { checkDistinct } from '../validation/distinct';
import { NewerRegions } from './newer-regions';
import { type Problems, quote, type Rule } from '../validation/problems';
import { REGIONS_READ } from './regions';
import { location as locationName } from '../validation/rules';
import { isEmptyList, isLiteral } from '../terraform/tokens';
import { AZURE_CODES } from './codes';
import { warn } from '../validation/warn';

/** All zones that a location can have, for one that is known only after apply. */
const ALL_ZONES = 3;

const ZONE: Rule = {
  code: AZURE_CODES.InvalidZone,
  rule: 'must be an availability zone',
  remedy: "give '1', '2' or '3'",
  holds: (value) => /^[123]$/.test(value),
};

/**
 * The rule that a name is one of the regions that are known, with the closest of them as the remedy.
 *
 * @param wayOut what to do if the region is newer than the list
 */
export function regionRule(name: string, known: ReadonlySet<string>, wayOut: string): Rule {
  const holds = (value: string) => known.has(value);
  const closest = closestName(name.toLowerCase().replace(/[^a-z0-9]/g, ''), known);
  if (!locationName.holds(name)) {
    const remedy = closest === undefined ? locationName.remedy : `give its short name, such as '${closest}'`;
    return { ...locationName, remedy, holds };
  }
  return {
    code: AZURE_CODES.UnknownRegion,
    rule: `is not in the list of Azure regions of ${REGIONS_READ}`,
    remedy: `${closest === undefined ? 'correct it' : `use '${closest}'`}; if the region is newer than the list, ${wayOut}`,
    holds,
  };
}

/** Checks a location against the Azure regions. One that is known only after apply is not checked. */
export function checkLocation(problems: Problems, location: string | undefined): void {
  if (location === undefined || !isLiteral(location)) return;
  const regions = NewerRegions._regionsFor(problems.scope);
  if (regions.has(location)) return;
  const known = new Set(regions.keys());
  problems.check('location', location, regionRule(location, known, 'list it in a NewerRegions of the stack'));
}

/** Number of zones of a location; undefined if it is not known. */
function zoneCount(scope: IConstruct | undefined, location: string): number | undefined {
  return isLiteral(location) ? NewerRegions._regionsFor(scope).get(location) : undefined;
}

const named = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1));

/** Adds what is wrong with zones: invalid ones, duplicates, and those that the location does not have. */
export function checkAvailabilityZones(
  problems: Problems,
  zones: readonly string[] | undefined,
  location: string,
): void {
  problems.checkEach('zones', zones, ZONE);
  checkDistinct(problems, AZURE_CODES.DuplicateZone, 'zones', zones);
  const count = zoneCount(problems.scope, location);
  if (zones === undefined || count === undefined || !isLiteral(zones)) return;
  const missing = zones.filter((zone) => isLiteral(zone) && ZONE.holds(zone) && Number(zone) > count);
  problems.when(missing.length > 0, AZURE_CODES.ZonesNotInRegion, () => ({
    message:
      `zones lists ${missing.map(quote).join(', ')} in ${quote(location)}, which has ` +
      (count === 0 ? 'no availability zones' : `only ${named(count).join(' and ')}`),
    remedy:
      (count === 0 ? 'leave zones out' : 'list only what it has') +
      ', choose another location, or, if it has zones since recently, list it in a NewerRegions of the stack',
  }));
}

/** The zones that were chosen, or all that the location has. */
export function zonesIn(scope: IConstruct, location: string, zones: string[] | undefined): string[] {
  return zones ?? named(zoneCount(scope, location) ?? ALL_ZONES);
}

/** Whether a location is known to have no zones. */
export function hasNoZones(scope: IConstruct, location: string): boolean {
  return zoneCount(scope, location) === 0;
}

/**
 * Warns of a resource without zones: because its location has none, or because none are chosen.
 *
 * @param thing the resource that would fail with its datacenter, such as `the edge`
 */
export function warnOfNoZones(scope: IConstruct, thing: string, location: string, zones: string[] | undefined): void {
  if (hasNoZones(scope, location)) {
    warn(
      scope,
      AZURE_CODES.NoZonesInRegion,
      `${quote(location)} has no availability zones, so ${thing} fails with its ` +
        'datacenter; choose a location with zones if you need zone redundancy',
    );
  } else if (isEmptyList(zones)) {
    warn(
      scope,
      AZURE_CODES.NoZones,
      `${thing} may be in a single zone and fail with it; set zones if the region has them`,
    );
  }
}
