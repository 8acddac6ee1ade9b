import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { createApp, synthesize } from '../app';
import { explain } from '../settings/explain';
import { readSettings, settingsFile } from '../settings/settings';
import type { Settings } from '../settings/settings-schema';
import type { AccessRow } from './access-row';
import { readAccess, type StackConfig } from './read-access';
import { renderCsv } from './render-csv';
import { renderHtml } from './render-html';
import { renderMarkdown } from './render-markdown';
import { renderText } from './render-text';

/** The assignments of every stack that the settings make, read from what is synthesized. */
function rowsOf(settings: Settings): { readonly environment: string; readonly rows: AccessRow[] } {
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'access-'));
  try {
    const app = createApp(settings, outdir);
    synthesize(app);
    const rows = app.node.children.flatMap(({ node: { id } }) => {
      const synthesized = fs.readFileSync(path.join(outdir, 'stacks', id, 'cdk.tf.json'), 'utf8');
      return readAccess(id, JSON.parse(synthesized) as StackConfig);
    });
    return { environment: settings.environment, rows };
  } finally {
    fs.rmSync(outdir, { recursive: true });
  }
}

// As in stacks/main.ts: what Node 24 warns of in CDKTF (DEP0044), nobody who reads the report can mend.
process.noDeprecation = true;

const file = settingsFile(process.env, process.cwd());
console.log(`Settings: ${path.relative(process.cwd(), file) || file}\n`);
let settings: Settings | undefined;
try {
  settings = readSettings(file);
  const { environment, rows } = rowsOf(settings);
  console.log(`${renderText(rows)}\n`);
  const folder = 'access-review';
  fs.mkdirSync(folder, { recursive: true });
  const pages = {
    md: renderMarkdown(environment, rows),
    csv: renderCsv(rows),
    html: renderHtml(environment, rows),
  };
  for (const [ending, content] of Object.entries(pages)) {
    const page = path.join(folder, `${environment}.${ending}`);
    fs.writeFileSync(page, content);
    console.log(`Written: ${page}`);
  }
} catch (error) {
  const explanation = explain(error, settings);
  if (explanation === undefined) throw error;
  console.error(explanation);
  process.exitCode = 1;
}
