// Writes the two programs of the package: bin/foundry-agents.js, the command line, with a folder of what its commands load when
// they run; bin/foundry-agents-app.js, the settings app, which takes examples and schema from stacks, as in a clone; and
// bin/THIRD_PARTY_NOTICES.txt with the licences of what is in them. The list of packages is esbuild's own record of what it
// took, so that neither forgets nor invents one.
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, transform } from 'esbuild';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));

const SHEBANG = '#!/usr/bin/env node';

const options = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Errors show names of classes.
  keepNames: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

/**
 * A program in several files, of which each is loaded when it is imported first. esbuild splits modules of the newer kind alone,
 * and those take Node longer to load than the whole help takes: they are written as the older kind.
 */
async function split(entry, outfile, { define, plugins }) {
  const name = path.basename(outfile, '.js');
  const { metafile, outputFiles } = await build({
    ...options,
    entryPoints: { [name]: entry },
    outdir: path.dirname(outfile),
    chunkNames: `${name}/[name]-[hash]`,
    splitting: true,
    format: 'esm',
    minify: true,
    write: false,
    plugins,
    define: { ...define, 'import.meta.url': 'importMetaUrl' },
  });
  for (const { path: file, text } of outputFiles) {
    const { code } = await transform(text, {
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      minify: true,
      legalComments: 'none',
      // Written as require, when it is reached.
      supported: { 'dynamic-import': false },
    });
    const place = code.includes('importMetaUrl')
      ? "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;\n"
      : '';
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${file === path.resolve(outfile) ? `${SHEBANG}\n` : ''}${place}${code}`);
  }
  chmodSync(outfile, 0o755);
  return metafile;
}

/** A program in one file. */
async function bundle(entry, outfile, { banner, ...own }) {
  const { metafile } = await build({
    ...options,
    entryPoints: [entry],
    outfile,
    format: 'cjs',
    banner: { js: `${SHEBANG}\n${banner}` },
    ...own,
  });
  chmodSync(outfile, 0o755);
  return metafile;
}

/**
 * The programs take the library as it is compiled, from the same package.
 * @param root the package, seen from the files that do
 */
const compiledLibrary = (root) => ({
  name: 'compiled-library',
  setup({ onResolve }) {
    const library = path.resolve('src');
    onResolve({ filter: /^\.\.?(\/|$)/ }, ({ path: asked, resolveDir }) => {
      const file = path.resolve(resolveDir, asked);
      if (file !== library && !file.startsWith(library + path.sep)) return undefined;
      const isFolder = existsSync(file) && statSync(file).isDirectory();
      const compiled = path.join(root, 'lib', path.relative(library, file), isFolder ? 'index.js' : '');
      return { path: `${compiled.split(path.sep).join('/')}${isFolder ? '' : '.js'}`, external: true };
    });
  },
});

rmSync('bin', { recursive: true, force: true });
const bundles = [
  await split('cli/main.ts', 'bin/foundry-agents.js', {
    define: { FOUNDRY_AGENTS_VERSION: JSON.stringify(version) },
    // A command that takes it is in a folder of its own.
    plugins: [compiledLibrary('../..')],
  }),
  await bundle('stacks/command/main.ts', 'bin/foundry-agents-app.js', {
    // Not minified: an unexpected error shows the line that threw it.
    external: ['cdktf', 'constructs', '@cdktf/*'],
    plugins: [compiledLibrary('..')],
    // The folder of shipped.ts, seen from the files next to the app.
    define: { __dirname: 'folderOfShipped' },
    banner: "const folderOfShipped = require('node:path').join(__dirname, '..', 'stacks', 'settings', 'file');",
  }),
];

/** Folder of the package that a file belongs to. */
function packageOf(file) {
  const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
  return folder;
}

const taken = bundles
  .flatMap(({ outputs }) => Object.values(outputs))
  .flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([file]) => packageOf(file)),
  );

/** Packages that bring no licence text, and one of the same owner under the same licence that does. */
const LICENCE_ELSEWHERE = { 'node_modules/@microsoft/app-manifest': 'node_modules/@azure/core-util' };

function licenceIn(folder) {
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  if (texts.length > 0) return texts.join('\n\n');
  const elsewhere = LICENCE_ELSEWHERE[folder];
  if (elsewhere === undefined) throw new Error(`${folder} brings no licence text: it cannot be in the bundle`);
  return licenceIn(elsewhere);
}

const folders = new Set(taken.filter((folder) => folder !== undefined));
// A package that is there twice in one version is listed once.
const texts = new Map(
  [...folders].map((folder) => {
    const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return [`${about.name} ${about.version} (${about.license})`, licenceIn(folder)];
  }),
);
const notices = [...texts].sort(([one], [other]) => (one < other ? -1 : 1));

const rule = '='.repeat(78);
writeFileSync(
  'bin/THIRD_PARTY_NOTICES.txt',
  [
    `The programs of ${name} ${version} hold these packages.`,
    ...notices.map(([title, text]) => `${rule}\n${title}\n${rule}\n\n${text}`),
  ].join('\n\n') + '\n',
);
console.log(`bin: two programs, ${notices.length} packages inside`);
