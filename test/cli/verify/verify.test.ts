import { printable } from '../../../cli/world/printable';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { simulatedAzure } from '../../support/simulated';
import { type Given, PERSON, tokenWith } from '../test-io';
import { APPLICATION_ROWS } from './application-rows';
import { MANAGED_ROWS } from './managed-rows';
import {
  APPLICATION_OUTPUTS,
  CLIENT_ID,
  CLOSED,
  FOUNDRY,
  GATEWAY_ID,
  MANAGED_OUTPUTS,
  network,
  PROJECT,
  rowsOf,
  TENANT_ID,
  URLS,
  verify,
  wellDeployed,
} from './world';

jest.mock('../../../cli/verify/probe-client/node-network', () => ({
  NODE_NETWORK: {
    addresses: (host: string) => network.addresses(host),
    handshake: (host: string, port: number) => network.handshake(host, port),
  },
}));

/** What docs/cli.md shows as the output of a command. */
function manual(command: string): string | undefined {
  const page = fs.readFileSync(path.join(__dirname, '..', '..', '..', 'docs', 'cli.md'), 'utf8');
  return new RegExp(`\\$ npx foundry-agents ${command}\\n([\\s\\S]*?)\\n\`\`\``).exec(page)?.[1];
}

const OUTSIDER = 'FOUNDRY_AGENTS_TOKEN_WITHOUT_ROLE';
const REAL = { ...network };
const azure = simulatedAzure(wellDeployed);
beforeEach(() => {
  Object.assign(network, REAL);
});

const NAMES = {
  application: [
    'application exists',
    'deployment runs',
    'endpoint without a token',
    'endpoint without the role',
    'endpoint with token and role',
    'bot exists',
    'Teams channel is on',
    'DNS of the edge',
    'TLS of the edge',
    'edge stops other callers',
    'gateway rejects a bad token',
  ],
  managed: [
    'agent exists',
    'activity protocol is on',
    'bot may call the agent',
    'Microsoft 365 endpoint is on',
    'endpoint without a token',
    'endpoint without the role',
    'endpoint with token and role',
    'bot exists',
    'Teams channel is on',
    'Foundry rejects a bad token',
  ],
};

describe.each([
  ['an application behind gateway and edge', APPLICATION_OUTPUTS, NAMES.application, APPLICATION_ROWS],
  ['an agent endpoint without a gateway', MANAGED_OUTPUTS, NAMES.managed, MANAGED_ROWS],
] as const)('%s', (_, outputs, names, scenarios) => {
  test('has these rows, in this order', async () => {
    expect(Object.keys((await rowsOf(azure, outputs)).rows)).toEqual(names);
  });

  test.each(scenarios.map((scenario) => [`${scenario[0]}: ${scenario[2]}, ${scenario[4].source}`, scenario] as const))(
    '%s',
    async (_name, [row, change, verdict, answeredBy, reason]) => {
      change(azure);
      const { rows, code } = await rowsOf(azure, outputs);
      expect(rows[row]).toMatchObject({ verdict, reason: expect.stringMatching(reason) as unknown });
      expect(rows[row]?.answeredBy).toBe(answeredBy);
      const failed = Object.values(rows).some((any) => any.verdict === 'failed');
      expect(code).toBe(failed ? 1 : 0);
    },
  );
});

describe('somebody without the role', () => {
  const given = { environment: { [OUTSIDER]: tokenWith({ oid: 'outsider' }) } };
  const own = `Bearer ${tokenWith(PERSON)}`;
  const toOutsider = (status: number, body: unknown) => {
    azure.on('POST', URLS.responses, ({ headers }) => {
      if (headers.authorization === own) return { status: 200, headers: FOUNDRY, body: { status: 'completed' } };
      return headers.authorization === undefined ? { status: 401 } : { status, headers: FOUNDRY, body };
    });
  };

  test.each([
    [403, { error: { code: 'PermissionDenied' } }, 'ok', /refused with 403/],
    [200, { status: 'completed' }, 'failed', /is accepted \(200\)/],
    [401, {}, 'not-checked', /is not valid \(401\)/],
    [403, CLOSED, 'not-checked', /private network/],
    [500, {}, 'not-checked', /500 where 403/],
  ])('%i %j: %s', async (status, body, verdict, reason) => {
    toOutsider(status, body);
    const { rows } = await rowsOf(azure, APPLICATION_OUTPUTS, [], given);
    expect(rows['endpoint without the role']).toMatchObject({ verdict, answeredBy: 'Foundry' });
    expect(rows['endpoint without the role']?.reason).toMatch(reason);
    expect(rows['endpoint with token and role']?.verdict).toBe('ok');
  });
});

