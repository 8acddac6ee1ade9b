import type { TokenCredential } from '@azure/core-auth';
import { createHttpHeaders, RestError } from '@azure/core-rest-pipeline';
import type { AzureRequest } from '../../../cli/azure/azure-request';
import { AzureClient } from '../../../cli/azure/azure-client';
import type { CliError } from '../../../cli/errors/cli-error';
import { type Cloud, CLOUDS } from '../../../cli/world/clouds';
import type { Io } from '../../../cli/world/io';
import { retryAfter } from '../../../cli/azure/retry-after';

const NOW = Date.parse('2026-11-21T00:00:00Z');
const URL_OF_ARM = 'https://management.azure.com/subscriptions/s';
const SCOPE = 'https://management.azure.com/.default';

type Step = { readonly status: number; readonly headers?: Record<string, string>; readonly text?: string } | Error;

/** A client whose requests are answered by these steps, the last one again and again. */
function clientOf(
  steps: readonly Step[],
  interruption = new AbortController(),
  getToken: TokenCredential['getToken'] = () => Promise.resolve({ token: 'T', expiresOnTimestamp: NOW + 3_600_000 }),
  cloud: Cloud = CLOUDS.public,
) {
  const sleeps: number[] = [];
  const notes: string[] = [];
  const sent: string[] = [];
  let at = 0;
  const io = {
    signal: interruption.signal,
    note: (text: string) => void notes.push(text),
    now: () => NOW,
    sleep: (milliseconds: number) => {
      sleeps.push(milliseconds);
      return Promise.resolve();
    },
    send: (request: { method: string; headers: { get: (name: string) => string | undefined } }) => {
      sent.push(`${request.method} ${request.headers.get('authorization') ?? 'without token'}`);
      const step = steps[Math.min(at++, steps.length - 1)] ?? { status: 200 };
      if (step instanceof Error) return Promise.reject(step);
      return Promise.resolve({
        request,
        status: step.status,
        headers: createHttpHeaders(step.headers),
        bodyAsText: step.text ?? '{}',
      });
    },
  } as unknown as Io;
  const client = new AzureClient(io, cloud, { getToken });
  const request = (given: Partial<AzureRequest> = {}) =>
    client.request({ method: 'GET', url: URL_OF_ARM, scope: SCOPE, ...given });
  return { request, sleeps, notes, sent };
}

/** As the HTTP library tells it: the syscall is the first word of the message, and nowhere else. */
const broken = (code: string, syscall = 'connect'): RestError =>
  new RestError(`${syscall} ${code} 10.0.0.4:443`, { code });

test.each([408, 429, 500, 502, 503, 504])('%d is tried again', async (status) => {
  const { request, sleeps, sent } = clientOf([{ status }, { status: 200, text: '{"a":1}' }]);
  expect((await request()).json).toEqual({ a: 1 });
  expect(sleeps).toEqual([1000]);
  expect(sent).toEqual(['GET Bearer T', 'GET Bearer T']);
});

test.each([400, 401, 403, 404, 409, 412])('%d is not', async (status) => {
  const { request, sent } = clientOf([{ status }]);
  await expect(request()).rejects.toMatchObject({ name: 'CliError' });
  expect(sent).toHaveLength(1);
});

test('pauses double, and the sixth failure is the last', async () => {
  const { request, sleeps, sent } = clientOf([{ status: 503, text: '{"error":{"code":"Busy","message":"later"}}' }]);
  await expect(request()).rejects.toMatchObject({ code: 'ServiceFault' });
  expect(sleeps).toEqual([1000, 2000, 4000, 8000, 16000]);
  expect(sent).toHaveLength(6);
});

test.each([
  ['seconds', { 'retry-after': '7' }, 7000],
  ['a date', { 'retry-after': 'Sat, 21 Nov 2026 00:00:42 GMT' }, 42_000],
  ['a date that has passed', { 'retry-after': 'Fri, 20 Nov 2026 00:00:00 GMT' }, 0],
  ['milliseconds', { 'retry-after-ms': '250', 'retry-after': '9' }, 250],
  ['nothing that can be read', { 'retry-after': 'soon' }, 1000],
])('Retry-After of %s', async (_name, headers, pause) => {
  const { request, sleeps } = clientOf([{ status: 429, headers }, { status: 200 }]);
  await request();
  expect(sleeps).toEqual([pause]);
});

test('an empty Retry-After says nothing', () => {
  expect(retryAfter({ 'retry-after': ' ' }, NOW)).toBeUndefined();
});

test('a service that asks for more than five minutes is not waited for', async () => {
  const { request, sleeps } = clientOf([{ status: 429, headers: { 'retry-after': '301' } }]);
  await expect(request()).rejects.toMatchObject({ code: 'Throttled' });
  expect(sleeps).toEqual([]);
});

