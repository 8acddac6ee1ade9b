import * as fs from 'node:fs';
import * as path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');

/** Every import of a folder's files from the library, as it is written. */
function importsOfLibrary(folder: string): string[] {
  return fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...fs.readFileSync(path.join(ROOT, folder, file), 'utf8').matchAll(/from '(?:\.\.\/)+(src(?:\/[^']*)?)'/g)].map(
        ([, target]) => `${folder}/${file} -> ${target ?? ''}`,
      ),
    );
}

test('the app takes the library by its root and by src/internal.ts, and the command line takes nothing of it at its start', () => {
  const deep = importsOfLibrary('stacks').filter((arrow) => !/ -> src(\/internal)?$/.test(arrow));
  expect([...deep, ...importsOfLibrary('cli')]).toEqual([]);
});

test('the command line loads src/internal.ts when the one command runs that checks cards, and nothing else of the library', () => {
  const loading = fs
    .readdirSync(path.join(ROOT, 'cli'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...fs.readFileSync(path.join(ROOT, 'cli', file), 'utf8').matchAll(/import\('((?:\.\.\/)+src[^']*)'\)/g)].map(
        ([, target]) => `${file} -> ${target ?? ''}`,
      ),
    );
  expect(loading).toEqual(['card/card.ts -> ../../src/internal']);
});

test('nothing of the library, and nothing that is packed, leads to src/internal.ts', () => {
  const inside = fs
    .readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => /from '(?:\.{1,2}\/)+internal'/.test(fs.readFileSync(path.join(ROOT, 'src', file), 'utf8')));
  expect(inside).toEqual([]);
});
