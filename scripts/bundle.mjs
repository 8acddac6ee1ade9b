// Makes bin/foundry-agents.js, the command line in one file, and bin/THIRD_PARTY_NOTICES.txt with the licences of what is in
// it. The list of packages is esbuild's own record of what it took, so that neither forgets nor invents one.
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const bundle = 'bin/foundry-agents.js';

const { metafile } = await build({
  entryPoints: ['cli/main.ts'],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  // Names of classes are told in errors.
  keepNames: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  define: { FOUNDRY_AGENTS_VERSION: JSON.stringify(version), 'import.meta.url': 'importMetaUrl' },
  banner: {
    js: "#!/usr/bin/env node\nconst importMetaUrl = require('node:url').pathToFileURL(__filename).href;",
  },
});
chmodSync(bundle, 0o755);

/** Folder of the package that a file belongs to. */
function packageOf(file) {
  const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
  return folder;
}

const taken = Object.values(metafile.outputs).flatMap(({ inputs }) =>
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
// A package that is there twice in one version is told once.
const texts = new Map(
  [...folders].map((folder) => {
    const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return [`${about.name} ${about.version} (${about.license})`, licenceIn(folder)];
  }),
);
const notices = [...texts].sort(([one], [other]) => (one < other ? -1 : 1));

const rule = '='.repeat(78);
mkdirSync('bin', { recursive: true });
writeFileSync(
  'bin/THIRD_PARTY_NOTICES.txt',
  [
    `The command line of ${name} ${version} holds these packages in one file.`,
    ...notices.map(([title, text]) => `${rule}\n${title}\n${rule}\n\n${text}`),
  ].join('\n\n') + '\n',
);
console.log(`${bundle}: ${notices.length} packages inside`);
