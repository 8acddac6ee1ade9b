import { closestName } from '../../../src/core/validation/closest-name';
import { REGIONS } from '../../../src/core/azure/regions';
import { location } from '../../../src/core/validation/rules';

test('a region is listed once, by the name that programs use', () => {
  expect([...REGIONS.keys()].filter((name) => !location.holds(name))).toEqual([]);
  expect(REGIONS.size).toBe(42 + 29);
});

test.each([
  ['eastus2', 3],
  ['westeurope', 3],
  ['swedencentral', 3],
  ['westus', 0],
  ['canadaeast', 0],
  ['ukwest', 0],
  ['usgovvirginia', 3],
  ['usgovtexas', 0],
  ['chinanorth3', 3],
  ['chinaeast2', 0],
])('%s has %i zones', (name, zones) => {
  expect(REGIONS.get(name)).toBe(zones);
});

test.each([
  ['germanywest', 'germanywestcentral'],
  ['europewest', 'westeurope'],
  ['uswest2', 'westus2'],
  ['eastsu2', 'eastus2'],
  ['swedencenter', 'swedencentral'],
  ['weseurope', 'westeurope'],
  ['atlantis', undefined],
  ['', undefined],
])('%s is most like %s', (name, expected) => {
  expect(closestName(name, REGIONS.keys())).toBe(expected);
});
