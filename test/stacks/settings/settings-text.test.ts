import { parse, stringify } from 'yaml';
import { parseSettings } from '../../../stacks/settings/settings';
import { settingsSchema } from '../../../stacks/settings/settings-schema';
import { schemaTree } from '../../../stacks/settings/file/plain-text';
import { exampleText, synthesizeSettings } from '../../support/examples';
import { refused } from '../../support/told';
import { terraformValue } from '../../core/terraform/terraform-text';

const TEXT = exampleText('teams-application');

const edited = (from: string | RegExp, to: string): string => {
  const text = TEXT.replace(from, () => to);
  if (text === TEXT) throw new Error(`nothing to replace: ${String(from)}`);
  return text;
};

/** Everything that the stacks write, as one text. */
const written = (text: string): string =>
  [...synthesizeSettings(parseSettings(text, 'env.yaml')).values()].map((stack) => stack.text).join('\n');

describe('what looks like an expression', () => {
  test.each(['${var.x}', '%{ if true }', '$${x}'])('is refused in a name: %s', (sign) => {
    for (const line of [/^location: .*$/m, /^ {2}publicHostName: .*$/m, /^ {4}publisherName: .*$/m]) {
      const [key = ''] = (line.exec(TEXT)?.[0] ?? '').split(':');
      expect(refused(edited(line, `${key}: "${sign}"`))).toEqual([
        expect.stringMatching(
          /^env\.yaml:\d+:\d+: \S+ is an expression, and settings take plain values; write the value out$/,
        ),
      ]);
    }
  });

  test('is refused in a key, at its place', () => {
    expect(refused(edited('  owner: platform-team', '  "${var.x}": a\n  "%{ if }": b'))).toEqual([
      expect.stringMatching(/^env\.yaml:9:3: tags\.\$\{var\.x\} is a key, and is an expression/),
      expect.stringMatching(/^env\.yaml:10:3: tags\.%\{ if \} is a key, and is an expression/),
    ]);
  });

  test('is taken as it stands in what people write: tags, names and descriptions', () => {
    const said = 'costs ${amount} at %{time}, or $${x}';
    const text = edited('owner: platform-team', `owner: "${said}"`)
      .replace('displayName: niceapp', () => `displayName: "${said}"\n      description: "${said}"`)
      .replace('displayName: Nice App', () => 'displayName: "Nice ${App}"');
    const json = JSON.parse(`[${JSON.stringify(written(text))}]`) as string[];
    const found = [...(json[0] ?? '').matchAll(/"(costs (?:[^"\\]|\\.)*)"/g)].map(([, one]) => one ?? '');
    expect(found.length).toBeGreaterThanOrEqual(3);
    for (const one of found) expect(terraformValue(one)).toBe(said);
    expect(json[0]).toContain('Nice $${App}');
  });
});

describe('quotes, braces and signs that nobody sees', () => {
  const PROJECT = '/projects/helpdesk';
  test.each([['{x}'], ['a"b'], ["a'b"], ['a}b'], ['a\\b'], ['a`b'], ['..'], ['a b']])(
    'are refused in an id: %j',
    (name) => {
      const settings = parse(TEXT) as { foundry: { projectId: string } };
      settings.foundry.projectId = settings.foundry.projectId.replace(PROJECT, `/projects/${name}`);
      expect(refused(stringify(settings))).toEqual([
        expect.stringMatching(/foundry\.projectId '.*' must be the resource id of a Foundry project/),
      ]);
    },
  );

  test.each([
    ['\u200b', '200B'],
    ['\u202e', '202E'],
    ['\u0007', '0007'],
    ['\ufeff', 'FEFF'],
    ['\u00ad', '00AD'],
    ['\u2028', '2028'],
    ['\u0085', '0085'],
    ['\u2800', '2800'],
    ['\u3164', '3164'],
    ['\u115f', '115F'],
    ['\uffa0', 'FFA0'],
  ])('%j is refused everywhere, in keys too, and not shown', (sign, code) => {
    const settings = parse(TEXT) as { foundry: object; tags: Record<string, string> };
    const changed = {
      ...settings,
      environment: `prod${sign}`,
      tags: { [`own${sign}er`]: 'a', other: `b${sign}` },
    };
    const problems = refused(stringify(changed));
    expect(problems).toHaveLength(3);
    for (const one of problems) {
      expect(one).toContain(`has the sign U+${code}, which nobody sees`);
      expect(one).not.toContain(sign);
    }
  });

  test.each(['\u034f', '\ufe0f', '\u3164', '\u115f', '\u1160', '\uffa0', '\u2800', '\u00a0', '\u{e0100}'])(
    '%j is refused in each text that names something, and not shown',
    (sign) => {
      const places: [string, RegExp][] = [
        ['foundry.projectId', /(?<=projects\/)helpdesk/],
        ['workspaceId', /(?<=workspaces\/)log-platform/],
        ['ingress.resourceGroup', /(?<=ingress:\n {2}resourceGroup: )\S+/],
        ['agents.niceapp.bot.resourceGroup', /(?<=bot:\n {6}resourceGroup: )\S+/],
        ['ingress.gateway.publisherName', /(?<=publisherName: )\S+/],
        ['agents.niceapp.application.deployments.main.agent', /(?<=agent: )Publishing Agent/],
        ['agents.niceapp.application.deployments.main.version', /(?<=version: )\S+/],
      ];
      for (const [place, pattern] of places) {
        const [problem = '', ...more] = refused(edited(pattern, `a${sign}b`));
        expect(problem).toContain(` ${place} has the sign U+`);
        expect(problem).not.toContain(sign);
        expect(more).toEqual([]);
      }
    },
  );

  test.each(['\u2800', '\u200d', '\ufe0f'])('%j alone is no name that people see', (sign) => {
    expect(refused(edited('displayName: niceapp', `displayName: "${sign}"`))).toEqual([
      expect.stringMatching(/displayName (has the sign U\+2800|has no visible characters; write it out)/),
    ]);
  });

  test('that scripts and emoji need stay in what people write', () => {
    expect(refused(edited('owner: platform-team', 'owner: "👩‍💻 ❤️ نمی‌خواهم"'))).toEqual([]);
  });
});

test('no project name becomes a parameter of an operation, nor a part of a check', () => {
  const json = written(TEXT);
  expect(json).not.toMatch(/"url_template": "[^"]*\{/);
});

test('what people write is marked as such in the schema, and nothing that names something', () => {
  const prose: string[] = [];
  (function walk(node: unknown, path: string): void {
    const { properties = {}, additionalProperties, items } = node as Record<string, Record<string, unknown>>;
    if ((node as { prose?: boolean }).prose === true) prose.push(path);
    for (const [key, inner] of Object.entries(properties)) walk(inner, `${path}.${key}`);
    if (typeof additionalProperties === 'object') walk(additionalProperties, `${path}.*`);
    if (items !== undefined) walk(items, `${path}[]`);
  })(schemaTree(settingsSchema), '');
  const last = new Set(prose.map((path) => path.replace(/^.*\.(?=[\w[\]]+(\.\*)?$)/, '')));
  expect([...last].sort()).toEqual(
    [
      'card',
      'description',
      'displayName',
      'environmentVariables.*',
      'examples[]',
      'instructions',
      'metadata.*',
      'notes',
      // Other platforms decide what stands in these two.
      'originatingStore',
      'sourceAgentId',
      'serviceManagementReference',
      'tags.*',
      'tags[]',
      'tools[]',
      'userDescription',
      'userDisplayName',
      'yaml',
    ].sort(),
  );
});
