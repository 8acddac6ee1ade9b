import type { Probe } from '../probe-client/probe';
import { notChecked, ok } from '../probe-client/finding';
import type { SendBadToken } from '../probe-client/ask-gateway';
import { whoAnswered } from '../probe-client/who-answered';

/** The edge stops what does not come from Teams. Derived from the same request as the gateway's row. */
export function edgeStopsOthers(send: SendBadToken): Probe {
  return {
    name: 'edge stops other callers',
    run: async (client, signal) => {
      const answer = await send(client, signal);
      const party = whoAnswered(answer);
      if (party === 'edge') {
        return answer.status === 403
          ? ok(party, 'refused with 403')
          : notChecked(`it forwarded the request, or failed itself (${answer.status})`, party);
      }
      return notChecked(
        'the request passed the edge: this machine is among its allowed callers, or there is no edge',
        party,
      );
    },
  };
}