test('asks the agent once, and with --no-call not at all', async () => {
  const asked = () => azure.received.filter(({ url }) => URLS.responses.test(url));
  await rowsOf(azure, APPLICATION_OUTPUTS, ['--message', 'Are you there?']);
  expect(asked().map(({ headers }) => headers.authorization !== undefined)).toEqual([false, true]);
  expect(asked()[1]?.body).toMatchObject({ input: 'Are you there?', stream: false, store: false });
  azure.received.length = 0;
  const { rows } = await rowsOf(azure, APPLICATION_OUTPUTS, ['--no-call']);
  expect(asked().map(({ headers }) => headers.authorization !== undefined)).toEqual([false]);
  expect(rows['endpoint with token and role']).toMatchObject({
    verdict: 'not-checked',
    reason: 'left out by --no-call',
  });
});

test('the bad token is right in all but its signature', async () => {
  await rowsOf(azure, APPLICATION_OUTPUTS);
  const [sent, ...more] = azure.received.filter(({ url }) => URLS.edge.test(url));
  expect(more).toEqual([]);
  const token = /^Bearer (.*)\.(.*)\.$/.exec(sent?.headers.authorization ?? '');
  const part = (at: number): unknown => JSON.parse(Buffer.from(token?.[at] ?? '', 'base64url').toString());
  expect(part(1)).toEqual({ alg: 'none', typ: 'JWT' });
  expect(part(2)).toMatchObject({ iss: 'https://api.botframework.com', aud: CLIENT_ID });
  expect(sent?.headers['x-ms-tenant-id']).toBe(TENANT_ID);
});

describe('what is printed', () => {
  test('one line per row and the sum, as docs/cli.md shows it, without colours where no terminal is', async () => {
    const { out, err, code } = await verify(azure, APPLICATION_OUTPUTS);
    expect(manual('verify')).toBe(out);
    expect(err).toBe('Verifying helpdesk ...');
    expect(code).toBe(0);
  });

  test('colours where standard output shows them, whoever may be asked', async () => {
    const colour = '\u001b[32m✓\u001b[0m';
    expect((await verify(azure, APPLICATION_OUTPUTS, [], { colour: true })).out).toContain(colour);
    expect((await verify(azure, APPLICATION_OUTPUTS, [], { answers: [] })).out).not.toContain('\u001b');
  });

  test('a certificate paints no tick over a cross, and makes no row of its own', async () => {
    const handshake = network.handshake;
    network.handshake = () =>
      Promise.resolve({
        problem: 'the certificate has expired',
        issuer: 'x\r  \u001b[32m✓\u001b[0m TLS of the edge\u001b[K\n  ✓ forged  edge\u2028  ✓ \u202e',
        validTo: new Date('2026-01-01'),
      });
    const { out } = await verify(azure, APPLICATION_OUTPUTS, [], { colour: true });
    network.handshake = handshake;
    const escape = '\u001b';
    expect(out.match(new RegExp(`^ {2}(?:${escape}\\[\\d+m)?[✓✗-]`, 'gm'))).toHaveLength(11);
    expect(out).toContain('\n  \u001b[31m✗\u001b[0m TLS of the edge');
    const without = out.replace(new RegExp(`\n {2}${escape}\\[3[123]m.${escape}\\[0m `, 'g'), '');
    expect(without).toBe(printable(without));
  });

  test('JSON tells the sum, too', async () => {
    azure.on('GET', URLS.channel, () => ({ status: 404 }));
    const { out, err, code } = await verify(azure, APPLICATION_OUTPUTS, ['--json']);
    expect(JSON.parse(out)).toMatchObject({ ok: false, summary: { ok: 8, failed: 1, notChecked: 2 } });
    expect(err).toBe('');
    expect(code).toBe(1);
  });

  test('no token, neither of the identity nor of the outsider', async () => {
    const outsider = tokenWith({ oid: 'outsider' });
    const { out, err } = await verify(azure, APPLICATION_OUTPUTS, [], { environment: { [OUTSIDER]: outsider } });
    expect(`${out}${err}`).not.toMatch(/eyJ/);
  });

  test('all agents of the outputs, or the one that is named', async () => {
    const both = { ...APPLICATION_OUTPUTS, more: MANAGED_OUTPUTS['prod-agents'] };
    const agentsOf = ({ out }: { out: string }) =>
      (JSON.parse(out) as { agents: { agent: string }[] }).agents.map(({ agent }) => agent);
    expect(agentsOf(await verify(azure, both, ['--json']))).toEqual(['helpdesk', 'helper']);
    expect(agentsOf(await verify(azure, both, ['--json', '--agent', 'helper']))).toEqual(['helper']);
    expect((await verify(azure, both, ['--agent', 'nobody'])).code).toBe(1);
  });
});

