import { CliError } from '../errors/cli-error';
import type { Io } from '../world/io';
import { SERVICE_CODES } from './codes';

/** Something that is waited for. */
export interface Wait<T> {
  /** What is waited for, as in "waiting for ...". */
  readonly what: string;
  /** Milliseconds between two looks. */
  readonly every: number;
  /** Milliseconds after which it gives up. */
  readonly atMost: number;
  readonly look: () => Promise<T>;
  readonly done: (seen: T) => boolean;
  /** What is seen, in a word or two. */
  readonly tell: (seen: T) => string;
}

/** Progress is reported when it changes, and otherwise this often, in milliseconds. */
const TELL_EVERY = 30_000;

/** Looks again and again. Throws `CliError` when it took too long. */
export async function waitFor<T>(io: Io, { what, every, atMost, look, done, tell }: Wait<T>): Promise<T> {
  const start = io.now();
  let told = '';
  let toldAt = start;
  for (;;) {
    const seen = await look();
    if (done(seen)) return seen;
    const passed = io.now() - start;
    const now = tell(seen);
    if (passed >= atMost) {
      throw new CliError(
        SERVICE_CODES.StillWaiting,
        `timed out waiting for ${what} after ${Math.round(passed / 60_000)} minutes; last seen: ${now}`,
        'the operation continues in Azure; run the same command again later, and it resumes from the current state',
      );
    }
    if (now !== told || io.now() - toldAt >= TELL_EVERY) {
      io.note(`Waiting for ${what}: ${now} (${Math.round(passed / 1000)} s)`);
      told = now;
      toldAt = io.now();
    }
    await io.sleep(every);
  }
}
