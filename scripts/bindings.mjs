// Refreshes src/providers: generates the bindings of every provider in cdktf.json, and copies them.
//   npm run bindings                          `cdktf get`; needs Terraform and its registry
//   npm run bindings -- --schema SCHEMA.json  offline, those providers that the file describes, in the form of
//                                             `terraform providers schema -json`, with `provider_versions` in it
// lazy-index.ts does not compile under jsii; the READMEs only name a registry page.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { TerraformProviderGenerator } from '@cdktf/provider-generator/lib/get/generator/provider-generator.js';
import { CodeMaker } from 'codemaker';
import { lazy } from './lazy-attributes.cjs';

const GENERATED = '.gen';
const TARGET = 'src/providers';
const LEFT_OUT = ['lazy-index.ts', 'README.md'];
const { terraformProviders } = JSON.parse(readFileSync('cdktf.json', 'utf8'));
const { schema: schemaFile } = parseArgs({ options: { schema: { type: 'string' } } }).values;

/** Names of the providers whose bindings lie in .gen afterwards. */
async function generate() {
  if (schemaFile !== undefined) return generateOffline(JSON.parse(readFileSync(schemaFile, 'utf8')));
  const { status } = spawnSync(process.execPath, ['scripts/cdktf.mjs', 'get'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  return terraformProviders.map(({ name }) => name);
}

/** What `cdktf get` does once it has the schema from Terraform. */
async function generateOffline(schema) {
  const made = [];
  for (const { name, source, version } of terraformProviders) {
    const fqn = source.toLowerCase();
    if (schema.provider_schemas[`registry.terraform.io/${fqn}`] === undefined) continue;
    const code = new CodeMaker();
    code.indentation = 2;
    new TerraformProviderGenerator(code, schema).generate({ isProvider: true, fqn, name, source, version });
    await code.save(GENERATED);
    made.push(name);
  }
  return made;
}

function copy(name) {
  const target = path.join(TARGET, name);
  rmSync(target, { recursive: true, force: true });
  cpSync(path.join(GENERATED, 'providers', name), target, {
    recursive: true,
    filter: (file) => !LEFT_OUT.includes(path.basename(file)),
  });
  for (const entry of readdirSync(target, { recursive: true }).filter((file) => file.endsWith('.ts'))) {
    const file = path.join(target, entry);
    writeFileSync(file, lazy(readFileSync(file, 'utf8')));
  }
}

// Not `cdktf get --force`: it would delete .gen itself, whose presence keeps `cdktf synth` from asking for `cdktf get`.
for (const entry of readdirSync(GENERATED).filter((name) => name !== '.gitkeep'))
  rmSync(path.join(GENERATED, entry), { recursive: true });
const names = await generate();
const missing = names.filter((name) => !existsSync(path.join(GENERATED, 'providers', name)));
if (names.length === 0 || missing.length > 0)
  throw new Error(`nothing was generated for ${missing.join(', ') || 'any provider'}`);
names.forEach(copy);
