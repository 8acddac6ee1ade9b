// Compiles what is measured into .bench: the package as it is shipped, and the programs that are run against it.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { eager } from '../lazy-attributes.cjs';

export const OUT = path.resolve('.bench');

/** What a user's program finds in node_modules, too. */
const PEERS = ['cdktf', 'constructs', '@cdktf/*'];

const options = { bundle: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'warning', outdir: OUT };

/** The package is loaded from its own file, once, whoever imports it. */
const asPackage = {
  name: 'the library from its package',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\.\/\.\.\/src$/ }, () => ({ path: './package.js', external: true }));
  },
};

/** The library as one file, and programs that use it. */
export async function buildLibrary() {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(path.join(OUT, 'out'), { recursive: true });
  await build({ ...options, entryPoints: { package: 'src/index.ts' }, external: PEERS });
  await buildPrograms('library', 'guardrails', 'generate', 'first-apply');
}

/** A program of this folder that imports the library, or what of its bindings it names. */
async function buildPrograms(...names) {
  const entryPoints = Object.fromEntries(names.map((name) => [name, `scripts/bench/${name}.ts`]));
  await build({ ...options, entryPoints, external: PEERS, plugins: [asPackage] });
}

/** Bindings as `cdktf get` generates them for a user's program. */
const asGenerated = {
  name: 'bindings as they are generated',
  setup: ({ onLoad }) => {
    onLoad({ filter: /src[\\/]providers[\\/].*\.ts$/ }, ({ path: file }) => ({
      contents: eager(readFileSync(file, 'utf8')),
      loader: 'ts',
    }));
  },
};

/** The generated program for bare CDKTF. */
export async function buildGenerated() {
  await build({ ...options, entryPoints: [path.join(OUT, 'bare.ts')], external: PEERS, plugins: [asGenerated] });
}
