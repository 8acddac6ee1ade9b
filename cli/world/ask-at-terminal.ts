import * as readline from 'node:readline/promises';

/** The answer of the person at a terminal; an empty one where the input ends (Ctrl-D). Rejects after Ctrl-C. */
export async function askAtTerminal(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  question: string,
  signal: AbortSignal,
): Promise<string> {
  const terminal = readline.createInterface({ input, output });
  // While it asks, the terminal keeps Ctrl-C to itself.
  terminal.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  const ended = new Promise<string>((resolve) =>
    terminal.once('close', () => {
      resolve('');
    }),
  );
  const answered = terminal.question(question, { signal }).catch((error: unknown) => {
    signal.throwIfAborted();
    // Newer versions of Node reject when the input ends, older ones say nothing.
    if (error instanceof Error && error.name === 'AbortError') return '';
    throw error;
  });
  try {
    return await Promise.race([answered, ended]);
  } finally {
    terminal.close();
  }
}
