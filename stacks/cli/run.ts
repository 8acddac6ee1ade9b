import { CommanderError } from 'commander';
import { CliError } from './cli-error';
import type { Io } from './io';
import { Interrupted } from './interrupted';
import { NotReady } from './not-ready';
import { createProgram } from './program';
import { UsageError } from './usage-error';
import { withoutTokens } from './without-tokens';

/** What a process ends with. */
export const EXIT = { fine: 0, failed: 1, usage: 2, interrupted: 130 } as const;

/** Runs one command line. What an operator can mend is printed; anything else is a defect and is thrown. */
export async function run(world: Io, args: readonly string[]): Promise<number> {
  const io = silentOnTokens(world);
  try {
    await createProgram(io).parseAsync([...args], { from: 'user' });
    return EXIT.fine;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
    if (error instanceof NotReady) return EXIT.failed;
    if (error instanceof UsageError) {
      io.note(`error: ${error.message}`);
      return EXIT.usage;
    }
    if (error instanceof Interrupted || io.signal.aborted) {
      io.note(error instanceof Interrupted ? `Interrupted. ${error.message}` : 'Interrupted.');
      return EXIT.interrupted;
    }
    if (error instanceof CliError) {
      report(io, args, error);
      return EXIT.failed;
    }
    throw error;
  }
}

function report(io: Io, args: readonly string[], error: CliError): void {
  const { code, message, remedy } = error;
  if (args.includes('--json')) io.out(JSON.stringify({ error: { code, message, remedy } }, undefined, 2));
  io.note(error.told);
}

function silentOnTokens(io: Io): Io {
  return Object.create(io, {
    out: {
      value: (text: string) => {
        io.out(withoutTokens(text));
      },
    },
    note: {
      value: (text: string) => {
        io.note(withoutTokens(text));
      },
    },
  }) as Io;
}
