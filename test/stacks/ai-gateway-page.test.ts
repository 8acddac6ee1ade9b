import * as fs from 'node:fs';
import * as path from 'node:path';
import { drawnPage } from '../../stacks/diagram/drawn-pages';
import { modelsDiagram } from '../../stacks/diagram/models-diagram';
import { parseSettings } from '../../stacks/settings/settings';
import { EXAMPLES, exampleSettings, exampleText } from '../support/examples';

const page = fs.readFileSync(path.join(__dirname, '..', '..', 'docs', 'ai-gateway.md'), 'utf8');
const GATEWAYS = EXAMPLES.filter((name) => exampleSettings(name).models !== undefined);

test('docs/ai-gateway.md has the pictures that `npm run diagrams` writes, of every example of a model gateway', () => {
  expect(drawnPage('ai-gateway', page, exampleSettings)).toBe(page);
  const shown = [...page.matchAll(/<!-- diagram of ([a-z0-9-]+) -->/g)].map(([, name]) => name);
  expect(shown.sort()).toEqual(GATEWAYS);
  for (const name of GATEWAYS) expect(page).toContain(`(../stacks/examples/${name}.yaml)`);
});

describe('the picture of two accounts', () => {
  const drawn = modelsDiagram(exampleSettings('ai-gateway'));

  test('shows where a request is checked, counted and sent, in this order', () => {
    expect(drawn).toContain('gateway --> counted --> sent');
    expect(drawn).toMatch(/checked<\/b>.*token: signed, of tenant 1{8}-.*model: gpt-4\.1 or gpt-4\.1-mini/);
    expect(drawn).toMatch(/counted<\/b>.*helpdesk: 20000 a minute, 5000000 monthly; each agent 10000 a minute/);
  });

  test.each([
    'sent -->|"gpt-4.1, priority 1"| account1',
    'sent -->|"gpt-4.1, priority 2"| account2',
    'sent -->|"gpt-4.1-mini, weight 70"| account1',
    'sent -->|"gpt-4.1-mini, weight 30"| account2',
  ])('shows the share of each account: %s', (arrow) => {
    expect(drawn).toContain(arrow);
  });

  test('follows the settings', () => {
    const text = exampleText('ai-gateway')
      .replace('tokensPerMinute: 20000', 'tokensPerMinute: 7')
      .replace('weight: 70', 'weight: 60');
    const other = modelsDiagram(parseSettings(text, 'env.yaml'));
    expect(other).toContain('helpdesk: 7 a minute');
    expect(other).toContain('gpt-4.1-mini, weight 60');
  });

  test('says so where a caller has no limit', () => {
    const text = exampleText('ai-gateway').replace(
      / {4}helpdesk:\n {6}tokensPerMinute[\s\S]*?\n\n/,
      '    helpdesk: {}\n\n',
    );
    expect(modelsDiagram(parseSettings(text, 'env.yaml'))).toContain('helpdesk: no limit');
  });
});

test('the snippet has 25 lines at most', () => {
  const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(page) ?? [];
  expect(code.trim().split('\n').length).toBeLessThanOrEqual(25);
  for (const name of ['ModelGateway', 'ModelGatewayConnection', 'allow', 'modelName']) expect(code).toContain(name);
});
