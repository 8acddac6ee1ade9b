import * as fs from 'node:fs';

/** A text, or why there is none: a line and column where known. */
export type FileText = { readonly text: string } | { readonly problem: string; readonly line?: number };

/** More than any settings are; a file of another kind is reported, and not read for minutes. */
const MOST_BYTES = 1024 * 1024;

/** What is said of one kind of file. */
interface FileKind {
  /** What to do where there is no such file. */
  readonly correct: string;
  /** Who are never that large. */
  readonly are: string;
}

const SETTINGS: FileKind = {
  correct: 'correct FOUNDRY_AGENTS_SETTINGS, or unset it to use settings.yaml',
  are: 'settings are',
};

const MISSING = ['ENOENT', 'ENOTDIR'];

const REASONS: Readonly<Record<string, string>> = {
  ENAMETOOLONG: 'there is no such file: its name is too long; give the name of a file that is there',
  EACCES: 'may not be read; give yourself the right to read it',
  EPERM: 'may not be read; give yourself the right to read it',
  ELOOP: 'is a link that leads back to itself; give the file itself',
};

type Disk = Pick<typeof fs, 'statSync' | 'readFileSync'>;

/** The text of a file of settings, or one that settings name, whatever is at its path. */
export function readFile(file: string, { statSync, readFileSync }: Disk = fs, { correct, are } = SETTINGS): FileText {
  try {
    const about = statSync(file);
    if (about.isDirectory()) return { problem: 'is a folder; give the path of a file in it' };
    if (!about.isFile()) return { problem: 'must be an ordinary file; give the path of one' };
    if (about.size > MOST_BYTES) return { problem: `is larger than 1 MiB, and ${are} not; give another file` };
    return decode(readFileSync(file));
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'no code';
    if (MISSING.includes(code)) return { problem: `there is no such file; ${correct}` };
    return { problem: REASONS[code] ?? `cannot be read (${code}); see that it is there and may be read` };
  }
}

const MARKS = [
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** UTF-8, or UTF-16 that says so by its first two bytes. A byte order mark is not part of the text. */
function decode(bytes: Uint8Array): FileText {
  const { encoding = 'utf-8' } = MARKS.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte)) ?? {};
  const text = new TextDecoder(encoding).decode(bytes);
  const wrong = firstWrong(text, encoding, bytes);
  if (wrong === undefined) return { text };
  return {
    problem: 'must be text in UTF-8; save it with that encoding',
    line: text.slice(0, wrong).split('\n').length,
  };
}

function firstWrong(text: string, encoding: string, bytes: Uint8Array): number | undefined {
  const zero = text.indexOf('\0');
  if (zero >= 0) return zero;
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return undefined;
  } catch {
    return Math.max(0, text.indexOf('\ufffd'));
  }
}
