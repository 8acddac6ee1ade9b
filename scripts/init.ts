// Writes a settings file from one of the examples, with the line by which editors find the schema from there.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { movedTo } from '../stacks/settings/file/schema-comment';

const folder = path.join(__dirname, '..', 'stacks', 'examples');
const examples = fs
  .readdirSync(folder)
  .map((file) => path.basename(file, '.yaml'))
  .sort();
const [example = 'teams-private', file = 'settings.yaml', ...others] = process.argv.slice(2);

function fail(message: string): void {
  console.error(message);
  process.exitCode = 2;
}

if (!examples.includes(example) || others.length > 0) {
  fail(`Usage: npm run init -- [example] [file]. Examples: ${examples.join(', ')}. Without a file: settings.yaml`);
} else {
  try {
    const text = fs.readFileSync(path.join(folder, `${example}.yaml`), 'utf8');
    fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    // What is there already is somebody's work.
    fs.writeFileSync(file, movedTo(file, text), { flag: 'wx' });
    console.log(`Written: ${file}, from the example ${example}. Put in your own ids, then run npm run synth.`);
  } catch (error) {
    const { code = '' } = error as { code?: string };
    fail(
      code === 'EEXIST'
        ? `${file} is there already, and stays as it is; give another file, or remove it`
        : `${file} cannot be written (${code}); give another file`,
    );
  }
}
