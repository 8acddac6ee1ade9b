import { serviceError } from '../../../cli/azure/service-error';
import { FALLBACKS, SERVICE_ERRORS, ERROR_SOURCES } from '../../../cli/azure/service-errors';
import { outputsFolder, simulatedAzure } from '../../support/simulated';
import { SimulatedFoundry } from '../simulated-foundry';
import { runCli } from '../test-io';

const TEXTS = Object.entries({
  '--short-description': 'Answers',
  '--full-description': 'Answers',
  '--developer-name': 'Contoso',
  '--website-url': 'https://contoso.com',
  '--privacy-url': 'https://contoso.com',
  '--terms-url': 'https://contoso.com',
}).flat();

/** What services say, in their own words, and the code that a person is told. */
const ANSWERS: readonly (readonly [code: string, status: number, said: string, message: string])[] = [
  ['PersonNeeded', 401, 'AADSTS500016', 'Underlying error while obtaining user token'],
  ['AppVersionInvalid', 400, 'UserError', 'AppVersion can only contain digits and periods'],
  ['AppVersionInvalid', 400, 'UserError', 'AppVersion cannot start with 0'],
  ['AppVersionExists', 400, 'UserError', 'Microsoft 365 app with 1.0.0 version already exists, please increment it'],
  ['PublicationTextInvalid', 400, 'UserError', 'Developer name cannot exceed length of 32'],
  ['PublicationTextInvalid', 400, 'UserError', 'Description cannot exceed length of 4000'],
  ['PublicationTextInvalid', 400, 'UserError', "Developer Website URL must begin with 'https://'"],
  ['BotMissing', 400, 'UserError', 'BotServiceArmId is required.'],
  ['PublishScopeInvalid', 400, 'UserError', "App scope is required. Must be one of 'Personal', 'Shared', or 'Tenant'"],
  ['IconInvalid', 400, 'UserError', 'ColorIconBase64 is not valid base64.'],
  ['IconInvalid', 400, 'UserError', 'ColorIconBase64 must be a 192x192 PNG image.'],
  ['IconInvalid', 400, 'UserError', 'OutlineIconBase64 must be a PNG image.'],
  [
    'BotWriteForbidden',
    403,
    'AuthorizationFailed',
    "does not have authorization to perform action 'Microsoft.BotService/botServices/write' over scope",
  ],
  [
    'BotProviderNotRegistered',
    409,
    'MissingSubscriptionRegistration',
    "The subscription is not registered to use namespace 'Microsoft.BotService'",
  ],
  ['NoAgentIdentity', 400, 'UserError', 'agent.identity is null'],
  ['AgentWriteForbidden', 403, 'Forbidden', 'The acting user does not have the required permission on the workspace.'],
  ['OlderAgentFormat', 400, 'UserError', 'This agent uses an older format that can no longer be published'],
  ['NetworkAccessDenied', 403, 'NetworkAccessDenied', ''],
  ['NetworkAccessDenied', 403, '403', 'Public access is disabled. Please configure private endpoint.'],
  ['AgentAlreadyRegistered', 409, 'AgentAlreadyExists', 'Agent ID already registered'],
  ['RegistryEntryInvalid', 400, 'ValidationError', 'Required fields missing or invalid'],
  ['PublishForbidden', 403, 'Forbidden', 'Not allowed'],
  ['TokenRejected', 401, 'Unauthorized', 'Authentication token invalid'],
  ['NotFound', 404, 'NotFound', 'No such agent'],
  ['ProxyRefused', 407, 'ProxyAuthenticationRequired', 'Who are you'],
  ['Conflict', 409, 'Conflict', 'Another operation is in progress'],
  ['Throttled', 429, 'TooManyRequests', 'Rate limit is exceeded'],
  ['ServiceFault', 503, 'ServiceUnavailable', 'Try again later'],
  ['RequestRefused', 400, 'invalid_payload', 'Something else'],
];
/** Rows that a publication cannot meet: their address and status. */
const ELSEWHERE: readonly (readonly [code: string, status: number, url: string])[] = [
  [
    'InvokeUnauthorized',
    401,
    'https://c.services.ai.azure.com/api/projects/p/applications/a/protocols/openai/responses',
  ],
  ['InvokeForbidden', 403, 'https://c.services.ai.azure.com/api/projects/p/applications/a/protocols/openai/responses'],
  ['RoleMissing', 403, 'https://management.azure.com/subscriptions/s'],
];

const rowOf = (code: string) => [...SERVICE_ERRORS, ...FALLBACKS].find((row) => row.code.name === code);

