import { CliError } from '../errors/cli-error';
import type { Io } from '../world/io';
import { printable } from '../world/printable';
import { cardAddress, cardPlaces } from './card-address';
import { PUBLISHED_CARD_CODES } from './codes';
import { fetchCard, type FetchedCard } from './fetch-card';
import { writeNewFile } from './write-new-file';

export interface CardOptions {
  readonly key?: string;
  readonly out?: string;
  /** In seconds. */
  readonly timeout: number;
  readonly json?: boolean;
}

/** Runs `card`. */
export async function card(io: Io, address: string, options: CardOptions): Promise<void> {
  const places = cardPlaces(cardAddress(address));
  const fetched = await fetchCard(io, places, options.timeout * 1000);
  const { document, isSignedInOtherForm } = await checked(fetched);
  const { signatures, ...unsigned } = document;
  // What looks like a token is never printed, and the header of a signature does.
  const isLeftOut = signatures !== undefined && (isSignedInOtherForm || options.out === undefined);
  const written = isLeftOut ? unsigned : document;
  const key = options.key ?? keyFrom(document.name);
  const settings = await settingsOf(io, fetched.url, key, written);
  if (isLeftOut)
    io.note(
      `The signatures are left out: ${isSignedInOtherForm ? 'they are of the card in A2A 1.0' : 'only --out writes them'}.`,
    );
  if (options.out !== undefined) writeNewFile(io.folder, options.out, settings);
  const { url } = fetched;
  if (options.json === true) io.out(JSON.stringify({ url, key, card: written, out: options.out }, undefined, 2));
  else io.out(options.out === undefined ? settings.trimEnd() : `Card of ${document.name}, as settings: ${options.out}`);
}

/** Checks it as the construct does. The library, with CDKTF, is loaded by this command alone. */
async function checked({ url, text }: FetchedCard) {
  const { readPublishedCard } = await import('../../src/internal');
  try {
    return readPublishedCard(text, url);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ValidationError') throw error;
    const { problems } = error as Error & { problems: readonly { message: string; remedy: string }[] };
    const lines = problems.map(({ message, remedy }) => `\n  ${message.replace(`, in ${url}`, '')}; ${remedy}`);
    throw new CliError(
      PUBLISHED_CARD_CODES.CardInvalid,
      `the card at ${url} is not valid:${lines.join('')}`,
      'correct it where it is published; or save it, correct the file, and name it as cardFile in the settings',
    );
  }
}

/** A key that settings take, made of a name. */
function keyFrom(name: string): string {
  const key = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 63)
    .replace(/-+$/, '');
  return key === '' ? 'agent' : key;
}

async function settingsOf(io: Io, url: string, key: string, document: object): Promise<string> {
  const { stringify } = await import('yaml');
  const yaml = stringify({ registry: { agents: { [key]: { card: document } } } }, { lineWidth: 0 });
  if (printable(yaml) !== yaml)
    throw new CliError(
      PUBLISHED_CARD_CODES.CardInvalid,
      `the card at ${url} has a character that nobody sees, which settings refuse`,
      'remove it where the card is published',
    );
  const day = new Date(io.now()).toISOString().slice(0, 10);
  return (
    `# Card of ${url}, read on ${day}. The card does not say, and the entry needs: sourceAgentId,\n` +
    `# createdBy, sourceCreatedDateTime, ownerIds.\n${yaml}`
  );
}
