import {
  AuthenticationManagedIdentity,
  CacheLookupValue,
  CacheStoreValue,
  CheckHeader,
  Choose,
  ContentFormat,
  ForwardRequest,
  HeaderExistsAction,
  IncludeFragment,
  IpFilter,
  LlmEmitTokenMetric,
  LlmTokenLimit,
  PolicyElement,
  QuotaByKey,
  RateLimitByKey,
  Retry,
  ReturnResponse,
  RewriteUri,
  SendRequest,
  SetBackendService,
  SetHeader,
  SetVariable,
  TokenQuotaPeriod,
  Trace,
  ValidateAzureAdToken,
  ValidateContent,
  ValidationAction,
} from '../../../src/policy';
import { problemsOf } from '../../support/errors';
import { tokenList, tokenNumber } from '../../support/ingress';
import { APP_ID, TENANT, TOKEN } from '../../support/samples';

/** A rule of a builder: what breaks it, what does not, and what is known only after apply. */
type Row = readonly [code: string, make: (value: never) => unknown, bad: unknown[], good: unknown[], later: unknown[]];

function row<T>(code: string, make: (value: T) => unknown, bad: T[], good: T[], later: T[]): Row {
  return [code, make, bad, good, later];
}

const rate = (changes: object) =>
  new RateLimitByKey({ calls: 1, renewalPeriodSeconds: 1, counterKey: 'k', ...changes });
const quota = (changes: object) => new QuotaByKey({ calls: 1, renewalPeriodSeconds: 300, counterKey: 'k', ...changes });
const request = (changes: object) =>
  new SendRequest({ responseVariableName: 'a', url: 'https://a.contoso.com', ...changes });
const entra = (changes: object) => new ValidateAzureAdToken({ tenantId: TENANT, audiences: ['a'], ...changes });
const tokens = (changes: object) => new LlmTokenLimit({ counterKey: 'k', estimatePromptTokens: true, ...changes });
const metric = (...names: string[]) =>
  new LlmEmitTokenMetric({ dimensions: names.map((name) => ({ name, value: 'v' })) });
const retry = (changes: object) =>
  new Retry({ condition: 'true', count: 1, intervalSeconds: 1, statements: [new ForwardRequest()], ...changes });
const content = (changes: object) =>
  new ValidateContent({
    unspecifiedContentTypeAction: ValidationAction.PREVENT,
    maxSizeBytes: 1,
    sizeExceededAction: ValidationAction.PREVENT,
    ...changes,
  });
const mapping = (type: { from?: string; when?: string }) =>
  content({ contentTypeMap: { types: [{ to: 'a', ...type }] } });
const checked = (changes: object) => content({ contents: [{ action: ValidationAction.DETECT, ...changes }] });
const expression = '@("x")';
const namedValue = '{{some-name}}';
const FIVE = ['a', 'b', 'c', 'd', 'e'];

