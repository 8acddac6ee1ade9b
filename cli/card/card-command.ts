import { type Command, InvalidArgumentError } from 'commander';
import type { Io } from '../world/io';
import type { CardOptions } from './card';

const MORE = `
A host or a path is asked for /.well-known/agent-card.json; an address that ends in .json is taken
as it is. No token is sent. Every field that is wrong is named, with exit code 1. The card of A2A
0.3 or 1.0 is printed as settings, in the form of A2A 0.3: add what the card does not say, such as
sourceAgentId and ownerIds.`;

/** Reads the card of an agent of another platform, checks it, and writes it as settings. */
export function addCard(program: Command, io: Io): void {
  program
    .command('card')
    .summary("check an agent's published card, and write it as settings")
    .description('Reads the card that an agent of another platform publishes, checks it, and writes it as settings.')
    .argument('<url>', 'address of the agent or of its card')
    .option('--key <key>', 'key of the agent in the settings; default: made of its name', keyOf)
    .option('--out <file>', 'file to write instead of standard output. A file that exists is not overwritten')
    .option('--timeout <seconds>', 'how long each request may take', secondsOf, 20)
    .option('--json', 'print the result as JSON')
    .addHelpText('after', MORE)
    .action(async (url: string, options: CardOptions) => {
      const { card } = await import('./card');
      await card(io, url, options);
    });
}

/** As settings take it. */
function keyOf(value: string): string {
  if (/^[a-z][\w-]{0,62}$/i.test(value)) return value;
  throw new InvalidArgumentError("It may hold letters, digits, '_' and '-', 1 to 63 of them, beginning with a letter.");
}

function secondsOf(value: string): number {
  const seconds = Number(value);
  if (/^\d+(\.\d+)?$/.test(value) && seconds > 0 && seconds <= 600) return seconds;
  throw new InvalidArgumentError('It must be a number of seconds, up to 600.');
}
