import type { IConstruct } from 'constructs';
import { closestName } from '../validation/closest-name';
import { checkDistinct } from '../validation/distinct';
import { NewerRegions } from './newer-regions';
import { type Problems, quote, type Rule } from '../validation/problems';
import { REGIONS_READ } from './regions';
import { location as locationName } from '../validation/rules';
import { isLiteral } from '../terraform/tokens';
import { AZURE_CODES } from './codes';
import { warn } from '../validation/warn';

/** Where a location is known only after apply, all zones that one can have. */
const ALL_ZONES = 3;

const ZONE: Rule = {
  code: AZURE_CODES.InvalidZone,
  rule: 'is no availability zone',
  remedy: "give '1', '2' or '3'",
  holds: (value) => /^[123]$/.test(value),
};

/**
 * The rule that a name is one of the regions that are known, with the closest of them as the remedy.
 *
 * @param wayOut what to do for a region that is newer than the list
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
    rule: `is not in the list of Azure's regions of ${REGIONS_READ}`,
    remedy: `${closest === undefined ? 'correct it' : `write '${closest}'`}; if the region is newer than the list, ${wayOut}`,
    holds,
  };
}

/** Holds a location against the regions of Azure. What is known only after apply passes. */
export function checkLocation(problems: Problems, location: string | undefined): void {
  if (location === undefined || !isLiteral(location)) return;
  const regions = NewerRegions._regionsFor(problems.scope);
  if (regions.has(location)) return;
  const known = new Set(regions.keys());
  problems.check('location', location, regionRule(location, known, 'list it in a NewerRegions of the stack'));
}

/** Number of zones of a location; nothing where it is not known. */
function zoneCount(scope: IConstruct | undefined, location: string): number | undefined {
  return isLiteral(location) ? NewerRegions._regionsFor(scope).get(location) : undefined;
}

const named = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1));

/** Adds what is wrong with zones: what is none, what is listed twice, and what the location has not. */
export function checkZones(problems: Problems, zones: readonly string[] | undefined, location: string): void {
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
      ', take another location, or, if it has got zones lately, list it in a NewerRegions of the stack',
  }));
}

/** The zones that were chosen, or all that the location has. */
export function zonesIn(scope: IConstruct, location: string, zones: string[] | undefined): string[] {
  return zones ?? named(zoneCount(scope, location) ?? ALL_ZONES);
}

/** Whether a location has no zones, as far as is known. */
export function hasNoZones(scope: IConstruct, location: string): boolean {
  return zoneCount(scope, location) === 0;
}

/**
 * Warns of what stands in no zone: because its location has none, or because none are chosen.
 *
 * @param thing what would fail with its datacenter, such as `the edge`
 */
export function warnOfNoZones(scope: IConstruct, thing: string, location: string, zones: string[] | undefined): void {
  if (hasNoZones(scope, location)) {
    warn(
      scope,
      AZURE_CODES.NoZonesInRegion,
      `${quote(location)} has no availability zones, so that ${thing} is in none and fails with its ` +
        'datacenter; take a location with zones where that is too little',
    );
  } else if (zones !== undefined && isLiteral(zones) && zones.length === 0) {
    warn(
      scope,
      AZURE_CODES.NoZones,
      `${thing} may stand in one zone and fail with it; give it zones where the region has them`,
    );
  }
}
