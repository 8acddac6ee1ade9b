import type { Settings } from '../../../stacks/settings/settings-schema';
import { exampleSettings, synthesizeSettings } from '../../support/examples';

const found = (settings: Settings): string[] =>
  [...synthesizeSettings(settings).values()]
    .flatMap(({ warnings }) => warnings)
    .filter((text) => text.includes('[OwnerTagMissing]'));

test('ownerTag of the settings warns of every bot and application without the tag', () => {
  const { tags: _, ...untagged } = exampleSettings('landing-zone');
  expect(untagged.ownerTag).toBe('owner');
  expect(found(untagged).length).toBeGreaterThan(0);
  const application = exampleSettings('teams-application');
  expect(found({ ...application, tags: {}, ownerTag: 'owner' }).some((text) => text.includes('application has'))).toBe(
    true,
  );
});

test('nothing is warned of where all are tagged, or no tag is named', () => {
  expect(found(exampleSettings('landing-zone'))).toEqual([]);
  expect(found({ ...exampleSettings('teams-application'), tags: {} })).toEqual([]);
});
