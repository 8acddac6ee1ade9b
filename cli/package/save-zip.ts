import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { CliError } from '../errors/cli-error';
import { PACKAGE_CODES } from './codes';

/** What every zip with something in it begins with. */
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');

/** Where a zip goes, as it was asked for. */
export interface ZipPlace {
  /** Folder that the command runs in. */
  readonly folder: string;
  /** Full path of the file. */
  readonly file: string;
  /** The file as messages call it. */
  readonly shown: string;
}

/**
 * Saves a zip as a file, and makes its folder where there is none. A file that is there is replaced only where it is a zip
 * itself. No link is followed: neither that of the file, nor one that leads out of the folder in which it is asked for.
 */
export function saveZip(place: ZipPlace, zip: Uint8Array): void {
  const { file, shown } = place;
  try {
    requireReplaceable(place);
    requireInside(place);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    // Next to it first: what is put in its place by then is replaced, and not written through.
    const beside = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}`);
    try {
      fs.writeFileSync(beside, zip, { flag: 'wx' });
      fs.renameSync(beside, file);
    } finally {
      fs.rmSync(beside, { force: true });
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof CliError || code === undefined) throw error;
    throw new CliError(
      PACKAGE_CODES.OutNotWritten,
      `${shown} cannot be written (${code})`,
      'set --out to a file in a folder that you can write to',
    );
  }
}

function requireReplaceable({ file, shown }: ZipPlace): void {
  const there = fs.lstatSync(file, { throwIfNoEntry: false });
  if (there === undefined) return;
  if (there.isSymbolicLink()) throw linked(shown);
  // A folder refuses to be read. What is neither, such as a pipe, might never end.
  if ((there.isFile() || there.isDirectory()) && beginsAsZip(file)) return;
  throw new CliError(
    PACKAGE_CODES.OutIsNoZip,
    `${shown} already exists and is not a zip file, so it is not overwritten`,
    'set --out to another file, or move this one',
  );
}

/** A file asked for below the folder has to be there, whatever links its folders are. */
function requireInside({ folder, file, shown }: ZipPlace): void {
  if (!isBelow(folder, file)) return;
  let parent = path.dirname(file);
  while (fs.lstatSync(parent, { throwIfNoEntry: false }) === undefined) parent = path.dirname(parent);
  if (!isBelow(fs.realpathSync(folder), fs.realpathSync(parent))) throw linked(shown);
}

function isBelow(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

function linked(shown: string): CliError {
  return new CliError(
    PACKAGE_CODES.OutIsLink,
    `${shown} is a link, or is below a link to another folder, so nothing is written there`,
    'set --out to the file itself, or remove the link',
  );
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
