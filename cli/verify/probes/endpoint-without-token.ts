import { agentRequest } from '../probe-client/ask-agent';
import type { Probe } from '../probe-client/probe';
import { failed, notChecked, ok } from '../probe-client/finding';
import { ofSomebodyElse, outside, saidBy } from '../probe-client/read-resource';
import { refusesPlace, whoAnswered } from '../probe-client/who-answered';

/** The agent answers nobody who brings no token. */
export function endpointWithoutToken(responsesEndpoint: string, message: string): Probe {
  return {
    name: 'endpoint without a token',
    run: async (client, signal) => {
      const answer = await client.send(agentRequest(responsesEndpoint, message), signal);
      const { status } = answer;
      const party = whoAnswered(answer);
      if (status < 300) return failed(party, `it answers without a token (${status}): check the authorization`);
      if (status === 401) return party === 'Foundry' ? ok(party, 'refused with 401') : ofSomebodyElse(status, party);
      if (refusesPlace(answer)) return notChecked(outside(saidBy(answer)), party);
      return status === 404
        ? failed(party, `there is nothing at ${responsesEndpoint} (404)${saidBy(answer)}`)
        : notChecked(`answered ${status} where 401 was expected${saidBy(answer)}`, party);
    },
  };
}
