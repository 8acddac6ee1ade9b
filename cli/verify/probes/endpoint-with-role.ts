import { AGENT_TIMEOUT, type AskAgent } from '../probe-client/ask-agent';
import type { Probe } from '../probe-client/probe';
import { field, textField } from '../probe-client/field';
import { failed, type ProbeFinding, notChecked, ok } from '../probe-client/finding';
import type { Answer } from '../probe-client/probe-client';
import { outside, saidBy, tokenRejected } from '../probe-client/read-resource';
import { parsedObject, refusesPlace, whoAnswered } from '../probe-client/who-answered';

/** The agent answers somebody with token and role: it runs, its model answers. */
export function endpointWithRole(askAgent: AskAgent | undefined): Probe {
  return {
    name: 'endpoint with token and role',
    timeout: AGENT_TIMEOUT,
    run: async (client, signal) => {
      if (askAgent === undefined) return notChecked('left out by --no-call');
      return judged(await askAgent(client, signal));
    },
  };
}

function judged(answer: Answer): ProbeFinding {
  const { status } = answer;
  const party = whoAnswered(answer);
  if (status < 300) return ofResponse(answer);
  if (refusesPlace(answer)) return notChecked(outside(saidBy(answer)), party);
  if (status === 403) {
    return notChecked(`this identity has no role on it (403): assign one to run this probe${saidBy(answer)}`, party);
  }
  if (status === 401) return tokenRejected(answer, party);
  if (status === 429) return notChecked(`too many requests (429): try again later${saidBy(answer)}`, party);
  return failed(party, `answered ${status}${saidBy(answer)}`);
}

function ofResponse(answer: Answer): ProbeFinding {
  const party = whoAnswered(answer);
  const body = parsedObject(answer.body);
  const state = textField(body, 'status');
  if (body === undefined || state === undefined) {
    return failed(party, `answered ${answer.status} with something that is not a response of an agent`);
  }
  if (state === 'completed') return ok(party, 'the agent answers');
  const reason = textField(body, 'error', 'message') ?? textField(body, 'incomplete_details', 'reason');
  const code = field(body, 'error', 'code');
  const why = [typeof code === 'string' ? code : '', reason ?? ''].filter((part) => part !== '').join(': ');
  return failed(party, `the agent's answer is ${state}${why === '' ? '' : `: ${why}`}`);
}
