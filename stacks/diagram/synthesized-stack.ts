import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { createApp } from '../app';
import type { Settings } from '../settings/settings-schema';

/** Resources of a stack as Terraform gets them: by type and name. */
export type Block = Readonly<
  Record<string, Readonly<Record<string, { readonly type?: string } & Readonly<Record<string, unknown>>>>>
>;

/** What settings make of one of their stacks, such as `foundry`. */
export function resourcesOf(settings: Settings, stack: string): Block {
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'diagram-'));
  try {
    createApp(settings, outdir).synth();
    const file = path.join(outdir, 'stacks', `${settings.environment}-${stack}`, 'cdk.tf.json');
    return (JSON.parse(fs.readFileSync(file, 'utf8')) as { resource: Block }).resource;
  } finally {
    fs.rmSync(outdir, { recursive: true });
  }
}

const PLACE = /<!-- diagram of ([a-z0-9-]+) -->\n+```mermaid\n[\s\S]*?\n```/g;

/** A page with the pictures in the places that it has for them: a comment that names the example, and a block after it. */
export function withDiagrams(page: string, draw: (example: string) => string): string {
  return page.replace(
    PLACE,
    (_, name: string) => `<!-- diagram of ${name} -->\n\n\`\`\`mermaid\n${draw(name)}\n\`\`\``,
  );
}
