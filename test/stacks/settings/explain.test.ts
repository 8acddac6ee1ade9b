import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { annotationsOf, createApp } from '../../../stacks/app';
import { explain, explainAnnotation } from '../../../stacks/settings/explain';
import { parseSettings } from '../../../stacks/settings/settings';
import { exampleText } from '../../support/examples';
import { toldOfExample } from '../../support/told';

const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'explain-'));

afterAll(() => {
  fs.rmSync(outdir, { recursive: true });
});

const ROLE = 'keep one of them: Azure answers the second with 409';

describe('what a construct finds is told with the line of the settings that it was made from', () => {
  test.each<[string, [string, string | RegExp, string], string | RegExp]>([
    [
      'in its constructor, at the property',
      ['teams-application', /name: niceapp-contoso\S*$/m, 'name: niceapp-contoso\n      operationId: bad id'],
      /^env\.yaml:\d+:7: agents\.niceapp\.bot\.operationId 'bad id' may hold letters/,
    ],
    [
      'in what it makes itself',
      ['access', /^ {2}identityPrincipalId: .*\n/m, ''],
      /^env\.yaml:10:1: foundry: identityPrincipalId is missing; add it$/,
    ],
    [
      'at the end of the synthesis',
      ['teams-application', ', activity]', ']'],
      /^env\.yaml:\d+:5: agents\.niceapp\.bot: a bot delivers to application 'niceapp', but deployment 'main', which gets its traffic, does not list the Activity protocol; add activity to its protocols/,
    ],
    [
      'by the guardrails',
      ['access', '000000000002\n    roleAdmins', '000000000001\n    roleAdmins'],
      new RegExp(
        `^env\\.yaml:\\d+:3: access\\.personas: the same role for .* is also assigned by access\\.personas; ${ROLE}$`,
      ),
    ],
    [
      'of somebody who is named twice',
      ['access', '  delegates:\n', '  delegates:\n    - user: 44444444-4444-4444-8444-000000000009\n'],
      /^env\.yaml:\d+:7: access\.delegates\.1 is that of 0 again; keep one of them$/,
    ],
  ])('%s', (_, [example, from, to], message) => {
    expect(toldOfExample(example, from, to)).toEqual([expect.stringMatching(message)]);
  });

  test('of several agents at once', () => {
    const bad = (text: string) => text.replace(/^( +)name: (\S*contoso\S*)$/gm, '$&');
    const text = bad(exampleText('teams-application'));
    const [, agent = ''] = /^agents:\n([^]*)$/m.exec(text) ?? [];
    const broken = agent
      .replace(', activity]', ', activity]')
      .replace(/^ {4}bot:\n/m, '    bot:\n      operationId: bad id\n');
    const second = broken.replace('niceapp:', 'other:').replace(/name: niceapp-contoso(\S*)/, 'name: other-contoso$1');
    expect(toldOfExample('teams-application', /^agents:\n[^]*$/m, `agents:\n${broken}${second}`)).toEqual([
      expect.stringContaining("agents.niceapp.bot.operationId 'bad id'"),
      expect.stringContaining("agents.other.bot.operationId 'bad id'"),
    ]);
  });
});

test('a warning has its place, and its code at the end', () => {
  const settings = parseSettings(exampleText('teams-application'), 'env.yaml');
  const app = createApp(settings, outdir);
  const [{ constructPath, text } = { constructPath: '', text: '' }] = annotationsOf(app);
  expect(explainAnnotation(constructPath, text, app, settings)).toMatch(
    /^env\.yaml:\d+:5: agents\.niceapp\.bot: application 'niceapp' uses the older publishing model: .*\[OlderTeamsModel\]$/,
  );
});

test('an error that nobody foresaw has its place, and no stack trace', () => {
  const settings = parseSettings(exampleText('minimal'), 'env.yaml');
  expect(explain(new Error('something'), settings)).toBe(
    'env.yaml:1:1: the file: cannot be made, by a mistake of this program; please report it: something',
  );
});

test('settings that come from no file are explained without a place', () => {
  const settings = { ...parseSettings(exampleText('access'), 'env.yaml') };
  const foundry = { projectId: settings.foundry?.projectId };
  let message: string | undefined;
  try {
    createApp({ ...settings, foundry }, outdir);
  } catch (error) {
    message = explain(error, settings);
  }
  expect(message).toMatch(/^\[access-agents\/Project\] sharedAgentIdentityPrincipalId is not known/);
});
