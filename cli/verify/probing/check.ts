import type { Finding } from './finding';
import type { Probe } from './probe';

/** One row to be: what is looked at, and how. */
export interface Check {
  readonly name: string;
  /** Time it may take, in milliseconds. */
  readonly timeout?: number;
  run(probe: Probe, signal: AbortSignal): Promise<Finding>;
}
