import { z } from 'zod';
import { location, regionRule, REGIONS, ZONE_COUNT } from '../../src/internal';
import { by, isObject, whole } from './values/settings-values';

/** Regions that are newer than the list of the library, or have got zones since. */
export const newerRegions = z.array(
  z.strictObject({
    name: by(location),
    zones: whole(ZONE_COUNT).optional().describe('number of its availability zones; left out: 0'),
  }),
);

/** What is wrong with the locations, which may be newer regions. */
export function locationMistakes(value: {
  readonly location?: unknown;
  readonly newerRegions?: unknown;
  readonly foundry?: unknown;
}) {
  const { newerRegions: newer } = value;
  const names = (Array.isArray(newer) ? newer : []).map((one: unknown) => isObject(one) && 'name' in one && one.name);
  const known = new Set([...REGIONS.keys(), ...names.filter((name) => typeof name === 'string')]);
  return LOCATIONS.flatMap((path) => {
    const given = path.reduce<unknown>(
      (found, step) => (isObject(found) ? (found as Record<string, unknown>)[step] : undefined),
      value,
    );
    if (typeof given !== 'string') return [];
    const { holds, rule, remedy } = regionRule(given, known, 'list it in newerRegions');
    return holds(given) ? [] : [{ path: [...path], message: `${rule}; ${remedy}` }];
  });
}

/** Where a file names a region. */
const LOCATIONS = [['location'], ['foundry', 'account', 'location']] as const;
