// Reads rooms.mjs: which folder may import from which.

/** Folders of a room, uppermost first, each with the folders of its own room that it depends on. */
export function partsOf({ room, holds, parts = [{ part: '.', holds }] }) {
  const folder = (part) => (part === '.' ? room : `${room}/${part}`);
  return parts.map(({ part, holds, on = [] }) => ({ folder: folder(part), holds, on: on.map(folder) }));
}

/** A table that points upwards, or to what is not there, would make a wrong law of every arrow below it. */
export function problemsOfTable(rooms) {
  const upwards = (names, entries) =>
    entries.flatMap(({ name, on = [] }) =>
      on
        .filter((other) => names.indexOf(other) <= names.indexOf(name))
        .map((other) => `rooms.mjs: ${name} depends on ${other}, which is not below it; an arrow points downwards`),
    );
  const named = rooms.map(({ room, on }) => ({ name: room, on }));
  return [
    ...upwards(
      rooms.map(({ room }) => room),
      named,
    ),
    ...rooms.flatMap((room) => {
      const parts = partsOf(room).map(({ folder, on }) => ({ name: folder, on }));
      return upwards(
        parts.map(({ name }) => name),
        parts,
      );
    }),
  ];
}

/** Each folder with the folders of its own room and the rooms that it may import from: what is written, and no more. */
export function allowedImports(rooms) {
  return rooms.flatMap((room) =>
    partsOf(room).map(({ folder, on }) => ({
      folder,
      room: room.room,
      own: [folder, ...on],
      below: room.through === undefined ? (room.on ?? []) : [],
      through: room.through ?? [],
    })),
  );
}