test('nobody signed in: what needs an identity is not checked, the rest is', async () => {
  const given = { signInFails: 'Please run az login' };
  const { rows, code } = await rowsOf(azure, APPLICATION_OUTPUTS, [], given);
  expect(rows['bot exists']).toMatchObject({ verdict: 'not-checked', reason: 'no identity is signed in (az login)' });
  expect(rows['endpoint with token and role']?.verdict).toBe('not-checked');
  expect(rows['endpoint without a token']?.verdict).toBe('ok');
  expect(rows['DNS of the edge']?.verdict).toBe('ok');
  expect(code).toBe(0);
  const { err } = await verify(azure, APPLICATION_OUTPUTS, [], given);
  expect(err.match(/NotSignedIn: no token: Please run az login/g)).toHaveLength(1);
});

test.each(['browser', 'device'])('--sign-in %s asks the person before anything is looked at', async (way) => {
  const { signIns } = await verify(azure, APPLICATION_OUTPUTS, ['--sign-in', way]);
  expect(signIns.slice(0, 2).map(({ scope }) => scope)).toEqual([
    'https://ai.azure.com/.default',
    'https://management.azure.com/.default',
  ]);
  azure.received.length = 0;
  const given = { signInFails: 'nobody came' };
  const { code, err } = await verify(azure, APPLICATION_OUTPUTS, ['--sign-in', way], given);
  expect(code).toBe(1);
  expect(err).toMatch(/^NotSignedIn: no token: nobody came\n/);
  expect(azure.received).toEqual([]);
});

describe('"ok" of --json says what the exit code says', () => {
  const result = async (outputs: object, args: readonly string[] = [], given: Given = {}) => {
    const { out, code } = await verify(azure, outputs, ['--json', ...args], given);
    return [(JSON.parse(out) as { ok: boolean }).ok, code];
  };
  const reading = { agents: { helper_agent_name: 'helper', helper_project_endpoint: PROJECT } };

  test('all is well, and a row is not checked', async () => {
    expect(await result(APPLICATION_OUTPUTS)).toEqual([true, 0]);
    expect(await result(APPLICATION_OUTPUTS, ['--strict'])).toEqual([false, 1]);
  });
  test('a row failed', async () => {
    azure.on('GET', URLS.channel, () => ({ status: 404 }));
    expect(await result(APPLICATION_OUTPUTS)).toEqual([false, 1]);
  });
  test('nothing was checked of one of the agents', async () => {
    azure.on('GET', URLS.agent, () => ({ status: 403, body: CLOSED }));
    azure.on('POST', URLS.responses, () => ({ status: 403, headers: FOUNDRY, body: CLOSED }));
    expect(await result(reading)).toEqual([false, 1]);
  });
  test('it was interrupted', async () => {
    azure.fail('GET', URLS.bot, { status: 429, headers: { 'retry-after': '7' } });
    expect(await result(APPLICATION_OUTPUTS, [], { interruptAtSleep: 1 })).toEqual([false, 130]);
  });
});

test('no token goes to a host that is not of Foundry', async () => {
  const evil = 'https://services.ai.azure.com.evil.test/x';
  const endpoints = {
    'prod-agents': {
      ...MANAGED_OUTPUTS['prod-agents'],
      helper_project_endpoint: evil,
      helper_responses_endpoint: evil,
    },
  };
  const { rows } = await rowsOf(azure, endpoints, [], { environment: { [OUTSIDER]: tokenWith({ oid: 'outsider' }) } });
  for (const name of ['agent exists', 'endpoint without the role', 'endpoint with token and role']) {
    expect(rows[name]).toMatchObject({ verdict: 'not-checked' });
    expect(rows[name]?.reason).toMatch(/no token is sent/);
  }
  const sent = azure.received.filter(({ url }) => url.startsWith(evil));
  expect(sent.map(({ headers }) => headers.authorization)).toEqual([undefined]);
});

