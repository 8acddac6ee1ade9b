import { CommanderError } from 'commander';
import { CliError } from './errors/cli-error';
import type { Io } from './world/io';
import { EXIT } from './errors/exit-codes';
import { Interrupted, NotReady, UsageError } from './errors/exit-errors';
import { printable } from './world/printable';
import { createProgram } from './program';
import { withoutTokens } from './errors/without-tokens';
import { CLI_CODES } from './errors/codes';

/** Runs one command line. Errors that an operator can fix are printed; anything else is a defect and is thrown. */
export async function run(world: Io, args: readonly string[]): Promise<number> {
  const io = guarded(world);
  try {
    await createProgram(io).parseAsync([...args], { from: 'user' });
    return EXIT.fine;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.fine;
      // Commander has printed it already.
      reportJson(io, args, wrongUsage(commanderMessage(error)));
      return EXIT.usage;
    }
    if (error instanceof NotReady) return EXIT.failed;
    if (error instanceof UsageError) {
      reportJson(io, args, wrongUsage(error.message));
      io.note(`error: ${error.message}`);
      return EXIT.usage;
    }
    if (error instanceof Interrupted || io.signal.aborted) {
      io.note(error instanceof Interrupted ? `Interrupted. ${error.message}` : 'Interrupted.');
      return EXIT.interrupted;
    }
    if (error instanceof CliError) {
      reportError(io, args, error);
      return EXIT.failed;
    }
    throw error;
  }
}

function reportError(io: Io, args: readonly string[], error: CliError): void {
  reportJson(io, args, error);
  io.note(error.told);
}

/** Programs read standard output, and get errors there as JSON. */
export function reportJson(io: Pick<Io, 'out'>, args: readonly string[], error: CliError): void {
  const { code, message, remedy } = error;
  if (args.includes('--json')) io.out(JSON.stringify({ error: { code, message, remedy } }, undefined, 2));
}

export function wrongUsage(message: string): CliError {
  return new CliError(CLI_CODES.WrongUsage, message, 'see `foundry-agents <command> --help`');
}

/** Without a command it shows the help, and reports an error with `--json` only. */
function commanderMessage({ code, message }: CommanderError): string {
  return code === 'commander.help' ? 'no command given' : message.replace(/^error: /, '');
}

/** Everything printed passes through this: it removes tokens and terminal control characters. */
function guarded(io: Io): Io {
  const plain = (text: string): string => printable(withoutTokens(text));
  return Object.create(io, {
    out: {
      value: (text: string, paint?: (text: string) => string) => {
        io.out(plain(text), paint);
      },
    },
    note: {
      value: (text: string) => {
        io.note(plain(text));
      },
    },
    ask: { value: (question: string) => io.ask(plain(question)) },
  }) as Io;
}
