import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { SCHEMA_FILE } from './shipped';

const COMMENT = /^# yaml-language-server: \$schema=(.*)$/m;

/** The line by which editors find the schema from a settings file, wherever that is. */
function schemaComment(file: string): string {
  const way = path.relative(path.dirname(path.resolve(file)), SCHEMA_FILE);
  // On another drive there is no relative way.
  const address = path.isAbsolute(way) ? pathToFileURL(way).href : way.split(path.sep).join('/');
  return `# yaml-language-server: $schema=${address}`;
}

/** Settings for another place: the same, but for the line that names the schema. */
export function movedTo(file: string, text: string): string {
  const line = schemaComment(file);
  return COMMENT.test(text) ? text.replace(COMMENT, () => line) : `${line}\n${text}`;
}

/** What to do where the line of a settings file leads to no schema, as after a copy by hand. */
export function brokenSchemaComment(file: string): string | undefined {
  const text = fs.readFileSync(file, 'utf8');
  const found = COMMENT.exec(text);
  const address = found?.[1]?.trim() ?? '';
  if (found === null || /^[a-z]{2,}:/i.test(address) || fs.existsSync(path.resolve(path.dirname(file), address)))
    return undefined;
  const line = text.slice(0, found.index).split('\n').length;
  const shown = path.relative(process.cwd(), file) || file;
  return `${shown}:${line}:1: editors find no schema at that place; write ${schemaComment(file)}`;
}
