import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as ts from 'typescript';
import * as packageJson from '../../package.json';
import {
  assembly,
  classesWithoutSource,
  constructorsOfNobody,
  silentParameters,
  silentProperties,
  undocumented,
  publicTypes,
  INTERFACES,
  NOT_REFERRED_TO,
  FROM_SOMETHING_ELSE,
  IDS_FOR_A_REASON,
  PASSED_ON,
} from '../support/public-api';
import { APP, BINDINGS, JSII_LIBRARY, JSII_SOURCE, LOADS, SUBMODULES } from './packed-samples';

const ROOT = path.join(__dirname, '..', '..');
const PEERS = ['cdktf', 'constructs', '@cdktf/provider-azuread', '@cdktf/provider-azurerm', '@cdktf/provider-time'];

describe('the package', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pack-'));
  const project = path.join(folder, 'project');
  // npm runs under the settings of the shell; without the network it takes nothing but the tarball.
  const npm = (cwd: string, ...args: string[]): string =>
    execFileSync('npm', args, {
      cwd,
      encoding: 'utf8',
      // What jsii says of a mistake is part of the error.
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
  let files: string[] = [];
  const installed = (): string => path.join(project, 'node_modules', 'cdktf-foundry-agents');
  const written = (file: string): string => fs.readFileSync(path.join(project, file), 'utf8');

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

  test('lets nobody import a file of its inside', () => {
    const ask = (name: string) =>
      spawnSync(process.execPath, ['--eval', `require('${name}')`], { cwd: project, encoding: 'utf8' });
    expect(ask('cdktf-foundry-agents/package.json').status).toBe(0);
    for (const name of ['index.js', 'internal.js', 'library.js', 'core/validation/problems.d.ts']) {
      expect(fs.existsSync(path.join(installed(), 'lib', name))).toBe(true);
      expect(ask(`cdktf-foundry-agents/lib/${name}`).stderr).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
    }
  });

  test('is three files of JavaScript, without source maps', () => {
    const scripts = files.filter((file) => file.startsWith('lib/') && file.endsWith('.js'));
    expect(scripts.sort()).toEqual(['lib/index.js', 'lib/internal.js', 'lib/library.js']);
    const texts = scripts.map((file) => fs.readFileSync(path.join(installed(), file), 'utf8'));
    expect(texts.filter((text) => text.includes('sourceMappingURL'))).toEqual([]);
    // Own code alone, and the bindings of azapi and msgraph, which no package has: 380,000 of it. Everything else is external. The ingress
    // takes 410,000, foundry 330,000, policy 200,000, registry 170,000, ai-gateway 145,000, core 125,000, callers 85,000.
    expect(texts.join('').length).toBeLessThan(2_400_000);
  });

  test.each(['index', 'internal'])('has a module behind every name of %s', (face) => {
    const print = `const face = require(${JSON.stringify(path.join(installed(), 'lib', `${face}.js`))});
      console.log(JSON.stringify(Object.keys(face).filter((name) => face[name] === undefined)));`;
    const printed = execFileSync(process.execPath, ['--preserve-symlinks', '--eval', print], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(JSON.parse(printed)).toEqual([]);
  });

  test.each(LOADS)('loads %s', (_, act, own, expected, never) => {
    const print = `const library = require('cdktf-foundry-agents'); ${act}
      console.log(JSON.stringify(Object.keys(require.cache)));`;
    const printed = execFileSync(process.execPath, ['--preserve-symlinks', '--eval', print], {
      cwd: project,
      encoding: 'utf8',
    });
    const loaded = (JSON.parse(printed) as string[]).map((file) => file.replaceAll(path.sep, '/'));
    expect(loaded.filter((file) => file.includes('cdktf-foundry-agents/lib/'))).toHaveLength(own);
    expect(loaded.filter((file) => expected.test(file))).not.toEqual([]);
    expect(loaded.filter((file) => never.test(file))).toEqual([]);
  });

  test('gives jsii every class and enum by its name, each with what jsii knows it by', () => {
    const names = Object.entries(assembly().types)
      .filter(([, { kind }]) => kind !== 'interface')
      .map(([fqn, { kind }]) => [fqn, kind]);
    const print = `const library = require('cdktf-foundry-agents');
      const rtti = Symbol.for('jsii.rtti');
      const odd = ${JSON.stringify(names)}.filter(([fqn, kind]) => {
        const found = fqn.split('.').slice(1).reduce((at, name) => at[name], library);
        return kind === 'class' ? found?.[rtti]?.fqn !== fqn : typeof found !== 'object';
      });
      console.log(JSON.stringify(odd));`;
    const printed = execFileSync(process.execPath, ['--preserve-symlinks', '--eval', print], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(names.length).toBeGreaterThan(150);
    expect(JSON.parse(printed)).toEqual([]);
  });

  test('can be imported by name from a module of the newer kind', () => {
    const print = `import * as all from 'cdktf-foundry-agents';
      import { AgentBot, policy } from 'cdktf-foundry-agents';
      console.log(AgentBot.name, typeof policy.Choose, Object.keys(all).length > 50);`;
    const printed = execFileSync(process.execPath, ['--preserve-symlinks', '--input-type=module', '--eval', print], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(printed).toBe('AgentBot function true\n');
  });

  test.each([
    ['Node10', ts.ModuleResolutionKind.Node10],
    ['Node16', ts.ModuleResolutionKind.Node16],
    ['Bundler', ts.ModuleResolutionKind.Bundler],
  ])('is found with its types by a program that resolves modules as %s', (_name, moduleResolution) => {
    const from = path.join(project, 'main.ts');
    const { resolvedModule } = ts.resolveModuleName('cdktf-foundry-agents', from, { moduleResolution }, ts.sys);
    expect(resolvedModule?.resolvedFileName).toMatch(/cdktf-foundry-agents\/lib\/index\.d\.ts$/);
  });

  test('carries a jsii library that is built on it', () => {
    const library = path.join(folder, 'library');
    fs.mkdirSync(library);
    fs.writeFileSync(path.join(library, 'package.json'), JSON.stringify(JSII_LIBRARY));
    fs.writeFileSync(path.join(library, 'index.ts'), JSII_SOURCE);
    fs.symlinkSync(path.join(project, 'node_modules'), path.join(library, 'node_modules'), 'junction');
    const jsii = path.join(ROOT, 'node_modules', 'jsii', 'bin', 'jsii');
    const { status, stdout, stderr } = spawnSync(process.execPath, [jsii], { cwd: library, encoding: 'utf8' });
    expect({ status, said: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, said: '' });
    expect(fs.readFileSync(path.join(library, '.jsii'), 'utf8')).toContain('cdktf-foundry-agents.AgentBot');
  }, 120_000);

  test('brings the settings app: from an empty folder to Terraform, with Node alone', () => {
    const app = path.join(installed(), 'bin', 'foundry-agents-app.js');
    const run = (...args: string[]): string =>
      execFileSync(process.execPath, [app, ...args], { cwd: project, encoding: 'utf8', env: { PATH: '' } });
    expect(run('init', 'teams-private')).toBe(
      'Written: settings.yaml, from the example teams-private\nWritten: cdktf.json\n' +
        'Next: put in your own ids; npx foundry-agents-app synth\n',
    );
    const [, schema = ''] = /^# yaml-language-server: \$schema=(.*)$/m.exec(written('settings.yaml')) ?? [];
    expect(JSON.parse(written(schema))).toHaveProperty('properties.environment');
    expect(JSON.parse(written('cdktf.json'))).toMatchObject({ app: 'npx --no-install foundry-agents-app synth' });
    expect(run('synth')).toMatch(/^prod-ingress: \d+ resources$/m);
    expect(run('access')).toContain('Written: access-review');

    const out = path.join(folder, 'clone');
    npm(ROOT, 'run', '--silent', 'synth', '--', '--output', out);
    for (const stack of ['prod-ingress', 'prod-agents']) {
      const json = path.join('stacks', stack, 'cdk.tf.json');
      expect(written(path.join('cdktf.out', json))).toBe(fs.readFileSync(path.join(out, json), 'utf8'));
    }
  }, 60_000);

  test('has the app tell a mistake in the settings as a clone does, with its line', () => {
    fs.writeFileSync(path.join(project, 'wrong.yaml'), 'environment: prod\nlocation: nowhere!\n');
    const { status, stderr } = spawnSync(
      process.execPath,
      [path.join(installed(), 'bin', 'foundry-agents-app.js'), 'synth'],
      { cwd: project, encoding: 'utf8', env: { FOUNDRY_AGENTS_SETTINGS: 'wrong.yaml' } },
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/^wrong\.yaml:2:\d+: location/m);
  });

  test('has every page that a page of it links to', () => {
    const pages = files.filter((file) => file.endsWith('.md') && !file.startsWith('node_modules/'));
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/cli.md', 'docs/reference/README.md']));
    const broken = pages.flatMap((page) => {
      const text = fs.readFileSync(path.join(installed(), page), 'utf8');
      return [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !fs.existsSync(path.join(installed(), path.dirname(page), target)))
        .map((target) => `${page}: ${target}`);
    });
    expect(broken).toEqual([]);
  });

  test('brings the command line, which needs no package beside itself', () => {
    // Away from every node_modules, its own included.
    const alone = path.join(folder, 'bin', 'foundry-agents.js');
    fs.cpSync(path.join(installed(), 'bin'), path.dirname(alone), { recursive: true });
    const run = (...args: string[]): string =>
      execFileSync(process.execPath, [alone, ...args], { cwd: folder, encoding: 'utf8' });
    expect(run('--help')).toContain('Usage: foundry-agents [options] [command]');
    expect(run('--version')).toBe(`${packageJson.version}\n`);
    expect(fs.existsSync(path.join(project, 'node_modules', '.bin', 'foundry-agents'))).toBe(
      process.platform !== 'win32',
    );
    const { status, stderr } = spawnSync(process.execPath, [alone, 'activate'], { cwd: folder, encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^NoOutputs: outputs\.json: there is no such file\n/)]);
    // What the commands load, each file of it, is there, too.
    const parts = fs.readdirSync(path.join(path.dirname(alone), 'foundry-agents'));
    expect(parts.length).toBeGreaterThan(5);
    const load = parts.map((part) => `require('./bin/foundry-agents/${part}');`).join('');
    const loaded = spawnSync(process.execPath, ['--eval', load], { cwd: folder, encoding: 'utf8' });
    expect([loaded.status, loaded.stdout, loaded.stderr]).toEqual([0, '', '']);
  });

  test.each([
    ['its help', ['--help'], []],
    ['the help of a command', ['publish', '--help'], []],
    ['a package for Teams', ['package', '--name', 'a'], ['write-package']],
    ['a command without outputs', ['verify', '--outputs', 'none.json'], ['verify']],
  ])('has the command line load, for %s, the parts that run', (_, args, parts) => {
    const program = path.join(installed(), 'bin', 'foundry-agents.js');
    const print = `process.argv.push(...${JSON.stringify(['program', ...args])});
      process.on('exit', () => console.log('\\n' + JSON.stringify(Object.keys(require.cache))));
      require(${JSON.stringify(program)});`;
    const { stdout } = spawnSync(process.execPath, ['--eval', print], { cwd: folder, encoding: 'utf8' });
    const [last = ''] = stdout.trimEnd().split('\n').slice(-1);
    const loaded = JSON.parse(last) as string[];
    const named = loaded
      .map((file) => path.basename(file).replace(/-\w{8}\.js$/, ''))
      .filter((name) => name !== 'chunk');
    expect(named.sort()).toEqual(['foundry-agents.js', ...parts].sort());
    // The help needs commander and a few small files: 1.3 MB would be all.
    if (parts.length === 0)
      expect(loaded.reduce((size, file) => size + fs.statSync(file).size, 0)).toBeLessThan(90_000);
  });

  test('names what is inside its programs, with the licences', () => {
    const notices = fs.readFileSync(path.join(installed(), 'bin', 'THIRD_PARTY_NOTICES.txt'), 'utf8');
    const titles = [...notices.matchAll(/^={78}\n(\S+) (\S+) \((.+)\)\n={78}$/gm)].map(([, name]) => name);
    expect(titles).toEqual(
      expect.arrayContaining(['@azure/identity', '@azure/msal-node', 'commander', 'p-retry', 'zod']),
    );
    expect([...new Set(titles)].sort()).toEqual([...titles].sort());
    // Nothing of Terraform or of the tests got in.
    expect(titles.filter((name) => /^(cdktf|@cdktf|constructs|jest|esbuild)/.test(name ?? ''))).toEqual([]);
    expect(notices.match(/Permission is hereby granted/g)?.length).toBeGreaterThan(30);
  });

  test('holds the compiled library, what it bundles, its programs with what they read, the documents, and nothing else', () => {
    const own = files.filter((file) => !file.startsWith('node_modules/'));
    const odd = own.filter(
      (file) =>
        !/^(lib\/(index|internal|library)\.js|lib\/.*\.d\.ts|bin\/(foundry-agents(-app)?\.js|foundry-agents\/[\w-]+\.js|THIRD_PARTY_NOTICES\.txt)|\.jsii|package\.json|LICENSE|[A-Z]+\.md|docs\/.*\.md|examples\/.*|stacks\/(examples\/[\w-]+\.yaml|settings\.schema\.json))$/.test(
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

  test('documents every public type and member, and names every parameter', () => {
    expect(undocumented()).toEqual([]);
  });

  test('says of every property that may be left out what holds then', () => {
    expect(silentProperties()).toEqual([]);
  });

  test('says of every parameter that may be left out what holds then', () => {
    expect(silentParameters()).toEqual([]);
  });

  test('says of every class where it is described, and has no constructor that only the library may call', () => {
    expect(classesWithoutSource()).toEqual([]);
    expect(constructorsOfNobody()).toEqual([]);
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
    expect(root).toEqual([...classesOf(), ...SUBMODULES, ...BINDINGS].sort());
    expect(submodules).toEqual(SUBMODULES.map(classesOf));
    expect(root).not.toContain('ValidationError');
  });

  test('has at most 160 names at its root, and the submodules that are meant', () => {
    const { submodules } = assembly();
    const topmost = Object.keys(submodules).filter((name) => !/\..*\./.test(name));
    expect(topmost.sort()).toEqual([...SUBMODULES, ...BINDINGS].map((name) => `cdktf-foundry-agents.${name}`).sort());
    const root = Object.values(publicTypes()).filter(({ namespace }) => namespace === undefined);
    expect(root.length + topmost.length).toBeLessThanOrEqual(160);
  });

  test('has an interface and a fromXxx for every construct with a resource', () => {
    const types = publicTypes();
    const names = new Set(Object.values(types).map(({ name }) => name));
    const bare = Object.values(types)
      .filter(({ kind, properties = [] }) => kind === 'class' && properties.some(({ name }) => name === 'resource'))
      .filter(({ name, methods = [] }) => {
        const isNamed = names.has(INTERFACES[name] ?? `I${name}`);
        return !isNamed || !methods.some((method) => method.static === true && method.name.startsWith('from'));
      })
      .map(({ name }) => name);
    expect(bare.sort()).toEqual(Object.keys(NOT_REFERRED_TO).sort());
  });

  test('refers to what exists by fromXxxId, fromXxxName or fromXxxAttributes, which return the interface', () => {
    const types = assembly().types;
    const odd = Object.values(publicTypes())
      .flatMap(({ name, methods = [] }) => methods.map((method) => ({ ...method, name: `${name}.${method.name}` })))
      .filter((method) => method.static === true && /\.from[A-Z]/.test(method.name))
      .filter(({ name, returns }) => {
        const made = types[returns?.type?.fqn ?? ''];
        const isInterface = made?.kind === 'interface' && made.datatype !== true;
        return !isInterface || !/\.from\w+(Id|Name|Attributes)$/.test(name);
      });
    expect(odd.map(({ name }) => name).sort()).toEqual(FROM_SOMETHING_ELSE);
  });

  test('takes the object and not its id, wherever it has an interface for it', () => {
    const all = Object.values(publicTypes()).filter(({ kind }) => kind === 'interface');
    const owned = new Set(
      all
        .filter(({ datatype }) => datatype !== true)
        .flatMap(({ properties = [] }) => properties.map(({ name }) => name)),
    );
    // Also with a word before it (existingInstanceId), and a list of them.
    const isOwned = (one: string): boolean =>
      [...owned].some((id) => id.endsWith('Id') && !PASSED_ON.test(id) && isIdOf(one, id));
    const isIdOf = (one: string, id: string): boolean =>
      one === id || one.endsWith(id.charAt(0).toUpperCase() + id.slice(1));
    const ids = all
      .filter(({ name, datatype }) => datatype === true && !name.endsWith('Attributes'))
      .flatMap(({ name, properties = [] }) => properties.map((property) => ({ of: name, name: property.name })))
      .filter(({ name }) => {
        const one = name.replace(/Ids$/, 'Id');
        return isOwned(one) && !PASSED_ON.test(one);
      });
    expect(ids.map(({ of, name }) => `${of}.${name}`).sort()).toEqual(Object.keys(IDS_FOR_A_REASON).sort());
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
