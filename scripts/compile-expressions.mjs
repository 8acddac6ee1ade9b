// Compiles every policy expression of synthesized stacks as C#, with stand-ins for what the gateway has around it:
//   node scripts/compile-expressions.mjs FOLDER...
// FOLDER is what `cdktf synth` writes. Needs `mcs` (Debian: mono-mcs).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expressionsIn, policiesIn, program } from './expressions/generate.mjs';

const STAND_INS = path.join(import.meta.dirname, 'expressions', 'stand-ins.cs');

const files = process.argv
  .slice(2)
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  )
  .filter((file) => path.basename(file) === 'cdk.tf.json');
const found = files.flatMap((file) =>
  policiesIn(JSON.parse(readFileSync(file, 'utf8'))).flatMap(({ id, text }) =>
    expressionsIn(text).map((one) => ({ ...one, place: `${file}: ${id}` })),
  ),
);
const each = [...new Map(found.map((one) => [`${one.type} ${one.expression}`, one])).values()];
const folder = mkdtempSync(path.join(os.tmpdir(), 'expressions-'));
try {
  const source = path.join(folder, 'expressions.cs');
  writeFileSync(source, program(each));
  const out = `-out:${path.join(folder, 'expressions.dll')}`;
  const { status, stdout, stderr } = spawnSync(
    'mcs',
    ['-target:library', '-nowarn:0168,0219', out, source, STAND_INS],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) {
    // Lines before the first expression: two of using, one of the namespace.
    const places = [...`${stdout}${stderr}`.matchAll(/expressions\.cs\((\d+),/g)].map(
      ([, line]) => each[Number(line) - 4],
    );
    console.error(`${stdout}${stderr}`);
    for (const one of new Set(places)) console.error(`${one?.place}: ${one?.expression}`);
    process.exitCode = 1;
  } else console.log(`${each.length} expressions of ${files.length} stacks compile`);
} finally {
  rmSync(folder, { recursive: true });
}
