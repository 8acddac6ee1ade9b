// Last step of the build: what jsii has compiled into lib becomes three files, and the types stay as they are.
//   library.js   every module, in one file without source map; each runs when it is asked for
//   index.js     what the package exports, and internal.js, what its app takes: a name loads its module when it is read
// One class needs a tenth of the modules, and of the bindings of the providers that they load.
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const FACES = ['index', 'internal'];
const WRITTEN = [...FACES, 'library'].map((name) => `${name}.js`);

/** @param {string} lib folder of compiled modules */
export async function bundleLibrary(lib) {
  const files = readdirSync(lib, { recursive: true })
    .filter((name) => name.endsWith('.js'))
    .map((name) => name.split(path.sep).join('/').slice(0, -'.js'.length))
    // Of an earlier build.
    .filter((name) => name !== 'library')
    .sort();
  if (files.length === FACES.length) throw new Error(`${lib} is bundled already: npm run build compiles it again`);
  const faces = FACES.map((name) => [name, faceOf(lib, name, files)]);
  const modules = files.filter((name) => !FACES.includes(name));
  const { outputFiles } = await build({
    stdin: {
      contents: `module.exports = {\n${modules.map((name) => `  '${name}': () => require('./${name}.js'),`).join('\n')}\n};`,
      resolveDir: lib,
    },
    write: false,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    legalComments: 'none',
    logLevel: 'warning',
  });
  for (const name of files) rmSync(path.join(lib, `${name}.js`));
  // It would have the next build leave out what has not changed, and is gone.
  rmSync(path.join(lib, 'tsconfig.tsbuildinfo'), { force: true });
  writeFileSync(path.join(lib, 'library.js'), outputFiles[0].text);
  for (const [name, text] of faces) writeFileSync(path.join(lib, `${name}.js`), text);
  return modules.length;
}

/** Source of a face: a getter for each name, which knows the module that has it. */
function faceOf(lib, face, files) {
  const require = createRequire(path.join(lib, 'index.js'));
  // Files that only collect come last.
  const isCollecting = (name) => FACES.includes(name) || /(^|\/)index$/.test(name);
  const ordered = [...files].sort((one, other) => isCollecting(one) - isCollecting(other));
  const modules = ordered.map((name) => [name, require(`./${name}.js`)]);
  const moduleOf = new Map(modules.map(([name, exported]) => [exported, name]));

  // A face is not in the library, and may give what it exports another name than its module does.
  const holders = modules.filter(([name]) => !FACES.includes(name));
  const holderOf = (name, value) => {
    const [namesake] = holders.find(([, others]) => others[name] === value) ?? [];
    if (namesake !== undefined) return [namesake, name];
    for (const [holder, others] of holders) {
      const member = Object.keys(others).find((other) => others[other] === value);
      if (member !== undefined) return [holder, member];
    }
    return [];
  };

  const lines = [];
  const getters = (target, exported, isRoot) => {
    for (const [name, value] of Object.entries(exported)) {
      const own = moduleOf.get(value);
      if (isRoot && own !== undefined) {
        // A submodule: names of its own, which load as little.
        lines.push(`const ${name} = {};`);
        getters(name, value, false);
        lines.push(`Object.defineProperty(${target}, '${name}', { enumerable: true, value: ${name} });`);
      } else if (own === undefined) {
        if (value === undefined) continue;
        const [holder, member] = holderOf(name, value);
        if (holder === undefined) throw new Error(`no module of ${lib} has ${name}, which ${face} exports`);
        lines.push(`lazy(${target}, '${name}', '${holder}', '${member}');`);
      } else {
        lines.push(`lazy(${target}, '${name}', '${own}');`);
      }
    }
  };
  const exported = require(`./${face}.js`);
  getters('exports', exported, true);
  return `'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
function lazy(target, name, module, member) {
  Object.defineProperty(target, name, {
    enumerable: true,
    get: () => {
      const exported = require('./library.js')[module]();
      return member === undefined ? exported : exported[member];
    },
  });
}
${lines.join('\n')}
// Read by Node for names to import, and never run.
0 && (module.exports = { ${Object.keys(exported).join(', ')} });
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lib = path.resolve('lib');
  if (!existsSync(lib)) throw new Error('there is no lib: run npm run build');
  console.log(`lib: ${await bundleLibrary(lib)} modules in ${WRITTEN.join(', ')}`);
}
