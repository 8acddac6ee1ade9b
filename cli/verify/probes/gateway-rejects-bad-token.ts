import type { Probe } from '../probe-client/probe';
import { failed, type ProbeFinding, notChecked, ok, type Party, notAnswered } from '../probe-client/finding';
import type { SendBadToken } from '../probe-client/ask-gateway';
import { type Answer, NoAnswer } from '../probe-client/probe-client';
import { wantsSubscriptionKey, whoAnswered, whoAnsweredAtGateway } from '../probe-client/who-answered';

/** The ways to the gateway: through the edge, and to its own host. At least one is there. */
export interface GatewayWays {
  readonly throughEdge?: SendBadToken;
  readonly direct?: SendBadToken;
}

/**
 * The gateway refuses a token that is not of Bot Service. Only an answer of the gateway itself proves it. Where the edge
 * stops the request, the gateway is asked at its own host, which answers inside the private network.
 */
export function gatewayRejectsBadToken({ throughEdge, direct }: GatewayWays): Probe {
  return {
    name: 'gateway rejects a bad token',
    run: async (client, signal) => {
      const ask = async (send: SendBadToken, party: (answer: Answer) => Party): Promise<ProbeFinding | NoAnswer> => {
        const answer = await send(client, signal).catch(unanswered);
        return answer instanceof NoAnswer ? answer : judged(answer, party(answer));
      };
      const first = throughEdge === undefined ? undefined : orNotChecked(await ask(throughEdge, whoAnswered));
      if (direct === undefined || (first !== undefined && first.verdict !== 'not-checked')) return first ?? NO_WAY;
      const found = await ask(direct, whoAnsweredAtGateway);
      if (first === undefined) return orNotChecked(found);
      if (found instanceof NoAnswer) {
        return { ...first, reason: `${first.reason}; the gateway's own host does not answer here` };
      }
      return found.answeredBy === 'unknown' && found.verdict === 'not-checked'
        ? { ...first, reason: `${first.reason}; at the gateway's own host: ${found.reason}` }
        : { ...found, reason: `${found.reason}, asked at its own host` };
    },
  };
}

const NO_WAY = notChecked('the outputs contain no address of the gateway');

function unanswered(error: unknown): NoAnswer {
  if (error instanceof NoAnswer) return error;
  throw error;
}

function orNotChecked(found: ProbeFinding | NoAnswer): ProbeFinding {
  return found instanceof NoAnswer ? notAnswered(found.message) : found;
}

function judged(answer: Answer, party: Party): ProbeFinding {
  const { status } = answer;
  if (status < 300) return failed(party, `an unsigned token was accepted (${status}): check the policy of the route`);
  if (party === 'edge') {
    return status === 403
      ? notChecked('the edge blocked the request, as it does for every caller except Teams', party)
      : failed(party, `the edge answers ${status}: it does not reach the gateway, check its backend health`);
  }
  if (party === 'Foundry') {
    return failed(party, `the gateway forwarded an unsigned token, Foundry answered ${status}: check the policy`);
  }
  if (wantsSubscriptionKey(answer)) {
    return failed(
      party,
      'the API requires a subscription key, which Bot Service does not send: remove the requirement',
    );
  }
  if (party === 'unknown') return notChecked(`refused with ${status}, but the answer does not show by whom`, party);
  if (status === 401) return ok(party, 'refused with 401');
  if (status === 404) return failed(party, 'the gateway has no route for this agent (404): deploy again');
  return status >= 500
    ? failed(party, `the gateway failed (${status}): it must reach login.botframework.com`)
    : notChecked(`refused with ${status}, not for the token`, party);
}
