import { codes } from '../../core/validation/code';

/** What can be wrong of subnets, route tables and what the rest of the ingress shares. docs/messages.md is made of it. */
export const NETWORK_CODES = codes({
  CallersNotAsked: {
    meaning: '`callerRanges` for a subnet that nobody calls from outside.',
    remedy: 'Leave it out.',
  },
  CallersOfSubnetDiffer: {
    meaning: 'The subnet was told of fewer callers than what stands in it lets in.',
    remedy: 'Leave `callerRanges` of the subnet out.',
  },
  DuplicateRoute: {
    meaning: 'Two routes of a table share a name or a range.',
    remedy: 'Keep one.',
  },
  HostNotServed: {
    meaning: 'Callers use a host that the gateway has no certificate for.',
    remedy: 'Add it to `customDomains`.',
  },
  InvalidApiPath: {
    meaning: '`apiPath` has other signs than `a-z`, `0-9`, `-`, or slashes around it.',
    remedy: 'Give it as `agents`.',
  },
  InvalidBackendName: {
    meaning: "The name of a backend breaks API Management's rules.",
    remedy: 'Rename it.',
  },
  InvalidCertificateSecretId: {
    meaning: "The certificate's id is none of a secret, or has a version.",
    remedy: 'Leave the version out.',
  },
  InvalidGatewayKey: {
    meaning: 'The key of another gateway breaks the rules, or is known only after apply.',
    remedy: 'Give one as `sales`.',
  },
  InvalidGatewayName: {
    meaning: "The name of the gateway breaks API Management's rules.",
    remedy: 'Rename it.',
  },
  InvalidHostName: {
    meaning: 'A host name of the gateway or in the settings is no host name.',
    remedy: 'Give a full name without scheme, port or path.',
  },
  InvalidMinApiVersion: {
    meaning: '`minApiVersion` is before 2021-08-01, or no version.',
    remedy: 'Give `2021-08-01` or a later one.',
  },
  InvalidNextHopAddress: {
    meaning: 'The address of an appliance is no private IPv4 address.',
    remedy: 'Give it as `10.20.0.4`.',
  },
  InvalidPath: {
    meaning: 'An allowed path has a query, no slash at its beginning, or signs that the edge always refuses.',
    remedy: 'Give it as `/agents/api/...`.',
  },
  InvalidPublicHostName: {
    meaning: 'The public host name is no host name.',
    remedy: 'Give a full name without scheme, port or path.',
  },
  InvalidPublisherEmail: {
    meaning: "The publisher's mail address is none, or over 100 characters.",
    remedy: 'Give one that is read.',
  },
  InvalidPublisherName: {
    meaning: 'The publisher name is empty, over 100 characters, or has a sign that nobody sees.',
    remedy: 'Write it anew, or shorten it.',
  },
  InvalidQueryParameter: {
    meaning:
      'An `allowedQueryParameters` is no parameter name, or begins like a member that managed rules do not judge.',
    remedy: 'Give it as `api-version`.',
  },
  InvalidRoute: {
    meaning: 'A route has no range or service tag.',
    remedy: 'Give an IPv4 range or a service tag.',
  },
  InvalidRuleId: {
    meaning: 'The id of a managed rule is none.',
    remedy: 'Give it as `942430`.',
  },
  InvalidUnits: {
    meaning: 'The tier does not go to so many units.',
    remedy: 'Give a number within its bounds.',
  },
  InvalidWafRuleName: {
    meaning: 'The name of a custom rule breaks the rules.',
    remedy: 'Take letters and digits.',
  },
  MissingSecurityRule: {
    meaning: 'The security group of a subnet refuses traffic that Azure needs.',
    remedy: 'Add the rule named.',
  },
  NextHopAddressMismatch: {
    meaning: 'A route to an appliance has no address, or a route to something else has one.',
    remedy: 'Give the address of the appliance, or leave it out.',
  },
  NoDiagnostics: {
    kind: 'warning',
    meaning: 'The gateway or edge keeps no logs.',
    remedy: 'Give it a `workspaceId`.',
  },
  NoRoutes: {
    meaning: 'A route table without routes.',
    remedy: 'List routes, or leave the table out.',
  },
  NobodyLetIn: {
    kind: 'end',
    meaning: 'The security group of a subnet lets in nobody who could call.',
    remedy: 'Put an edge or a gateway before it, or give `sourceRanges` or `firewallRanges`.',
  },
  RouteNotSupported: {
    meaning: 'A route table leads away from the Internet what has to reach it.',
    remedy: 'Take the route out, or add the one named.',
  },
  SecurityGroupRefused: {
    meaning: 'A subnet has a security group where Azure takes none.',
    remedy: 'Detach it.',
  },
  SourceRangeUnknown: {
    meaning: 'A subnet made here is called from one whose range is not known.',
    remedy: 'Give `addressPrefix` of that one.',
  },
  SourcesNotAsked: {
    meaning: '`sourceRanges` for a subnet that nobody calls from within.',
    remedy: 'Leave it out.',
  },
  SubnetNameFixed: {
    meaning: 'A subnet that Azure looks for by name has another one.',
    remedy: 'Leave `subnetName` out, or give that subnet.',
  },
  SubnetOfOtherPurpose: {
    meaning: 'A subnet made for one purpose is used for another.',
    remedy: 'Make it with the purpose named.',
  },
  SubnetTooSmall: {
    meaning: 'The range is too small for what the subnet is for.',
    remedy: 'Give the size named, or larger.',
  },
  WrongDelegation: {
    meaning: 'A subnet is handed to another service than Azure demands.',
    remedy: 'Delegate it as named.',
  },
  WrongPrivateDnsZone: {
    meaning: 'The zone for the private endpoint of a gateway is one of another service.',
    remedy: 'Give the id of `privatelink.azure-api.net`.',
  },
});
