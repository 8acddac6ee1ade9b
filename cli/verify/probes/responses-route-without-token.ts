import { agentRequest } from '../probe-client/ask-agent';
import { failed, notAnswered, notChecked, ok, type ProbeFinding, type Party } from '../probe-client/finding';
import type { Probe } from '../probe-client/probe';
import { type Answer, NoAnswer } from '../probe-client/probe-client';
import { whoAnswered, whoAnsweredAtGateway } from '../probe-client/who-answered';

/** Where applications call an agent through the gateway: at its own host, and by the public host. */
export interface ResponsesAddresses {
  readonly gatewayUrl: string;
  readonly publicUrl?: string;
}

/** The gateway answers no application that brings no token. It is asked where this machine reaches it. */
export function responsesRouteWithoutToken({ gatewayUrl, publicUrl }: ResponsesAddresses, message: string): Probe {
  return {
    name: 'route without a token',
    run: async (client, signal) => {
      const ask = async (url: string, party: (answer: Answer) => Party): Promise<ProbeFinding | NoAnswer> => {
        const answer = await client.send(agentRequest(url, message), signal).catch(unanswered);
        return answer instanceof NoAnswer ? answer : judged(answer, party(answer));
      };
      const direct = await ask(gatewayUrl, whoAnsweredAtGateway);
      if (!(direct instanceof NoAnswer)) return direct;
      const first = publicUrl === undefined ? direct : await ask(publicUrl, whoAnswered);
      return first instanceof NoAnswer ? notAnswered(first.message) : first;
    },
  };
}

function unanswered(error: unknown): NoAnswer {
  if (error instanceof NoAnswer) return error;
  throw error;
}

function judged({ status }: Answer, party: Party): ProbeFinding {
  if (status < 300) return failed(party, `it answers without a token (${status}): check the policy of the route`);
  if (party === 'edge') {
    return status === 403
      ? notChecked('the edge blocked the request: this machine is not among its allowed callers', party)
      : failed(party, `the edge answers ${status}: it does not reach the gateway, check its backend health`);
  }
  if (party === 'Foundry') {
    return failed(
      party,
      `the gateway forwarded a request without a token, Foundry answered ${status}: check the policy`,
    );
  }
  if (party === 'unknown') return notChecked(`refused with ${status}, but the answer does not show by whom`, party);
  if (status === 401) return ok(party, 'refused with 401');
  if (status === 404) return failed(party, 'the gateway has no route for applications (404): deploy again');
  return status >= 500
    ? failed(party, `the gateway failed (${status}): it must reach login.microsoftonline.com`)
    : notChecked(`refused with ${status}, not for the token`, party);
}
