import * as fs from 'node:fs';
import * as path from 'node:path';
import { CliError } from '../cli-error';

/** What every zip with something in it begins with. */
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');

/** Writes a zip, and its folder where there is none. A file that is there is replaced only where it is a zip itself. */
export function writeZip(file: string, shown: string, zip: Uint8Array): void {
  try {
    if (fs.existsSync(file) && !beginsAsZip(file)) {
      throw new CliError(
        'OutIsNoZip',
        `${shown} is there already and is no zip, so it is not overwritten`,
        'name another file with --out, or move this one away',
      );
    }
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, zip);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof CliError || code === undefined) throw error;
    throw new CliError(
      'OutNotWritten',
      `${shown} cannot be written (${code})`,
      'name with --out a file in a folder that you may write to',
    );
  }
}

function beginsAsZip(file: string): boolean {
  const handle = fs.openSync(file, 'r');
  try {
    const begin = Buffer.alloc(ZIP.length);
    return fs.readSync(handle, begin) === ZIP.length && begin.equals(ZIP);
  } finally {
    fs.closeSync(handle);
  }
}
