import type { ProbeFinding } from './finding';
import type { ProbeClient } from './probe-client';

/** One row of the table: its name, and how the result is found. */
export interface Probe {
  readonly name: string;
  /** Time it may take, in milliseconds. */
  readonly timeout?: number;
  run(client: ProbeClient, signal: AbortSignal): Promise<ProbeFinding>;
}

/** Asks once for what several rows look at. */
export function once<T>(
  ask: (client: ProbeClient, signal: AbortSignal) => Promise<T>,
): (client: ProbeClient, signal: AbortSignal) => Promise<T> {
  let asked: Promise<T> | undefined;
  return (client, signal) => (asked ??= ask(client, signal));
}
