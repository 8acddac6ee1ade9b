import type { RegistryEntryOutput } from '../outputs/registry-entries';
import { once, type Probe } from './probe-client/probe';
import type { Read } from './probe-client/read-resource';
import { boundToCard } from './registry-probes/bound-to-card';
import { cardAsDeclared } from './registry-probes/card-as-declared';
import { discovery } from './registry-probes/discovery';
import { entryExists } from './registry-probes/entry-exists';
import { owners } from './registry-probes/owners';
import { type GraphRequest, readGraph } from './registry-probes/read-graph';

/** The probes of one agent of another platform: its entry, owners and card, and in the older registry whether agents find it. */
export function registryProbesOf(entry: RegistryEntryOutput): Probe[] {
  return entry.registry === 'older' ? ofInstance(entry) : ofRegistration(entry);
}

function ofRegistration({ id, ownerIds, card }: RegistryEntryOutput): Probe[] {
  const path = `copilot/agentRegistrations/${encodeURIComponent(id)}`;
  const read = graph({ what: 'registration', path, permissions: ['AgentRegistration.Read.All'] });
  return [
    entryExists(read),
    ...ownersOf(read, ownerIds),
    ...(card === undefined ? [] : [cardAsDeclared(read, { card, within: 'agentCard' })]),
  ];
}

function ofInstance({ id, ownerIds, card, cardId }: RegistryEntryOutput): Probe[] {
  const path = `agentRegistry/agentInstances/${encodeURIComponent(id)}`;
  const read = graph({ what: 'instance', path, permissions: ['AgentInstance.Read.All'] });
  const readCard = graph({
    what: 'card of the instance',
    path: `${path}/agentCardManifest`,
    permissions: ['AgentInstance.Read.All', 'AgentCardManifest.Read.All'],
  });
  return [
    entryExists(read, cardId === undefined ? 'without a card no agent finds it' : undefined),
    ...ownersOf(read, ownerIds),
    ...(card === undefined ? [] : [cardAsDeclared(readCard, { card })]),
    ...(cardId === undefined ? [] : [boundToCard(readCard, cardId), discovery(readCard, cardId)]),
  ];
}

const ownersOf = (read: Read, ownerIds: readonly string[]): Probe[] =>
  ownerIds.length === 0 ? [] : [owners(read, ownerIds)];

const graph = (request: GraphRequest): Read => once((client, signal) => readGraph(client, request, signal));
