import { processIo } from './process-io';
import { EXIT, run } from './run';

const interruption = new AbortController();
process.on('SIGINT', () => {
  // The second time, whoever presses it means it.
  if (interruption.signal.aborted) process.exit(EXIT.interrupted);
  interruption.abort();
});

void run(processIo(interruption.signal), process.argv.slice(2)).then((code) => {
  process.exitCode = code;
  // What is written gets out first. A proxy that never answers must not keep the process.
  setTimeout(() => process.exit(code), 1000).unref();
});
