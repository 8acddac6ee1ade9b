import type { Check } from '../check';
import { failed, type Finding, notChecked, ok, type Party } from '../finding';
import type { SendBadToken } from '../ask-gateway';
import { NoAnswer } from '../probe';
import { whoAnswered } from '../who-answered';

/**
 * The gateway refuses a token that is not of Bot Service. Only an answer of the gateway itself proves it. Where the edge
 * stops the request, the gateway is asked at its own host, which answers inside the private network.
 */
export function gatewayRejectsBadToken(send: SendBadToken, sendToGateway?: SendBadToken): Check {
  return {
    name: 'gateway rejects a bad token',
    run: async (probe, signal) => {
      const answer = await send(probe, signal).catch(unanswered);
      const throughEdge = 'reason' in answer ? answer : judged(answer.status, whoAnswered(answer));
      if (sendToGateway === undefined || throughEdge.verdict !== 'not-checked') return throughEdge;
      const direct = await sendToGateway(probe, signal).catch(unanswered);
      if ('reason' in direct || whoAnswered(direct) === 'unknown') {
        return { ...throughEdge, reason: `${throughEdge.reason}; the gateway's own host does not answer here` };
      }
      const found = judged(direct.status, whoAnswered(direct));
      return { ...found, reason: `${found.reason}, asked at its own host` };
    },
  };
}

function unanswered(error: unknown): Finding {
  if (error instanceof NoAnswer) return notChecked(`no answer from here: ${error.message}`);
  throw error;
}

function judged(status: number, party: Party): Finding {
  if (status < 300) return failed(party, `an unsigned token was taken (${status}): look at the policy of the route`);
  if (party === 'edge') {
    return status === 403
      ? notChecked('the edge stopped the request, as it does with all that is not Teams', party)
      : failed(party, `the edge answers ${status}: it does not reach the gateway, look at its backend health`);
  }
  if (party === 'Foundry') {
    return failed(party, `the gateway let an unsigned token through, Foundry answered ${status}: look at the policy`);
  }
  if (party === 'unknown') return notChecked(`refused with ${status}, but the answer does not tell by whom`, party);
  if (status === 401) return ok(party, 'refused with 401');
  if (status === 404) return failed(party, 'the gateway has no route for this agent (404): deploy again');
  return status >= 500
    ? failed(party, `the gateway failed (${status}): it has to reach login.botframework.com`)
    : notChecked(`refused with ${status}, not for the token`, party);
}
