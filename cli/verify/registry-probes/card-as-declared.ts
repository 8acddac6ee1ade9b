import { failed, ok } from '../probe-client/finding';
import { field, textField } from '../probe-client/field';
import type { Probe } from '../probe-client/probe';
import type { Read } from '../probe-client/read-resource';

/** A card as it was deployed, and where it is in what is read. */
export interface DeclaredCard {
  readonly card: Readonly<Record<string, unknown>>;
  /** Field of the entry that holds it; left out where the card is read by itself. */
  readonly within?: string;
}

/** The card says what was deployed. What the registry adds of its own does not count. */
export function cardAsDeclared(read: Read, { card, within }: DeclaredCard): Probe {
  return {
    name: 'card as declared',
    run: async (client, signal) => {
      const { found, finding } = await read(client, signal);
      if (finding !== undefined) return finding;
      const now = within === undefined ? found : field(found, within);
      if (now === undefined || now === null) return failed('Graph', 'the entry has no card: deploy again');
      const differing = Object.keys(card).filter((name) => !saysTheSame(card[name], field(now, name)));
      return differing.length === 0
        ? ok('Graph', 'it says what was deployed')
        : failed('Graph', `it differs in ${differing.join(', ')}: deploy again, or take it over into the settings`);
    },
  };
}

/** Whether all that was declared is there. A value that says nothing may be left out of an answer. */
function saysTheSame(declared: unknown, now: unknown): boolean {
  if (now === undefined || now === null) return saysNothing(declared);
  if (Array.isArray(declared)) {
    if (!Array.isArray(now) || now.length !== declared.length) return false;
    const [one, other] = [inOrder(declared), inOrder(now)];
    return one.every((item, index) => saysTheSame(item, other[index]));
  }
  if (typeof declared === 'object' && declared !== null)
    return Object.entries(declared).every(([key, value]) => saysTheSame(value, field(now, key)));
  return declared === now;
}

function saysNothing(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).every(saysNothing);
  return value === undefined || value === null || value === false || value === '';
}

/** Skills have ids, and the registry may have them, owners and tags in an order of its own. */
function inOrder(list: readonly unknown[]): unknown[] {
  const keyOf = (item: unknown): string => textField(item, 'id') ?? JSON.stringify(item);
  return [...list].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
