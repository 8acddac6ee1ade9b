import * as fs from 'node:fs';
import * as http from 'node:http';
import * as os from 'node:os';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';
import { createDefaultHttpClient, type PipelineRequest } from '@azure/core-rest-pipeline';
import { parseDocument } from 'yaml';
import { parseSettings } from '../../../stacks/settings/settings';
import { AgentCard } from '../../../src/registry';
import { CARD_0_3, CARD_1_0, FULL_CARD_0_3, FULL_CARD_1_0 } from '../../registry/card/sample-cards';
import { exampleText, synthesizeSettings } from '../../support/examples';
import type { SimulatedAzure } from '../simulated-azure';
import { runCli } from '../test-io';

const URL_OF_CARD = 'https://agent.example.com/.well-known/agent-card.json';
const MANUAL = fs.readFileSync(path.join(__dirname, '..', '..', '..', 'docs', 'cli.md'), 'utf8');

type Handler = (url: URL, response: http.ServerResponse) => void;

/** A site on a port of this machine, which requests reach whatever host they are for. */
class Site {
  public handler: Handler = () => undefined;
  public readonly asked: string[] = [];
  public readonly headers: http.IncomingHttpHeaders[] = [];
  private readonly client = createDefaultHttpClient();
  private readonly server = http.createServer((request, response) => {
    this.headers.push(request.headers);
    this.handler(new URL(String(request.headers['x-real-url'])), response);
  });

