import { codes } from '../../core/validation/code';

/** What can be wrong of policy statements. docs/messages.md is made of it. */
export const STATEMENT_CODES = codes({
  BackendAmbiguous: {
    meaning: 'Not exactly one of `backendId` and `baseUrl` is given.',
    remedy: 'Give the id of a backend, or a URL.',
  },
  ChooseWithoutBranch: {
    meaning: '`Choose` has no branch.',
    remedy: 'List a branch, or use the statements of `otherwise` in its place.',
  },
  ContentMappingAmbiguous: {
    meaning: 'Not exactly one of `from` and `when` of a content type is given.',
    remedy: 'Give `from` for one content type, or `when` for those of a condition.',
  },
  EmptyRequiredClaim: {
    meaning: 'A claim lists no value.',
    remedy: 'List at least one value, or leave the claim out.',
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
    remedy: 'Give a whole number from 1 up.',
  },
  InvalidCacheDuration: {
    meaning: '`durationSeconds` is not a whole number from 1 up.',
    remedy: 'Give a whole number from 1 up.',
  },
  InvalidCalls: {
    meaning: '`calls` is not a whole number from 1 up.',
    remedy: 'Give a whole number from 1 up.',
  },
  InvalidClockSkew: {
    meaning: '`clockSkewSeconds` is not a whole number from 0 to 3600.',
    remedy: 'Give a whole number of seconds from 0 to 3600.',
  },
  InvalidContentSize: {
    meaning: '`maxSizeBytes` is not a whole number from 1 to 4194304.',
    remedy: 'Give a whole number of bytes from 1 to 4194304.',
  },
  InvalidDecryptionKey: {
    meaning: 'A decryption key has a modulus or exponent.',
    remedy: 'Give `certificateId` or `namedValue`.',
  },
  InvalidFailureCode: {
    meaning: '`failedValidationHttpCode` or `failedCheckHttpCode` is not an error status.',
    remedy: 'Give 400 to 599, or leave it out for 401.',
  },
  InvalidHeaderValue: {
    meaning: 'A value of a header holds a line break.',
    remedy: 'Remove the line break.',
  },
  InvalidIncrement: {
    meaning: '`incrementCount` is not a whole number from 0 up.',
    remedy: 'Give a whole number from 0 up.',
  },
  InvalidIpRange: {
    meaning: 'A range of `IpFilter` is not an IPv4 range from its first address.',
    remedy: 'Give it as `52.112.0.0/14`.',
  },
  InvalidMetadataUrl: {
    meaning: 'An address must be the URL of OpenID Connect metadata.',
    remedy: 'Give an https address that ends with `/.well-known/openid-configuration`.',
  },
  InvalidPeriodStart: {
    meaning: '`firstPeriodStart` is not a time in UTC.',
    remedy: 'Give it as `2026-12-01T00:00:00Z`.',
  },
  InvalidRenewalPeriod: {
    meaning: '`renewalPeriodSeconds` is out of bounds: 1 to 300 for a rate, from 300 up or 0 for a quota.',
    remedy: 'Give a whole number of seconds in that range.',
  },
  InvalidRequestTimeout: {
    meaning: 'A timeout is out of bounds: up to 240 seconds for a request of a policy, 3600 to the backend.',
    remedy: 'Give a whole number within the bounds.',
  },
  InvalidRequestUrl: {
    meaning: '`url` of a request is not an https address.',
    remedy: 'Give it as `https://api.contoso.com/path`.',
  },
  InvalidRetry: {
    meaning:
      'A number of `Retry` is out of bounds: `count` 1 to 50, `intervalSeconds` 0 to 3600, the others 1 to 3600.',
    remedy: 'Give a whole number within the bounds.',
  },
  InvalidStatusCode: {
    meaning: '`statusCode` is not a whole number from 100 to 599.',
    remedy: 'Give a whole number from 100 to 599.',
  },
  InvalidUriTemplate: {
    meaning: '`template` is not a valid path from its slash on.',
    remedy: 'Give it as `/v1/orders/{id}`.',
  },
  KeyInPlainText: {
    meaning: '`namedValue` of a key does not have the form `{{name}}`.',
    remedy: 'Hold the key in a named value and refer to it.',
  },
  MaxIntervalWithoutDelta: {
    meaning: '`maxIntervalSeconds` of `Retry` is given without `deltaSeconds`.',
    remedy: 'Give `deltaSeconds` too, or leave `maxIntervalSeconds` out.',
  },
  NoAddresses: {
    meaning: '`IpFilter` has neither addresses nor ranges.',
    remedy: 'Set `addresses` or `ranges`.',
  },
  QuotaWithoutLimit: {
    meaning: '`QuotaByKey` has neither `calls` nor `bandwidthKilobytes`.',
    remedy: 'Set at least one of them.',
  },
  ParameterValuesMismatch: {
    meaning: 'A query parameter is set without a value, or removed with one.',
    remedy: 'Give values, or `HeaderExistsAction.DELETE`, and not both.',
  },
  ReasonWithoutStatus: {
    meaning: '`reason` is given without `statusCode`.',
    remedy: 'Give `statusCode` too, or leave `reason` out.',
  },
  RequestWithoutUrl: {
    meaning: 'A new request has no address.',
    remedy: 'Give `url`, such as `https://api.contoso.com/path`.',
  },
  RetryWithoutStatements: {
    meaning: '`Retry` has no statements.',
    remedy: 'List the statements to repeat.',
  },
  SchemaRefWithoutSchema: {
    meaning: '`schemaRef` without a JSON schema in `schemaId`.',
    remedy: 'Give `schemaId` too, or leave `schemaRef` out.',
  },
  SchemeWithoutAuthorization: {
    meaning: '`requireScheme` without header Authorization.',
    remedy: 'Leave it out, or name that header.',
  },
  TimeoutAmbiguous: {
    meaning: 'A timeout is given in seconds and in milliseconds.',
    remedy: 'Give seconds or milliseconds, not both.',
  },
  TokenForAnyone: {
    meaning: 'Neither an audience nor a claim is required of a token.',
    remedy: 'Set `audiences` or `requiredClaims`.',
  },
  TokenSourceAmbiguous: {
    meaning: 'No source of the token is set, or several are.',
    remedy: 'Set exactly one source.',
  },
  TokenWithoutKeys: {
    meaning: 'No source of the keys that sign the tokens is set.',
    remedy: 'Set `openIdConfigUrls` or `issuerSigningKeys`.',
  },
  ValueOfDeletedHeader: {
    meaning: 'Values are given for a header that is removed.',
    remedy: 'Leave the values out, or choose another `existsAction`.',
  },
});
