import type { Check } from '../probing/check';
import { failed, notChecked, ok } from '../probing/finding';
import type { SendBadToken } from '../probing/ask-gateway';
import { ofSomebodyElse, saidBy } from '../probing/read-resource';
import { refusesPlace, whoAnswered } from '../probing/who-answered';

/** Without a gateway, Foundry itself refuses a token that is not of Bot Service. */
export function foundryRejectsBadToken(send: SendBadToken): Check {
  return {
    name: 'Foundry rejects a bad token',
    run: async (probe, signal) => {
      const answer = await send(probe, signal);
      const { status } = answer;
      const party = whoAnswered(answer);
      if (status < 300) return failed(party, `an unsigned token was taken (${status})`);
      if (status === 401) return party === 'Foundry' ? ok(party, 'refused with 401') : ofSomebodyElse(status, party);
      if (refusesPlace(answer) || status === 403) return notChecked(`refused with 403${saidBy(answer)}`, party);
      return status === 404
        ? failed(party, `there is nothing at the messaging endpoint (404)${saidBy(answer)}`)
        : notChecked(`answered ${status}${saidBy(answer)}`, party);
    },
  };
}
