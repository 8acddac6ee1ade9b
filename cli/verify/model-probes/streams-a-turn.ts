import { AGENT_TIMEOUT, DEFAULT_MESSAGE } from '../probe-client/ask-agent';
import { textField } from '../probe-client/field';
import { failed, notChecked, ok, type ProbeFinding } from '../probe-client/finding';
import type { Probe } from '../probe-client/probe';
import type { Answer } from '../probe-client/probe-client';
import { outside, saidBy, tokenRejected } from '../probe-client/read-resource';
import { errorOf, parsedObject, refusesPlace, whoAnswered } from '../probe-client/who-answered';
import { streamedTurn } from './ask-model';
import { seeSymptom } from './gateway-symptoms';

/** The connection and what it is asked. */
export interface TurnOptions {
  readonly projectEndpoint: string;
  readonly model: string;
  readonly message?: string;
  /** Whether a model is asked at all: that costs tokens. */
  readonly call: boolean;
}

/** A turn through the connection is streamed to its end: project, connection, gateway and account work together. */
export function streamsATurn({ projectEndpoint, model, message = DEFAULT_MESSAGE, call }: TurnOptions): Probe {
  return {
    name: 'turn through the connection',
    timeout: AGENT_TIMEOUT,
    run: async (client, signal) => {
      if (!call) return notChecked('left out by --no-call');
      return judged(await client.sendToFoundry(streamedTurn(projectEndpoint, model, message), signal), model);
    },
  };
}

function judged(answer: Answer, model: string): ProbeFinding {
  const { status, headers, body } = answer;
  const party = whoAnswered(answer);
  if (refusesPlace(answer)) return notChecked(outside(saidBy(answer)), party);
  const { code, message } = errorOf(answer);
  const said = `${code} ${message}`;
  // Foundry refuses who asks in words of its own; those of a gateway are in its answer as well.
  const isOfGateway = /gateway|upstream|connection|caller_not_allowed|model_not_allowed|content safety/i.test(said);
  if (isWithoutRole(status, code) && !isOfGateway) {
    return notChecked(`this identity has no role on the project (${status})${saidBy(answer)}`, party);
  }
  if (status === 401 && !/gateway|upstream|connection|subscription key/i.test(said)) {
    return tokenRejected(answer, party);
  }
  if (status >= 300)
    return failed(party, `answered ${status}${saidBy(answer)}${seeSymptom(`${said} ${statusWord(status)}`)}`);
  if (!(headers['content-type'] ?? '').startsWith('text/event-stream')) {
    return failed(party, `answered ${status} without a stream`);
  }
  return ofEvents(body, model);
}

/**
 * The Responses API of a project answers some who have no role with 401.
 *
 * @see https://github.com/microsoft-foundry/foundry-samples/issues/692 (read 2026-11-29)
 */
const isWithoutRole = (status: number, code: string): boolean =>
  status === 403 || (status === 401 && code === 'PermissionDenied');

const statusWord = (status: number): string =>
  status === 429 ? 'too many requests' : status === 500 ? 'server_error' : '';

/** The last event decides: what comes before it may be half an answer. */
function ofEvents(body: string, model: string): ProbeFinding {
  const events = [...body.matchAll(/^data: ?(\{.*\})\r?$/gm)].map(([, data]) => parsedObject(data ?? ''));
  const end = events.filter((one) => END.test(textField(one, 'type') ?? '')).pop();
  const type = textField(end, 'type');
  if (type === 'response.completed') {
    return ok('Foundry', `${model} answers, streamed in ${events.length} events`);
  }
  if (end === undefined) return failed('Foundry', `the stream breaks off after ${events.length} events`);
  const parts = ['error', 'response'].flatMap((at) => (at === 'error' ? [[at]] : [[at, 'error']]));
  const code = textField(end, 'code') ?? first(end, parts, 'code');
  const message = textField(end, 'message') ?? first(end, parts, 'message');
  const reason = textField(end, 'response', 'incomplete_details', 'reason');
  const why = [code, message, reason].filter((part) => part !== undefined && part !== '').join(': ');
  return failed(
    'Foundry',
    `the turn ends with ${type ?? 'nothing'}${why === '' ? '' : `; it says "${why.slice(0, 160)}"`}${seeSymptom(why)}`,
  );
}

const END = /^(response\.(completed|failed|incomplete)|error)$/;

function first(event: unknown, places: readonly string[][], name: string): string | undefined {
  return places.map((place) => textField(event, ...place, name)).find((found) => found !== undefined);
}
