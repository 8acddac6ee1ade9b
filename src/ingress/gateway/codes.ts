import { codes } from '../../core/validation/code';

/** Codes of problems with gateways. docs/messages.md is generated from it. */
export const GATEWAY_CODES = codes({
  AgentsInOtherNetwork: {
    kind: 'warning',
    meaning:
      'Agents that may call a gateway run in another network than it is called in, whose security group does not allow them.',
    remedy:
      'Add their range to `sourceRanges` of the subnet where the networks are peered; else make a private endpoint in theirs.',
  },
  ApiStatementsAfterRoute: {
    meaning: '`addApiStatements` is called after a target was exposed, whose route would run them before its checks.',
    remedy: 'Add them before the first agent is published.',
  },
  BackendOfWholeApi: {
    meaning: 'Statements of the whole API contain `<set-backend-service>`, but each agent has its own host.',
    remedy: 'Give it to the route: `statements` of `publish` or `expose`.',
  },
  DuplicateHostName: {
    meaning: 'A host is listed twice in the custom domains.',
    remedy: 'List each host once in `customDomains`.',
  },
  DuplicateOperation: {
    meaning: 'Two routes of one gateway have the same operation id.',
    remedy: 'Set `operationId` for one of them.',
  },
  IdentityHalfKnown: {
    meaning: 'Only one of `identityId` and `identityClientId` of a custom domain is set.',
    remedy: 'Set both, or neither.',
  },
  IntegrationNotInTier: {
    meaning: 'The tier does not support outbound integration.',
    remedy: 'Use Standard v2 or Premium v2.',
  },
  InvalidApiPath: {
    meaning: '`apiPath` has characters other than `a-z`, `0-9` and `-`, or leading or trailing slashes.',
    remedy: 'Use the form `agents`.',
  },
  InvalidConnectionString: {
    meaning: 'The connection string must be a valid connection string of Application Insights.',
    remedy: 'Copy it from the component.',
  },
  InvalidGatewayName: {
    meaning: 'The name of the gateway is not valid in API Management.',
    remedy: 'Use letters, digits and `-`, beginning with a letter.',
  },
  InvalidMinApiVersion: {
    meaning: '`minApiVersion` must be an API version of 2021-08-01 or later.',
    remedy: 'Use `2021-08-01` or a later one.',
  },
  InvalidPublisherEmail: {
    meaning: "The publisher's email address must be valid and have at most 100 characters.",
    remedy: 'Use the address of a monitored mailbox, such as `platform@contoso.com`.',
  },
  InvalidPublisherName: {
    meaning: 'The publisher name is empty, has more than 100 characters, or contains invisible ones.',
    remedy: 'Use 1 to 100 visible characters, such as `Contoso`.',
  },
  InvalidSampling: {
    meaning: '`samplingPercentage` is not a whole number from 0 to 100.',
    remedy: 'Give the share of requests that are logged, in percent: 0 to 100.',
  },
  LogsNotInTier: {
    meaning: 'A workspace is set for the Consumption tier, which does not write logs.',
    remedy: 'Set `applicationInsights`.',
  },
  NetworkNotInTier: {
    meaning: 'The tier does not support this network mode.',
    remedy: 'Use a tier or a network mode that the message names.',
  },
  NetworkOfOtherSubscription: {
    meaning: 'A gateway and its subnet are in two subscriptions, which Azure does not support.',
    remedy: 'Use a subnet of the same subscription and peer the networks.',
  },
  NoPrivateAddress: {
    meaning: 'The private address of a gateway that is open to the Internet is read.',
    remedy: 'Connect the gateway privately: `GatewayNetwork.internal`, `injection` or `privateEndpoint`.',
  },
  NoWayForApplications: {
    kind: 'warning',
    meaning:
      'An agent is exposed to applications on a private gateway, and no security rule or edge allows any of them.',
    remedy: 'Set `responses.callerRanges` of the gateway, or `responses` of its Application Gateway.',
  },
  NoWayToNetwork: {
    meaning: 'Private endpoints are set for a gateway that is not connected to a network.',
    remedy: 'Connect the gateway to a network.',
  },
  PolicyOfOtherApi: {
    meaning: '`addApiStatements` is called for an existing API, whose policy is managed outside this stack.',
    remedy: 'Add them to that policy, or omit `apiName`.',
  },
  PublicGateway: {
    kind: 'warning',
    meaning: 'The gateway is open to the Internet.',
    remedy: 'Set `callerRanges`, or use an edge.',
  },
  ResponsesPathTaken: {
    meaning: 'The path of Responses routes overlaps with that of the API for messages.',
    remedy: 'Use another path for one of them.',
  },
  ResponsesSourcesUnknown: {
    meaning:
      'An agent is exposed to applications on a gateway that is open to the Internet and checks sources, but not which sources call.',
    remedy: 'Set `responses.callerRanges` of the gateway.',
  },
  SourceHidden: {
    meaning: '`callerRanges` is set for a gateway that sees only the address of its edge.',
    remedy: 'Set the ranges on the edge.',
  },
  SubnetTaken: {
    meaning: 'One subnet is used twice, but one of its uses requires a dedicated subnet.',
    remedy: 'Use a subnet for each of them.',
  },
  TooFewUnits: {
    meaning: 'There are fewer units than zones.',
    remedy: 'Set at least one unit for each zone.',
  },
  TooManyHostNames: {
    meaning: 'The tier supports only one custom domain.',
    remedy: 'Keep one, or use Developer or Premium.',
  },
  WrongPrivateDnsZone: {
    meaning: 'The zone for the private endpoint of a gateway is that of another service.',
    remedy: 'Use the id of `privatelink.azure-api.net`.',
  },
  ZonesNotInTier: {
    meaning: 'The tier does not support zones.',
    remedy: 'Omit them, or use a tier that the message names.',
  },
});
