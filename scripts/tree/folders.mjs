// Folders of the code: each is in rooms.mjs, and none is too full to look through.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { partsOf } from './table.mjs';

const GENERATED = 'src/providers';

function foldersIn(root, folder) {
  const inside = readdirSync(path.join(root, folder), { withFileTypes: true });
  return [
    {
      folder,
      files: inside.filter((one) => one.isFile()).length,
      // Examples are looked up by their names, in docs/settings.md.
      code: inside.filter((one) => one.isFile() && !one.name.endsWith('.yaml')).length,
    },
    ...inside
      .filter((one) => one.isDirectory() && `${folder}/${one.name}` !== GENERATED)
      .flatMap((one) => foldersIn(root, `${folder}/${one.name}`)),
  ];
}

export function folderProblems(root, rooms, most) {
  const there = ['src', 'stacks', 'cli'].flatMap((folder) => foldersIn(root, folder));
  const told = rooms.flatMap((room) => partsOf(room).map(({ folder }) => folder)).filter((one) => one !== GENERATED);
  return [
    ...there
      .filter(({ code }) => code > most)
      .map(
        ({ folder, code }) => `${folder} holds ${code} files, more than ${most}: give it folders by what one looks for`,
      ),
    ...there
      .filter(({ folder, files }) => files > 0 && folder !== 'src' && !told.includes(folder))
      .map(({ folder }) => `${folder} is not in rooms.mjs: add what it holds and what it depends on`),
  ];
}
