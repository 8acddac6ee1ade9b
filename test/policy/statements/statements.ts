import {
  AuthenticationManagedIdentity,
  CacheLookupValue,
  CacheStoreValue,
  CachingType,
  CheckHeader,
  Choose,
  ContentFormat,
  ForwardHttpVersion,
  ForwardRequest,
  HeaderExistsAction,
  IncludeFragment,
  IpFilter,
  IpFilterAction,
  ContentSafetyCategory,
  LlmContentSafety,
  LlmEmitTokenMetric,
  LlmSemanticCacheLookup,
  LlmSemanticCacheStore,
  LlmTokenLimit,
  type PolicyElement,
  QuotaByKey,
  RateLimitByKey,
  Retry,
  ReturnResponse,
  RewriteUri,
  SendRequest,
  SendRequestMode,
  SetBackendService,
  SeverityLevels,
  SetBody,
  SetHeader,
  SetQueryParameter,
  SetVariable,
  TokenQuotaPeriod,
  Trace,
  TraceSeverity,
  ValidateAzureAdToken,
  ValidateContent,
  ValidateJwt,
  ValidationAction,
} from '../../../src/policy';
import { APP_ID, TENANT } from '../../support/samples';
import { everything } from './validate-jwt-samples';

/** A statement with as little as it takes, and with all it takes. */
export interface Samples {
  readonly least: () => PolicyElement;
  readonly all: () => PolicyElement;
}

const id = 'some-id';
const header = new SetHeader({ name: 'accept', values: ['application/json'] });
const condition = '@(context.Response.StatusCode == 429)';
const { PREVENT, DETECT, IGNORE } = ValidationAction;

