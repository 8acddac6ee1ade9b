import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseDocument } from 'yaml';
import { drawnPage } from '../../stacks/diagram/drawn-pages';
import { estateDiagram } from '../../stacks/diagram/estate-diagram';
import { parseSettings } from '../../stacks/settings/settings';
import { EXAMPLES, exampleSettings, exampleText, synthesizeSettings } from '../support/examples';

const page = fs.readFileSync(path.join(__dirname, '..', '..', 'docs', 'estate.md'), 'utf8');
const ESTATES = EXAMPLES.filter((name) => exampleSettings(name).foundry?.account !== undefined);

test('docs/estate.md has the pictures that `npm run diagrams` writes, of every example of an estate', () => {
  expect(drawnPage('estate', page, exampleSettings)).toBe(page);
  const shown = [...page.matchAll(/<!-- diagram of ([a-z0-9-]+) -->/g)].map(([, name]) => name);
  expect(shown.sort()).toEqual(ESTATES);
  for (const name of ESTATES) expect(page).toContain(`(../stacks/examples/${name}.yaml)`);
});

test('a picture shows what comes first, and no arrow that others make needless', () => {
  const drawn = estateDiagram(exampleSettings('estate-basic'));
  expect(drawn).toBe(
    [
      'flowchart TD',
      '  step1["only destroyed: purge of the account"]',
      '  step2["account"]',
      '  step3["content filters"]',
      '  step4["projects, with the role Foundry User on the account"]',
      '  step5["models"]',
      '  step1 --> step2',
      '  step2 --> step3',
      '  step2 --> step4',
      '  step3 --> step5',
    ].join('\n'),
  );
});

test('the snippet without a settings file has 25 lines at most', () => {
  const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(page) ?? [];
  expect(code.trim().split('\n').length).toBeLessThanOrEqual(25);
  for (const name of [
    'FoundryAccount',
    'FoundryProject',
    'ModelDeployment',
    'ContentFilter',
    'AgentDataStores',
    'FoundryConnection',
    'AgentSubnet',
    'useOwnData',
    'addPrivateEndpoint',
  ])
    expect(code).toContain(name);
});

test('the settings on the page are accepted, added to those of the example with a network and data stores', () => {
  const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => parseDocument(text));
  const shown = (...keys: string[]): unknown => blocks.find((block) => block.hasIn(keys))?.getIn(keys);
  const document = parseDocument(exampleText('estate-private'));
  for (const keys of [['agents'], ['foundry', 'account', 'customerManagedKey']]) {
    expect(shown(...keys)).toBeDefined();
    document.setIn(keys, shown(...keys));
  }
  expect([...synthesizeSettings(parseSettings(String(document), 'page.yaml')).keys()]).toHaveLength(2);
});

test.each([
  /tenant\.api\.powerplatform\.com/,
  /AzureActiveDirectory/,
  /preventsDestroy: false/,
  /untaint/,
  /force-unlock/,
])('the page answers: %s', (what) => {
  expect(page).toMatch(what);
});
