// The settings app as one file: found by its hash, or built.
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Files that decide on what is built in addition to the sources: packages, the compiler's options, and how it is built. */
const BESIDE = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'node_modules/.package-lock.json',
  'scripts/app/build.mjs',
];

/** How many bundles are kept: clones that share node_modules, and branches, each have their own. */
const KEPT = 6;

function attempt(act) {
  try {
    return act();
  } catch {
    return undefined;
  }
}

const read = (file, encoding = 'utf8') => attempt(() => readFileSync(file, encoding));

/** Every source by name and content, so that a file that is new, gone or renamed counts as well. */
export function hashOfSources(root) {
  const hash = createHash('sha256');
  const add = (name, text) => hash.update(`${name}\0${text === undefined ? -1 : text.length}\0${text ?? ''}\0`);
  for (const folder of ['src', 'stacks']) {
    const names = readdirSync(path.join(root, folder), { recursive: true }).filter((name) => /\.(ts|json)$/.test(name));
    for (const name of names.sort()) add(`${folder}/${name}`, read(path.join(root, folder, name)));
  }
  for (const name of BESIDE) add(name, read(path.join(root, name)));
  return hash.digest('hex').slice(0, 32);
}

const lastLine = (hash) => `// Whole: ${hash}\n`;

/**
 * Code of the app, its source map, what V8 made of it in an earlier run, and a way to keep that. Nothing where esbuild cannot
 * run, which is said. Errors in the sources are reported and end the process: an older bundle would hide them.
 */
export async function prebuilt(root, hash) {
  const folder = path.join(root, 'node_modules', '.cache', 'foundry-agents-app');
  const file = path.join(folder, `${hash}.js`);
  const known = read(file);
  const compiled = `${file}.${process.version}-${process.arch}`;
  const keep = (data) => attempt(() => put(compiled, data));
  if (known?.endsWith(lastLine(hash)))
    return { code: known, map: () => readFileSync(`${file}.map`, 'utf8'), cachedData: read(compiled, null), keep };
  const built = await build(root);
  if (built === undefined) return undefined;
  const code = built.code + lastLine(hash);
  const app = { code, map: () => built.map };
  // Somebody has saved a source while it was built: this is neither of the two states, and is not kept.
  if (hashOfSources(root) !== hash) return { ...app, keep: () => {} };
  // Where nothing may be written the app runs all the same, and is built again the next time.
  attempt(() => {
    mkdirSync(folder, { recursive: true });
    // The map first: whoever finds the code finds its map.
    put(`${file}.map`, built.map);
    put(file, code);
    clear(folder);
  });
  return { ...app, keep };
}

async function build(root) {
  try {
    const { buildApp } = await import('./build.mjs');
    return await buildApp(root);
  } catch (error) {
    if (error.errors?.length > 0) {
      for (const { text, location } of error.errors)
        console.error(location ? `${location.file}:${location.line}:${location.column + 1}: ${text}` : text);
      process.exit(1);
    }
    console.error(`Notice: the app runs from its sources, which takes longer: ${String(error.message).split('\n')[0]}`);
    return undefined;
  }
}

/** In one step, so that nobody reads half of it. */
function put(file, text) {
  const part = `${file}.${randomUUID()}.part`;
  try {
    writeFileSync(part, text, { flag: 'wx' });
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** Takes away the oldest bundles, and parts that somebody left who was stopped. Whoever runs one has read it whole. */
function clear(folder) {
  const ages = readdirSync(folder).map((name) => {
    const { mtimeMs } = statSync(path.join(folder, name), { throwIfNoEntry: false }) ?? { mtimeMs: Infinity };
    return { name, mtimeMs };
  });
  const bundles = ages.filter(({ name }) => name.endsWith('.js')).sort((one, other) => other.mtimeMs - one.mtimeMs);
  const kept = new Set(bundles.slice(0, KEPT).map(({ name }) => name));
  const hourAgo = Date.now() - 3_600_000;
  for (const { name, mtimeMs } of ages) {
    const isOld = name.endsWith('.part') ? mtimeMs < hourAgo : !kept.has(name.replace(/\.js\..*$/, '.js'));
    if (isOld && (kept.size === KEPT || name.endsWith('.part'))) rmSync(path.join(folder, name), { force: true });
  }
}