/** Every builder of a statement, by its class. */
export const STATEMENTS: Readonly<Record<string, Samples>> = {
  AuthenticationManagedIdentity: {
    least: () => new AuthenticationManagedIdentity({ resource: 'https://ai.azure.com' }),
    all: () =>
      new AuthenticationManagedIdentity({
        id,
        resource: 'https://ai.azure.com',
        clientId: APP_ID,
        outputTokenVariableName: 'token',
        ignoreError: true,
      }),
  },
  CacheLookupValue: {
    least: () => new CacheLookupValue({ key: 'k', variableName: 'v' }),
    all: () =>
      new CacheLookupValue({ id, key: 'k', defaultValue: 'd', variableName: 'v', cachingType: CachingType.EXTERNAL }),
  },
  CacheStoreValue: {
    least: () => new CacheStoreValue({ durationSeconds: 1, key: 'k', value: 'v' }),
    all: () =>
      new CacheStoreValue({ id, durationSeconds: 60, key: 'k', value: '@("v")', cachingType: CachingType.INTERNAL }),
  },
  CheckHeader: {
    least: () => new CheckHeader({ name: 'x' }),
    all: () =>
      new CheckHeader({
        id,
        name: 'x',
        failedCheckHttpCode: 404,
        failedCheckErrorMessage: 'no',
        ignoreCase: true,
        values: ['a', 'b'],
      }),
  },
  Choose: {
    least: () => new Choose({ branches: [{ condition: 'true', statements: [] }] }),
    all: () =>
      new Choose({
        id,
        branches: [
          { condition, statements: [header] },
          { condition: 'false', statements: [header] },
        ],
        otherwise: [new SetVariable({ name: 'n', value: 'v' })],
      }),
  },
  ForwardRequest: {
    least: () => new ForwardRequest(),
    all: () =>
      new ForwardRequest({
        id,
        timeoutSeconds: 30,
        continueTimeoutSeconds: 1,
        followRedirects: true,
        bufferRequestBody: true,
        bufferResponse: false,
        failOnErrorStatusCode: true,
        httpVersion: ForwardHttpVersion.HTTP_2_OR_1,
      }),
  },
  IncludeFragment: {
    least: () => new IncludeFragment({ fragmentId: 'shared' }),
    all: () => new IncludeFragment({ id, fragmentId: 'shared' }),
  },
  IpFilter: {
    least: () => new IpFilter({ addresses: ['52.112.0.1'] }),
    all: () =>
      new IpFilter({
        id,
        action: IpFilterAction.FORBID,
        addresses: ['52.112.0.1', '@(context.Variables["a"])'],
        ranges: ['52.112.0.0/14', '52.122.0.0/15'],
      }),
  },
  LlmContentSafety: {
    least: () => new LlmContentSafety({ backendId: 'safety', shieldPrompt: true }),
    all: () =>
      new LlmContentSafety({
        backendId: 'safety',
        shieldPrompt: true,
        severityLevels: SeverityLevels.EIGHT,
        thresholds: [
          { category: ContentSafetyCategory.HATE, threshold: 3 },
          { category: ContentSafetyCategory.SELF_HARM, threshold: 4 },
        ],
        blocklistIds: ['words'],
      }),
  },
  LlmEmitTokenMetric: {
    least: () => new LlmEmitTokenMetric({ dimensions: [{ name: 'API ID' }] }),
    all: () =>
      new LlmEmitTokenMetric({
        id,
        namespace: 'agents',
        dimensions: [{ name: 'API ID' }, { name: 'tenant', value: '@("t")' }],
      }),
  },
  LlmSemanticCacheLookup: {
    least: () => new LlmSemanticCacheLookup({ scoreThreshold: 0.05, embeddingsBackendId: 'e', varyBy: ['@("c")'] }),
    all: () =>
      new LlmSemanticCacheLookup({
        scoreThreshold: 0.05,
        embeddingsBackendId: 'e',
        ignoreSystemMessages: true,
        cacheId: 'default',
        maxMessageCount: 10,
        varyBy: ['@("c")', '@("m")'],
      }),
  },
  LlmSemanticCacheStore: {
    least: () => new LlmSemanticCacheStore({ durationSeconds: 1 }),
    all: () => new LlmSemanticCacheStore({ durationSeconds: 60 }),
  },
  LlmTokenLimit: {
    least: () => new LlmTokenLimit({ tokensPerMinute: 1, counterKey: 'k', estimatePromptTokens: false }),
    all: () =>
      new LlmTokenLimit({
        id,
        tokensPerMinute: 500,
        tokenQuota: 10_000_000_000,
        tokenQuotaPeriod: TokenQuotaPeriod.MONTHLY,
        counterKey: '@(context.Subscription.Id)',
        estimatePromptTokens: true,
        retryAfterHeaderName: 'a',
        retryAfterVariableName: 'b',
        remainingTokensHeaderName: 'c',
        remainingTokensVariableName: 'd',
        remainingQuotaTokensHeaderName: 'e',
        remainingQuotaTokensVariableName: 'f',
        tokensConsumedHeaderName: 'g',
        tokensConsumedVariableName: 'h',
      }),
  },
  QuotaByKey: {
    least: () => new QuotaByKey({ calls: 1, renewalPeriodSeconds: 300, counterKey: 'k' }),
    all: () =>
      new QuotaByKey({
        id,
        calls: 1000,
        bandwidthKilobytes: 2000,
        renewalPeriodSeconds: 0,
        firstPeriodStart: '2026-12-01T00:00:00Z',
        counterKey: '@(context.Subscription.Id)',
        incrementCondition: condition,
        incrementCount: 2,
      }),
  },
  RateLimitByKey: {
    least: () => new RateLimitByKey({ calls: 1, renewalPeriodSeconds: 1, counterKey: 'k' }),
    all: () =>
      new RateLimitByKey({
        id,
        calls: 10,
        renewalPeriodSeconds: 300,
        counterKey: '@(context.Subscription.Id)',
        incrementCondition: condition,
        incrementCount: 2,
        retryAfterHeaderName: 'a',
        retryAfterVariableName: 'b',
        remainingCallsHeaderName: 'c',
        remainingCallsVariableName: 'd',
        totalCallsHeaderName: 'e',
      }),
  },
  Retry: {
    least: () => new Retry({ condition, count: 1, intervalSeconds: 0, statements: [new ForwardRequest()] }),
    all: () =>
      new Retry({
        id,
        condition,
        count: 50,
        intervalSeconds: 1,
        deltaSeconds: 2,
        maxIntervalSeconds: 10,
        firstFastRetry: true,
        statements: [new ForwardRequest({ bufferRequestBody: true })],
      }),
  },
  ReturnResponse: {
    least: () => new ReturnResponse(),
    all: () =>
      new ReturnResponse({
        id,
        responseVariableName: 'answer',
        statusCode: 503,
        reason: 'Service Unavailable',
        headers: [header, new SetHeader({ name: 'retry-after', values: ['10'] })],
        body: 'try <later>',
      }),
  },
  RewriteUri: {
    least: () => new RewriteUri({ template: '/a' }),
    all: () => new RewriteUri({ id, template: '/a/{b}?c=d', copyUnmatchedParams: true }),
  },
  SendRequest: {
    least: () => new SendRequest({ responseVariableName: 'answer', url: 'https://a.contoso.com' }),
    all: () =>
      new SendRequest({
        id,
        mode: SendRequestMode.COPY,
        responseVariableName: 'answer',
        timeoutSeconds: 10,
        ignoreError: true,
        url: '@($"https://{context.Variables["host"]}")',
        method: 'POST',
        headers: [header, header],
        body: '{"a": 1}',
        authentication: new AuthenticationManagedIdentity({ resource: 'https://ai.azure.com' }),
      }),
  },
  SetBackendService: {
    least: () => new SetBackendService({ baseUrl: 'https://a.contoso.com/path' }),
    all: () => new SetBackendService({ id, backendId: 'pool' }),
  },
  SetBody: {
    least: () => new SetBody({ value: 'a' }),
    all: () => new SetBody({ id, value: '@("a")' }),
  },
  SetHeader: {
    least: () => new SetHeader({ name: 'x', existsAction: HeaderExistsAction.DELETE }),
    all: () => new SetHeader({ id, name: 'x', existsAction: HeaderExistsAction.APPEND, values: ['a', '{{secret}}'] }),
  },
  SetQueryParameter: {
    least: () => new SetQueryParameter({ name: 'x', existsAction: HeaderExistsAction.DELETE }),
    all: () => new SetQueryParameter({ id, name: 'x', existsAction: HeaderExistsAction.SKIP, values: ['a'] }),
  },
  SetVariable: {
    least: () => new SetVariable({ name: 'n', value: '' }),
    all: () => new SetVariable({ id, name: 'n', value: '@(1 < 2 && true)' }),
  },
  Trace: {
    least: () => new Trace({ source: 's', message: 'm' }),
    all: () =>
      new Trace({
        id,
        source: 's',
        severity: TraceSeverity.ERROR,
        message: '@("m")',
        metadata: [{ name: 'n', value: 'v' }],
      }),
  },
  ValidateAzureAdToken: {
    least: () => new ValidateAzureAdToken({ tenantId: TENANT, clientApplicationIds: [APP_ID] }),
    all: () =>
      new ValidateAzureAdToken({
        id,
        tenantId: TENANT,
        headerName: 'x-token',
        failedValidationHttpCode: 403,
        failedValidationErrorMessage: 'no',
        outputTokenVariableName: 'token',
        backendApplicationIds: [APP_ID],
        clientApplicationIds: [APP_ID],
        audiences: ['api://some'],
        requiredClaims: [{ name: 'roles', values: ['a'] }],
        decryptionCertificateIds: ['certificate'],
      }),
  },
  ValidateContent: {
    least: () =>
      new ValidateContent({ unspecifiedContentTypeAction: IGNORE, maxSizeBytes: 1, sizeExceededAction: PREVENT }),
    all: () =>
      new ValidateContent({
        id,
        unspecifiedContentTypeAction: PREVENT,
        maxSizeBytes: 102_400,
        sizeExceededAction: DETECT,
        errorsVariableName: 'errors',
        contentTypeMap: {
          anyContentType: 'a/a',
          missingContentType: 'b/b',
          types: [
            { from: 'c/c', to: 'd/d' },
            { when: condition, to: 'e/e' },
          ],
        },
        contents: [
          {
            validateAs: ContentFormat.JSON,
            contentType: 'application/json',
            action: PREVENT,
            schemaId: 'activity',
            schemaRef: '#/components/schemas/activity',
            allowAdditionalProperties: false,
            caseInsensitivePropertyNames: true,
          },
          { validateAs: ContentFormat.XML, action: DETECT },
        ],
      }),
  },
  ValidateJwt: {
    least: () => new ValidateJwt({ headerName: 'x', openIdConfigUrls: everything.openIdConfigUrls, audiences: ['a'] }),
    all: () => new ValidateJwt(everything),
  },
};
