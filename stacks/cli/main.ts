import { processIo } from './process-io';
import { EXIT, run } from './run';
import { UsageError } from './usage-error';

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

async function main(): Promise<number> {
  try {
    return await run(processIo(interruption.signal), process.argv.slice(2));
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`error: ${error.message}`);
      return EXIT.usage;
    }
    if (process.env.FOUNDRY_AGENTS_DEBUG === '1') console.error(error);
    else
      console.error(`error: ${String(error)}\nThis is a defect. FOUNDRY_AGENTS_DEBUG=1 tells where; please report it.`);
    return EXIT.failed;
  }
}

void main().then((code) => {
  process.exitCode = code;
  // What is written gets out first. A proxy that never answers must not keep the process.
  setTimeout(() => process.exit(code), 1000).unref();
});
