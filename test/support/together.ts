import * as fs from 'node:fs';
import * as path from 'node:path';

const TESTS = path.join(__dirname, '..');

/**
 * The tests of some folders as one suite: `src` and CDKTF are loaded once for all of them, which takes as long as most of the
 * tests themselves. A folder is taken with those below it, but for what has an entry of its own.
 */
export function together(folder: string, { but = [] }: { readonly but?: readonly string[] } = {}): void {
  for (const file of testsOf(folder)) {
    if (but.some((other) => file.startsWith(`${other}/`))) continue;
    describe(file, () => {
      // The runner asks for it, as for any other test: an import would stand outside of `describe`.
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      require(path.join(TESTS, file));
    });
  }
}

function testsOf(folder: string): string[] {
  const names = fs.readdirSync(path.join(TESTS, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => [folder, ...name.split(path.sep)].filter((part) => part !== '.').join('/'))
    .sort();
}
