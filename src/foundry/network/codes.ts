import { codes } from '../../core/validation/code';

/** What can be wrong of the network of agents. docs/messages.md is made of it. */
export const FOUNDRY_NETWORK_CODES = codes({
  AgentRangeUnknown: {
    kind: 'warning',
    meaning: "The range of an existing agents' subnet is not given, so that neither range nor size is checked.",
    remedy: 'Give `addressPrefix`.',
  },
  AgentSubnetTight: {
    kind: 'warning',
    meaning: "The agents' subnet is smaller than the /24 that Microsoft recommends, and cannot grow.",
    remedy: 'Take a /24 where many agents or sessions are expected.',
  },
  AgentSubnetTooSmall: {
    meaning: "The agents' subnet is smaller than /27.",
    remedy: 'Give a /27 or larger; a /24 is recommended.',
  },
  DuplicateAllowedSource: {
    meaning: 'An address, range or subnet that may reach an account is listed twice.',
    remedy: 'List each address, range and subnet once.',
  },
  DuplicateOutboundRule: {
    meaning: 'Two outbound rules have one name.',
    remedy: 'Rename one; `foundry-account` is the rule for the account itself.',
  },
  FirewallWithoutRules: {
    meaning: 'A firewall is chosen for an isolation that has no rules by host name.',
    remedy: 'Leave `firewall` out, or take `AllowOnlyApprovedOutbound`.',
  },
  InvalidAgentSubnetRange: {
    meaning: "The range of the agents' subnet is public, reserved or not supported by the service.",
    remedy: 'Take a private range outside the one that the message names.',
  },
  InvalidAllowedRange: {
    meaning: 'What may reach an account from the Internet is not a public IPv4 address or range of /30 or larger.',
    remedy: 'Correct it; private addresses come by private endpoints.',
  },
  InvalidEndpointGroup: {
    meaning: 'The group of an outbound rule by private endpoint is not a group id.',
    remedy: "Take the subresource of the resource's kind, such as `blob`, `Sql` or `searchService`.",
  },
  InvalidOutboundHost: {
    meaning: 'The host of an outbound rule is none.',
    remedy: 'Give a full name, or `*.` and one.',
  },
  InvalidOutboundProtocol: {
    meaning: 'The protocol of an outbound rule by service tag is not `TCP`, `UDP` or `*`.',
    remedy: 'Take one of them: the network carries no ICMP.',
  },
  InvalidOutboundRuleName: {
    meaning: 'The name of an outbound rule breaks its rules.',
    remedy: 'Rename it: letters, digits, `_` and `-`, 3 to 33 of them.',
  },
  InvalidPortRanges: {
    meaning: 'The ports of an outbound rule by service tag are not ports or ranges of them.',
    remedy: 'Write them such as `443,8443,9000-9010`, or `*` for every port.',
  },
  InvalidServiceTag: {
    meaning: 'The service tag of an outbound rule is not the name of one.',
    remedy: 'Write it as Azure does, such as `AzureActiveDirectory`; a host goes into a rule by host name.',
  },
  OutboundRuleNameTaken: {
    meaning: 'An outbound rule has the name of the rule that leads to the account itself.',
    remedy: 'Rename it; to lead to the account, remove it: that rule is there already.',
  },
  OutboundRuleRefused: {
    meaning: 'The isolation of the managed network does not take the kind of rule.',
    remedy: 'Remove the rule, or take the isolation that the message names.',
  },
  RangeNotInRegion: {
    meaning: 'Agents take no addresses of 10.0.0.0/8 in the region of the account.',
    remedy:
      'Take 172.16.0.0/12 or 192.168.0.0/16, another region, or `allowsAnyPrivateRange` where the service takes it by now.',
  },
  TooManyAllowedSources: {
    meaning: 'More than 100 ranges, or 100 subnets, may reach an account.',
    remedy: 'Join ranges, or use private endpoints.',
  },
});
