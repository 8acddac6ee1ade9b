import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as packageJson from '../../package.json';

const ROOT = path.join(__dirname, '..', '..');
const PEERS = ['cdktf', 'constructs', '@cdktf/provider-azurerm', '@cdktf/provider-time'];

/** What is not at the root, beside the generated bindings: each is one room of the library, or a part of one. */
const SUBMODULES = ['access', 'policy', 'subnets', 'waf'];

const APP = `
const { App, TerraformStack } = require('cdktf');
const { AzurermProvider } = require('@cdktf/provider-azurerm/lib/provider');
const { azapi, FoundryProject, PublishedAgent, policy } = require('cdktf-foundry-agents');
const app = new App({ outdir: 'out' });
const stack = new TerraformStack(app, 'mine');
new AzurermProvider(stack, 'azurerm', { features: [{}] });
new azapi.provider.AzapiProvider(stack, 'azapi');
const project = FoundryProject.fromProjectId(stack, 'Project', '/subscriptions/s/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/a/projects/p');
new PublishedAgent(stack, 'Agent', { project, applicationName: 'niceapp', deployment: { agentName: 'Publishing Agent', agentVersion: '1' } });
app.synth();
console.log(new policy.ApiManagementPolicy({ inbound: [new policy.PolicyElement('trace')] }).render().length > 0);
`;

