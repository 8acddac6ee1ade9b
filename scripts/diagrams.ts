// Writes docs/topologies.md, and the pictures of other pages, from the examples.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DIAGRAMS, drawnPage } from '../stacks/diagram/drawn-pages';
import { EXAMPLES_BY_TOPOLOGY } from '../stacks/diagram/examples-by-topology';
import { topologiesPage } from '../stacks/diagram/topologies-page';
import { readSettings } from '../stacks/settings/settings';

const root = path.join(__dirname, '..');
const settingsOf = (name: string) => readSettings(path.join(root, 'stacks', 'examples', `${name}.yaml`));
const examples = EXAMPLES_BY_TOPOLOGY.map((name) => ({ name, settings: settingsOf(name) }));
writeFileSync(path.join(root, 'docs', 'topologies.md'), topologiesPage(examples));

for (const name of Object.keys(DIAGRAMS) as (keyof typeof DIAGRAMS)[]) {
  const page = path.join(root, 'docs', `${name}.md`);
  writeFileSync(page, drawnPage(name, readFileSync(page, 'utf8'), settingsOf));
}
