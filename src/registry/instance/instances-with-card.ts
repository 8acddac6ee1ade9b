import type { IAgentInstance } from './agent-instance-interface';

/** Instances that have a card, their own or another one: without, no agent finds them. */
const HAVE_CARD = new WeakSet<IAgentInstance>();

/** Notes that an instance has a card. */
export function noteCardOf(instance: IAgentInstance): void {
  HAVE_CARD.add(instance);
}

/** Whether an instance of this app has a card by now. */
export function hasCard(instance: IAgentInstance): boolean {
  return HAVE_CARD.has(instance);
}
