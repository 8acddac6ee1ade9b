import { codes } from '../../core/validation/code';

/** What can be wrong of policy statements. docs/messages.md is made of it. */
export const STATEMENT_CODES = codes({
  BackendAmbiguous: {
    meaning: 'Not exactly one of `backendId` and `baseUrl` is given.',
    remedy: 'Give one.',
  },
  ChooseWithoutBranch: {
    meaning: '`Choose` has no branch.',
    remedy: 'Give one.',
  },
  ContentMappingAmbiguous: {
    meaning: 'Not exactly one of `from` and `when` of a content type is given.',
    remedy: 'Give one.',
  },
  DimensionWithoutValue: {
    meaning: 'A dimension has no value, and the service knows none.',
    remedy: 'Give a value.',
  },
  EmptyRequiredClaim: {
    meaning: 'A claim lists no value.',
    remedy: 'List values, or leave it out.',
  },
  HeaderWithoutValue: {
    meaning: 'No value is given for a header.',
    remedy: 'Give values, or `HeaderExistsAction.DELETE`.',
  },
  InvalidBackendUrl: {
    meaning: '`baseUrl` is not an https address.',
    remedy: 'Give it as `https://api.contoso.com/path`.',
  },
  InvalidBandwidth: {
    meaning: '`bandwidthKilobytes` is not a whole number from 1 up.',
    remedy: 'Correct it.',
  },
  InvalidCacheDuration: {
    meaning: '`durationSeconds` is not a whole number from 1 up.',
    remedy: 'Correct it.',
  },
  InvalidCalls: {
    meaning: '`calls` is not a whole number from 1 up.',
    remedy: 'Correct it.',
  },
  InvalidClockSkew: {
    meaning: '`clockSkewSeconds` is not a whole number from 0 to 3600.',
    remedy: 'Correct it.',
  },
  InvalidContentSize: {
    meaning: '`maxSizeBytes` is not a whole number from 1 to 4194304.',
    remedy: 'Correct it.',
  },
  InvalidDecryptionKey: {
    meaning: 'A decryption key has a modulus or exponent.',
    remedy: 'Give `certificateId` or `namedValue`.',
  },
  InvalidDimensionCount: {
    meaning: 'A metric has no dimension, or too many.',
    remedy: 'Give 1 to 10, at most 5 of your own.',
  },
  InvalidFailureCode: {
    meaning: '`failedValidationHttpCode` or `failedCheckHttpCode` is not an error status.',
    remedy: 'Give 400 to 599, or leave it out for 401.',
  },
  InvalidHeaderValue: {
    meaning: 'A value of a header holds a line break.',
    remedy: 'Remove it.',
  },
  InvalidIncrement: {
    meaning: '`incrementCount` is not a whole number from 0 up.',
    remedy: 'Correct it.',
  },
  InvalidIpRange: {
    meaning: 'A range of `IpFilter` is not an IPv4 range from its first address.',
    remedy: 'Give it as `52.112.0.0/14`.',
  },
  InvalidMetadataUrl: {
    meaning: 'An address is none of OpenID Connect metadata.',
    remedy: 'Give the https address of the metadata.',
  },
  InvalidPeriodStart: {
    meaning: '`firstPeriodStart` is not a time in UTC.',
    remedy: 'Give it as `2026-12-01T00:00:00Z`.',
  },
  InvalidRenewalPeriod: {
    meaning: '`renewalPeriodSeconds` is out of bounds: 1 to 300 for a rate, from 300 up or 0 for a quota.',
    remedy: 'Correct it.',
  },
  InvalidRequestTimeout: {
    meaning: 'A timeout of a request is out of bounds.',
    remedy: 'Correct it as told.',
  },
  InvalidRequestUrl: {
    meaning: '`url` of a request is not an https address.',
    remedy: 'Give it as `https://api.contoso.com/path`.',
  },
  InvalidRetry: {
    meaning: 'A number of `Retry` is out of bounds.',
    remedy: 'Correct it as told.',
  },
  InvalidStatusCode: {
    meaning: '`statusCode` is not a whole number from 100 to 599.',
    remedy: 'Correct it.',
  },
  InvalidTokenLimit: {
    meaning: 'A limit of tokens is not a whole number from 1 up.',
    remedy: 'Correct it.',
  },
  InvalidUriTemplate: {
    meaning: '`template` is not a valid path from its slash on.',
    remedy: 'Give it as `/v1/orders/{id}`.',
  },
  KeyInPlainText: {
    meaning: '`namedValue` of a key is no `{{name}}`.',
    remedy: 'Hold the key in a named value and refer to it.',
  },
  MaxIntervalWithoutDelta: {
    meaning: '`maxIntervalSeconds` of `Retry` is given without `deltaSeconds`.',
    remedy: 'Give both.',
  },
  NoAddresses: {
    meaning: '`IpFilter` lists nobody.',
    remedy: 'Give `addresses` or `ranges`.',
  },
  QuotaWithoutLimit: {
    meaning: '`QuotaByKey` limits nothing.',
    remedy: 'Give `calls` or `bandwidthKilobytes`.',
  },
  ReasonWithoutStatus: {
    meaning: '`reason` is given without `statusCode`.',
    remedy: 'Give both.',
  },
  RequestWithoutUrl: {
    meaning: 'A new request has no address.',
    remedy: 'Give `url`.',
  },
  RetryWithoutStatements: {
    meaning: '`Retry` holds nothing.',
    remedy: 'List what is to run.',
  },
  SchemaRefWithoutSchema: {
    meaning: '`schemaRef` without a JSON schema in `schemaId`.',
    remedy: 'Give both, or leave it out.',
  },
  SchemeWithoutAuthorization: {
    meaning: '`requireScheme` without header Authorization.',
    remedy: 'Leave it out, or name that header.',
  },
  TimeoutAmbiguous: {
    meaning: 'A timeout is given in seconds and in milliseconds.',
    remedy: 'Give one of them.',
  },
  TokenForAnyone: {
    meaning: 'Neither audience nor claim is demanded of a token.',
    remedy: 'Give `audiences` or `requiredClaims`.',
  },
  TokenLimitMissing: {
    meaning: '`LlmTokenLimit` limits nothing.',
    remedy: 'Give `tokensPerMinute` or `tokenQuota`.',
  },
  TokenQuotaIncomplete: {
    meaning: 'One of `tokenQuota` and `tokenQuotaPeriod` stands alone.',
    remedy: 'Give both.',
  },
  TokenSourceAmbiguous: {
    meaning: 'A token is looked for nowhere, or in several places.',
    remedy: 'Give exactly one source.',
  },
  TokenWithoutKeys: {
    meaning: 'Nothing tells the keys that sign the tokens.',
    remedy: 'Give `openIdConfigUrls` or `issuerSigningKeys`.',
  },
  ValueOfDeletedHeader: {
    meaning: 'Values are given for a header that is removed.',
    remedy: 'Leave one of them out.',
  },
});
