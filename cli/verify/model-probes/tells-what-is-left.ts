import { AGENT_TIMEOUT } from '../probe-client/ask-agent';
import { failed, notChecked, ok, type ProbeFinding } from '../probe-client/finding';
import type { Probe } from '../probe-client/probe';
import type { Answer } from '../probe-client/probe-client';
import { saidBy } from '../probe-client/read-resource';
import { errorOf } from '../probe-client/who-answered';
import { partyAtGateway } from './answer-of-gateway';
import { ALLOWED_TOKEN } from '../probe-client/given-tokens';
import { chatRequest } from './ask-model';
import { seeSymptom } from './gateway-symptoms';

/** The gateway, and a token of a caller that it allows. */
export interface LimitOptions {
  readonly chatUrl: string;
  readonly model: string;
  readonly allowedToken?: string;
  readonly call: boolean;
}

const LEFT = ['x-gateway-remaining-tokens', 'x-gateway-remaining-quota-tokens'];

/** Answers to a caller with a limit tell what is left of it. Foundry keeps these headers, so that the gateway is asked. */
export function tellsWhatIsLeft({ chatUrl, model, allowedToken: token, call }: LimitOptions): Probe {
  return {
    name: 'headers of the limit',
    timeout: AGENT_TIMEOUT,
    run: async (client, signal) => {
      if (!call) return notChecked('left out by --no-call');
      if (token === undefined) return notChecked(`needs a token of an allowed caller in ${ALLOWED_TOKEN}`);
      return judged(await client.send(chatRequest(chatUrl, model, { token }), signal));
    },
  };
}

function judged(answer: Answer): ProbeFinding {
  const { status, headers } = answer;
  const party = partyAtGateway(answer);
  const left = LEFT.flatMap((name) => (headers[name] === undefined ? [] : [`${name}: ${headers[name]}`]));
  const said = `${errorOf(answer).code} ${errorOf(answer).message}`;
  if (status === 401 || status === 403) {
    return notChecked(`the token of ${ALLOWED_TOKEN} is refused (${status})${seeSymptom(`${said} ${status}`)}`, party);
  }
  if (left.length > 0) return ok('gateway', left.join(', '));
  if (status < 300)
    return failed(party, 'the answer has no header of a limit: the policy of the API has none for this caller');
  if (status === 429)
    return notChecked(
      `answered 429 without the gateway's headers, so by an account${seeSymptom('too many requests')}`,
      party,
    );
  return failed(party, `answered ${status}${saidBy(answer)}${seeSymptom(said)}`);
}
