// The commands of package.json: thin over cdktf, the same on every platform, with telemetry off.
// deploy and destroy take all stacks unless some are named, before any option; diff, which takes one, goes through them in order.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const cli = createRequire(import.meta.url).resolve('cdktf-cli/bundle/bin/cdktf');

// What cdktf.json says, without the second that npx takes.
const app = ['scripts/app.mjs'];

function run(args, environment) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...environment } });
  if (status !== 0) process.exit(status ?? 1);
}

/** The app itself, for cdktf would tell each mistake in the settings twice, between messages of its own. */
function synth(folder) {
  const { context } = JSON.parse(readFileSync('cdktf.json', 'utf8'));
  run(app, { CDKTF_OUTDIR: folder, CDKTF_CONTEXT_JSON: JSON.stringify(context) });
  const stacks = stacksIn(folder);
  // Stacks of other settings do not belong to this app.
  for (const name of readdirSync(path.join(folder, 'stacks')).filter((one) => !stacks.includes(one)))
    rmSync(path.join(folder, 'stacks', name), { recursive: true });
  return stacks;
}

/** Synthesis needs Node alone; these commands run Terraform, and cdktf says no more of its absence than "execvp(3) failed". */
function askForTerraform() {
  const binary = process.env.TERRAFORM_BINARY_NAME ?? 'terraform';
  if (spawnSync(binary, ['version'], { stdio: 'ignore' }).error === undefined) return;
  console.error(
    `${command} runs Terraform, and there is no ${binary} on the PATH. Install Terraform 1.11 or newer: ` +
      'https://developer.hashicorp.com/terraform/install',
  );
  process.exit(1);
}

/** Its builds are for these platforms, whichever Node it is; cdktf, in all that it does, would end with a stack trace. */
function askForTerminal() {
  try {
    createRequire(cli)('@cdktf/node-pty-prebuilt-multiarch');
  } catch {
    console.error(
      `${command} runs cdktf in a terminal of its own, which is built for Linux with glibc, macOS and Windows, on x64 or arm64. ` +
        'Run it there, after npm ci on the same machine with optional packages; ' +
        'or npm run synth, and Terraform in each folder of cdktf.out/stacks.',
    );
    process.exit(1);
  }
}

/** Stacks in the order in which they are deployed: the manifest has them in that of the alphabet. */
function stacksIn(folder) {
  const { stacks } = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  const ordered = [];
  const take = (name) => {
    if (ordered.includes(name)) return;
    stacks[name].dependencies.forEach(take);
    ordered.push(name);
  };
  Object.keys(stacks).forEach(take);
  return ordered;
}

// Node 25 and newer warn of a store that cdktf looks for, and Node 20 does not know the option that takes it away.
const withoutStore = ['--no-experimental-webstorage'].filter((one) => process.allowedNodeEnvironmentFlags.has(one));

function cdktf(command, ...args) {
  run([...withoutStore, cli, command, ...args], { CHECKPOINT_DISABLE: '1' });
}

const [command, ...rest] = process.argv.slice(2);
const named = rest[0] !== undefined && !rest[0].startsWith('-');
// `--output` and `--skip-synth` are cdktf's own; what else there is for synth, cdktf does.
const others = [...rest];
const at = others.findIndex((one) => /^(--output|-o)(=|$)/.test(one));
const [, inOne] = at < 0 ? [] : others[at].split('=');
const [folder = 'cdktf.out'] =
  at < 0
    ? []
    : others
        .splice(at, inOne === undefined ? 2 : 1)
        .slice(-1)
        .map((last) => inOne ?? last);
const isPlainSynth = command === 'synth' && others.length === 0;
const makesCode = ['diff', 'deploy', 'destroy', 'output'].includes(command) && !rest.includes('--skip-synth');

if (isPlainSynth) {
  console.log(`Generated Terraform code for the stacks: ${synth(folder).join(', ')}`);
} else {
  if (command !== 'synth') askForTerraform();
  askForTerminal();
  if (makesCode) synth(folder);
  const args = makesCode ? ['--skip-synth', ...rest] : rest;
  if (command === 'diff' && !named) {
    for (const stack of stacksIn(folder)) cdktf('diff', ...args, stack);
  } else if (['deploy', 'destroy', 'output'].includes(command) && !named) {
    cdktf(command, ...args, '*');
  } else if (['deploy', 'destroy'].includes(command)) {
    // One stack alone is what each team does; its order is in the README.
    cdktf(command, ...args, '--ignore-missing-stack-dependencies');
  } else if (command === 'synth') {
    cdktf(command, '--app', `node ${app.join(' ')}`, ...rest);
  } else {
    cdktf(command, ...args);
  }
}
