// Runs the settings app, stacks/main.ts, as one prebuilt file: reading 500 files of TypeScript takes longer than the synthesis.
// The file is built when it is missing, and named by a hash of all that it is built from: what has changed is never used.
import { createRequire, Module } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';
import { explainDefect } from './app/defect.mjs';
import { hashOfSources, prebuilt } from './app/prebuilt.mjs';

const root = path.resolve(import.meta.dirname, '..');
// As if it were there: packages are found from the clone, wherever the file itself is kept.
const shown = path.join(root, 'stacks', 'main.bundle.js');

const app = await prebuilt(root, hashOfSources(root));
if (app === undefined) {
  // esbuild does not run here: the sources do, more slowly.
  await import(import.meta.resolve('tsx'));
  createRequire(import.meta.url)(path.join(root, 'stacks', 'main.ts'));
} else {
  const { cachedData } = app;
  const script = new Script(Module.wrap(app.code), { filename: shown, cachedData });
  try {
    const module = { exports: {} };
    script.runInThisContext()(module.exports, createRequire(shown), module, shown, path.dirname(shown));
  } catch (error) {
    throw explainDefect(error, { root, shown, map: app.map });
  }
  // What V8 made of it saves the next run from making it again. Another version of Node has no use for it, and says so.
  if (cachedData === undefined || script.cachedDataRejected) app.keep(script.createCachedData());
}
