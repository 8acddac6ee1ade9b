import * as fs from 'node:fs';
import * as path from 'node:path';
import * as ts from 'typescript';
import * as packageJson from '../../package.json';
import { parseSettings } from '../../stacks/settings/settings';

const ROOT = path.join(__dirname, '..', '..');
/** Generated, and shows the same snippets again. */
const REFERENCE = path.join('docs', 'reference');

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...fs
    .readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join('docs', file)),
].filter((file) => !file.startsWith(REFERENCE));
const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');

test('every TypeScript snippet compiles against the library', () => {
  const snippets = new Map<string, string>();
  for (const file of DOCUMENTS) {
    [...read(file).matchAll(/^```ts\n([\s\S]*?)^```/gm)].forEach(([, code], index) => {
      snippets.set(path.join(ROOT, 'test', `${file.replace(/\W/g, '-')}-${index}.ts`), `${code ?? ''}\nexport {};\n`);
    });
  }
  expect(snippets.size).toBeGreaterThanOrEqual(3);
  expect(errorsOf(snippets)).toEqual([]);
});

test('a snippet that does not compile would be found', () => {
  const wrong = "import { AgentApplication } from 'cdktf-foundry-agents';\nnew AgentApplication(1);";
  expect(errorsOf(new Map([[path.join(ROOT, 'test', 'wrong.ts'), wrong]]))).toHaveLength(1);
});

test('the program in Python takes names that the reference has, as jsii spells them there', () => {
  const [, code = ''] = /^```python\n([\s\S]*?)^```$/m.exec(read(path.join('docs', 'python.md'))) ?? [];
  const reference = fs.readdirSync(path.join(ROOT, REFERENCE)).map((page) => read(path.join(REFERENCE, page)));
  const known = new Set(reference.flatMap((page) => page.match(/\b[A-Za-z]\w*/g) ?? []));
  const imported = [...code.matchAll(/^from (\w+) import (.*)$/gm)].filter(([, from]) => from !== 'cdktf');
  expect(new Set(imported.map(([, from]) => from))).toEqual(new Set([packageJson.jsii.targets.python.module]));
  const called = [...code.matchAll(/\b([a-z_]+)=[^=]|\.([a-z_]+)\(/g)]
    .map(([, argument, method]) => argument ?? method ?? '')
    .filter((name) => name.includes('_'))
    .map((name) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
  const names = [...imported.flatMap(([, , list = '']) => list.split(', ')), ...called];
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !known.has(name))).toEqual([]);
});

test('every link inside the repository leads somewhere', () => {
  const broken = DOCUMENTS.flatMap((file) =>
    [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, target]) => path.join(path.dirname(file), target ?? ''))
      .filter((target) => !fs.existsSync(path.join(ROOT, target))),
  );
  expect(broken).toEqual([]);
});

test('every source file that a page names exists', () => {
  const files = ['src', 'stacks', 'cli', 'test', 'scripts', 'examples', '.'].flatMap((folder) =>
    fs
      .readdirSync(path.join(ROOT, folder), { recursive: folder !== '.', encoding: 'utf8' })
      .map((file) => path.join(folder, file).replaceAll(path.sep, '/')),
  );
  // Decisions are of their day, and name what was left out, too.
  const missing = DOCUMENTS.filter((file) => !file.startsWith(path.join('docs', 'adr'))).flatMap((document) =>
    [...read(document).matchAll(/`(?:npx jest )?((?:[\w.-]+\/)*[a-z][\w.-]*\.(?:ts|mjs))`/g)]
      .map(([, named]) => named ?? '')
      // `x.ts` stands for any construct, and a page of the user's own is no file of ours.
      .filter((named) => !/^(?:existing-)?x\b/.test(named))
      .filter((named) => !files.some((file) => file === named || file.endsWith(`/${named}`)))
      .map((named) => `${document}: ${named}`),
  );
  expect(missing).toEqual([]);
});

test('every link of the reference leads to a type that has its place there', () => {
  const pages = fs.readdirSync(path.join(ROOT, REFERENCE));
  const places = new Map(
    pages.map((page) => [
      page,
      new Set([...read(path.join(REFERENCE, page)).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)),
    ]),
  );
  const broken = pages.flatMap((page) =>
    [...read(path.join(REFERENCE, page)).matchAll(/(?:href="|\]\()([\w-]*\.?\w*)#([^")]+)/g)]
      .filter(([, target, id]) => places.get(target === '' ? page : (target ?? ''))?.has(id ?? '') !== true)
      .map(([link]) => `${page}: ${link}`),
  );
  expect(broken).toEqual([]);
});

test('the README fits on two screens, and its settings are ones that work', () => {
  expect(read('README.md').split('\n').length).toBeLessThanOrEqual(95);
  const [, yaml = ''] = /^```yaml\n([\s\S]*?)^```$/m.exec(read('README.md')) ?? [];
  expect(parseSettings(yaml, 'README.md')).toMatchObject({ environment: 'dev' });
});

test('one line of the README installs the package with every peer, and what deploys a program', () => {
  const [, names = ''] = /^npm install (cdktf-foundry-agents .*)$/m.exec(read('README.md')) ?? [];
  const needed = ['cdktf-foundry-agents', 'cdktf-cli', 'tsx', ...Object.keys(packageJson.peerDependencies)];
  expect(names.split(' ').sort()).toEqual(needed.sort());
});

/** Compiler errors of files that exist only here. */
function errorsOf(files: ReadonlyMap<string, string>): string[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    ignoreDeprecations: '5.0',
    strict: true,
    noEmit: true,
    esModuleInterop: true,
    skipLibCheck: true,
    types: ['node'],
    baseUrl: ROOT,
    paths: { 'cdktf-foundry-agents': ['src/index.ts'] },
  };
  const host = ts.createCompilerHost(options);
  const onDisk = { ...host };
  host.readFile = (file) => files.get(file) ?? onDisk.readFile(file);
  host.fileExists = (file) => files.has(file) || onDisk.fileExists(file);
  host.getSourceFile = (file, version) => {
    const text = files.get(file);
    return text === undefined ? onDisk.getSourceFile(file, version) : ts.createSourceFile(file, text, version);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()].flatMap((file) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file))
      .map(({ messageText }) => `${path.basename(file)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
  );
}
