import { createHttpHeaders, createPipelineRequest, type PipelineResponse } from '@azure/core-rest-pipeline';
import { CliError } from '../errors/cli-error';
import { CLI_CODES } from '../errors/codes';
import { networkError } from '../errors/network-error';
import type { Io } from '../world/io';
import { isSafe } from './card-address';
import { PUBLISHED_CARD_CODES } from './codes';

/** More than any card is: a host that sends without an end is not listened to. */
const MOST_BYTES = 1024 * 1024;
const MOST_REDIRECTS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];

const SAVE_IT = 'save the card as a file, and name it as cardFile in the settings';

/** The text of a card, and where it was in the end. */
export interface FetchedCard {
  readonly url: string;
  readonly text: string;
}

/** Gets a card from the first of these places that has one. Throws `CliError`. */
export async function fetchCard(io: Io, places: readonly URL[], timeout: number): Promise<FetchedCard> {
  for (const place of places) {
    const found = await get(io, place, timeout);
    if (found !== undefined) return found;
  }
  throw new CliError(
    PUBLISHED_CARD_CODES.CardNotFound,
    `there is no card at ${places.map(({ href }) => href).join(' and ')} (404)`,
    'give the whole address of the card, which the developers of the agent know',
  );
}

/** What is at an address, after its redirects. Nothing where it says that nothing is there. */
async function get(io: Io, place: URL, timeout: number): Promise<FetchedCard | undefined> {
  let url = place;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const { status, headers, body } = await ask(io, url, timeout);
    if (status === 404 || status === 410) return undefined;
    const next = REDIRECTS.includes(status) ? headers.get('location') : undefined;
    if (next === undefined) {
      requireFine(url, status);
      return { url: url.href, text: textOf(url, body, headers.get('content-type') ?? '') };
    }
    url = redirected(url, next);
    io.note(`Redirected to ${url.href}`);
  }
  throw new CliError(
    PUBLISHED_CARD_CODES.CardNotServed,
    `${place.href} leads to other addresses more than ${MOST_REDIRECTS} times`,
    'give the address of the card itself',
  );
}

function redirected(url: URL, location: string): URL {
  if (!URL.canParse(location, url.href))
    throw new CliError(
      PUBLISHED_CARD_CODES.CardNotServed,
      `${url.href} leads to '${location}', which is not an address`,
      SAVE_IT,
    );
  const next = new URL(location, url);
  if (!isSafe(next) || (url.protocol === 'https:' && next.protocol !== 'https:'))
    throw new CliError(
      PUBLISHED_CARD_CODES.CardNotServed,
      `${url.href} leads to ${next.href}, which is not protected by TLS`,
      'give an address of the card that begins with https://',
    );
  return next;
}

interface CardAnswer extends Pick<PipelineResponse, 'status' | 'headers'> {
  readonly body: Buffer;
}

/** One request, with its whole answer in the time it may take. */
async function ask(io: Io, url: URL, timeout: number): Promise<CardAnswer> {
  const late = AbortSignal.timeout(timeout);
  const signal = AbortSignal.any([io.signal, late]);
  try {
    const answer = await io.send(
      createPipelineRequest({
        method: 'GET',
        url: url.href,
        headers: createHttpHeaders({ accept: 'application/json' }),
        abortSignal: signal,
        allowInsecureConnection: url.protocol === 'http:',
        // Whatever the status: the length is looked at before the body is read.
        streamResponseStatusCodes: new Set([Number.POSITIVE_INFINITY]),
      }),
    );
    const { status, headers } = answer;
    return { status, headers, body: await bodyOf(url, answer, signal) };
  } catch (error) {
    if (error instanceof CliError || !(error instanceof Error)) throw error;
    io.signal.throwIfAborted();
    const { failure } = networkError(url.href, error);
    const isOfCertificate = !late.aborted && failure.code === CLI_CODES.CertificateNotTrusted.name;
    const remedy = isOfCertificate
      ? failure.remedy
      : 'look at the address, HTTPS_PROXY and NO_PROXY, or give more time with --timeout';
    throw new CliError(
      PUBLISHED_CARD_CODES.CardNotReached,
      late.aborted ? `${url.host} did not answer within ${timeout / 1000} s` : failure.message,
      `${remedy}; else ${SAVE_IT}`,
    );
  }
}

async function bodyOf(url: URL, answer: PipelineResponse, signal: AbortSignal): Promise<Buffer> {
  const stream = answer.readableStreamBody;
  if (stream === undefined) return Buffer.from(answer.bodyAsText ?? '');
  const stop = (): void => (stream as { destroy?: (error: Error) => void }).destroy?.(new Error('aborted'));
  signal.addEventListener('abort', stop, { once: true });
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MOST_BYTES) {
        throw new CliError(
          PUBLISHED_CARD_CODES.CardTooLarge,
          `${url.href} sends more than 1 MiB, which no card has`,
          'give the address of the card itself',
        );
      }
    }
  } finally {
    signal.removeEventListener('abort', stop);
  }
  return Buffer.concat(chunks);
}

function requireFine({ href }: URL, status: number): void {
  if (status >= 200 && status < 300) return;
  if (status === 401 || status === 403)
    throw new CliError(
      PUBLISHED_CARD_CODES.CardNotPublic,
      `${href} shows its card to callers that are signed in (${status})`,
      SAVE_IT,
    );
  const remedy =
    status === 429 || status >= 500 ? 'ask again later' : 'give the address of the card itself, as a browser shows it';
  const what = status === 429 ? 'has too many requests' : status >= 500 ? 'has an error of its own' : 'refuses';
  throw new CliError(PUBLISHED_CARD_CODES.CardNotServed, `${href} ${what} (${status})`, `${remedy}, or ${SAVE_IT}`);
}

function textOf({ href }: URL, body: Buffer, type: string): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new CliError(
      PUBLISHED_CARD_CODES.CardInvalid,
      `what ${href} sends is not text in UTF-8`,
      'publish the card as JSON in UTF-8',
    );
  }
  if (/html/i.test(type) || /^\s*</.test(text))
    throw new CliError(
      PUBLISHED_CARD_CODES.CardIsPage,
      `${href} answers with a page for people, such as a sign-in, and not with a card`,
      `give the address of the card itself, or ${SAVE_IT}`,
    );
  return text;
}
