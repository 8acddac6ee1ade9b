// docs/architecture.md: what is between two marks is drawn from rooms.mjs, the rest is written by hand.
import { partsOf } from './table.mjs';

const id = (name) => name.replaceAll(/[/.]/g, '_');
const cell = (text) => text.replaceAll('|', String.raw`\|`);

function picture(rooms) {
  const under = new Set(rooms.filter(({ underAll }) => underAll).map(({ room }) => room));
  const label = (room) => room.replace(/^src\//, '');
  return [
    '```mermaid',
    'flowchart TD',
    ...rooms.map(({ room }) => `  ${id(room)}["${label(room)}"]`),
    ...rooms.flatMap(({ room, on = [], through }) =>
      on
        // Arrows to what is under everything would hide the others: only what depends on nothing else has them.
        .filter((other) => !under.has(other) || on.every((one) => under.has(one)))
        .map(
          (other) => `  ${id(room)} ${through === undefined ? '-->' : `-. "${through.join(', ')}" .->`} ${id(other)}`,
        ),
    ),
    '```',
  ].join('\n');
}

/** The folders of a room, in the order in which they depend on each other. */
function roomsTable(rooms) {
  const rows = rooms.flatMap((room) => {
    const parts = partsOf(room);
    const inside = room.parts === undefined ? [] : parts;
    return [
      `| **\`${room.room}\`** | ${cell(room.holds)} | ${(room.on ?? []).map((one) => `\`${one}\``).join(', ')} |`,
      ...inside.map(
        ({ folder, holds, on }) => `| \`${folder}\` | ${cell(holds)} | ${on.map((one) => `\`${one}\``).join(', ')} |`,
      ),
    ];
  });
  return ['| folder | what it holds | imports |', '|---|---|---|', ...rows].join('\n');
}

const MARKS = { picture, rooms: roomsTable };

/** The page with what is between its marks drawn again. */
export function drawn(page, rooms) {
  return Object.entries(MARKS).reduce((text, [mark, draw]) => {
    const between = new RegExp(`(<!-- ${mark}: [^>]*-->\n)[\\s\\S]*?(<!-- /${mark} -->)`);
    if (!between.test(text)) throw new Error(`docs/architecture.md has no marks of ${mark}`);
    return text.replace(between, (_, start, end) => `${start}\n${draw(rooms)}\n\n${end}`);
  }, page);
}