describe('an operator is told what a refusal means and what to do', () => {
  const azure = simulatedAzure((services) => new SimulatedFoundry(services));
  const folder = outputsFolder();

  test.each(ANSWERS)('%s: %d %s "%s"', async (code, status, said, message) => {
    azure.on('POST', /\/microsoft365\/publish\?/, () => ({
      status,
      headers: { 'x-ms-request-id': 'r-1' },
      body: { error: { code: said, message } },
    }));
    const outcome = await runCli(
      azure,
      ['publish', '--agent', 'helpdesk', '--scope', 'Shared', '--yes', '--json', ...TEXTS],
      { folder },
    );
    expect(outcome.code).toBe(1);
    const lines = outcome.err.split('\n');
    const head = lines.findIndex((line) => line.startsWith(`${code}: ${rowOf(code)?.why ?? 'no row'}. POST `));
    expect(lines[head]).toContain(`answered ${status}`);
    expect(lines[head]).toContain(said);
    expect(lines[head]).toContain('(request r-1)');
    expect(lines[head + 1]).toBe(`  What to do: ${rowOf(code)?.remedy ?? 'no row'}`);
    expect(JSON.parse(outcome.out)).toMatchObject({ error: { code, remedy: rowOf(code)?.remedy } });
    expect(outcome.err).not.toMatch(/\n\s+at .*\.ts/);
  });
});

test.each(ELSEWHERE)('%s: %d from %s', (code, status, url) => {
  const error = serviceError({ method: 'POST', url }, { status, headers: {}, json: undefined, text: '' });
  expect(error).toMatchObject({ code, remedy: rowOf(code)?.remedy });
});

/** Codes of rows that go by words, and calls that those rows know nothing of. */
const WORDS = ANSWERS.filter(
  ([code]) => !['PublishForbidden', ...FALLBACKS.map((row) => row.code.name)].includes(code),
);

test.each(WORDS)('the words of %s (%d %s) mean nothing to another call', (code, status, said, message) => {
  const url = 'https://management.azure.com/subscriptions/s/resourceGroups/g';
  const json = { error: { code: said, message } };
  const error = serviceError({ method: 'GET', url }, { status, headers: {}, json, text: '' });
  expect(error.code).not.toBe(code);
  expect(FALLBACKS.map((row) => row.code.name)).toContain(error.code);
});

test.each([
  ['NetworkAccessDenied', 'Public access is disabled. Please configure private endpoint.'],
  ['AgentWriteForbidden', 'The acting user does not have the required permission on the workspace.'],
])('%s is known from every call of a project', (code, message) => {
  const url = 'https://contoso.services.ai.azure.com/api/projects/p/agents/a?api-version=v1';
  const answer = { status: 403, headers: {}, json: { error: { code: '403', message } }, text: '' };
  expect(serviceError({ method: 'GET', url }, answer).code).toBe(code);
});

test('every row is met here, and every code is one row', () => {
  const codes = [...SERVICE_ERRORS, ...FALLBACKS].map(({ code }) => code.name);
  expect([...new Set(codes)]).toEqual(codes);
  expect(new Set([...ANSWERS, ...ELSEWHERE].map(([code]) => code))).toEqual(new Set(codes));
});

test('every source is used', () => {
  expect(new Set([...SERVICE_ERRORS, ...FALLBACKS].map(({ source }) => source))).toEqual(
    new Set(Object.keys(ERROR_SOURCES)),
  );
});

test.each([
  ['Azure', { error: { code: 'A', message: 'm' } }, '', 'A "m"'],
  ['Foundry, the inner part alone', { code: 'B', message: 'n' }, '', 'B "n"'],
  ['API Management', { statusCode: 401, message: 'o' }, '', '"o"'],
  ['plain text', undefined, 'went  wrong\nbadly', '"went wrong badly"'],
  ['nothing', undefined, '', 'answered 400'],
  ['a list', [1], '[1]', '"[1]"'],
])('reads what %s says', (_name, json, text, expected) => {
  const answer = { status: 400, headers: {}, json, text };
  const { message } = serviceError({ method: 'GET', url: 'https://management.azure.com/x?secret=1' }, answer);
  expect(message).toContain(expected);
  expect(message).not.toContain('secret');
});

test('long messages are cut', () => {
  const json = { error: { code: 'A', message: 'x'.repeat(5000) } };
  const answer = { status: 400, headers: {}, json, text: '' };
  expect(serviceError({ method: 'GET', url: 'https://management.azure.com/x' }, answer).message.length).toBeLessThan(
    700,
  );
});
