import { codes } from '../../core/validation/code';

/** Codes of collections. docs/messages.md is generated from them. */
export const COLLECTION_CODES = codes({
  CollectionFull: {
    kind: 'end',
    meaning: 'More than 100 agents of the app are in one collection, which is what the registry takes.',
    remedy: 'Divide them among several collections.',
  },
  DuplicateMember: {
    kind: 'end',
    meaning: 'An instance is added twice to one collection: the registry refuses the second time.',
    remedy: 'Keep one of the memberships.',
  },
  NotDiscoverable: {
    kind: 'warning',
    meaning: 'An instance without a card is in a collection, where no agent finds it.',
    remedy: 'Give it a card.',
  },
  QuarantinedAndListed: {
    kind: 'end',
    meaning: 'An instance is quarantined, and also in a collection where other agents find it.',
    remedy: 'Keep one of the two.',
  },
  ReservedCollection: {
    meaning: 'A collection has the name of one that every tenant has, which the registry refuses.',
    remedy: 'Give another name, or use `AgentCollection.discoverableByAll` or `quarantine`.',
  },
});