test('a busy service is asked again', async () => {
  azure.fail('GET', URLS.bot, { status: 429, headers: { 'retry-after': '7' } });
  const { rows } = await rowsOf(azure, APPLICATION_OUTPUTS);
  expect(rows['bot exists']?.verdict).toBe('ok');
});

test('--strict fails where a row is not checked, too', async () => {
  expect((await verify(azure, APPLICATION_OUTPUTS)).code).toBe(0);
  expect((await verify(azure, APPLICATION_OUTPUTS, ['--strict'])).code).toBe(1);
});

test('Ctrl-C: what is known is printed, and the exit code tells', async () => {
  azure.fail('GET', URLS.bot, { status: 429, headers: { 'retry-after': '7' } });
  const { out, code } = await verify(azure, APPLICATION_OUTPUTS, [], { interruptAtSleep: 1 });
  expect(out).toMatch(/- bot exists .* not checked: interrupted/);
  expect(code).toBe(130);
});

test('a 403 of a proxy on the way proves nothing of the role', async () => {
  const outsider = tokenWith({ oid: 'outsider' });
  azure.on('POST', URLS.responses, ({ headers }) =>
    headers.authorization === `Bearer ${outsider}` ? { status: 403, body: '<html>Denied</html>' } : { status: 401 },
  );
  const { rows } = await rowsOf(azure, APPLICATION_OUTPUTS, [], { environment: { [OUTSIDER]: outsider } });
  expect(rows['endpoint without the role']).toMatchObject({ verdict: 'not-checked', answeredBy: 'unknown' });
});

test('without the address of the edge among the outputs DNS is not checked', async () => {
  const { public_ip_address: _address, ...ingress } = APPLICATION_OUTPUTS['prod-ingress'];
  const { rows } = await rowsOf(azure, { ...APPLICATION_OUTPUTS, 'prod-ingress': ingress });
  expect(rows['DNS of the edge']).toMatchObject({
    verdict: 'not-checked',
    reason: 'agent.contoso.com is 20.1.2.3; the address of the edge is not in the outputs',
  });
});

describe('a gateway without an edge', () => {
  const OWN = 'https://apim-contoso.azure-api.net/agents/api/projects/helpdesk/x?api-version=v';
  const outputs = {
    'prod-ingress': { public_host_name: 'apim-contoso.azure-api.net', gateway_id: GATEWAY_ID },
    'prod-agents': { ...APPLICATION_OUTPUTS['prod-agents'], helpdesk_messaging_endpoint: OWN },
  };

  test.each([
    [{ status: 401 }, 'ok', 'gateway', 'refused with 401'],
    [{ status: 202 }, 'failed', 'unknown', 'an unsigned token was accepted (202): check the policy of the route'],
  ])('answers %j: %s', async (answer, verdict, answeredBy, reason) => {
    azure.reset();
    wellDeployed(azure, { inside: true });
    azure.on('POST', URLS.gateway, () => answer);
    const { rows } = await rowsOf(azure, outputs);
    expect(rows['gateway rejects a bad token']).toEqual({
      name: 'gateway rejects a bad token',
      verdict,
      answeredBy,
      reason,
    });
    expect(Object.keys(rows)).toEqual([...NAMES.application.slice(0, 7), 'gateway rejects a bad token']);
  });

  test('that does not answer is not checked', async () => {
    const { rows } = await rowsOf(azure, outputs);
    expect(rows['gateway rejects a bad token']?.reason).toMatch(/^no answer from here: apim-contoso/);
  });
});

test('without a bot only the agent is looked at', async () => {
  const { helpdesk_bot_id: _bot, helpdesk_messaging_endpoint: _way, ...rest } = APPLICATION_OUTPUTS['prod-agents'];
  const { rows } = await rowsOf(azure, { agents: rest });
  expect(Object.keys(rows)).toEqual(NAMES.application.slice(0, 5));
});
