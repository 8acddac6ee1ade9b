import * as fs from 'node:fs';
import * as path from 'node:path';
import { drawnPage } from '../../stacks/diagram/drawn-pages';
import { registryDiagram } from '../../stacks/diagram/registry-diagram';
import { parseSettings } from '../../stacks/settings/settings';
import { EXAMPLES, exampleSettings, exampleText } from '../support/examples';

const page = fs.readFileSync(path.join(__dirname, '..', '..', 'docs', 'registry.md'), 'utf8');
const REGISTRIES = EXAMPLES.filter((name) => exampleSettings(name).registry !== undefined);

test('docs/registry.md has the pictures that `npm run diagrams` writes, of every example of a registry', () => {
  expect(drawnPage('registry', page, exampleSettings)).toBe(page);
  const shown = [...page.matchAll(/<!-- diagram of ([a-z0-9-]+) -->/g)].map(([, name]) => name);
  expect(shown.sort()).toEqual(REGISTRIES);
  for (const name of REGISTRIES) expect(page).toContain(`(../stacks/examples/${name}.yaml)`);
});

test('the picture shows the agent, its card, its entry and who finds it', () => {
  const drawn = registryDiagram(exampleSettings('registry-legacy'));
  expect(drawn).toContain(
    'agent1["<b>Agent</b><br/>00222 of Microsoft Security Copilot<br/>https://conditional-access-agent',
  );
  expect(drawn).toContain('card1["<b>Card</b><br/>Conditional Access Agent Card, 1.0.0<br/>skills: Threat Detection"]');
  expect(drawn).toContain('entry1["<b>Older registry</b><br/>Conditional Access Agent<br/>2 owners"]');
  expect(drawn).toContain('collection1["<b>Collection</b><br/>Global<br/>every agent');
  expect(drawn).toContain('entry1 -->|member| collection1');
});

test('the picture follows the settings', () => {
  const text = exampleText('registry').replace('version: 1.0.0', 'version: 2.0.0');
  expect(registryDiagram(parseSettings(text, 'env.yaml'))).toContain('Conditional Access Agent Card, 2.0.0');
});
