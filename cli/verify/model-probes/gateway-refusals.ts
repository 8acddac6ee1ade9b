import { failed, notChecked, ok, type ProbeFinding } from '../probe-client/finding';
import type { Probe } from '../probe-client/probe';
import type { Answer } from '../probe-client/probe-client';
import { saidBy } from '../probe-client/read-resource';
import { errorOf, wantsSubscriptionKey } from '../probe-client/who-answered';
import { partyAtGateway } from './answer-of-gateway';
import { REFUSED_TOKEN } from '../probe-client/given-tokens';
import { chatRequest } from './ask-model';
import { seeSymptom } from './gateway-symptoms';

/** The gateway of a connection, and a token that it should refuse. */
export interface RefusalOptions {
  readonly chatUrl: string;
  readonly model: string;
  readonly refusedToken?: string;
}

/** Nobody is asked who they are in vain: without a token the answer is 401, from the gateway itself. */
export function rejectsWithoutToken({ chatUrl, model }: RefusalOptions): Probe {
  return {
    name: 'model gateway without a token',
    run: async (client, signal) => judged(await client.send(chatRequest(chatUrl, model), signal), 401),
  };
}

/**
 * Anybody can write the headers that Foundry writes: a caller who is refused must be refused with them, too. Without a
 * token of a caller who is not allowed, this is only shown for requests without a token.
 */
export function forgedHeaders({ chatUrl, model, refusedToken: token }: RefusalOptions): Probe {
  return {
    name: 'forged headers change nothing',
    run: async (client, signal) => {
      const bare = judged(await client.send(chatRequest(chatUrl, model, { forged: true }), signal), 401);
      if (bare.verdict !== 'ok' || token === undefined) return forged(bare);
      return forged(judged(await client.send(chatRequest(chatUrl, model, { forged: true, token }), signal), 403));
    },
  };
}

/** A valid token is not enough: its owner has to be on the list. */
export function callerNotAllowed({ chatUrl, model, refusedToken: token }: RefusalOptions): Probe {
  return {
    name: 'caller who is not allowed',
    run: async (client, signal) =>
      token === undefined
        ? notChecked(`needs a token of an identity that is not allowed in ${REFUSED_TOKEN}`)
        : judged(await client.send(chatRequest(chatUrl, model, { token }), signal), 403),
  };
}

function forged(found: ProbeFinding): ProbeFinding {
  return { ...found, reason: `with headers of another project and agent: ${found.reason}` };
}

function judged(answer: Answer, expected: 401 | 403): ProbeFinding {
  const { status } = answer;
  const party = partyAtGateway(answer);
  if (status < 300) return failed(party, `it is answered (${status}): check the policy of the API`);
  if (party === 'Foundry') {
    return failed(party, `the gateway passed it on, and the account answered ${status}: check the policy of the API`);
  }
  if (wantsSubscriptionKey(answer)) {
    return failed(party, `the API demands a subscription key${seeSymptom('subscription key')}`);
  }
  if (party === 'edge') return notChecked(`the edge answers ${status}: ask from where agents do`, party);
  if (party === 'unknown')
    return notChecked(`answered ${status}, but the answer does not show by whom${saidBy(answer)}`, party);
  if (status === expected) {
    const { code } = errorOf(answer);
    if (expected === 403 && code !== 'caller_not_allowed')
      return notChecked(`refused with 403, but not for the caller${saidBy(answer)}`, party);
    return ok(party, `refused with ${expected}`);
  }
  if (status === 401) {
    return notChecked(`the token of ${REFUSED_TOKEN} is not valid here (401)${seeSymptom('unauthorized')}`, party);
  }
  return failed(
    party,
    `answered ${status} where ${expected} was expected${saidBy(answer)}${seeSymptom(errorOf(answer).code)}`,
  );
}
