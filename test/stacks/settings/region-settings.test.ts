import { parseSettings } from '../../../stacks/settings/settings';
import { exampleText, synthesizeSettings } from '../../support/examples';
import { refused } from '../../support/told';

const edited = (location: string, more = '') =>
  exampleText('teams-private').replace(/^location: .*$/m, `location: ${location}${more}`);

test('a location that is not in the list is told with its line and the closest name', () => {
  expect(refused(edited('germanywest'))).toEqual([
    expect.stringMatching(
      /^env\.yaml:\d+:1: location 'germanywest' is not in the list .*2026-11-28; use 'germanywestcentral'; if .*newerRegions$/,
    ),
  ]);
});

test('a newer region is taken, with the zones that are told', () => {
  const text = edited('atlantisnorth', '\nnewerRegions:\n  - {name: atlantisnorth, zones: 2}');
  const stacks = [...synthesizeSettings(parseSettings(text, 'x')).values()];
  expect(
    stacks.flatMap((stack) => stack.ofType('azurerm_application_gateway').map(({ config }) => config.zones)),
  ).toEqual([['1', '2']]);
});

test('a region without zones has none', () => {
  const stacks = [...synthesizeSettings(parseSettings(edited('westus'), 'x')).values()];
  const all = stacks.flatMap((stack) => [
    ...stack.ofType('azurerm_application_gateway'),
    ...stack.ofType('azurerm_public_ip'),
  ]);
  expect(all).toHaveLength(2);
  for (const { config } of all) expect(config).not.toHaveProperty('zones');
});

test('zones in a region without zones are told with their place', () => {
  const text = edited('westus').replace(/^ {2}edge:$/m, "  edge:\n    zones: ['1']");
  expect(() => synthesizeSettings(parseSettings(text, 'x'))).toThrow(/ZonesNotInRegion/);
});

test('a newer region is checked as a location is', () => {
  expect(refused(edited('eastus2', '\nnewerRegions:\n  - {name: East Nowhere, zones: 5}'))).toHaveLength(2);
});