const ROWS: readonly Row[] = [
  row('InvalidCalls', (calls: number) => rate({ calls }), [0, 1.5, -1], [1, 2_147_483_647], [tokenNumber()]),
  row('InvalidCalls', (calls: number) => quota({ calls }), [0], [1], [tokenNumber()]),
  row('InvalidRenewalPeriod', (s: number) => rate({ renewalPeriodSeconds: s }), [0, 301], [1, 300], [tokenNumber()]),
  row('InvalidRenewalPeriod', (s: number) => quota({ renewalPeriodSeconds: s }), [1, 299], [0, 300], [tokenNumber()]),
  row('InvalidIncrement', (incrementCount: number) => rate({ incrementCount }), [-1], [0, 5], [tokenNumber()]),
  row('InvalidIncrement', (incrementCount: number) => quota({ incrementCount }), [-1], [0, 5], [tokenNumber()]),
  row('EmptyPolicyText', (counterKey: string) => rate({ counterKey }), ['', ' '], ['k', expression], [TOKEN]),
  row('EmptyPolicyText', (counterKey: string) => quota({ counterKey }), [''], ['k'], [TOKEN]),
  row(
    'InvalidCondition',
    (c: string) => rate({ incrementCondition: c }),
    ['a == b', ''],
    ['true', expression],
    [TOKEN],
  ),
  row('InvalidHeaderName', (n: string) => rate({ retryAfterHeaderName: n }), ['a b', expression], ['a-b'], [TOKEN]),
  row('InvalidVariableName', (n: string) => rate({ retryAfterVariableName: n }), ['a b', ''], ['a-b'], [TOKEN]),
  row('QuotaWithoutLimit', (calls: number | undefined) => quota({ calls }), [undefined], [1], [tokenNumber()]),
  row('InvalidBandwidth', (n: number) => quota({ bandwidthKilobytes: n }), [0, 0.5], [1], [tokenNumber()]),
  row(
    'InvalidPeriodStart',
    (firstPeriodStart: string) => quota({ firstPeriodStart }),
    ['2026-12-01', '2026-13-01T00:00:00Z', '2026-12-01T00:00:00+01:00'],
    ['2026-12-01T00:00:00Z'],
    [TOKEN],
  ),
  row('InvalidHeaderName', (name: string) => new CheckHeader({ name }), ['', 'a:b'], ['x-a', expression], [TOKEN]),
  row(
    'InvalidFailureCode',
    (failedCheckHttpCode: number) => new CheckHeader({ name: 'x', failedCheckHttpCode }),
    [200, 600],
    [400, 599],
    [tokenNumber()],
  ),
  row(
    'InvalidHeaderName',
    (name: string) => new SetHeader({ name, values: ['a'] }),
    ['a b'],
    ['a', expression],
    [TOKEN],
  ),
  row(
    'HeaderWithoutValue',
    (values: string[] | undefined) => new SetHeader({ name: 'x', values }),
    [undefined, []],
    [['']],
    [[TOKEN]],
  ),
  row(
    'ValueOfDeletedHeader',
    (values: string[]) => new SetHeader({ name: 'x', existsAction: HeaderExistsAction.DELETE, values }),
    [['a']],
    [[]],
    [],
  ),
  row(
    'InvalidHeaderValue',
    (value: string) => new SetHeader({ name: 'x', values: [value] }),
    ['a\r\nset-cookie: b'],
    ['a b', '@{\nreturn "a";\n}'],
    [TOKEN],
  ),
  row('InvalidVariableName', (name: string) => new SetVariable({ name, value: '' }), ['', 'a b'], ['a.b'], [TOKEN]),
  row(
    'InvalidIpAddress',
    (address: string) => new IpFilter({ addresses: [address] }),
    ['52.112.0.0/14', '::1', '1.2.3'],
    ['52.112.0.1', expression, namedValue],
    [TOKEN],
  ),
  row('InvalidIpRange', (r: string) => new IpFilter({ ranges: [r] }), ['52.112.0.1/14', 'a'], ['10.0.0.0/8'], [TOKEN]),
  row('NoAddresses', (addresses: string[]) => new IpFilter({ addresses }), [[]], [['10.0.0.1']], [[TOKEN]]),
  row('ListKnownLater', (ranges: string[]) => new IpFilter({ ranges }), [tokenList()], [['10.0.0.0/8']], [[TOKEN]]),
  row(
    'BackendAmbiguous',
    (props: object) => new SetBackendService(props),
    [{}, { backendId: 'a', baseUrl: 'https://a.contoso.com' }],
    [{ backendId: 'a' }],
    [{ baseUrl: TOKEN }],
  ),
  row(
    'InvalidBackendUrl',
    (baseUrl: string) => new SetBackendService({ baseUrl }),
    ['http://a.contoso.com', 'https://a:b@contoso.com', 'https://a.contoso.com/#b', 'a.contoso.com'],
    ['https://a.contoso.com/b?c=d', `https://${namedValue}/b`, expression],
    [TOKEN],
  ),
  row(
    'InvalidUriTemplate',
    (template: string) => new RewriteUri({ template }),
    ['a', '/a b', '/a#b', '/a@(b)'],
    ['/', '/a/{b}?c=d', expression],
    [TOKEN],
  ),
  row(
    'TimeoutAmbiguous',
    (timeoutMilliseconds: number | undefined) => new ForwardRequest({ timeoutSeconds: 1, timeoutMilliseconds }),
    [5],
    [undefined],
    [],
  ),
  row(
    'InvalidRequestTimeout',
    (timeoutSeconds: number) => new ForwardRequest({ timeoutSeconds }),
    [0, 3601],
    [1, 3600],
    [tokenNumber()],
  ),
  row(
    'EmptyPolicyText',
    (resource: string) => new AuthenticationManagedIdentity({ resource }),
    [''],
    ['https://ai.azure.com'],
    [TOKEN],
  ),
  row(
    'InvalidApplicationId',
    (clientId: string) => new AuthenticationManagedIdentity({ resource: 'a', clientId }),
    ['me', expression],
    [APP_ID, namedValue],
    [TOKEN],
  ),
  row('InvalidTenantId', (tenantId: string) => entra({ tenantId }), ['contoso.com'], [TENANT, namedValue], [TOKEN]),
  row(
    'TokenSourceAmbiguous',
    (queryParameterName: string | undefined) => entra({ headerName: 'x', queryParameterName }),
    ['q'],
    [undefined],
    [],
  ),
  row('TokenForAnyone', (audiences: string[]) => entra({ audiences }), [[]], [['a']], [[TOKEN]]),
  row(
    'InvalidApplicationId',
    (value: string) => entra({ clientApplicationIds: [value] }),
    ['app', expression],
    [APP_ID, namedValue],
    [TOKEN],
  ),
  row('ListKnownLater', (audiences: string[]) => entra({ audiences }), [tokenList()], [['a']], [[TOKEN]]),
  row('ChooseWithoutBranch', (branches: []) => new Choose({ branches }), [[]], [], []),
  row(
    'InvalidCondition',
    (condition: string) => new Choose({ branches: [{ condition, statements: [] }] }),
    ['', 'yes', 'a == b'],
    ['true', 'false', expression],
    [TOKEN],
  ),
  row('InvalidRetry', (count: number) => retry({ count }), [0, 51, 1.5], [1, 50], [tokenNumber()]),
  row('InvalidRetry', (intervalSeconds: number) => retry({ intervalSeconds }), [-1, 3601], [0], [tokenNumber()]),
  row('InvalidRetry', (deltaSeconds: number) => retry({ deltaSeconds }), [0], [1], [tokenNumber()]),
  row(
    'MaxIntervalWithoutDelta',
    (deltaSeconds: number | undefined) => retry({ deltaSeconds, maxIntervalSeconds: 9 }),
    [undefined],
    [1],
    [tokenNumber()],
  ),
  row('InvalidCondition', (condition: string) => retry({ condition }), ['often'], ['true', expression], [TOKEN]),
  row('RetryWithoutStatements', (statements: []) => retry({ statements }), [[]], [], []),
  row(
    'InvalidStatusCode',
    (statusCode: number) => new ReturnResponse({ statusCode }),
    [99, 600, 200.5],
    [100, 599],
    [tokenNumber()],
  ),
  row(
    'ReasonWithoutStatus',
    (statusCode: number | undefined) => new ReturnResponse({ statusCode, reason: 'no' }),
    [undefined],
    [403],
    [tokenNumber()],
  ),
  row(
    'InvalidVariableName',
    (responseVariableName: string) => new ReturnResponse({ responseVariableName }),
    ['a b', expression],
    ['a'],
    [TOKEN],
  ),
  row('EmptyPolicyText', (source: string) => new Trace({ source, message: 'm' }), [''], ['s'], [TOKEN]),
  row('EmptyPolicyText', (message: string) => new Trace({ source: 's', message }), [' '], [expression], [TOKEN]),
  row(
    'InvalidFragmentId',
    (fragmentId: string) => new IncludeFragment({ fragmentId }),
    ['', 'a b', '-a', 'a-', expression, 'a'.repeat(81)],
    ['a', 'a_b-c', 'a'.repeat(80)],
    [TOKEN],
  ),
  row(
    'InvalidCacheDuration',
    (durationSeconds: number) => new CacheStoreValue({ durationSeconds, key: 'k', value: 'v' }),
    [0, 1.5],
    [1],
    [tokenNumber()],
  ),
  row(
    'EmptyPolicyText',
    (key: string) => new CacheStoreValue({ durationSeconds: 1, key, value: 'v' }),
    [''],
    [expression],
    [TOKEN],
  ),
  row('EmptyPolicyText', (key: string) => new CacheLookupValue({ key, variableName: 'v' }), [''], ['k'], [TOKEN]),
  row(
    'InvalidVariableName',
    (variableName: string) => new CacheLookupValue({ key: 'k', variableName }),
    [expression],
    ['v'],
    [TOKEN],
  ),
  row('RequestWithoutUrl', (url: string | undefined) => request({ url }), [undefined], [expression], [TOKEN]),
  row('InvalidRequestUrl', (url: string) => request({ url }), ['http://a', 'a'], ['https://a/b', expression], [TOKEN]),
  row('InvalidRequestMethod', (method: string) => request({ method }), ['get', ''], ['PATCH', expression], [TOKEN]),
  row(
    'InvalidRequestTimeout',
    (timeoutSeconds: number) => request({ timeoutSeconds }),
    [0, 241],
    [240],
    [tokenNumber()],
  ),
  row(
    'TimeoutAmbiguous',
    (timeoutSeconds: number | undefined) => request({ timeoutSeconds, timeoutMilliseconds: 5 }),
    [5],
    [undefined],
    [],
  ),
  row<object>(
    'ElementInWrongPlace',
    (element: object) => request({ headers: [element] }),
    [new Trace({ source: 's', message: 'm' }), PolicyElement.base()],
    [new SetHeader({ name: 'x', values: ['a'] })],
    [],
  ),
  row<object>(
    'ElementInWrongPlace',
    (authentication: object) => request({ authentication }),
    [PolicyElement.base()],
    [new AuthenticationManagedIdentity({ resource: 'a' })],
    [],
  ),
  row<object>(
    'ElementInWrongPlace',
    (props: object) => new ReturnResponse(props),
    [{ headers: [PolicyElement.raw('<set-body>a</set-body>')] }],
    [{ headers: [new SetHeader({ name: 'x', values: ['a'] })] }],
    [],
  ),
  row('InvalidContentSize', (maxSizeBytes: number) => content({ maxSizeBytes }), [0, 4_194_305], [1], [tokenNumber()]),
  row('ContentMappingAmbiguous', mapping, [{}, { from: 'a', when: 'true' }], [{ from: 'a' }], [{ when: TOKEN }]),
  row('InvalidCondition', (when: string) => mapping({ when }), ['a'], ['true', expression], [TOKEN]),
  row(
    'SchemaRefWithoutSchema',
    (props: object) => checked({ validateAs: ContentFormat.JSON, schemaRef: '#/a', ...props }),
    [{}, { schemaId: 'a', validateAs: ContentFormat.XML }],
    [{ schemaId: 'a' }],
    [{ schemaId: TOKEN }],
  ),
  row('TokenLimitMissing', tokens, [{}], [{ tokensPerMinute: 1 }], [{ tokensPerMinute: tokenNumber() }]),
  row(
    'TokenQuotaIncomplete',
    (props: object) => tokens({ tokensPerMinute: 1, ...props }),
    [{ tokenQuota: 1 }, { tokenQuotaPeriod: TokenQuotaPeriod.DAILY }],
    [{ tokenQuota: 1, tokenQuotaPeriod: TokenQuotaPeriod.DAILY }],
    [],
  ),
  row('InvalidTokenLimit', (n: number) => tokens({ tokensPerMinute: n }), [0, 0.5], [1], [tokenNumber()]),
  row(
    'InvalidDimensionCount',
    (names: string[]) => metric(...names),
    [[], [...FIVE, 'f'], [...FIVE, ...Array<string>(6).fill('API ID')]],
    [['a'], [...FIVE, 'API ID', 'Location']],
    [[TOKEN]],
  ),
  row(
    'DimensionWithoutValue',
    (name: string) => new LlmEmitTokenMetric({ dimensions: [{ name }] }),
    ['tenant', 'api id'],
    ['API ID', 'Backend ID'],
    [TOKEN],
  ),
  row(
    'ExpressionNotAllowed',
    (namespace: string) => new LlmEmitTokenMetric({ namespace, dimensions: [{ name: 'API ID' }] }),
    [expression],
    ['agents', namedValue],
    [TOKEN],
  ),
];

describe.each(ROWS)('%s (%#)', (code, make, bad, good, later) => {
  const found = (value: unknown) => problemsOf(() => make(value as never));

  test('is given for what breaks the rule, with a remedy', () => {
    for (const value of bad) {
      expect([value, found(value).map((problem) => problem.code)]).toEqual([value, [code]]);
      for (const { message, remedy } of found(value)) {
        expect(message).toMatch(/policy '[a-z-]+'/);
        expect(message).not.toContain('undefined');
        expect(remedy).toMatch(/\w/);
      }
    }
  });

  test('is not given for what keeps it, nor for what is known only after apply', () => {
    for (const value of [...good, ...later]) expect([value, found(value)]).toEqual([value, []]);
  });
});
