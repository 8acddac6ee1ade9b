import { parseDocument } from 'yaml';
import { parseSettings, SettingsError } from '../../stacks/settings/settings';
import { exampleText } from './examples';

export type Change = readonly [path: readonly (string | number)[], value: unknown];

/** What is told of an example after changes of some places; undefined removes one. */
export function told(example: string, ...changes: readonly Change[]): readonly string[] {
  const document = parseDocument(exampleText(example));
  for (const [path, value] of changes) {
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, document.createNode(value));
  }
  try {
    parseSettings(String(document), 'env.yaml');
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}
