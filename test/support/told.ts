import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { createApp, synthesize } from '../../stacks/app';
import { explain } from '../../stacks/settings/explain';
import { parseSettings, SettingsError } from '../../stacks/settings/settings';
import type { Settings } from '../../stacks/settings/settings-schema';
import { exampleText } from './examples';

/** What a person is told of settings until their stacks are synthesized; nothing where they are. */
export function told(read: () => Settings): string[] {
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'told-'));
  let settings: Settings | undefined;
  try {
    settings = read();
    synthesize(createApp(settings, outdir));
    return [];
  } catch (error) {
    return (explain(error, settings) ?? String((error as Error).stack)).split('\n');
  } finally {
    fs.rmSync(outdir, { recursive: true });
  }
}

/** The same of an example where one text in it is another. */
export function toldOfExample(
  example: string,
  from: string | RegExp,
  to: string | ((...found: string[]) => string),
): string[] {
  const text = exampleText(example).replace(from, typeof to === 'string' ? () => to : to);
  expect(text).not.toBe(exampleText(example));
  return told(() => parseSettings(text, 'env.yaml'));
}

/** What the settings themselves are refused for, before there is a construct. */
export function refused(text: string): readonly string[] {
  try {
    parseSettings(text, 'env.yaml');
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.problems;
  }
}
