// Builds the settings app. Loaded when there is something to build.
import path from 'node:path';
import { build } from 'esbuild';

/** Code and source map of stacks/main.ts, with all that it imports but CDKTF's own packages. */
export async function buildApp(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['stacks/main.ts'],
    outfile: path.join(root, 'stacks', 'main.bundle.js'),
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'external',
    sourcesContent: false,
    external: ['cdktf', 'constructs'],
    // Errors are reported where the process ends.
    logLevel: 'silent',
    // Where shipped.ts stands, seen from the folder of main.ts.
    define: { __dirname: 'folderOfShipped' },
    banner: { js: "const folderOfShipped = require('node:path').join(__dirname, 'settings', 'file');" },
  });
  const [map, code] = ['.map', '.js'].map((end) => outputFiles.find((file) => file.path.endsWith(end)).text);
  return { code, map };
}
