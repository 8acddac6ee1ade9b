import type { Probe } from '../probe-client/probe';
import { notAnswered, notChecked, type Party, type ProbeFinding } from '../probe-client/finding';
import type { SendBadToken } from '../probe-client/ask-gateway';
import { type Answer, NoAnswer } from '../probe-client/probe-client';
import { judgeRefusal, type RefusalWords, unanswered } from '../probe-client/refusal';
import { whoAnswered, whoAnsweredAtGateway } from '../probe-client/who-answered';

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
        return answer instanceof NoAnswer ? answer : judgeRefusal(answer, party(answer), WORDS);
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

const WORDS: RefusalWords = {
  accepted: 'an unsigned token was accepted',
  blocked: ', as it does for every caller except Teams',
  forwarded: 'an unsigned token',
  keyless: 'Bot Service does',
  noRoute: 'this agent',
  keysHost: 'login.botframework.com',
};
const NO_WAY = notChecked('the outputs contain no address of the gateway');

function orNotChecked(found: ProbeFinding | NoAnswer): ProbeFinding {
  return found instanceof NoAnswer ? notAnswered(found.message) : found;
}
