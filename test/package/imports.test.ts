import { spawnSync } from 'node:child_process';
import * as path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');

/** Modules that a program loads until it ends, by their path. */
function loadedModules(entry: string, ...args: string[]): string[] {
  const script = `
    process.argv.push('program', ...${JSON.stringify(args)});
    process.on('exit', () => console.log('\\n' + JSON.stringify(Object.keys(require.cache))));
    require(${JSON.stringify(entry)});`;
  const { stdout: printed } = spawnSync(process.execPath, ['--require', 'tsx/cjs', '--eval', script], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const [last = '[]'] = printed.trimEnd().split('\n').slice(-1);
  return (JSON.parse(last) as string[]).map((file) => path.relative(ROOT, file).replaceAll(path.sep, '/'));
}

/** Packages of these modules, without the two that read TypeScript. */
const packagesOf = (modules: readonly string[]): string[] =>
  [...new Set(modules.flatMap((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []))].filter(
    (name) => !['tsx', 'esbuild'].includes(name),
  );

describe('loading the library', () => {
  const modules = loadedModules('./src/index.ts');

  test.each(['azurerm', 'time'])('never loads the root of provider %s, which takes 11 times as long', (provider) => {
    expect(modules).not.toContain(`node_modules/@cdktf/provider-${provider}/lib/index.js`);
    expect(modules.some((file) => file.startsWith(`node_modules/@cdktf/provider-${provider}/lib/`))).toBe(true);
  });

  test.each(['zod', 'yaml', 'fastest-levenshtein'])('does not load %s, which only the stacks use', (name) => {
    expect(modules.filter((file) => file.startsWith(`node_modules/${name}/`))).toEqual([]);
  });
});

describe('the command line loads what it runs', () => {
  test.each([
    ['the help', ['--help']],
    ['the version', ['--version']],
    ['the help of a command', ['verify', '--help']],
  ])('%s needs commander, and of its own files those alone that have options', (_, args) => {
    const modules = loadedModules('./cli/main.ts', ...args);
    expect(packagesOf(modules)).toEqual(['commander']);
    const own = modules.filter((file) => file.startsWith('cli/'));
    expect(own).toContain('cli/program.ts');
    expect(own.length).toBeLessThanOrEqual(29);
    expect(own.filter((file) => /^cli\/(agent\/(?!publish-scopes)|azure|outputs|verify\/probes)/.test(file))).toEqual(
      [],
    );
  });
});
