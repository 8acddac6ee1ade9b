import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { createApp } from '../../stacks/app';
import { parseSettings } from '../../stacks/settings/settings';
import type { Settings } from '../../stacks/settings/settings-schema';
import { StackJson } from './stack-json';
import { readStack, readWarnings } from './synthesize';

const FOLDER = path.join(__dirname, '..', '..', 'stacks', 'examples');

/** Names of the shipped examples. */
export const EXAMPLES = fs
  .readdirSync(FOLDER)
  .map((file) => path.basename(file, '.yaml'))
  .sort();

export function exampleText(name: string): string {
  return fs.readFileSync(path.join(FOLDER, `${name}.yaml`), 'utf8');
}

export function exampleSettings(name: string): Settings {
  return parseSettings(exampleText(name), `${name}.yaml`);
}

/** Synthesizes settings as the app does. Stacks by their name, in the order they are deployed. */
export function synthesizeSettings(settings: Settings): Map<string, StackJson> {
  return inFolder(settings, (outdir, ids) => {
    const stacks = ids.map((id) => [id, new StackJson(readStack(outdir, id), readWarnings(outdir, id))] as const);
    return new Map(stacks);
  });
}

/** Every file that synthesis writes, by its path. */
export function synthesizedFiles(settings: Settings): Map<string, string> {
  return inFolder(settings, (outdir) => {
    const files = fs.readdirSync(outdir, { recursive: true, encoding: 'utf8' }).sort();
    const contents = files
      .filter((file) => fs.statSync(path.join(outdir, file)).isFile())
      .map((file) => [file, fs.readFileSync(path.join(outdir, file), 'utf8')] as const);
    return new Map(contents);
  });
}

function inFolder<T>(settings: Settings, read: (outdir: string, stacks: string[]) => T): T {
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'app-'));
  try {
    const app = createApp(settings, outdir);
    app.synth();
    return read(
      outdir,
      app.node.children.map((stack) => stack.node.id),
    );
  } finally {
    fs.rmSync(outdir, { recursive: true });
  }
}
