import { codes } from '../../core/validation/code';

/** Codes of problems with a network for the ingress. docs/messages.md is generated from it. */
export const INGRESS_NETWORK_CODES = codes({
  SubnetAmbiguous: {
    meaning: 'A subnet of an `IngressNetwork` is set as a range and as an existing subnet.',
    remedy: 'Set the range or the existing subnet, not both.',
  },
  SubnetNotGiven: {
    meaning: 'An `IngressNetwork` has no range and no subnet for what uses it.',
    remedy: 'Set the property that the message names.',
  },
  SubnetUnused: {
    kind: 'end',
    meaning: 'A range of an `IngressNetwork` is set, but nothing uses it.',
    remedy: 'Leave it out, or add what requires it to the network.',
  },
  SubnetsOverlap: {
    meaning: 'Two subnets of an `IngressNetwork` overlap.',
    remedy: 'Use ranges that share no address.',
  },
});
