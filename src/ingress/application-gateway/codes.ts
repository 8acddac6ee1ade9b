import { codes } from '../../core/validation/code';

/** Codes of problems with Application Gateway as the edge. docs/messages.md is generated from it. */
export const EDGE_CODES = codes({
  AddressOutsideSubnet: {
    meaning: '`privateFrontendAddress` is not free in the subnet.',
    remedy: 'Use another one; Azure reserves the first four.',
  },
  BackendLeadsToEdge: {
    kind: 'warning',
    meaning: 'The backend host of a gateway is the host that callers use.',
    remedy: 'Set `hostRecords` of the gateway, or have a record created in the private zone.',
  },
  CapacityInverted: {
    meaning: '`minCapacity` is greater than `maxCapacity`.',
    remedy: 'Set a `minCapacity` that is at most `maxCapacity`.',
  },
  CertificateNotAsked: {
    meaning: 'A second certificate is set for a host of the edge.',
    remedy: 'Set the certificate only for the first gateway of the host.',
  },
  CertificateVaultNotAsked: {
    meaning:
      '`certificateVaultId` of another gateway is set without a certificate, or although the identity of the edge has access.',
    remedy: 'Omit `certificateVaultId`.',
  },
  DuplicateGateway: {
    meaning: 'A gateway is listed twice behind one edge.',
    remedy: 'Remove one of the two.',
  },
  DuplicateGatewayKey: {
    meaning: 'Two gateways behind one edge have the same key.',
    remedy: 'Use a key of its own for each, such as `sales` and `support`.',
  },
  FirewallRangesNotAsked: {
    meaning: '`firewallRanges` is set without `sourceRewritten`.',
    remedy: 'Set both `sourceRewritten` and `firewallRanges`, or neither.',
  },
  HttpListener: {
    kind: 'warning',
    meaning: 'Port 80 redirects before the WAF evaluates the request.',
    remedy: 'Omit `redirectHttp`.',
  },
  InvalidCapacity: {
    meaning: 'A capacity of the edge is out of range (0 to 100, 2 to 125).',
    remedy: 'Give a minimum from 0 to 100 and a maximum from 2 to 125.',
  },
  InvalidGatewayKey: {
    meaning: 'The key of another gateway is not valid, or known only after apply.',
    remedy: 'Use a key such as `sales`.',
  },
  InvalidPath: {
    meaning: 'An allowed path has a query, no leading slash, or characters that the edge always blocks.',
    remedy: 'Use the form `/agents/api/...`.',
  },
  InvalidQueryParameter: {
    meaning:
      'An entry of `allowedQueryParameters` must be a valid parameter name that does not start like a member that managed rules do not evaluate.',
    remedy: 'Use a name such as `api-version`.',
  },
  InvalidTimeout: {
    meaning: '`requestTimeoutSeconds` is not a whole number from 1 to 86400.',
    remedy: 'Give whole seconds from 1 to 86400.',
  },
  InvalidWafBodyLimit: {
    meaning: '`maxBodyKilobytes` of an edge is not a whole number from 8 to 2000 (128 with OWASP 3.1 and 3.0).',
    remedy: 'Give whole kilobytes within the bounds of the message, or leave it out.',
  },
  NoLogScrubbing: {
    kind: 'warning',
    meaning: 'The logs of the WAF show tokens.',
    remedy: 'Omit `leaveLogsUnscrubbed`.',
  },
  NoPaths: {
    meaning: '`allowedPaths` is an empty list.',
    remedy: 'List paths below the API path, such as `/agents/api/...`, or omit it.',
  },
  NoPublicAddress: {
    meaning: 'The public address of an edge with a private frontend is read.',
    remedy: 'Use `privateFrontendAddress` of the edge.',
  },
  PathOutsideGateway: {
    meaning: 'An allowed path is not below the API path of the gateway.',
    remedy: 'Use a path that begins with the API path, such as `/agents/...`, or remove it.',
  },
  PathsOverlap: {
    meaning: 'The paths of two gateways under one host overlap.',
    remedy: 'Use another `apiPath` or host for one of them.',
  },
  TooManyExclusions: {
    meaning:
      'The policies of an Application Gateway have more than 200 exclusions together, 40 with OWASP 3.1 and 3.0.',
    remedy: 'Remove some, or create another edge.',
  },
  TooManyMatchValues: {
    meaning: 'A list has more values than Azure allows in one condition: 10, or 600 ranges.',
    remedy: 'Combine ranges, or split the list.',
  },
  WafDetection: {
    kind: 'warning',
    meaning: 'The edge is open: the WAF only logs, its rules on source, tenant and path included.',
    remedy: 'Use `WafMode.TRIAL`, then `WafMode.PREVENTION`.',
  },
  WafTrial: {
    kind: 'warning',
    meaning: 'Managed rules only log.',
    remedy: 'Return to `WafMode.PREVENTION` after reviewing the logs.',
  },
  WideExclusion: {
    kind: 'warning',
    meaning: 'An exclusion covers every header, cookie or argument, with `EqualsAny` or a selector of one character.',
    remedy: 'Name only those that a trial reported, or set `ruleIds`.',
  },
});
