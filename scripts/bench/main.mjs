// npm run bench: the table of docs/performance.md. Ratios of CPU time, as medians of pairs; seconds differ between machines.
// Options: --agents 1000, --rounds 7, --only agents,package (ci is one that has to be named); all that was measured, each pair
// of it, is written to .bench/bench.json.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildLibrary, OUT } from './build.mjs';
import { LONG_ROWS, ROWS } from './rows.mjs';

const { values } = parseArgs({
  options: {
    agents: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '7' },
    only: { type: 'string', default: Object.keys(ROWS).join(',') },
  },
});
const options = { agents: Number(values.agents), rounds: Number(values.rounds) };

await buildLibrary();
const rows = [];
for (const name of values.only.split(',')) rows.push(...(await { ...ROWS, ...LONG_ROWS }[name](options)));

const shown = rows.map(({ what, goal, value, detail }) => [
  what,
  value.toFixed(2),
  `<= ${goal}`,
  value <= goal ? 'yes' : 'no',
  detail,
]);
const table = [['what', 'now', 'goal', 'met', 'medians of both, and range of the ratios'], ...shown];
const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
for (const row of table)
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );

const file = path.join(OUT, 'bench.json');
writeFileSync(file, `${JSON.stringify({ node: process.version, ...options, rows }, null, 2)}\n`);
console.log(`\n${path.relative(process.cwd(), file)}`);
