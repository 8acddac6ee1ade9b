import { codes } from '../core/validation/code';

/** Codes of problems with topologies. docs/messages.md is generated from it. */
export const INGRESS_CODES = codes({
  MissingInTopology: {
    meaning: 'A part that the topology requires is not set.',
    remedy: 'Set it, or choose another topology: with `AgentIngress`, another method.',
  },
  NetworkNotInTopology: {
    meaning: 'The topology does not support the network mode of the gateway.',
    remedy: 'Use one that the message names.',
  },
  NotInTopology: {
    meaning: 'A part is set that the topology does not support.',
    remedy: 'Omit it, or choose another topology: with `AgentIngress`, another method.',
  },
  TierNotInTopology: {
    meaning: 'The topology does not support the tier.',
    remedy: 'Use one that the message names.',
  },
});
