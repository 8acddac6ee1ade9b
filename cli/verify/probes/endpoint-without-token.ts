import { agentRequest } from '../probing/ask-agent';
import type { Check } from '../probing/check';
import { failed, notChecked, ok } from '../probing/finding';
import { ofSomebodyElse, outside, saidBy } from '../probing/read-resource';
import { refusesPlace, whoAnswered } from '../probing/who-answered';

/** The agent answers nobody who brings no token. */
export function endpointWithoutToken(responsesEndpoint: string, message: string): Check {
  return {
    name: 'endpoint without a token',
    run: async (probe, signal) => {
      const answer = await probe.send(agentRequest(responsesEndpoint, message), signal);
      const { status } = answer;
      const party = whoAnswered(answer);
      if (status < 300) return failed(party, `it answers anybody (${status}): look at the authorization`);
      if (status === 401) return party === 'Foundry' ? ok(party, 'refused with 401') : ofSomebodyElse(status, party);
      if (refusesPlace(answer)) return notChecked(outside(saidBy(answer)), party);
      return status === 404
        ? failed(party, `there is nothing at ${responsesEndpoint} (404)${saidBy(answer)}`)
        : notChecked(`answered ${status} where 401 was expected${saidBy(answer)}`, party);
    },
  };
}
