import { codes } from '../../core/validation/code';

/** Codes of problems with callers. docs/messages.md is generated from it. */
export const CALLER_CODES = codes({
  CallerRangesTooWide: {
    meaning:
      'Caller ranges, or `sourceRanges` within a network, allow more than 4,194,304 Internet addresses in total.',
    remedy: 'List only the ranges of the callers, or set `allowWideCallerRanges: true` for an edge or a gateway.',
  },
  EdgeBypassed: {
    meaning: 'The gateway behind the edge is open to the Internet.',
    remedy: 'Connect it privately, or omit the edge.',
  },
  HostNotServed: {
    meaning: 'Callers use a host for which the gateway has no certificate.',
    remedy: 'Add the host to `customDomains` of the gateway.',
  },
  ImpossibleCallerRange: {
    meaning:
      'A caller range contains addresses that cannot be the source of a call: this network, loopback, link-local, multicast, reserved.',
    remedy: 'Use the source range of the calls.',
  },
  InvalidCallerRange: {
    meaning: 'A caller range must be an IPv4 range in CIDR form that starts with its first address.',
    remedy: 'Use the form `52.112.0.0/14`.',
  },
  InvalidPublicHostName: {
    meaning: 'The public host name must be a valid host name.',
    remedy: 'Use a full host name without scheme, port or path.',
  },
  NoCallers: {
    meaning: '`callerRanges` is an empty list.',
    remedy: 'List ranges, or omit it for those of Teams.',
  },
  RemoteAddressBehindFirewall: {
    meaning: 'A rule evaluates the source behind a firewall, which translates it.',
    remedy: 'Set the ranges on the firewall, and set `sourceRewritten`.',
  },
  WideCallerRanges: {
    kind: 'warning',
    meaning: 'Caller ranges allow a large part of the Internet, which `allowWideCallerRanges` permits.',
    remedy: 'List only the ranges of the callers.',
  },
});
