// What an unexpected error of the app says: the lines of its sources. The source map is read then, and not before.
import { SourceMap } from 'node:module';
import path from 'node:path';

/** The same error, with the places of its stack trace in the sources. */
export function explainDefect(error, { root, shown, map }) {
  if (!(error instanceof Error) || typeof error.stack !== 'string' || !error.stack.includes(shown)) return error;
  try {
    const sources = new SourceMap(JSON.parse(map()));
    const place = new RegExp(`${shown.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}:(\\d+):(\\d+)`, 'g');
    error.stack = error.stack.replace(place, (whole, line, column) => {
      const { originalSource, originalLine, originalColumn } = sources.findEntry(Number(line) - 1, Number(column) - 1);
      if (originalSource === undefined) return whole;
      return `${path.resolve(root, 'stacks', originalSource)}:${originalLine + 1}:${originalColumn + 1}`;
    });
  } catch {
    // Without its map the error is still the error.
  }
  return error;
}
