import { codes } from '../../core/validation/code';

/** What can be wrong of gateways. docs/messages.md is made of it. */
export const GATEWAY_CODES = codes({
  ApiStatementsAfterRoute: {
    meaning: '`addApiStatements` is called after a target was exposed, whose route would run them before its checks.',
    remedy: 'Add them before anything is exposed.',
  },
  BackendOfWholeApi: {
    meaning: 'Statements of the whole API hold `<set-backend-service>`, and each agent has a host of its own.',
    remedy: 'Give it to the route: `expose(..., { statements })`.',
  },
  DuplicateHostName: {
    meaning: 'A host stands twice among the custom domains.',
    remedy: 'List it once.',
  },
  DuplicateOperation: {
    meaning: 'Two routes of one gateway have the same operation id.',
    remedy: 'Give one of them `operationId`.',
  },
  IdentityHalfKnown: {
    meaning: 'Only one of `identityId` and `identityClientId` of a custom domain.',
    remedy: 'Give both, or neither.',
  },
  IntegrationNotInTier: {
    meaning: 'The tier has no outbound integration.',
    remedy: 'Take Standard v2 or Premium v2.',
  },
  InvalidConnectionString: {
    meaning: 'The connection string is none of Application Insights.',
    remedy: 'Copy it from the component.',
  },
  InvalidDomainNameLabel: {
    meaning: "The label of a public address breaks Azure's rules.",
    remedy: 'Give lower-case letters, digits and `-`.',
  },
  InvalidSampling: {
    meaning: '`samplingPercentage` is not a whole number from 0 to 100.',
    remedy: 'Correct it.',
  },
  LogsNotInTier: {
    meaning: 'A workspace is given for the Consumption tier, which writes no logs.',
    remedy: 'Give Application Insights.',
  },
  NetworkNotInTier: {
    meaning: 'The tier cannot be connected in this way.',
    remedy: 'Take a tier or a network that is named.',
  },
  NetworkOfOtherSubscription: {
    meaning: 'A gateway and its subnet are in two subscriptions, which Azure refuses.',
    remedy: 'Take a subnet of the same subscription and peer the networks.',
  },
  NoPrivateAddress: {
    meaning: 'The private address of a gateway is asked for that is open to the Internet.',
    remedy: 'Connect it privately.',
  },
  NoWayToNetwork: {
    meaning: 'A private endpoint is given to a gateway without a way into a network.',
    remedy: 'Connect the gateway with one.',
  },
  PolicyOfOtherApi: {
    meaning: '`addApiStatements` is called for an API that exists, whose policy is not made here.',
    remedy: 'Add them there, or leave `apiName` out.',
  },
  PublicGateway: {
    kind: 'warning',
    meaning: 'The gateway is open to the Internet.',
    remedy: 'Give it `callerRanges`, or an edge.',
  },
  SourceHidden: {
    meaning: '`callerRanges` for a gateway that sees only its edge.',
    remedy: 'Give the ranges to the edge.',
  },
  SubnetTaken: {
    meaning: 'One subnet is used twice, and one of its users stands alone in it.',
    remedy: 'Give two subnets.',
  },
  TooFewUnits: {
    meaning: 'Fewer units than zones.',
    remedy: 'Give a unit for each zone.',
  },
  TooManyHostNames: {
    meaning: 'The tier takes one custom domain.',
    remedy: 'Keep one, or take Developer or Premium.',
  },
  ZonesNotInTier: {
    meaning: 'The tier has no zones.',
    remedy: 'Leave them out, or take the tier named.',
  },
});
