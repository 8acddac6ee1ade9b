import { execFileSync } from 'node:child_process';
import * as path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');

/** Modules that loading the library loads, by their path. */
function loadedModules(): string[] {
  const script = "require('./src/index.ts'); console.log(JSON.stringify(Object.keys(require.cache)))";
  const printed = execFileSync(process.execPath, ['--require', 'tsx/cjs', '--eval', script], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return (JSON.parse(printed) as string[]).map((file) => path.relative(ROOT, file).replaceAll(path.sep, '/'));
}

describe('loading the library', () => {
  const modules = loadedModules();

  test.each(['azurerm', 'time'])('never loads the root of provider %s, which takes 11 times as long', (provider) => {
    expect(modules).not.toContain(`node_modules/@cdktf/provider-${provider}/lib/index.js`);
    expect(modules.some((file) => file.startsWith(`node_modules/@cdktf/provider-${provider}/lib/`))).toBe(true);
  });

  test.each(['zod', 'yaml', 'fastest-levenshtein'])('does not load %s, which only the stacks use', (name) => {
    expect(modules.filter((file) => file.startsWith(`node_modules/${name}/`))).toEqual([]);
  });
});
