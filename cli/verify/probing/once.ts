import type { Probe } from './probe';

/** Asks once for what several rows look at. */
export function once<T>(
  ask: (probe: Probe, signal: AbortSignal) => Promise<T>,
): (probe: Probe, signal: AbortSignal) => Promise<T> {
  let asked: Promise<T> | undefined;
  return (probe, signal) => (asked ??= ask(probe, signal));
}
