import type { Probe } from '../probe-client/probe';
import { notChecked, ok } from '../probe-client/finding';
import type { SendBadToken } from '../probe-client/ask-gateway';
import { whoAnswered } from '../probe-client/who-answered';

/** The edge stops what does not come from Teams. Told from the same request as the gateway's row. */
export function edgeStopsOthers(send: SendBadToken): Probe {
  return {
    name: 'edge stops other callers',
    run: async (client, signal) => {
      const answer = await send(client, signal);
      const party = whoAnswered(answer);
      if (party === 'edge') {
        return answer.status === 403
          ? ok(party, 'refused with 403')
          : notChecked(`it let the request pass, or failed itself (${answer.status})`, party);
      }
      return notChecked('the request went past an edge: this place is among its callers, or there is none', party);
    },
  };
}
