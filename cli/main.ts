import { inspect } from 'node:util';
import { processIo } from './world/process-io';
import { CliError } from './errors/cli-error';
import { printable } from './world/printable';
import { EXIT } from './errors/exit-codes';
import { lazyCredential } from './session/lazy-credential';
import { reportJson, run, wrongUsage } from './run';
import { UsageError } from './errors/exit-errors';
import { CLI_CODES } from './errors/codes';

const interruption = new AbortController();
process.on('SIGINT', () => {
  // The second time, whoever presses it means it.
  if (interruption.signal.aborted) process.exit(EXIT.interrupted);
  interruption.abort();
});
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read it has read enough, as `head` does. What was begun is finished all the same.
    if (error.code !== 'EPIPE') throw error;
  });
}

const STDOUT = { out: (text: string): void => void process.stdout.write(`${printable(text)}\n`) };

async function main(): Promise<number> {
  const args = process.argv.slice(2);
  try {
    return await run(processIo(interruption.signal, lazyCredential), args);
  } catch (error) {
    if (error instanceof UsageError) {
      reportJson(STDOUT, args, wrongUsage(error.message));
      console.error(printable(`error: ${error.message}`));
      return EXIT.usage;
    }
    reportJson(
      STDOUT,
      args,
      new CliError(CLI_CODES.Defect, String(error), 'FOUNDRY_AGENTS_DEBUG=1 tells where; please report it'),
    );
    if (process.env.FOUNDRY_AGENTS_DEBUG === '1') console.error(printable(inspect(error)));
    else
      console.error(
        printable(`error: ${String(error)}\nThis is a defect. FOUNDRY_AGENTS_DEBUG=1 tells where; please report it.`),
      );
    return EXIT.failed;
  }
}

void main().then((code) => {
  process.exitCode = code;
  // What is written gets out first. A proxy that never answers must not keep the process.
  setTimeout(() => process.exit(code), 1000).unref();
});
