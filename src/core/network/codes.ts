import { codes } from '../validation/code';

/** Codes of problems with addresses and ranges. docs/messages.md is generated from them. */
export const ADDRESS_CODES = codes({
  InvalidPrivateAddress: {
    meaning: 'The address of the gateway or edge is not a private IPv4 address.',
    remedy: 'Give it as `10.20.1.4`.',
  },
  InvalidPublicAddress: {
    meaning: 'The address of a firewall is not a public IPv4 address.',
    remedy: 'Give it as `203.0.113.7`.',
  },
  SubnetRangesOverlap: {
    kind: 'end',
    meaning: 'Two subnets of one virtual network, made or existing, in any stacks of the app, share addresses.',
    remedy: 'Use ranges that share no address.',
  },
});
