import { codes } from '../../core/validation/code';

/**
 * Codes of problems with subnets, route tables and values that the rest of the ingress shares. docs/messages.md is
 * generated from it.
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
  HostNotServed: {
    meaning: 'Callers use a host for which the gateway has no certificate.',
    remedy: 'Add the host to `customDomains` of the gateway.',
  },
  ImpossibleSubnetRange: {
    meaning:
      'The range of a subnet, new or existing, is larger than a /8, a large part of the Internet, or not valid in a network: this network, loopback, link-local, multicast, reserved, 168.63.129.16.',
    remedy: 'Use the range of the subnet itself, such as `10.20.1.0/24`.',
  },
  InvalidApiPath: {
    meaning: '`apiPath` has characters other than `a-z`, `0-9` and `-`, or leading or trailing slashes.',
    remedy: 'Use the form `agents`.',
  },
  InvalidBackendName: {
    meaning: 'The name of a backend is not valid in API Management.',
    remedy: 'Use letters, digits, `-` and `_`.',
  },
  InvalidCertificateSecretId: {
    meaning: 'The id of a certificate must be that of a Key Vault secret without a version.',
    remedy: 'Use the form `https://{vault}.vault.azure.net/secrets/{name}`, without a version.',
  },
  InvalidGatewayKey: {
    meaning: 'The key of another gateway is not valid, or known only after apply.',
    remedy: 'Use a key such as `sales`.',
  },
  InvalidGatewayName: {
    meaning: 'The name of the gateway is not valid in API Management.',
    remedy: 'Use letters, digits and `-`, beginning with a letter.',
  },
  InvalidHostName: {
    meaning: 'A host name of the gateway or in the settings must be a valid host name.',
    remedy: 'Use a full host name without scheme, port or path.',
  },
  InvalidMinApiVersion: {
    meaning: '`minApiVersion` must be an API version of 2021-08-01 or later.',
    remedy: 'Use `2021-08-01` or a later one.',
  },
  InvalidNextHopAddress: {
    meaning: 'The address of an appliance must be a private IPv4 address.',
    remedy: 'Use the form `10.20.0.4`.',
  },
  InvalidPath: {
    meaning: 'An allowed path has a query, no leading slash, or characters that the edge always blocks.',
    remedy: 'Use the form `/agents/api/...`.',
  },
  InvalidPublicHostName: {
    meaning: 'The public host name must be a valid host name.',
    remedy: 'Use a full host name without scheme, port or path.',
  },
  InvalidPublisherEmail: {
    meaning: "The publisher's email address must be valid and have at most 100 characters.",
    remedy: 'Use the address of a monitored mailbox, such as `platform@contoso.com`.',
  },
  InvalidPublisherName: {
    meaning: 'The publisher name is empty, has more than 100 characters, or contains invisible ones.',
    remedy: 'Use 1 to 100 visible characters, such as `Contoso`.',
  },
  InvalidQueryParameter: {
    meaning:
      'An entry of `allowedQueryParameters` must be a valid parameter name that does not start like a member that managed rules do not evaluate.',
    remedy: 'Use a name such as `api-version`.',
  },
  InvalidRoute: {
    meaning: 'A route has no range or service tag.',
    remedy: 'Use an IPv4 range or a service tag.',
  },
  InvalidRuleId: {
    meaning: 'The id of a managed rule is not valid.',
    remedy: 'Use the form `942430`.',
  },
  InvalidUnits: {
    meaning: 'The tier does not support this number of units.',
    remedy: 'Use a number within the limits that the message names.',
  },
  InvalidWafRuleName: {
    meaning: 'The name of a custom rule is not valid.',
    remedy: 'Use letters and digits, beginning with a letter, such as `BlockBots`.',
  },
  MissingSecurityRule: {
    meaning: 'The security group of a subnet denies traffic that Azure requires.',
    remedy: 'Add the rule that the message names.',
  },
  NextHopAddressMismatch: {
    meaning: 'A route to an appliance has no address, or a route to something else has one.',
    remedy: 'Set the address of the appliance, or omit it.',
  },
  NoDiagnostics: {
    kind: 'warning',
    meaning: 'The gateway or edge collects no logs.',
    remedy: 'Set `workspaceId`.',
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
  WrongPrivateDnsZone: {
    meaning: 'The zone for the private endpoint of a gateway is that of another service.',
    remedy: 'Use the id of `privatelink.azure-api.net`.',
  },
});
