import { codes } from '../core/validation/code';

/** Codes of problems with topologies. docs/messages.md is generated from it. */
export const INGRESS_CODES = codes({
  MissingInTopology: {
    meaning: 'A part that the topology requires is not set.',
    remedy: 'Set the property that the message names, or use another method or connection of `AgentIngress`.',
  },
  NetworkNotInTopology: {
    meaning: 'The topology does not support the network mode of the gateway.',
    remedy: 'Use one of the networks that the message names.',
  },
  NotInTopology: {
    meaning: 'A part is set that the topology does not support.',
    remedy: 'Omit the property that the message names, or use another method or connection of `AgentIngress`.',
  },
  TierNotInTopology: {
    meaning: 'The topology does not support the tier.',
    remedy: 'Use one of the tiers that the message names.',
  },
});
