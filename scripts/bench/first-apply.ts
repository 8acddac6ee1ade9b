// Critical path of the first apply of examples, by their settings. Arguments: folders of synthesized apps. Prints JSON.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { criticalPath, type Stack } from './critical-path';

const paths = process.argv.slice(2).map((folder) => {
  const stacks = path.join(folder, 'stacks');
  return readdirSync(stacks)
    .map((name) => criticalPath(JSON.parse(readFileSync(path.join(stacks, name, 'cdk.tf.json'), 'utf8')) as Stack))
    .reduce((longest, one) => (one.minutes > longest.minutes ? one : longest));
});
console.log(JSON.stringify(paths));
