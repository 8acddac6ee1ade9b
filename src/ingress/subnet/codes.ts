import { codes } from '../../core/validation/code';

/**
 * Codes of problems with subnets, their security rules and route tables. docs/messages.md is generated from it.
 */
export const NETWORK_CODES = codes({
  CallersNotAsked: {
    meaning: '`callerRanges` is set for a subnet that is not called from the Internet.',
    remedy: 'Omit `callerRanges`.',
  },
  CallersOfSubnetDiffer: {
    meaning: '`callerRanges` of a subnet are narrower than those of the edge or gateway in it.',
    remedy: 'Omit `callerRanges` of the subnet.',
  },
  DuplicateRoute: {
    meaning: 'Two routes of a table share a name or a range.',
    remedy: 'Use a name and a range of its own for each route.',
  },
  ImpossibleSubnetRange: {
    meaning:
      'The range of a subnet, new or existing, is larger than a /8, a large part of the Internet, or not valid in a network: this network, loopback, link-local, multicast, reserved, 168.63.129.16.',
    remedy: 'Use the range of the subnet itself, such as `10.20.1.0/24`.',
  },
  InvalidNextHopAddress: {
    meaning: 'The address of an appliance must be a private IPv4 address.',
    remedy: 'Use the form `10.20.0.4`.',
  },
  InvalidRoute: {
    meaning: 'A route has no range or service tag.',
    remedy: 'Use an IPv4 range or a service tag.',
  },
  MissingSecurityRule: {
    meaning: 'The security group of a subnet denies traffic that Azure requires.',
    remedy: 'Add the rule that the message names.',
  },
  NextHopAddressMismatch: {
    meaning: 'A route to an appliance has no address, or a route to something else has one.',
    remedy: 'Set the address of the appliance, or omit it.',
  },
  NoRoutes: {
    meaning: 'A route table has no routes.',
    remedy: 'List routes, or omit the table.',
  },
  NobodyLetIn: {
    kind: 'end',
    meaning: 'The security group of a subnet allows no inbound callers.',
    remedy: 'Add an edge or a gateway in front of it, or set `sourceRanges` or `firewallRanges`.',
  },
  RouteNotSupported: {
    meaning: 'A route table does not route to the Internet what must reach it.',
    remedy: 'Remove the route, or add the one that the message names.',
  },
  SecurityGroupRefused: {
    meaning: 'A subnet has a security group, which Azure does not allow for its purpose.',
    remedy: 'Detach the security group from the subnet.',
  },
  SourceRangeUnknown: {
    meaning: 'A new subnet is called from a subnet whose range is not known.',
    remedy: 'Specify `addressPrefix` of that one.',
  },
  SourcesNotAsked: {
    meaning: '`sourceRanges` is set for a subnet that is not called from within the network.',
    remedy: 'Omit `sourceRanges`.',
  },
  SubnetNameFixed: {
    meaning: 'A subnet does not have the name that Azure requires.',
    remedy: 'Omit `subnetName`, or use the subnet with that name.',
  },
  SubnetOfOtherPurpose: {
    meaning: 'A subnet that was created for one purpose is used for another.',
    remedy: 'Create it with the purpose that the message names.',
  },
  SubnetTooSmall: {
    meaning: 'The range is too small for the purpose of the subnet.',
    remedy: 'Use the size that the message names, or a larger one.',
  },
  WrongDelegation: {
    meaning: 'A subnet is not delegated to the service that Azure requires.',
    remedy: 'Delegate it to the service that the message names.',
  },
});
