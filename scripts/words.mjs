// Checks what people read (comments, docstrings, messages, pages) for the words of words/table.mjs: plain English with the
// terms of Microsoft and HashiCorp. Arguments are files or folders to check; by default all that the repository has.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesToRead } from './words/files.mjs';
import { findings } from './words/find.mjs';
import { textsOf } from './words/texts.mjs';

const root = process.cwd();
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
let count = 0;
for (const file of filesToRead(root, asked)) {
  const source = readFileSync(path.join(root, file), 'utf8');
  for (const { line, words, instead } of findings(source, textsOf(file, source))) {
    count += 1;
    console.error(`${file}:${line}: "${words}": write ${instead}`);
  }
}
if (count > 0) process.exitCode = 1;
else console.log('Comments, messages and pages have no word of scripts/words/table.mjs');
