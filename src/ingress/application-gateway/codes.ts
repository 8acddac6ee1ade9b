import { codes } from '../../core/validation/code';

/** What can be wrong of edges that are an Application Gateway. docs/messages.md is made of it. */
export const EDGE_CODES = codes({
  AddressOutsideSubnet: {
    meaning: '`privateFrontendAddress` is not free in the subnet.',
    remedy: 'Give another; Azure keeps the first four.',
  },
  BackendLeadsToEdge: {
    kind: 'warning',
    meaning: 'The edge reaches a gateway under the host that callers use.',
    remedy: 'Give the gateway `hostRecords`, or see to the zone.',
  },
  CapacityInverted: {
    meaning: '`minCapacity` is above `maxCapacity`.',
    remedy: 'Raise one or lower the other.',
  },
  CertificateNotAsked: {
    meaning: 'A host of the edge gets a second certificate.',
    remedy: 'Leave it to the first gateway of the host.',
  },
  CertificateVaultNotAsked: {
    meaning:
      '`certificateVaultId` of another gateway is given without a certificate, or though the identity of the edge has access.',
    remedy: 'Leave it out.',
  },
  DuplicateGateway: {
    meaning: 'A gateway stands behind one edge twice.',
    remedy: 'Remove one of the two.',
  },
  DuplicateGatewayKey: {
    meaning: 'Two gateways behind one edge have the same key.',
    remedy: 'Give each a key of its own.',
  },
  FirewallRangesNotAsked: {
    meaning: '`firewallRanges` without `sourceRewritten`.',
    remedy: 'Give both, or neither.',
  },
  HttpListener: {
    kind: 'warning',
    meaning: 'Port 80 is answered before the WAF looks at the request.',
    remedy: 'Leave `redirectHttp` out.',
  },
  InvalidCapacity: {
    meaning: 'A capacity of the edge is out of bounds (0 to 100, 2 to 125).',
    remedy: 'Correct it.',
  },
  InvalidTimeout: {
    meaning: '`requestTimeoutSeconds` is not a whole number from 1 to 86400.',
    remedy: 'Correct it.',
  },
  InvalidWafBodyLimit: {
    meaning: '`maxBodyKilobytes` of an edge is not a whole number from 8 to 2000 (128 with OWASP 3.1 and 3.0).',
    remedy: 'Correct it, or leave it out.',
  },
  NoLogScrubbing: {
    kind: 'warning',
    meaning: "The firewall's logs show tokens.",
    remedy: 'Leave `leaveLogsUnscrubbed` out.',
  },
  NoPaths: {
    meaning: '`allowedPaths` is an empty list.',
    remedy: 'List paths, or leave it out.',
  },
  NoPublicAddress: {
    meaning: 'The public address of an edge with a private frontend is asked for.',
    remedy: 'Take the private one.',
  },
  PathOutsideGateway: {
    meaning: 'An allowed path is not below the API path of the gateway.',
    remedy: 'Correct the path, or remove it.',
  },
  PathsOverlap: {
    meaning: 'The paths of two gateways under one host overlap.',
    remedy: 'Give one another `apiPath` or host.',
  },
  TooManyExclusions: {
    meaning:
      'The policies of an Application Gateway have more than 200 exclusions together, 40 with OWASP 3.1 and 3.0.',
    remedy: 'Remove some, or make another edge.',
  },
  TooManyMatchValues: {
    meaning: 'A list has more values than Azure takes in one condition: 10, or 600 ranges.',
    remedy: 'Join ranges, or divide the list.',
  },
  WafDetection: {
    kind: 'warning',
    meaning: 'The edge is open: the WAF only logs, its rules on source, tenant and path included.',
    remedy: 'Take `WafMode.TRIAL`, then `WafMode.PREVENTION`.',
  },
  WafTrial: {
    kind: 'warning',
    meaning: 'Managed rules only log.',
    remedy: 'Go back to `WafMode.PREVENTION` when the logs have been read.',
  },
  WideExclusion: {
    kind: 'warning',
    meaning:
      'An exclusion takes every header, cookie or argument from managed rules, with `EqualsAny` or a selector of one sign.',
    remedy: 'Name those that a trial showed, or give `ruleIds`.',
  },
});
