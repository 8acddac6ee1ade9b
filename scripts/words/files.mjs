// The files whose words people read. Generated ones are left out: their words are checked at the source.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const PLACES = [
  'src',
  'stacks',
  'cli',
  'examples',
  'scripts',
  'docs',
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
];
const GENERATED = ['src/providers', 'docs/reference', 'docs/messages.md', 'scripts/words/table.mjs'];
const READ = /\.(?:[cm]?[jt]s|md|ya?ml)$/;

/** Paths of the files in these places, in order, relative to the root. */
export function filesToRead(root, asked) {
  const places =
    asked.length > 0
      ? asked.map((place) => path.relative(root, path.resolve(root, place)).split(path.sep).join('/'))
      : PLACES.filter((place) => existsSync(path.join(root, place)));
  return places
    .flatMap((place) => below(root, place))
    .filter((file) => READ.test(file) && !GENERATED.some((generated) => isIn(file, generated)))
    .sort();
}

function isIn(file, folder) {
  return file === folder || file.startsWith(`${folder}/`);
}

function below(root, place) {
  if (!statSync(path.join(root, place)).isDirectory()) return [place];
  return readdirSync(path.join(root, place)).flatMap((name) => below(root, path.posix.join(place, name)));
}
