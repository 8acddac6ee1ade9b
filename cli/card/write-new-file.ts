import * as fs from 'node:fs';
import * as path from 'node:path';
import { CliError } from '../errors/cli-error';
import { oneLine } from '../world/printable';
import { PUBLISHED_CARD_CODES } from './codes';

/** Writes a file where there is none. What is there is somebody's work. */
export function writeNewFile(folder: string, file: string, text: string): void {
  const shown = oneLine(file);
  try {
    const whole = path.resolve(folder, file);
    fs.mkdirSync(path.dirname(whole), { recursive: true });
    fs.writeFileSync(whole, text, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new CliError(
      PUBLISHED_CARD_CODES.CardNotWritten,
      code === 'EEXIST' ? `${shown} exists, and is not overwritten` : `${shown} cannot be written (${code})`,
      'set --out to a new file in a folder that you can write to, or leave it out for standard output',
    );
  }
}
