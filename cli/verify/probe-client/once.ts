import type { ProbeClient } from './probe-client';

/** Asks once for what several rows look at. */
export function once<T>(
  ask: (client: ProbeClient, signal: AbortSignal) => Promise<T>,
): (client: ProbeClient, signal: AbortSignal) => Promise<T> {
  let asked: Promise<T> | undefined;
  return (client, signal) => (asked ??= ask(client, signal));
}
