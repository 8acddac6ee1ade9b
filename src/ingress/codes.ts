import { codes } from '../core/validation/code';

/** What can be wrong of topologies. docs/messages.md is made of it. */
export const INGRESS_CODES = codes({
  MissingInTopology: {
    meaning: 'A topology lacks a part that it needs.',
    remedy: 'Give it, or choose another topology.',
  },
  NetworkNotInTopology: {
    meaning: 'The gateway is connected in a way that the topology has not.',
    remedy: 'Take one that is named.',
  },
  NotInTopology: {
    meaning: 'A part is given that the topology has no place for.',
    remedy: 'Leave it out, or choose another topology.',
  },
  TierNotInTopology: {
    meaning: 'The tier does not fit the topology.',
    remedy: 'Take one that is named.',
  },
});
