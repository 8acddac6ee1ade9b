import { codes } from '../../core/validation/code';

/** What can be wrong of those who may call. docs/messages.md is made of it. */
export const CALLER_CODES = codes({
  CallerRangesTooWide: {
    meaning:
      'Caller ranges, or `sourceRanges` within a network, let in more than 4,194,304 addresses of the Internet together.',
    remedy: "List the callers' own, or for those of an edge or a gateway say `allowWideCallerRanges: true`.",
  },
  EdgeBypassed: {
    meaning: 'The gateway behind the edge is open to the Internet.',
    remedy: 'Connect it privately, or leave the edge out.',
  },
  ImpossibleCallerRange: {
    meaning:
      'A caller range holds addresses that nobody calls from: this network, loopback, link-local, multicast, reserved.',
    remedy: 'Give the range of the caller as it arrives.',
  },
  ImpossibleSubnetRange: {
    meaning:
      'The range of a subnet, made or existing, is wider than a /8, a large part of the Internet, or one that no network has: this network, loopback, link-local, multicast, reserved, 168.63.129.16.',
    remedy: 'Give the range of the subnet.',
  },
  InvalidCallerRange: {
    meaning: 'A caller range is no IPv4 range from its first address.',
    remedy: 'Give it as `52.112.0.0/14`.',
  },
  NoCallers: {
    meaning: '`callerRanges` is an empty list.',
    remedy: 'List ranges, or leave it out for those of Teams.',
  },
  RemoteAddressBehindFirewall: {
    meaning: 'A rule about sources behind a firewall, which rewrites them.',
    remedy: 'Leave the ranges to the firewall, and set `sourceRewritten`.',
  },
  WideCallerRanges: {
    kind: 'warning',
    meaning: 'Caller ranges let in a large part of the Internet, as `allowWideCallerRanges` says they may.',
    remedy: "List the callers' own ranges.",
  },
});
