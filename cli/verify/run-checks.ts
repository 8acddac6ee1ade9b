import type { Check } from './probing/check';
import { type CheckResult, type Finding, notChecked } from './probing/finding';
import { NoAnswer, NotAsked, type Probe } from './probing/probe';

const DEFAULT_TIMEOUT = 30_000;

/**
 * Runs all checks at once: none of them changes anything, and none waits for another. The rows come in the order of
 * the checks. A check that finds no way to its answer gives a row all the same.
 */
export function runChecks(checks: readonly Check[], probe: Probe, interrupted: AbortSignal): Promise<CheckResult[]> {
  return Promise.all(
    checks.map(async (check) => ({ name: check.name, ...(await finding(check, probe, interrupted)) })),
  );
}

async function finding(check: Check, probe: Probe, interrupted: AbortSignal): Promise<Finding> {
  const { timeout = DEFAULT_TIMEOUT } = check;
  const expired = AbortSignal.timeout(timeout);
  const signal = AbortSignal.any([expired, interrupted]);
  try {
    return await Promise.race([check.run(probe, signal), aborted(signal)]);
  } catch (error) {
    if (interrupted.aborted) return notChecked('interrupted');
    if (expired.aborted) return notChecked(`no answer within ${timeout / 1000} s from here`);
    if (error instanceof NoAnswer) return notChecked(`no answer from here: ${error.message}`);
    if (error instanceof NotAsked) return notChecked(error.message);
    throw error;
  }
}

/** So that a check ends in time, even where what it waits for does not listen to the signal. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => {
      reject(new NoAnswer('stopped'));
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
