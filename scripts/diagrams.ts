// Writes docs/topologies.md from the examples.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { EXAMPLES_BY_TOPOLOGY } from '../stacks/diagram/examples-by-topology';
import { topologiesPage } from '../stacks/diagram/topologies-page';
import { readSettings } from '../stacks/settings/settings';

const root = path.join(__dirname, '..');
const examples = EXAMPLES_BY_TOPOLOGY.map((name) => ({
  name,
  settings: readSettings(path.join(root, 'stacks', 'examples', `${name}.yaml`)),
}));
writeFileSync(path.join(root, 'docs', 'topologies.md'), topologiesPage(examples));
