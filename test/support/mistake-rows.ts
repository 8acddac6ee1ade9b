import { parseDocument } from 'yaml';
import { parseSettings } from '../../stacks/settings/settings';
import { exampleText } from './examples';
import type { Change } from './settings-changes';
import { told } from './told';

/** A mistake in an example: what is changed, the text of the line that is named, and what is said after file, line and column. */
export type MistakeRow = readonly [what: string, changes: readonly Change[], line: string, said: string | RegExp];

/** An example after changes of some places; undefined removes one. */
export function changedExample(example: string, changes: readonly Change[]): string {
  const document = parseDocument(exampleText(example));
  for (const [path, value] of changes) {
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, document.createNode(value));
  }
  return String(document);
}

/** Each mistake is told alone, in one line, with the file and the line that it is on. */
export function toldAtItsLine(example: string, rows: readonly MistakeRow[]): void {
  test.each(rows)('%s', (_, changes, line, said) => {
    const text = changedExample(example, changes);
    const messages = told(() => parseSettings(text, 'env.yaml'));
    expect(messages).toHaveLength(1);
    const [, number, sentence] = /^env\.yaml:(\d+):\d+: (.*)$/.exec(messages[0] ?? '') ?? [];
    expect(text.split('\n')[Number(number) - 1]?.trim()).toBe(line);
    if (typeof said === 'string') expect(sentence).toBe(said);
    else expect(sentence).toMatch(said);
  });
}
