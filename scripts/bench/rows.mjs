// What is measured: each row gives a figure and the goal it is compared with.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildGenerated, OUT } from './build.mjs';
import { inTurns, median, ratio } from './measure.mjs';

const node = process.execPath;
const program = (name, ...args) => [node, path.join(OUT, `${name}.js`), ...args.map(String)];
const folder = (name) => path.join(OUT, 'out', name);
const stackOf = (name) => readFileSync(path.join(folder(name), 'stacks/bench/cdk.tf.json'), 'utf8');

/** The bare program makes the same bytes, or the comparison says nothing. */
function expectEqualJson() {
  if (stackOf('library') !== stackOf('bare')) throw new Error('the bare program makes other JSON than the library');
}

const figure = ({ ratio: value, least, most, of, to, pairs }, unit) => ({
  value,
  detail: `${of.toFixed(0)} : ${to.toFixed(0)} ${unit}, ${least.toFixed(2)} to ${most.toFixed(2)}`,
  pairs: pairs.map((pair) => pair.map((one) => Math.round(one))),
});

export const ROWS = {
  async agents({ agents, rounds }) {
    execFileSync(node, program('generate', folder('one'), path.join(OUT, 'bare.ts')).slice(1), { stdio: 'inherit' });
    await buildGenerated();
    const { library, guarded, bare } = inTurns(
      {
        library: program('library', agents, folder('library')),
        bare: program('bare', agents, folder('bare')),
        guarded: program('library', agents, folder('guarded'), 'guarded'),
      },
      rounds,
    );
    // Of one run each: two runs of one program differ by more than the guardrails take.
    const unguarded = guarded.map(({ cpu, printed }) => ({ cpu: cpu - Number(printed) }));
    expectEqualJson();
    return [
      { what: `${agents} published agents : bare CDKTF, CPU`, goal: 1.1, ...figure(ratio(library, bare, 'cpu'), 'ms') },
      { what: 'the same, memory', goal: 1.1, ...figure(ratio(library, bare, 'memory'), 'MB') },
      { what: 'with guardrails : without', goal: 1.05, ...figure(ratio(guarded, unguarded, 'cpu'), 'ms') },
    ];
  },

  /** Four times as many take four times as long, and not sixteen. */
  guardrails({ agents, rounds }) {
    const [few, many] = Object.values(
      inTurns({ few: program('guardrails', agents), many: program('guardrails', 4 * agents) }, rounds),
    ).map((runs) => median(runs.map(({ printed }) => Number(printed))));
    const what = `guardrails alone, ${4 * agents} agents : 4 times those for ${agents}`;
    return [{ what, goal: 1.25, value: many / few / 4, detail: `${many.toFixed(0)} : 4 x ${few.toFixed(0)} ms` }];
  },

  synth({ rounds }) {
    const empty = folder('empty');
    mkdirSync(empty, { recursive: true });
    writeFileSync(
      path.join(empty, 'main.js'),
      `const { App, TerraformStack } = require('cdktf'); const app = new App(); new TerraformStack(app, 'empty'); app.synth();`,
    );
    const cli = path.resolve('node_modules/cdktf-cli/bundle/bin/cdktf');
    // Once before: the app is built when its sources have changed.
    execFileSync('npm', ['run', '--silent', 'synth', '--', '--output', folder('example')], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const { own, through, empties } = inTurns(
      {
        own: ['npm', 'run', '--silent', 'synth', '--', '--output', folder('example')],
        through: [node, cli, 'synth', '--output', folder('example-cdktf')],
        empties: [
          node,
          cli,
          'synth',
          '--app',
          `node ${path.join(empty, 'main.js')}`,
          '--output',
          folder('nothing'),
          '--check-code-maker-output=false',
        ],
      },
      rounds,
    );
    return [
      {
        what: 'npm run synth of the example : cdktf synth of an empty app',
        goal: 1.2,
        ...figure(ratio(own, empties, 'cpu'), 'ms'),
      },
      {
        what: 'cdktf synth of the example : cdktf synth of an empty app',
        goal: 1.35,
        ...figure(ratio(through, empties, 'cpu'), 'ms'),
      },
    ];
  },

  /** The package as it is packed: lib is built again. */
  package({ rounds }) {
    execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
    const lib = path.resolve('lib', 'index.js');
    const bindings = usedBindings(path.resolve('lib', 'library.js'));
    // A file in the clone, from which packages are found.
    const load = (name, ...lines) => {
      const file = path.join(OUT, `${name}.cjs`);
      writeFileSync(file, [...bindings.map((binding) => `require('${binding}');`), ...lines].join('\n'));
      return [node, file];
    };
    const own = `const own = require(${JSON.stringify(lib)});`;
    const { names, everything, peers } = inTurns(
      {
        names: load('package-names', own),
        everything: load('package-everything', own, 'for (const one of Object.values(own)) Object.values(one);'),
        peers: load('package-peers'),
      },
      3 * rounds,
    );
    const what = 'require(package) : cdktf with the same bindings';
    return [
      { what: `${what}, CPU`, goal: 1.05, ...figure(ratio(names, peers, 'cpu'), 'ms') },
      { what: 'the same, memory', goal: 1.05, ...figure(ratio(names, peers, 'memory'), 'MB') },
      { what: 'the same, every class read, CPU', goal: 1.35, ...figure(ratio(everything, peers, 'cpu'), 'ms') },
      { what: 'the same, every class read, memory', goal: 1.12, ...figure(ratio(everything, peers, 'memory'), 'MB') },
    ];
  },

  help({ rounds }) {
    execFileSync(node, ['scripts/bundle.mjs']);
    const { own, nothing } = inTurns(
      { own: [node, 'bin/foundry-agents.js', '--help'], nothing: [node, '-e', '0'] },
      3 * rounds,
    );
    return [{ what: 'foundry-agents --help : node -e 0', goal: 1.8, ...figure(ratio(own, nothing, 'cpu'), 'ms') }];
  },

  /** By published times: nothing is applied. */
  firstApply() {
    const examples = [
      ['3', 'teams-private', 1.15],
      ['4', 'topology-4', 1.05],
    ];
    const synthesized = (example, change) => {
      const name = `${example}${change === undefined ? '' : '-at-once'}`;
      const settings = readFileSync(`stacks/examples/${example}.yaml`, 'utf8');
      const file = path.join(OUT, `${name}.yaml`);
      writeFileSync(file, change === undefined ? settings : settings.replace(...change));
      execFileSync('npm', ['run', '--silent', 'synth', '--', '--output', folder(name)], {
        env: { ...process.env, FOUNDRY_AGENTS_SETTINGS: file },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      return folder(name);
    };
    const atOnce = [/^ {2}edge:$/m, '  edge:\n    waitForGatewayHosts: false'];
    const rows = examples.flatMap(([topology, example, goal]) => [
      { topology, goal, example: synthesized(example), how: '' },
      { topology, goal, example: synthesized(example, atOnce), how: ', waitForGatewayHosts: false' },
    ]);
    const paths = JSON.parse(
      execFileSync(node, program('first-apply', ...rows.map(({ example }) => example)).slice(1), { encoding: 'utf8' }),
    );
    return rows.map(({ topology, goal, how }, index) => {
      const { minutes, longest } = paths[index];
      const what = `first apply of topology ${topology} : its longest resource${how}`;
      return { what, goal, value: minutes / longest, detail: `${minutes.toFixed(1)} : ${longest.toFixed(1)} minutes` };
    });
  },
};

/** Rows that take minutes: they are measured when they are asked for, by `--only`. */
export const LONG_ROWS = {
  /** Once, and not in pairs: seconds of CPU of all processes that `.ci/run` starts. */
  ci() {
    const times = execFileSync('bash', ['-c', '.ci/run >&2; times'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [, , user, system] = /^(\S+) (\S+)\n(\S+) (\S+)$/m.exec(times)?.slice(1) ?? [];
    const seconds = [user, system].reduce((sum, time) => {
      const [minutes, rest] = time.split('m');
      return sum + 60 * Number(minutes) + Number.parseFloat(rest);
    }, 0);
    return [{ what: '.ci/run, seconds of CPU', goal: 220, value: seconds, detail: 'with all tests of today' }];
  },
};

/** What the package takes from its peers. */
function usedBindings(file) {
  const text = readFileSync(file, 'utf8');
  const named = [...text.matchAll(/require\("((?:cdktf|constructs|@cdktf\/)[^"]*)"\)/g)].map(([, name]) => name);
  return [...new Set(named)].sort();
}
