// Writes docs/topologies.md, and the pictures of docs/estate.md, docs/ai-gateway.md and docs/registry.md, from the examples.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withEstateDiagrams } from '../stacks/diagram/estate-diagram';
import { EXAMPLES_BY_TOPOLOGY } from '../stacks/diagram/examples-by-topology';
import { withModelsDiagrams } from '../stacks/diagram/models-diagram';
import { withRegistryDiagrams } from '../stacks/diagram/registry-diagram';
import { topologiesPage } from '../stacks/diagram/topologies-page';
import { readSettings } from '../stacks/settings/settings';

const root = path.join(__dirname, '..');
const settingsOf = (name: string) => readSettings(path.join(root, 'stacks', 'examples', `${name}.yaml`));
const examples = EXAMPLES_BY_TOPOLOGY.map((name) => ({ name, settings: settingsOf(name) }));
writeFileSync(path.join(root, 'docs', 'topologies.md'), topologiesPage(examples));

const estate = path.join(root, 'docs', 'estate.md');
writeFileSync(estate, withEstateDiagrams(readFileSync(estate, 'utf8'), settingsOf));

const models = path.join(root, 'docs', 'ai-gateway.md');
writeFileSync(models, withModelsDiagrams(readFileSync(models, 'utf8'), settingsOf));

const registry = path.join(root, 'docs', 'registry.md');
writeFileSync(registry, withRegistryDiagrams(readFileSync(registry, 'utf8'), settingsOf));
