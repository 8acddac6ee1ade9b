// Arrows between folders and cycles between files, as dependency-cruiser finds them.
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { allowedImports, partsOf } from './table.mjs';

const GENERATED = 'src/providers/';
const CODE = /^(src|stacks|cli|scripts|test)\//;
const cycles = { name: 'cycle', severity: 'error', from: {}, to: { circular: true } };

/** Every file with the files it imports, types included, and every cycle once per file in it. */
async function readImports(root) {
  const { output } = await cruise(
    ['src', 'stacks', 'cli'],
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: [cycles] },
      // Types are imports as well: a cycle of types is one that nobody can read either.
      tsPreCompilationDeps: true,
      doNotFollow: { path: ['node_modules', `^${GENERATED}`] },
      exclude: { path: ['node_modules'] },
    },
    {},
    { tsConfig: extractTSConfig(path.join(root, 'tsconfig.json')) },
  );
  return {
    arrows: output.modules.flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }) => ({ from: source, to: resolved })),
    ),
    cycles: output.summary.violations.map(({ from, cycle }) => [from, ...cycle.map(({ name }) => name)]),
  };
}

/** An index collects what is in its room. The root of the library is in all of them. */
function isCollected(from, to) {
  return /^src\/(.*\/)?index\.ts$/.test(from) && to.startsWith(`${path.posix.dirname(from)}/`);
}

const folderOf = (file) => path.posix.dirname(file);

/** Arrows of the table that no import follows: they would say of the code what is not so. */
function unusedArrows(arrows, rooms, roomOf) {
  const between = new Set(arrows.map(({ from, to }) => `${roomOf(from)} ${roomOf(to)}`));
  const faces = new Set(arrows.map(({ from, to }) => `${roomOf(from)} ${to}`));
  const folders = new Set(arrows.map(({ from, to }) => `${folderOf(from)} ${folderOf(to)}`));
  return rooms.flatMap((room) => {
    const { room: name, on = [], through } = room;
    const isUsed = (other) =>
      through === undefined
        ? between.has(`${name} ${other}`)
        : through.some((face) => faces.has(`${name} ${face}`) && between.has(`${folderOf(face)} ${other}`));
    return [
      ...on.filter((other) => !isUsed(other)).map((other) => [name, other]),
      ...partsOf(room).flatMap(({ folder, on: others }) =>
        others.filter((other) => !folders.has(`${folder} ${other}`)).map((other) => [folder, other]),
      ),
    ];
  });
}

export async function importProblems(root, rooms) {
  const folders = new Map(allowedImports(rooms).map((entry) => [entry.folder, entry]));
  const roomOf = (file) => rooms.map(({ room }) => room).find((room) => file.startsWith(`${room}/`)) ?? folderOf(file);
  const isAllowed = (from, to) => {
    const known = folders.get(folderOf(from));
    // An unknown folder is reported once, and not with each of its imports.
    if (known === undefined) return true;
    const { room, own, below, through } = known;
    if (isCollected(from, to) || through.includes(to)) return true;
    return roomOf(to) === room ? own.includes(folderOf(to)) : below.includes(roomOf(to));
  };
  const found = await readImports(root);
  const ofCode = found.arrows.filter(({ from, to }) => !from.startsWith(GENERATED) && CODE.test(to));
  return [
    ...ofCode
      .filter(({ from, to }) => !isAllowed(from, to))
      .map(({ from, to }) => `${from} imports ${to}: rooms.mjs has no such arrow`),
    ...unusedArrows(ofCode, rooms, roomOf).map(
      ([from, to]) => `rooms.mjs: no import follows the arrow from ${from} to ${to}: take it out`,
    ),
    ...found.cycles.map((files) => `cycle: ${files.join(' -> ')}`),
  ];
}
