// Holds the code to rooms.mjs, and docs/architecture.md with it. `--write` draws the page again.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { importProblems } from './tree/cruise.mjs';
import { folderProblems } from './tree/folders.mjs';
import { nameProblems } from './tree/names.mjs';
import { drawn } from './tree/picture.mjs';
import { shapeProblems } from './tree/shape.mjs';
import { problemsOfTable } from './tree/table.mjs';

const root = process.cwd();
const { MOST_FILES, ROOMS } = await import(pathToFileURL(path.join(root, 'rooms.mjs')).href);
const page = path.join(root, 'docs', 'architecture.md');

if (process.argv.includes('--write')) {
  writeFileSync(page, drawn(readFileSync(page, 'utf8'), ROOMS));
} else {
  const text = readFileSync(page, 'utf8');
  const ofTable = problemsOfTable(ROOMS);
  // A table with errors says nothing about the files.
  const problems =
    ofTable.length > 0
      ? ofTable
      : [
          ...folderProblems(root, ROOMS, MOST_FILES),
          ...nameProblems(root),
          ...shapeProblems(root),
          ...(text === drawn(text, ROOMS)
            ? []
            : [`docs/architecture.md is not what rooms.mjs draws: npm run architecture`]),
          ...(await importProblems(root, ROOMS)),
        ];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else
    console.log(
      `${ROOMS.length} rooms: every import points downwards, no cycle, no folder too full, no name with two meanings`,
    );
}
