import * as fs from 'node:fs';
import * as path from 'node:path';
import { parse } from 'yaml';
import { engines, scripts } from '../../package.json';

const ROOT = path.join(__dirname, '..', '..');
const FOLDER = path.join(ROOT, '.github', 'workflows');
const read = (file: string): string => fs.readFileSync(file, 'utf8');
const workflow = (name: string): string => read(path.join(FOLDER, name));

interface Job {
  readonly steps: readonly { readonly run?: string }[];
  readonly permissions?: Readonly<Record<string, string>>;
}

const jobsOf = (name: string): Record<string, Job> => (parse(workflow(name)) as { jobs: Record<string, Job> }).jobs;
const commandsOf = (job: Job | undefined): string[] =>
  job?.steps.flatMap(({ run }) => (run === undefined ? [] : [run])) ?? [];

test.each(fs.readdirSync(FOLDER))('%s takes actions by commit, each with its version beside it', (name) => {
  const used = [...workflow(name).matchAll(/uses: (.*)$/gm)].map(([, action]) => action);
  expect(used.length).toBeGreaterThan(0);
  for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('a change passes npm run check, on push and in a pull request, and nothing else', () => {
  expect(Object.keys((parse(workflow('ci.yml')) as { on: object }).on)).toEqual(['push', 'pull_request']);
  expect(commandsOf(jobsOf('ci.yml').check)).toEqual(['npm ci', 'npm run check']);
});

test('coverage is measured each week and on demand, by the command that people have, and fails below a threshold', () => {
  const { on } = parse(workflow('coverage.yml')) as { on: { schedule: readonly { cron: string }[] } };
  expect(Object.keys(on)).toEqual(['schedule', 'workflow_dispatch']);
  expect(on.schedule).toHaveLength(1);
  expect(on.schedule[0]?.cron).toMatch(/^\d+ \d+ \* \* [0-6]$/);
  expect(commandsOf(jobsOf('coverage.yml').coverage)).toEqual(['npm ci', 'npm run coverage']);
  expect(scripts.coverage).toBe('jest --config jest.coverage.config.js');
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a configuration of Jest, which has no types
  const { collectCoverage, coverageThreshold } = require('../../jest.coverage.config') as {
    collectCoverage: boolean;
    coverageThreshold: { global: Record<string, number> };
  };
  expect(collectCoverage).toBe(true);
  expect(Object.keys(coverageThreshold.global).sort()).toEqual(['branches', 'functions', 'lines', 'statements']);
});

test('a release passes the same, and npm is told which run made it', () => {
  const { publish } = jobsOf('release.yml');
  expect(commandsOf(publish)).toEqual(['npm ci', 'npm run check', 'npx changeset publish', 'git push --tags']);
  expect(publish?.permissions).toMatchObject({ 'id-token': 'write' });
  expect(workflow('release.yml')).toContain("NPM_CONFIG_PROVENANCE: 'true'");
});

test('a change is checked with the oldest Node that is promised, and with every even one since', () => {
  const { strategy } = jobsOf('ci.yml').check as Job & { strategy: { matrix: { node: readonly number[] } } };
  const oldest = Number(engines.node.slice(2));
  expect(strategy.matrix.node).toEqual(strategy.matrix.node.map((_, index) => oldest + 2 * index));
  expect(strategy.matrix.node.length).toBeGreaterThan(3);
});

test('who develops has the oldest Node that is promised', () => {
  expect(`>=${read(path.join(ROOT, '.nvmrc')).trim()}`).toBe(engines.node);
  expect(read(path.join(ROOT, '.devcontainer', 'devcontainer.json'))).toContain(
    `typescript-node:${read(path.join(ROOT, '.nvmrc')).trim()}-`,
  );
});