  public async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  public async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  public send(request: PipelineRequest) {
    this.asked.push(request.url);
    request.headers.set('x-real-url', request.url);
    const { pathname, search } = new URL(request.url);
    request.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${pathname}${search}`;
    request.allowInsecureConnection = true;
    return this.client.sendRequest(request);
  }
}

const site = new Site();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'card-'));

beforeAll(() => site.start());
afterAll(async () => {
  fs.rmSync(folder, { recursive: true });
  await site.stop();
});

function serves(body: string | Buffer, status = 200, headers: http.OutgoingHttpHeaders = {}): Handler {
  return (_url, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body);
  };
}

async function run(handler: Handler, ...args: string[]) {
  site.handler = handler;
  site.asked.length = 0;
  site.headers.length = 0;
  return runCli(site as unknown as SimulatedAzure, ['card', ...args], { folder });
}

const card = JSON.stringify(CARD_0_3);

/** The settings of the example with a card from what the command printed. */
function registered(printed: string): unknown {
  const document = parseDocument(exampleText('registry'));
  const found = parseDocument(printed).toJS() as { registry: { agents: Record<string, { card: object }> } };
  const [only] = Object.values(found.registry.agents);
  document.setIn(['registry', 'agents', 'conditional-access', 'card'], document.createNode(only?.card));
  const stacks = synthesizeSettings(parseSettings(String(document), 'env.yaml'));
  return stacks.get('prod-registry')?.only('msgraph_resource').config.body?.agentCard;
}

describe('a published card becomes settings', () => {
  test.each([
    ['0.3', CARD_0_3],
    ['1.0', CARD_1_0],
    ['0.3 with every field', FULL_CARD_0_3],
    ['1.0 with every field', FULL_CARD_1_0],
  ])('of A2A %s, which register the same card', async (_, published) => {
    const { code, out } = await run(serves(JSON.stringify(published)), URL_OF_CARD);
    expect(code).toBe(0);
    const { signatures: __, ...unsigned } = AgentCard.fromJson(JSON.stringify(published))._document;
    expect(registered(out)).toEqual(unsigned);
    expect(registered(out)).toMatchObject({ name: published.name, description: published.description });
  });

  test('texts that look like expressions, numbers and truths stay as they are', async () => {
    const description = 'costs ${amount}, %{ if }: "yes" # no comment';
    const odd = { ...CARD_0_3, description, name: 'yes', version: '1.0.0', protocolVersion: '0.3' };
    const { out } = await run(serves(JSON.stringify(odd)), URL_OF_CARD);
    expect(registered(out)).toMatchObject({
      description: 'costs $${amount}, %%{ if }: "yes" # no comment',
      name: 'yes',
      protocolVersion: '0.3',
    });
  });

  test('without a token, and without following what a card says', async () => {
    await run(serves(card), URL_OF_CARD);
    expect(site.asked).toEqual([URL_OF_CARD]);
    expect(site.headers[0]).not.toHaveProperty('authorization');
  });

  test.each([
    ['https://agent.example.com', [URL_OF_CARD]],
    ['https://agent.example.com/', [URL_OF_CARD]],
    ['https://agent.example.com/a2a/', ['https://agent.example.com/a2a/.well-known/agent-card.json', URL_OF_CARD]],
    ['https://agent.example.com/cards/one.json?v=2', ['https://agent.example.com/cards/one.json?v=2']],
    ['http://localhost:9999', ['http://localhost:9999/.well-known/agent-card.json']],
  ])('%s is asked for its card', async (address, places) => {
    const last = new URL(places[places.length - 1] ?? '').pathname;
    const { code } = await run((url, response) => {
      serves(card, url.pathname === last ? 200 : 404)(url, response);
    }, address);
    expect({ code, asked: site.asked }).toEqual({ code: 0, asked: places });
  });

  test('redirects are followed and shown', async () => {
    const { code, err } = await run((url, response) => {
      if (url.hostname === 'www.example.com') serves(card)(url, response);
      else serves('', 301, { location: 'https://www.example.com/card.json' })(url, response);
    }, URL_OF_CARD);
    expect(code).toBe(0);
    expect(err).toContain('Redirected to https://www.example.com/card.json');
  });

  test('signatures of a card of A2A 1.0 are left out, and those of 0.3 of what is printed: they look like tokens', async () => {
    const header = Buffer.from('{"alg":"ES256"}').toString('base64url');
    const signatures = [{ protected: header, signature: 'c2ln' }];
    const newer = await run(serves(JSON.stringify({ ...CARD_1_0, signatures })), URL_OF_CARD);
    expect(newer.out).not.toContain('signatures');
    expect(newer.err).toBe('The signatures are left out: they are of the card in A2A 1.0.');
    const older = JSON.stringify({ ...CARD_0_3, signatures });
    const printed = await run(serves(older), URL_OF_CARD);
    expect(printed.out).not.toContain('signatures');
    expect(printed.err).toBe('The signatures are left out: only --out writes them.');
    const saved = await run(serves(older), URL_OF_CARD, '--out', 'signed.yaml');
    expect(saved.err).toBe('');
    expect(registered(fs.readFileSync(path.join(folder, 'signed.yaml'), 'utf8'))).toHaveProperty(
      'signatures',
      signatures,
    );
  });

  test('the key is made of the name, or given', async () => {
    const named = (name: string) => run(serves(JSON.stringify({ ...CARD_0_3, name })), URL_OF_CARD, '--json');
    const keyOf = async (name: string) => (JSON.parse((await named(name)).out) as { key: string }).key;
    expect(await keyOf('Müller & Söhne: Agent 1')).toBe('mu-ller-so-hne-agent-1');
    expect(await keyOf('7 日本')).toBe('agent');
    const { out } = await run(serves(card), URL_OF_CARD, '--key', 'mine');
    expect(parseDocument(out).getIn(['registry', 'agents', 'mine', 'card', 'name'])).toBe(CARD_0_3.name);
  });
});

describe('a file', () => {
  test('is written where there is none, with its folder', async () => {
    const { code, out } = await run(serves(card), URL_OF_CARD, '--out', 'new/agent.yaml');
    expect({ code, out }).toEqual({ code: 0, out: `Card of ${CARD_0_3.name}, as settings: new/agent.yaml` });
    expect(registered(fs.readFileSync(path.join(folder, 'new', 'agent.yaml'), 'utf8'))).toHaveProperty('name');
  });

  test('that is there is not overwritten', async () => {
    fs.writeFileSync(path.join(folder, 'settings.yaml'), 'mine');
    const { code, err, out } = await run(serves(card), URL_OF_CARD, '--out', 'settings.yaml');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('CardNotWritten: settings.yaml exists, and is not overwritten');
    expect(fs.readFileSync(path.join(folder, 'settings.yaml'), 'utf8')).toBe('mine');
  });

  test('is not written for a card that is wrong', async () => {
    await run(serves('{}'), URL_OF_CARD, '--out', 'wrong.yaml');
    expect(fs.existsSync(path.join(folder, 'wrong.yaml'))).toBe(false);
  });
});

test('all that is wrong with a card is printed by the names of the fields', async () => {
  const wrong = { ...CARD_0_3, name: undefined, url: 'http://agent.example.com', skills: [{ id: 'a', name: 'A' }] };
  const { code, err, out } = await run(serves(JSON.stringify(wrong)), URL_OF_CARD);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(`CardInvalid: the card at ${URL_OF_CARD} is not valid:`);
  for (const line of [
    'name is not set',
    "url 'http://agent.example.com' must be",
    'skills[0].description is not set',
    'skills[0].tags is not set',
  ])
    expect(err).toContain(`\n  ${line}`);
  const { out: json } = await run(serves(JSON.stringify(wrong)), URL_OF_CARD, '--json');
  expect(JSON.parse(json)).toMatchObject({ error: { code: 'CardInvalid' } });
});

describe('what is not a card is said in words, with exit code 1', () => {
  const endless: Handler = (url, response) => {
    serves('', 302, { location: `${url.href}x` })(url, response);
  };
  test.each<[what: string, handler: Handler, message: RegExp]>([
    ['nothing there', serves('', 404), /^CardNotFound: there is no card at https:\S+ \(404\)/],
    ['taken away', serves('', 410), /^CardNotFound/],
    ['for others', serves('', 401), /^CardNotPublic: .* callers that are signed in \(401\)\n.*cardFile/],
    ['forbidden', serves('', 403), /^CardNotPublic: .*\(403\)/],
    [
      'too many requests',
      serves('', 429),
      /^CardNotServed: .* has too many requests \(429\)\n {2}What to do: ask again later/,
    ],
    ['an error', serves('', 503), /^CardNotServed: .* has an error of its own \(503\)/],
    ['another refusal', serves('', 406), /^CardNotServed: .* refuses \(406\)/],
    ['a redirect to nowhere', serves('', 302), /^CardNotServed: .* refuses \(302\)/],
    ['redirects without an end', endless, /CardNotServed: .* leads to other addresses more than 5 times/],
    [
      'a redirect without TLS',
      serves('', 302, { location: 'http://agent.example.com/' }),
      /CardNotServed: .* not protected by TLS/,
    ],
    [
      'a redirect to a file',
      serves('', 302, { location: 'file:///etc/passwd' }),
      /CardNotServed: .* not protected by TLS/,
    ],
    [
      'a page by its type',
      serves('sign in', 200, { 'content-type': 'text/html' }),
      /^CardIsPage: .* such as a sign-in/,
    ],
    ['a page by its text', serves('\n<!doctype html>'), /^CardIsPage/],
    ['no JSON', serves('name: x'), /^CardInvalid: .* is not valid:\n {2}the card is not valid JSON/],
    ['nothing in it', serves(''), /^CardInvalid/],
    ['a list', serves('[]'), /^CardInvalid: .*\n {2}the card is not a JSON object/],
    ['not UTF-8', serves(Buffer.from([0x7b, 0xc3, 0x28])), /^CardInvalid: .* is not text in UTF-8/],
    ['too large', serves(' '.repeat(1024 * 1024 + 1)), /^CardTooLarge: .* more than 1 MiB/],
    [
      'signs that nobody sees',
      serves(JSON.stringify({ ...CARD_0_3, name: 'a\u202eb' })),
      /^CardInvalid: .* a character that nobody sees/,
    ],
    [
      'a broken connection',
      (_, response) => response.destroy(),
      /^CardNotReached: agent\.example\.com closed the connection/,
    ],
  ])('%s', async (_, handler, message) => {
    const { code, err, out } = await run(handler, URL_OF_CARD);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.replace(/^(Redirected to .*\n)+/, '')).toMatch(message);
  });

  test('a certificate that nobody trusts is told, with what to do where a proxy inspects TLS', async () => {
    const failure = Object.assign(new Error('self-signed certificate'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    const world = { send: () => Promise.reject(failure) } as unknown as SimulatedAzure;
    const { code, err } = await runCli(world, ['card', URL_OF_CARD], { folder });
    expect(code).toBe(1);
    expect(err).toMatch(
      /^CardNotReached: agent\.example\.com presents a certificate that is not trusted .*\n.*NODE_EXTRA_CA_CERTS/,
    );
    expect(err).not.toContain('--timeout');
  });

  test('a body without an end is not read to its end', async () => {
    let timer: NodeJS.Timeout | undefined;
    const { err } = await run((_, response) => {
      response.writeHead(200);
      timer = setInterval(() => response.write(' '.repeat(200_000)), 1);
    }, URL_OF_CARD);
    clearInterval(timer);
    expect(err).toMatch(/^CardTooLarge/);
  });

  test.each<[string, Handler]>([
    ['at all', () => undefined],
    ['to its end', (_, response) => void response.writeHead(200).write('{')],
  ])('a host that does not answer %s in time', async (_, handler) => {
    const { code, err } = await run(handler, URL_OF_CARD, '--timeout', '0.3');
    expect(code).toBe(1);
    expect(err).toMatch(/^CardNotReached: agent\.example\.com did not answer within 0\.3 s\n.*--timeout/);
  });
});

test.each([
  ['agent.example.com', /must be an address that begins with https:\/\//],
  ['ftp://agent.example.com', /must be an address that begins with https:\/\//],
  ['http://agent.example.com', /must begin with https:\/\//],
  ['https://user:secret@agent.example.com', /no user name and no password/],
])('%s is wrong usage', async (address, message) => {
  const { code, err } = await run(serves(card), address);
  expect(code).toBe(2);
  expect(err).toMatch(message);
  expect(err).not.toContain('secret');
  expect(site.asked).toEqual([]);
});

test.each([
  ['--key', 'two words'],
  ['--timeout', 'soon'],
  ['--timeout', '0'],
])('%s %s is wrong usage', async (option, value) => {
  expect((await run(serves(card), URL_OF_CARD, option, value)).code).toBe(2);
});

test('the example of docs/cli.md is what is printed', async () => {
  const [, shown = ''] = /^```console\n\$ npx foundry-agents card (?:.*)\n([\s\S]*?)^```$/m.exec(MANUAL) ?? [];
  const small = {
    ...CARD_0_3,
    name: 'Conditional Access Agent',
    description: 'Manages conditional access policies',
    url: 'https://agent.example.com/a2a/v1',
    version: '1.0.0',
    protocolVersion: '0.3.0',
    preferredTransport: 'JSONRPC',
    capabilities: {},
    defaultInputModes: ['text/plain'],
    defaultOutputModes: ['text/plain'],
    skills: [{ id: 'threat-detection', name: 'Threat detection', description: 'Detects threats', tags: ['security'] }],
  };
  const fields = [
    'protocolVersion',
    'name',
    'description',
    'url',
    'preferredTransport',
    'version',
    'capabilities',
    'defaultInputModes',
    'defaultOutputModes',
    'skills',
  ];
  const published = Object.fromEntries(Object.entries(small).filter(([field]) => fields.includes(field)));
  const { transcript } = await run(serves(JSON.stringify(published)), 'https://agent.example.com');
  expect(`${transcript}\n`).toBe(shown);
});
