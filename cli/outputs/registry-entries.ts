import { z } from 'zod';
import { printableText } from './agent-outputs';

/** It is a segment of an address. */
const entryId = printableText.refine(
  (id) => !/[/?#%\\]/.test(id) && !['.', '..'].includes(id),
  'is not the id of an entry',
);

const ENTRY = z.object({
  id: entryId,
  owner_ids: z.array(printableText).nullish(),
  card: z.record(z.string(), z.unknown()).nullish(),
});

/** Agents in the registry of Agent 365, by their keys. */
export const REGISTRATIONS = z.record(printableText, ENTRY);

/** Agents in the older registry, by their keys. */
export const AGENT_INSTANCES = z.record(printableText, ENTRY.extend({ card_id: entryId.nullish() }));

/** An agent of another platform in a registry, as it was deployed. */
export interface RegistryEntryOutput {
  /** As the settings call it. */
  readonly key: string;
  /** Which of the two registries has it. */
  readonly registry: 'agent-365' | 'older';
  readonly id: string;
  /** Object ids of its owners. */
  readonly ownerIds: readonly string[];
  /** Id of its card, of the older registry. */
  readonly cardId?: string;
  /** Its card, in the form of its registry; nothing where it has none, or one of others. */
  readonly card?: Readonly<Record<string, unknown>>;
}

/** The entries of a registry, from the output that has them. */
export function entriesOf(
  registry: RegistryEntryOutput['registry'],
  output: z.infer<typeof AGENT_INSTANCES>,
): RegistryEntryOutput[] {
  return Object.entries(output).map(([key, { id, owner_ids, card, card_id }]) => ({
    key,
    registry,
    id,
    ownerIds: owner_ids ?? [],
    cardId: card_id ?? undefined,
    card: card ?? undefined,
  }));
}
