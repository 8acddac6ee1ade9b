import { cliCodes } from '../errors/code';

/** Codes of the Teams app package. docs/messages.md is generated from them. */
export const PACKAGE_CODES = cliCodes({
  OutIsLink: {
    meaning: 'The file of `--out` is a link, or one of its folders is one that leads elsewhere.',
    remedy: 'Name the file itself, or remove the link.',
  },
  OutIsNoZip: {
    meaning: 'The file of `--out` is there and is not a zip, so it is not overwritten.',
    remedy: 'Another file, or move this one away.',
  },
  OutNotWritten: {
    meaning: 'The file of `--out` cannot be written: a folder, or no right.',
    remedy: 'A file in a folder that you may write to.',
  },
  PackageInvalid: {
    meaning: 'The Teams app package would be refused.',
    remedy: 'Correct the options; all mistakes are named at once.',
  },
});
