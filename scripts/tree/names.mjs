// Names of the code: one that a file exports means the same wherever one reads it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const GENERATED = 'src/providers';
const DECLARED = /^(export )?(?:abstract )?(?:async )?(?:class|const|enum|function|interface|type) (\w+)/gm;

/** Files of code in a folder and those below it. */
export function filesIn(root, folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((one) => {
    const file = `${folder}/${one.name}`;
    if (one.isDirectory()) return file === GENERATED ? [] : filesIn(root, file);
    return file.endsWith('.ts') ? [file] : [];
  });
}

/** Each name that a file declares at its top, with the files that do, and whether they export it. */
function declarations(root) {
  const found = new Map();
  for (const file of ['src', 'stacks', 'cli'].flatMap((folder) => filesIn(root, folder))) {
    // A function with overloads declares its name several times.
    const inFile = new Map();
    for (const [, exported, name] of readFileSync(path.join(root, file), 'utf8').matchAll(DECLARED))
      inFile.set(name, (inFile.get(name) ?? false) || exported !== undefined);
    for (const [name, exported] of inFile) found.set(name, [...(found.get(name) ?? []), { file, exported }]);
  }
  return found;
}

/**
 * An exported name is exported by one file. One that begins with a capital (class, type, constant) is declared by no other
 * file at all; a word such as `text` may be the name of a function that never leaves its file.
 */
export function nameProblems(root) {
  return [...declarations(root)].flatMap(([name, all]) => {
    const exporting = all.filter(({ exported }) => exported);
    const counted = /^[A-Z]/.test(name) && exporting.length > 0 ? all : exporting;
    if (counted.length < 2) return [];
    const files = counted.map(({ file }) => file).sort();
    return [`${name} is declared in ${files.join(' and ')}: one fact has one home, two things have two names`];
  });
}