test.each([
  ['ENOTFOUND', 'HostUnreachable', 1],
  ['ECONNREFUSED', 'HostUnreachable', 6],
  ['EAI_AGAIN', 'HostUnreachable', 6],
  ['ETIMEDOUT', 'HostUnreachable', 6],
  ['EHOSTUNREACH', 'HostUnreachable', 6],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'CertificateNotTrusted', 1],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'CertificateNotTrusted', 1],
  ['CERT_NOT_YET_VALID', 'CertificateNotTrusted', 1],
  ['CERT_REVOKED', 'CertificateNotTrusted', 1],
  ['UNABLE_TO_GET_ISSUER_CERT', 'CertificateNotTrusted', 1],
  ['ECONNRESET', 'ResponseLost', 6, 'read'],
  ['EPIPE', 'ResponseLost', 6, 'write'],
  ['ETIMEDOUT', 'ResponseLost', 6, 'read'],
  ['EHOSTUNREACH', 'ResponseLost', 6, 'write'],
])('%s is %s after %d tries', async (code, expected, tries, syscall = 'connect') => {
  const { request, sent } = clientOf([broken(code, syscall)]);
  const error = await request().catch((thrown: unknown) => thrown as CliError);
  expect(error).toMatchObject({ code: expected });
  expect((error as CliError).message).toContain('management.azure.com');
  expect((error as CliError).message).toContain(code);
  expect(sent).toHaveLength(tries);
});

test('codes of a cause and of one of several addresses count', async () => {
  const nested = new RestError('send', {
    code: 'REQUEST_SEND_ERROR',
  });
  nested.cause = Object.assign(new AggregateError([broken('ECONNREFUSED')]), { code: 'ECONNREFUSED' });
  const { request } = clientOf([nested]);
  await expect(request()).rejects.toMatchObject({ code: 'HostUnreachable' });
});

test('an error that is no matter of the network is a defect and keeps its type', async () => {
  const { request } = clientOf([new RangeError('defect')]);
  await expect(request()).rejects.toThrow(RangeError);
});

describe('a POST', () => {
  test.each([{ status: 500 }, { status: 504 }, broken('ECONNRESET', 'read'), broken('ETIMEDOUT', 'read')])(
    'whose response is lost (%p) is not sent again blindly',
    async (step) => {
      const { request, sent } = clientOf([step, { status: 200 }]);
      await expect(request({ method: 'POST' })).rejects.toMatchObject({ name: 'CliError' });
      expect(sent).toHaveLength(1);
    },
  );

  test.each([
    { status: 429 },
    { status: 503 },
    broken('ECONNREFUSED'),
    broken('ETIMEDOUT'),
    new RestError('', { code: 'ECONNREFUSED' }),
  ])('that never got through (%p) is sent again', async (step) => {
    const { request, sent } = clientOf([step, { status: 200 }]);
    await request({ method: 'POST' });
    expect(sent).toHaveLength(2);
  });

  test('is looked for, and not sent again where it took effect', async () => {
    const { request, sent } = clientOf([broken('ECONNRESET'), { status: 200 }]);
    const found = { status: 200, headers: {}, json: { found: true }, text: '' };
    expect(await request({ method: 'POST', recover: () => Promise.resolve(found) })).toBe(found);
    expect(sent).toHaveLength(1);
  });

  test('is sent again where looking finds nothing', async () => {
    const { request, sent } = clientOf([broken('ECONNRESET'), { status: 200 }]);
    await request({ method: 'POST', recover: () => Promise.resolve(undefined) });
    expect(sent).toHaveLength(2);
  });
});

test.each(['PUT', 'PATCH', 'DELETE'] as const)('a lost %s is sent again', async (method) => {
  const { request, sent } = clientOf([broken('ECONNRESET'), { status: 200 }]);
  await request({ method });
  expect(sent).toHaveLength(2);
});

