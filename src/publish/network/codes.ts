import { codes } from '../../core/validation/code';

/** What can be wrong of a network for the ingress. docs/messages.md is made of it. */
export const INGRESS_NETWORK_CODES = codes({
  SubnetAmbiguous: {
    meaning: 'A subnet of an `IngressNetwork` is given as a range and as an existing one.',
    remedy: 'Keep one of them.',
  },
  SubnetNotGiven: {
    meaning: 'An `IngressNetwork` has no range and no subnet for what is put into it.',
    remedy: 'Give the property that the message names.',
  },
  SubnetUnused: {
    kind: 'end',
    meaning: 'A range of an `IngressNetwork` is given, and nothing stands in it.',
    remedy: 'Leave it out, or put into the network what needs it.',
  },
  SubnetsOverlap: {
    meaning: 'Two subnets of an `IngressNetwork` share addresses.',
    remedy: 'Give ranges that do not overlap.',
  },
});
