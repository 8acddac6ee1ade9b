// The commands of package.json: thin over cdktf, the same on every platform, with telemetry off.
// deploy and destroy take all stacks unless some are named, before any option; diff, which takes one, goes through them in order.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const cli = createRequire(import.meta.url).resolve('cdktf-cli/bundle/bin/cdktf');

// What cdktf.json says, without the second that npx takes.
const app = ['--app', 'node --import tsx stacks/main.ts'];

function cdktf(command, ...args) {
  const run = spawnSync(process.execPath, [cli, command, ...(command === 'get' ? [] : app), ...args], {
    stdio: 'inherit',
    env: { ...process.env, CHECKPOINT_DISABLE: '1' },
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

const [command, ...rest] = process.argv.slice(2);
const named = rest[0] !== undefined && !rest[0].startsWith('-');
if (command === 'diff' && !named) {
  cdktf('synth');
  const { stacks } = JSON.parse(readFileSync('cdktf.out/manifest.json', 'utf8'));
  for (const stack of Object.keys(stacks)) cdktf('diff', '--skip-synth', ...rest, stack);
} else if (['deploy', 'destroy', 'output'].includes(command) && !named) {
  cdktf(command, ...rest, '*');
} else if (['deploy', 'destroy'].includes(command)) {
  // One stack alone is what each team does; its order is in the README.
  cdktf(command, ...rest, '--ignore-missing-stack-dependencies');
} else {
  cdktf(command, ...rest);
}
