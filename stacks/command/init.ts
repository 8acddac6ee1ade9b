import * as fs from 'node:fs';
import * as path from 'node:path';
import { devDependencies, name, peerDependencies, version } from '../../package.json';
import { movedTo } from '../settings/file/schema-comment';
import { EXAMPLES_FOLDER } from '../settings/file/shipped';

/** The terminal of cdktf-cli, which has no build for Node 24 and newer: this one has (docs/adr/0006). */
const TERMINAL = '@cdktf/node-pty-prebuilt-multiarch';

/** What a folder of its own needs to run the app. In a clone they are there already. */
const SURROUNDINGS: Readonly<Record<string, object>> = {
  'cdktf.json': {
    language: 'typescript',
    app: 'npx --no-install foundry-agents-app synth',
    projectId: 'foundry-agents',
    sendCrashReports: 'false',
    terraformProviders: [],
    terraformModules: [],
    context: {},
  },
  'package.json': {
    private: true,
    scripts: {
      synth: 'foundry-agents-app synth',
      access: 'foundry-agents-app access',
      diff: 'cdktf diff',
      deploy: 'cdktf deploy',
    },
    dependencies: {
      [name]: `^${version}`,
      ...peerDependencies,
      'cdktf-cli': devDependencies['cdktf-cli'],
      [TERMINAL]: devDependencies[TERMINAL],
    },
    overrides: { [TERMINAL]: `$${TERMINAL}` },
  },
};

/**
 * Writes a settings file from one of the examples, with the line by which editors find the schema from there, and what
 * else a folder of its own needs. What is there already is somebody's work.
 */
export function init([example = 'teams-private', file = 'settings.yaml', ...others]: string[]): void {
  const examples = fs
    .readdirSync(EXAMPLES_FOLDER)
    .map((one) => path.basename(one, '.yaml'))
    .sort();
  if (!examples.includes(example) || others.length > 0) {
    fail(`Usage: init [example] [file]. Examples: ${examples.join(', ')}. Without a file: settings.yaml`);
    return;
  }
  try {
    const text = fs.readFileSync(path.join(EXAMPLES_FOLDER, `${example}.yaml`), 'utf8');
    fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    fs.writeFileSync(file, movedTo(file, text), { flag: 'wx' });
    console.log(`Written: ${file}, from the example ${example}`);
    const written = writeSurroundings();
    const next = [
      'put in your own ids',
      ...(written.includes('package.json') ? ['npm install'] : []),
      `${synthCommand()}${file === 'settings.yaml' ? '' : `, with FOUNDRY_AGENTS_SETTINGS=${file}`}`,
    ];
    console.log(`Next: ${next.join('; ')}`);
  } catch (error) {
    const { code = '', path: place = file } = error as NodeJS.ErrnoException;
    fail(
      code === 'EEXIST'
        ? `${file} is there already, and stays as it is; give another file, or remove it`
        : `${place} cannot be written (${code}); give another file`,
    );
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 2;
}

/** Writes what is missing, and tells what that was. */
function writeSurroundings(): string[] {
  return Object.entries(SURROUNDINGS)
    .filter(([file]) => !fs.existsSync(file))
    .map(([file, content]) => {
      fs.writeFileSync(file, `${JSON.stringify(content, undefined, 2)}\n`, { flag: 'wx' });
      console.log(`Written: ${file}`);
      return file;
    });
}

/** How the app is run here: by a script of the folder's own, or by its name. */
function synthCommand(): string {
  const { scripts = {} } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { scripts?: object };
  return 'synth' in scripts ? 'npm run synth' : 'npx foundry-agents-app synth';
}
