import { parseSettings } from '../../../stacks/settings/settings';
import type { Settings } from '../../../stacks/settings/settings-schema';
import { EXAMPLES, exampleSettings, exampleText, synthesizeSettings } from '../../support/examples';

interface Shape {
  readonly resource?: Record<string, Record<string, { readonly lifecycle?: { readonly ignore_changes?: string[] } }>>;
}

/** Kinds of resources that Terraform knows tags of, as far as the examples make them. */
const TAGGABLE =
  /^(azapi_resource|azurerm_(api_management|application_gateway|firewall|firewall_policy|private_endpoint|public_ip|user_assigned_identity|web_application_firewall_policy))$/;

function resourcesOf(settings: Settings) {
  return [...synthesizeSettings(settings).values()].flatMap(({ shape }) =>
    Object.entries((shape as Shape).resource ?? {}).flatMap(([type, named]) =>
      Object.entries(named).map(([name, { lifecycle }]) => ({
        type,
        address: `${type}.${name}`,
        ignored: lifecycle?.ignore_changes ?? [],
      })),
    ),
  );
}

describe('tags that policies of a landing zone set', () => {
  test.each(EXAMPLES)('%s: every resource that takes tags lets the listed ones be, and no other does', (example) => {
    const made = resourcesOf({ ...exampleSettings(example), ignoreTagsOfPolicies: ['createdBy', 'cost center'] });
    for (const { type, address, ignored } of made) {
      const ofTags = ignored.filter((one) => one.startsWith('tags'));
      expect([address, ofTags]).toEqual([
        address,
        TAGGABLE.test(type) ? ['tags["createdBy"]', 'tags["cost center"]'] : [],
      ]);
    }
  });

  test('are let be beside all that was ignored before', () => {
    const before = resourcesOf(exampleSettings('teams-private'));
    const after = new Map(
      resourcesOf({ ...exampleSettings('teams-private'), ignoreTagsOfPolicies: ['*'] }).map((one) => [
        one.address,
        one.ignored,
      ]),
    );
    expect(before.some(({ ignored }) => ignored.length > 0)).toBe(true);
    for (const { address, ignored } of before) expect(after.get(address)).toEqual(expect.arrayContaining(ignored));
    expect([...after.values()].filter((ignored) => ignored.includes('tags')).length).toBeGreaterThan(5);
  });

  test('count as drift where the settings do not name them', () => {
    for (const { ignored } of resourcesOf(exampleSettings('topology-4'))) {
      expect(ignored.filter((one) => one.startsWith('tags'))).toEqual([]);
    }
  });

  test.each([
    ['[]', /ignoreTagsOfPolicies is empty/],
    ["['a<b']", /:\d+:\d+: ignoreTagsOfPolicies\.0 .*must have a name of 1 to 512 characters/],
    ["['']", /ignoreTagsOfPolicies\.0 .*must have a name/],
    ['[owner, Owner]', /ignoreTagsOfPolicies .*more than once/],
    ['all', /ignoreTagsOfPolicies/],
  ])('%s is told with its place', (list, message) => {
    const text = `ignoreTagsOfPolicies: ${list}\n${exampleText('minimal')}`;
    expect(() => parseSettings(text, 'settings.yaml')).toThrow(message);
  });

  test('may be names that Azure reserves, and every tag', () => {
    for (const list of ['[hidden-title, microsoft-managed]', "['*']"]) {
      const text = `ignoreTagsOfPolicies: ${list}\n${exampleText('minimal')}`;
      expect(parseSettings(text, 'settings.yaml').ignoreTagsOfPolicies).toHaveLength(list.includes('*') ? 1 : 2);
    }
  });
});