describe('tokens', () => {
  test.each([
    ['https://management.azure.com.evil.example/x', SCOPE],
    ['https://evil.example/x', SCOPE],
    ['http://management.azure.com/x', SCOPE],
    ['https://management.usgovcloudapi.net/x', SCOPE],
    ['https://contoso.services.ai.azure.com.evil.example/x', 'https://ai.azure.com/.default'],
    ['https://services.ai.azure.com/x', 'https://ai.azure.com/.default'],
    ['https://management.azure.com/x', 'https://ai.azure.com/.default'],
    ['https://contoso.services.ai.azure.com/x', SCOPE],
    ['https://contoso.services.ai.azure.com/x', 'https://graph.microsoft.com/.default'],
    ['https://graph.microsoft.com/x', SCOPE],
    ['https://graph.microsoft.com.evil.example/x', 'https://graph.microsoft.com/.default'],
    ['https://graph.microsoft.us/x', 'https://graph.microsoft.com/.default'],
    ['https://management.azure.com:8443/x', SCOPE],
    ['https://user@management.azure.com/x', SCOPE],
    ['https://management.chinacloudapi.cn/x', 'https://management.chinacloudapi.cn/.default'],
    ['https://contoso.services.ai.azure.us/x', 'https://ai.azure.com/.default'],
    ['https://contoso.cognitiveservices.azure.cn/x', 'https://ai.azure.com/.default'],
    ['https://contoso.services.ai.azure.com:444/x', 'https://ai.azure.com/.default'],
    ['https://contoso.services.ai.azure.com./x', 'https://ai.azure.com/.default'],
  ])('are not sent to %s for %s', async (url, scope) => {
    const { request, sent } = clientOf([{ status: 200 }]);
    await expect(request({ url, scope })).rejects.toMatchObject({ code: 'UntrustedHost' });
    expect(sent).toEqual([]);
  });

  test.each([
    ['public', 'https://contoso.services.ai.azure.com/x', 'https://ai.azure.com/.default'],
    ['public', 'https://contoso.services.ai.azure.com:443/x', 'https://ai.azure.com/.default'],
    ['public', 'https://contoso.cognitiveservices.azure.com/x', 'https://ai.azure.com/.default'],
    ['usgov', 'https://contoso.services.ai.azure.us/x', 'https://ai.azure.com/.default'],
    ['public', 'https://graph.microsoft.com/beta/x', 'https://graph.microsoft.com/.default'],
    ['usgov', 'https://graph.microsoft.us/beta/x', 'https://graph.microsoft.us/.default'],
    ['china', 'https://microsoftgraph.chinacloudapi.cn/beta/x', 'https://microsoftgraph.chinacloudapi.cn/.default'],
    ['china', 'https://management.chinacloudapi.cn/x', 'https://management.chinacloudapi.cn/.default'],
  ] as const)('of cloud %s are sent to %s', async (cloud, url, scope) => {
    const { request, sent } = clientOf([{ status: 200 }], undefined, undefined, CLOUDS[cloud]);
    await request({ url, scope });
    expect(sent).toEqual(['GET Bearer T']);
  });

  test('are not sent where none is asked for', async () => {
    const { request, sent } = clientOf([{ status: 200 }]);
    await request({ scope: undefined });
    expect(sent).toEqual(['GET without token']);
  });
});

test('anyStatus gives every answer back, at once', async () => {
  const { request, sleeps } = clientOf([{ status: 503, text: 'no JSON' }]);
  expect(await request({ anyStatus: true })).toMatchObject({ status: 503, json: undefined, text: 'no JSON' });
  expect(sleeps).toEqual([]);
});

test('also gives the named ones back', async () => {
  const { request } = clientOf([{ status: 404 }]);
  expect((await request({ also: [404] })).status).toBe(404);
});

test('after Ctrl-C nothing is sent', async () => {
  const interruption = new AbortController();
  interruption.abort();
  const { request, sent } = clientOf([{ status: 200 }], interruption);
  await expect(request()).rejects.toMatchObject({ name: 'AbortError' });
  expect(sent).toEqual([]);
});

describe('a sign-in', () => {
  test('that nobody finishes is left by Ctrl-C', async () => {
    const interruption = new AbortController();
    const { request, sent } = clientOf([{ status: 200 }], interruption, () => {
      interruption.abort();
      return new Promise(() => undefined);
    });
    await expect(request()).rejects.toThrow(/aborted/);
    expect(sent).toEqual([]);
  });

  test('that gives nothing is told', async () => {
    const { request } = clientOf([{ status: 200 }], undefined, () => Promise.resolve(null));
    await expect(request()).rejects.toMatchObject({
      code: 'NotSignedIn',
      message: 'no token: the sign-in gave no token',
    });
  });

  test('by one of several ways tells what each of them says, once', async () => {
    const inner = Object.assign(new Error('chain failed'), {
      errors: [new Error('Azure CLI: please run az login\nat length'), new Error(`Environment: ${'x'.repeat(500)}`)],
    });
    const outer = Object.assign(new Error('default failed'), { errors: [inner, inner] });
    const { request } = clientOf([{ status: 200 }], undefined, () => Promise.reject(outer));
    await expect(request()).rejects.toMatchObject({
      message: `no token from any of these credentials:\n  - Azure CLI: please run az login\n  - Environment: ${'x'.repeat(187)}…`,
    });
  });
});
