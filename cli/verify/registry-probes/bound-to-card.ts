import { failed, ok } from '../probe-client/finding';
import { textField } from '../probe-client/field';
import type { Probe } from '../probe-client/probe';
import type { Read } from '../probe-client/read-resource';

/** The instance has the card that was deployed with it, its own or one that it shares. */
export function boundToCard(card: Read, cardId: string): Probe {
  return {
    name: 'card of the instance',
    run: async (client, signal) => {
      const { found, finding } = await card(client, signal);
      if (finding !== undefined) return finding;
      const now = textField(found, 'id') ?? 'none';
      return now.toLowerCase() === cardId.toLowerCase()
        ? ok('Graph', `it has the card ${cardId}`)
        : failed('Graph', `it has the card ${now}, and ${cardId} was deployed: deploy again`);
    },
  };
}
