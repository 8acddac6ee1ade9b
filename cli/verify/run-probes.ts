import type { Probe } from './probe-client/probe';
import { type ProbeResult, type ProbeFinding, notAnswered, notChecked } from './probe-client/finding';
import { NoAnswer, NotAsked, type ProbeClient } from './probe-client/probe-client';

const DEFAULT_TIMEOUT = 30_000;

/**
 * Runs all probes at once: none of them changes anything, and none waits for another. The rows come in the order of
 * the probes. A probe that finds no way to its answer gives a row all the same.
 */
export function runProbes(
  probes: readonly Probe[],
  client: ProbeClient,
  interrupted: AbortSignal,
): Promise<ProbeResult[]> {
  return Promise.all(
    probes.map(async (probe) => ({ name: probe.name, ...(await finding(probe, client, interrupted)) })),
  );
}

async function finding(probe: Probe, client: ProbeClient, interrupted: AbortSignal): Promise<ProbeFinding> {
  const { timeout = DEFAULT_TIMEOUT } = probe;
  const expired = AbortSignal.timeout(timeout);
  const signal = AbortSignal.any([expired, interrupted]);
  try {
    return await Promise.race([probe.run(client, signal), aborted(signal)]);
  } catch (error) {
    if (interrupted.aborted) return notChecked('interrupted');
    if (expired.aborted) return notChecked(`no answer within ${timeout / 1000} s from here`);
    if (error instanceof NoAnswer) return notAnswered(error.message);
    if (error instanceof NotAsked) return notChecked(error.message);
    throw error;
  }
}

/** Ends a probe in time, even if what it waits for ignores the signal. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => {
      reject(new NoAnswer('stopped'));
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
