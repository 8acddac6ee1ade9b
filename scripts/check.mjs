// Everything that a change has to pass. Each step is an npm command of its own; all run, and failures are listed at the end.
//   --tested                 leaves the tests out, for whoever has run them already
//   --csharp                 also compiles the expressions of all policies that are synthesized; needs mcs
//   --synth-checks <folder>  also holds what is synthesized to check-synth.mjs and check-policy.mjs of that folder
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { tested: { type: 'boolean' }, csharp: { type: 'boolean' }, 'synth-checks': { type: 'string' } },
});
const checks = values['synth-checks'];
const out = mkdtempSync(path.join(os.tmpdir(), 'check-'));
const failed = [];

function step(title, command, args, environment) {
  const start = process.hrtime.bigint();
  console.log(`== ${title}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment },
  });
  console.log(`== ${title}: ${(process.hrtime.bigint() - start) / 1_000_000_000n} s`);
  if (status !== 0) failed.push(title);
}

const npm = (script) => step(script, 'npm', ['run', '--silent', script]);

npm('lint');
npm('typecheck');
npm('unused');
if (values.tested !== true) npm('test');
// Of lib, which jsii has compiled for the tests of the package.
step('reference', process.execPath, ['scripts/reference.mjs', '--check']);
for (const example of readdirSync(path.join('stacks', 'examples')).sort()) {
  const file = path.join('stacks', 'examples', example);
  const folder = path.join(out, example);
  step(example, 'npm', ['run', '--silent', 'synth', '--', '--output', folder], { FOUNDRY_AGENTS_SETTINGS: file });
  if (checks === undefined) continue;
  for (const name of ['check-synth', 'check-policy'])
    step(`${name} of ${example}`, process.execPath, [path.join(checks, `${name}.mjs`), folder]);
}
if (values.csharp === true) {
  const gateways = path.join(out, 'model-gateways');
  step('every kind of model gateway', 'npx', ['tsx', 'scripts/expressions/model-gateways.ts', gateways]);
  step('expressions as C#', process.execPath, ['scripts/compile-expressions.mjs', out]);
}
rmSync(out, { recursive: true });

if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
