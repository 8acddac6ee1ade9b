// Writes docs/topologies.md, and the pictures of other pages, from the examples.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withCallersDiagrams } from '../stacks/diagram/callers-diagram';
import { withEstateDiagrams } from '../stacks/diagram/estate-diagram';
import { EXAMPLES_BY_TOPOLOGY } from '../stacks/diagram/examples-by-topology';
import { withModelsDiagrams } from '../stacks/diagram/models-diagram';
import { withRegistryDiagrams } from '../stacks/diagram/registry-diagram';
import { withResponsesDiagrams } from '../stacks/diagram/responses-diagram';
import { topologiesPage } from '../stacks/diagram/topologies-page';
import { readSettings } from '../stacks/settings/settings';

const root = path.join(__dirname, '..');
const settingsOf = (name: string) => readSettings(path.join(root, 'stacks', 'examples', `${name}.yaml`));
const examples = EXAMPLES_BY_TOPOLOGY.map((name) => ({ name, settings: settingsOf(name) }));
writeFileSync(path.join(root, 'docs', 'topologies.md'), topologiesPage(examples));

const pages = {
  estate: withEstateDiagrams,
  'ai-gateway': withModelsDiagrams,
  registry: withRegistryDiagrams,
  callers: withCallersDiagrams,
  responses: withResponsesDiagrams,
};
for (const [name, withPictures] of Object.entries(pages)) {
  const page = path.join(root, 'docs', `${name}.md`);
  writeFileSync(page, withPictures(readFileSync(page, 'utf8'), settingsOf));
}
