import type { Probe } from '../probe-client/probe';
import { failed, notChecked, ok } from '../probe-client/finding';
import type { SendBadToken } from '../probe-client/ask-gateway';
import { ofSomebodyElse, saidBy } from '../probe-client/read-resource';
import { refusesPlace, whoAnswered } from '../probe-client/who-answered';

/** Without a gateway, Foundry itself refuses a token that is not of Bot Service. */
export function foundryRejectsBadToken(send: SendBadToken): Probe {
  return {
    name: 'Foundry rejects a bad token',
    run: async (client, signal) => {
      const answer = await send(client, signal);
      const { status } = answer;
      const party = whoAnswered(answer);
      if (status < 300) return failed(party, `an unsigned token was accepted (${status})`);
      if (status === 401) return party === 'Foundry' ? ok(party, 'refused with 401') : ofSomebodyElse(status, party);
      if (refusesPlace(answer) || status === 403) return notChecked(`refused with 403${saidBy(answer)}`, party);
      return status === 404
        ? failed(party, `there is nothing at the messaging endpoint (404)${saidBy(answer)}`)
        : notChecked(`answered ${status}${saidBy(answer)}`, party);
    },
  };
}
