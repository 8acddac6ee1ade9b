// CPU time and memory of commands, in pairs: what else the machine does falls on both of a pair, and medians leave out the rest.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { OUT } from './build.mjs';

const USAGE = path.resolve('scripts/bench/usage.cjs');

/** Runs a command and says what it printed, and what it and the Node processes it starts took: milliseconds of CPU, megabytes of the largest. */
function usageOf([command, ...args]) {
  const file = path.join(OUT, 'usage.jsonl');
  rmSync(file, { force: true });
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    // A path with blanks in it is quoted for Node's own reader of options.
    env: { ...process.env, NODE_OPTIONS: `--require "${USAGE}"`, BENCH_USAGE: file, CHECKPOINT_DISABLE: '1' },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  const processes = readFileSync(file, 'utf8').trim().split('\n').map(JSON.parse);
  return {
    printed: stdout,
    cpu: processes.reduce((sum, { cpu }) => sum + cpu, 0),
    memory: Math.max(...processes.map(({ memory }) => memory)),
  };
}

/** Runs each of several commands once a round, in turn forwards and backwards, and gives their usages by name. */
export function inTurns(commands, rounds) {
  const names = Object.keys(commands);
  const usages = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) usages[name].push(usageOf(commands[name]));
  }
  return usages;
}

export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median and range of the ratios of each pair, and medians of both sides. */
export function ratio(ones, others, what) {
  const pairs = ones.map((one, index) => [one[what], others[index][what]]);
  const ratios = pairs.map(([of, to]) => of / to);
  return {
    ratio: median(ratios),
    least: Math.min(...ratios),
    most: Math.max(...ratios),
    of: median(pairs.map(([of]) => of)),
    to: median(pairs.map(([, to]) => to)),
    pairs,
  };
}
