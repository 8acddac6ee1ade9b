// Refreshes src/providers/azapi: `cdktf get` generates into .gen, which is then copied. Needs Terraform and its registry.
// lazy-index.ts does not compile under jsii; the READMEs only name a registry page.
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lazy } from './lazy-attributes.cjs';

const generated = '.gen/providers/azapi';
const target = 'src/providers/azapi';

// Not `--force`: it would delete .gen itself, whose presence keeps `cdktf synth` from asking for `cdktf get`.
for (const entry of readdirSync('.gen').filter((name) => name !== '.gitkeep'))
  rmSync(path.join('.gen', entry), { recursive: true });
const get = spawnSync(process.execPath, ['scripts/cdktf.mjs', 'get'], { stdio: 'inherit' });
if (get.status !== 0) process.exit(get.status ?? 1);
rmSync(target, { recursive: true, force: true });
cpSync(generated, target, {
  recursive: true,
  filter: (file) => !['lazy-index.ts', 'README.md'].includes(path.basename(file)),
});
for (const entry of readdirSync(target, { recursive: true }).filter((name) => name.endsWith('.ts'))) {
  const file = path.join(target, entry);
  writeFileSync(file, lazy(readFileSync(file, 'utf8')));
}
