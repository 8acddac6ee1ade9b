import { agentRequest } from '../probe-client/ask-agent';
import { notAnswered, type Party, type ProbeFinding } from '../probe-client/finding';
import type { Probe } from '../probe-client/probe';
import { type Answer, NoAnswer } from '../probe-client/probe-client';
import { judgeRefusal, type RefusalWords, unanswered } from '../probe-client/refusal';
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
        return answer instanceof NoAnswer ? answer : judgeRefusal(answer, party(answer), WORDS);
      };
      const direct = await ask(gatewayUrl, whoAnsweredAtGateway);
      if (!(direct instanceof NoAnswer)) return direct;
      const first = publicUrl === undefined ? direct : await ask(publicUrl, whoAnswered);
      return first instanceof NoAnswer ? notAnswered(first.message) : first;
    },
  };
}

const WORDS: RefusalWords = {
  accepted: 'it answers without a token',
  blocked: ': this machine is not among its allowed callers',
  forwarded: 'a request without a token',
  keyless: 'callers do',
  noRoute: 'applications',
  keysHost: 'login.microsoftonline.com',
};
