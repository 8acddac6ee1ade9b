import { AGENT_TIMEOUT, agentRequest, type AskAgent } from '../probe-client/ask-agent';
import { OUTSIDER_TOKEN } from '../probe-client/given-tokens';
import type { Probe } from '../probe-client/probe';
import { failed, type ProbeFinding, notChecked, ok } from '../probe-client/finding';
import type { Answer } from '../probe-client/probe-client';
import { ofSomebodyElse, outside, saidBy } from '../probe-client/read-resource';
import { refusesPlace, whoAnswered } from '../probe-client/who-answered';

/** The endpoint, and the identities to call it with. */
export interface OutsiderOptions {
  readonly responsesEndpoint: string;
  readonly message: string;
  /** Token of somebody without the role. */
  readonly outsiderToken?: string;
  /** Asks as the signed-in identity: refused, it proves the same. Nothing where the agent shall not be asked. */
  readonly askAgent?: AskAgent;
}

/** The agent answers nobody without the role. That takes somebody without it: one identity cannot show both. */
export function endpointWithoutRole({ responsesEndpoint, message, outsiderToken, askAgent }: OutsiderOptions): Probe {
  return {
    name: 'endpoint without the role',
    timeout: AGENT_TIMEOUT,
    run: async (client, signal) => {
      if (outsiderToken !== undefined) {
        const answer = await client.sendToFoundry(agentRequest(responsesEndpoint, message), signal, outsiderToken);
        return ofOutsider(answer);
      }
      const own = await askAgent?.(client, signal);
      return own?.status === 403 && !refusesPlace(own) && whoAnswered(own) === 'Foundry'
        ? ok('Foundry', 'the signed-in identity has no role, and is refused with 403')
        : notChecked(`needs a token of an identity without the role in ${OUTSIDER_TOKEN}`);
    },
  };
}

function ofOutsider(answer: Answer): ProbeFinding {
  const { status } = answer;
  const party = whoAnswered(answer);
  if (refusesPlace(answer)) return notChecked(outside(saidBy(answer)), party);
  if (status === 403) return party === 'Foundry' ? ok(party, 'refused with 403') : ofSomebodyElse(status, party);
  if (status < 300) {
    return failed(
      party,
      `the token of ${OUTSIDER_TOKEN} is accepted (${status}): remove the role, or use another token`,
    );
  }
  return status === 401
    ? notChecked(
        `the token of ${OUTSIDER_TOKEN} is not valid (401): it has expired, or is not for https://ai.azure.com`,
        party,
      )
    : notChecked(`answered ${status} where 403 was expected${saidBy(answer)}`, party);
}
