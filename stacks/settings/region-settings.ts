import { z } from 'zod';
import { location, regionRule, REGIONS, ZONE_COUNT } from '../../src/internal';
import { by, isObject, whole } from './settings-values';

/** Regions that are newer than the list of the library, or have got zones since. */
export const newerRegions = z.array(
  z.strictObject({
    name: by(location),
    zones: whole(ZONE_COUNT).optional().describe('number of its availability zones; left out: 0'),
  }),
);

/** What is wrong with the location, which may be one of the newer regions. */
export function locationMistakes(value: { readonly location?: unknown; readonly newerRegions?: unknown }) {
  const { location: given, newerRegions: newer } = value;
  if (typeof given !== 'string') return [];
  const names = (Array.isArray(newer) ? newer : []).map((one: unknown) => isObject(one) && 'name' in one && one.name);
  const known = new Set([...REGIONS.keys(), ...names.filter((name) => typeof name === 'string')]);
  const { holds, rule, remedy } = regionRule(given, known, 'list it in newerRegions');
  return holds(given) ? [] : [{ path: ['location'], message: `${rule}; ${remedy}` }];
}