describe('the package', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pack-'));
  const project = path.join(folder, 'project');
  // npm runs under the settings of the shell; without the network it takes nothing but the tarball.
  const npm = (cwd: string, ...args: string[]): string =>
    execFileSync('npm', args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    });
  let files: string[] = [];

  beforeAll(() => {
    const [packed] = JSON.parse(
      npm(ROOT, 'pack', '--json', '--silent', '--pack-destination', folder).replace(/^[^[]*/, ''),
    ) as [{ filename: string; files: { path: string }[] }];
    files = packed.files.map((file) => file.path);
    fs.mkdirSync(project);
    fs.writeFileSync(path.join(project, 'package.json'), '{"name":"mine","version":"1.0.0","private":true}');
    npm(
      project,
      'install',
      '--offline',
      '--legacy-peer-deps',
      '--no-audit',
      '--no-fund',
      path.join(folder, packed.filename),
    );
    for (const peer of PEERS) {
      const link = path.join(project, 'node_modules', peer);
      fs.mkdirSync(path.dirname(link), { recursive: true });
      fs.symlinkSync(path.join(ROOT, 'node_modules', peer), link, 'junction');
    }
  }, 120_000);

  afterAll(() => {
    fs.rmSync(folder, { recursive: true });
  });

  test('installs into an empty project, and a stack is synthesized from it', () => {
    fs.writeFileSync(path.join(project, 'app.js'), APP);
    const printed = execFileSync(process.execPath, ['--preserve-symlinks', 'app.js'], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(printed).toBe('true\n');
    const stack = fs.readFileSync(path.join(project, 'out', 'stacks', 'mine', 'cdk.tf.json'), 'utf8');
    expect(stack).toContain('Microsoft.CognitiveServices/accounts/projects/applications/agentDeployments@2026-05-01');
  });

  test('brings the command line, which needs no package beside itself', () => {
    const installed = path.join(project, 'node_modules', 'cdktf-foundry-agents', 'bin', 'foundry-agents.js');
    // Away from every node_modules, its own included.
    const alone = path.join(folder, 'foundry-agents.js');
    fs.copyFileSync(installed, alone);
    const run = (...args: string[]): string =>
      execFileSync(process.execPath, [alone, ...args], { cwd: folder, encoding: 'utf8' });
    expect(run('--help')).toContain('Usage: foundry-agents [options] [command]');
    expect(run('--version')).toBe(`${packageJson.version}\n`);
    expect(fs.existsSync(path.join(project, 'node_modules', '.bin', 'foundry-agents'))).toBe(
      process.platform !== 'win32',
    );
    const { status, stderr } = spawnSync(process.execPath, [alone, 'activate'], { cwd: folder, encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^NoOutputs: outputs\.json: there is no such file\n/)]);
  });

  test('names what is inside the command line, with its licences', () => {
    const bundle = path.join(project, 'node_modules', 'cdktf-foundry-agents', 'bin');
    const notices = fs.readFileSync(path.join(bundle, 'THIRD_PARTY_NOTICES.txt'), 'utf8');
    const titles = [...notices.matchAll(/^={78}\n(\S+) (\S+) \((.+)\)\n={78}$/gm)].map(([, name]) => name);
    expect(titles).toEqual(
      expect.arrayContaining(['@azure/identity', '@azure/msal-node', 'commander', 'p-retry', 'zod']),
    );
    expect([...new Set(titles)].sort()).toEqual([...titles].sort());
    // Nothing of Terraform or of the tests got in.
    expect(titles.filter((name) => /^(cdktf|@cdktf|constructs|jest|esbuild)/.test(name ?? ''))).toEqual([]);
    expect(notices.match(/Permission is hereby granted/g)?.length).toBeGreaterThan(30);
  });

  test('holds the compiled library, what it bundles, the command line, and nothing else', () => {
    const own = files.filter((file) => !file.startsWith('node_modules/'));
    const odd = own.filter(
      (file) =>
        !/^(lib\/.*\.(js|d\.ts)|bin\/(foundry-agents\.js|THIRD_PARTY_NOTICES\.txt)|\.jsii|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/.test(
          file,
        ),
    );
    expect(odd).toEqual([]);
    expect(own).toEqual(
      expect.arrayContaining([
        ...['lib/index.js', 'lib/index.d.ts', '.jsii', 'README.md', 'LICENSE'],
        ...['bin/foundry-agents.js', 'bin/THIRD_PARTY_NOTICES.txt'],
      ]),
    );
    const bundled = new Set(files.filter((file) => file.startsWith('node_modules/')).map((file) => file.split('/')[1]));
    expect([...bundled].sort()).toEqual([
      '@xmldom',
      'fast-xml-builder',
      'ipaddr.js',
      'path-expression-matcher',
      'xml-naming',
    ]);
  });

  test('documents every public type and member', () => {
    const bare = Object.entries(publicTypes()).flatMap(([name, type]) => [
      ...(type.docs?.summary === undefined ? [name] : []),
      ...[...(type.properties ?? []), ...(type.methods ?? []), ...(type.members ?? [])]
        .filter((member) => member.overrides === undefined && member.docs?.summary === undefined)
        .map((member) => `${name}.${member.name}`),
    ]);
    expect(bare).toEqual([]);
  });

  test('exports every public type from its root or from a submodule', () => {
    const print = `const library = require('cdktf-foundry-agents');
      const names = (at) => Object.keys(at).sort();
      console.log(JSON.stringify([names(library), ...${JSON.stringify(SUBMODULES)}.map((name) => names(library[name]))]));`;
    const [root = [], ...submodules] = JSON.parse(
      execFileSync(process.execPath, ['--preserve-symlinks', '--eval', print], { cwd: project, encoding: 'utf8' }),
    ) as string[][];
    const classesOf = (namespace?: string): string[] =>
      Object.values(publicTypes())
        .filter((type) => type.kind !== 'interface' && type.namespace === namespace)
        .map(({ name }) => name)
        .sort();
    expect(root).toEqual([...classesOf(), ...SUBMODULES, 'azapi'].sort());
    expect(submodules).toEqual(SUBMODULES.map(classesOf));
    expect(root).not.toContain('ValidationError');
  });

  test('has at most 160 names at its root, and the submodules that are meant', () => {
    const { submodules } = assembly();
    const topmost = Object.keys(submodules).filter((name) => !/\..*\./.test(name));
    expect(topmost.sort()).toEqual([...SUBMODULES, 'azapi'].map((name) => `cdktf-foundry-agents.${name}`).sort());
    const root = Object.values(publicTypes()).filter(({ namespace }) => namespace === undefined);
    expect(root.length).toBeLessThanOrEqual(160);
  });

  test('shows nobody what only the library calls', () => {
    const members = Object.values(publicTypes()).flatMap(({ name, properties = [], methods = [] }) =>
      [...properties, ...methods].map((member) => `${name}.${member.name}`),
    );
    expect(members.filter((member) => /\._|\.register[A-Z]|\.activityProblems$|\.trafficPath$/.test(member))).toEqual(
      [],
    );
  });
});

interface Documented {
  readonly name: string;
  readonly overrides?: string;
  readonly docs?: { readonly summary?: string };
}

interface PublicType extends Documented {
  readonly kind: string;
  readonly namespace?: string;
  readonly properties?: Documented[];
  readonly methods?: Documented[];
  readonly members?: Documented[];
}

interface Assembly {
  readonly types: Record<string, PublicType>;
  readonly submodules: Record<string, unknown>;
}

function assembly(): Assembly {
  return JSON.parse(fs.readFileSync(path.join(ROOT, '.jsii'), 'utf8')) as Assembly;
}

/** The types of the compiled library, without those of the generated bindings. */
function publicTypes(): Record<string, PublicType> {
  return Object.fromEntries(
    Object.entries(assembly().types).filter(([, { namespace }]) => !/^azapi\b/.test(namespace ?? '')),
  );
}
