// The files of a construct, as docs/architecture.md has them: properties in x-props.ts, defaults in x-plan.ts,
// rules as data in x-rules.ts.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from './names.mjs';

const CONSTRUCTOR = /constructor\(\s*(?:private |protected |public |readonly )*scope: Construct\b/;
const PROPERTIES = /^export interface (\w+Props)\b/gm;
/** A value in place of one that is left out. Empty ones are how a missing list or text is read. */
const DEFAULT = /\?\? (?:'[^']+'|\d[\d_]*|true|false|[A-Z]\w*\.[A-Z_]+)(?=[,;)\s}`])/g;

export function shapeProblems(root) {
  return filesIn(root, 'src').flatMap((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    if (file.endsWith('-rules.ts') && text.includes('problems: Problems'))
      return [`${file} adds problems: it holds rules as data, and what applies them is in ...-validation.ts`];
    if (!CONSTRUCTOR.test(text) || file.endsWith('-plan.ts')) return [];
    const plan = file.replace(/\.ts$/, '-plan.ts');
    const hasPlan = existsSync(path.join(root, plan));
    return [
      ...[...text.matchAll(PROPERTIES)].map(
        ([, name]) =>
          `${file} declares ${name}: properties of a construct are in ${file.replace(/\.ts$/, '-props.ts')}`,
      ),
      ...(hasPlan ? [...text.matchAll(DEFAULT)] : []).map(
        ([found]) => `${file} has the default '${found}': resolve it in ${plan}`,
      ),
    ];
  });
}
