import { outputsFolder, simulatedAzure } from '../support/simulated';
import { SimulatedFoundry } from './simulated-foundry';
import { type Given, type Outcome, runCli } from './test-io';

let foundry: SimulatedFoundry;
const azure = simulatedAzure((services) => {
  foundry = new SimulatedFoundry(services);
});
const folder = outputsFolder();

const activate = (args: readonly string[] = [], given: Given = {}): Promise<Outcome> =>
  runCli(azure, ['activate', '--agent', 'helpdesk', ...args], { folder, ...given });

test('adds the Activity protocol and a scheme of the bot, and keeps what is there', async () => {
  foundry.agent.agent_endpoint = {
    version_selector: { version_selection_rules: [] },
    protocol_configuration: { responses: {}, a2a: { depth: 2 } },
    authorization_schemes: [{ type: 'Entra', isolation_key_source: { kind: 'Entra' } }],
  };
  const { code, out } = await activate(['--yes']);
  expect(code).toBe(0);
  expect(out).toBe(
    [
      'Endpoint of agent Publishing Agent:',
      '  + authorization_schemes[BotServiceRbac]',
      '  + protocol_configuration.activity',
      'Agent Publishing Agent is active for Teams.',
    ].join('\n'),
  );
  expect(azure.writes).toHaveLength(1);
  const [patch] = azure.writes;
  expect(patch?.method).toBe('PATCH');
  expect(patch?.headers['content-type']).toBe('application/merge-patch+json');
  expect(patch?.body).toEqual({
    agent_endpoint: {
      protocol_configuration: { responses: {}, a2a: { depth: 2 }, activity: {} },
      authorization_schemes: [{ type: 'Entra', isolation_key_source: { kind: 'Entra' } }, { type: 'BotServiceRbac' }],
    },
  });
});

test('a second run changes nothing', async () => {
  await activate(['--yes', '--m365-public-endpoint', '--scope', 'Tenant']);
  azure.received.length = 0;
  const { code, out } = await activate(['--yes', '--m365-public-endpoint', '--scope', 'Tenant']);
  expect([code, out]).toEqual([0, 'Agent Publishing Agent: nothing to change.']);
  expect(azure.writes).toEqual([]);
});

test.each([
  ['Personal', 'BotServiceRbac'],
  ['Shared', 'BotServiceRbac'],
  ['Tenant', 'BotServiceTenant'],
])('scope %s gives scheme %s in place of another one of the bot', async (scope, scheme) => {
  foundry.endpoint.authorization_schemes = [{ type: 'BotService' }, { type: 'Entra' }];
  await activate(['--yes', '--scope', scope]);
  expect(foundry.endpoint.authorization_schemes).toEqual([{ type: 'Entra' }, { type: scheme }]);
});

test('without a scope the scheme that is there stays', async () => {
  foundry.endpoint.authorization_schemes = [{ type: 'BotServiceTenant' }, { type: 'Entra' }];
  await activate(['--yes']);
  expect(foundry.endpoint.authorization_schemes).toEqual([{ type: 'BotServiceTenant' }, { type: 'Entra' }]);
});

test.each([
  [
    '--m365-public-endpoint',
    false,
    true,
    '~ protocol_configuration.activity.enable_m365_public_endpoint: false -> true',
  ],
  [
    '--no-m365-public-endpoint',
    true,
    false,
    '~ protocol_configuration.activity.enable_m365_public_endpoint: true -> false',
  ],
])('%s', async (option, before, after, line) => {
  foundry.agent.agent_endpoint = {
    protocol_configuration: {
      activity: { enable_m365_public_endpoint: before, access_boundaries: ['read.1on1.tenant'] },
    },
    authorization_schemes: [{ type: 'BotServiceRbac' }],
  };
  const { out } = await activate(['--yes', option]);
  expect(out).toContain(`\n  ${line}\n`);
  // What is read-only is not sent back: the simulated service would refuse it.
  expect(foundry.endpoint.protocol_configuration).toEqual({ activity: { enable_m365_public_endpoint: after } });
});

test.each([
  ['an endpoint that nobody has touched', undefined, { responses: {}, activity: {} }],
  ['an endpoint of the older form', { protocols: ['responses', 'a2a'] }, { responses: {}, a2a: {}, activity: {} }],
])('%s', async (_name, endpoint, protocols) => {
  foundry.agent.agent_endpoint = endpoint;
  const { code } = await activate(['--yes']);
  expect(code).toBe(0);
  expect(foundry.endpoint.protocol_configuration).toEqual(protocols);
  expect(foundry.endpoint.authorization_schemes).toEqual([{ type: 'Entra' }, { type: 'BotServiceRbac' }]);
});

test.each([
  ['y', 0, 1],
  ['yes', 0, 1],
  ['', 1, 0],
  ['no', 1, 0],
])('asks, and answer %p ends with %d after %d writes', async (answer, code, writes) => {
  const outcome = await activate([], { answers: [answer] });
  expect(outcome.asked).toEqual(['Write this? [y/N] ']);
  expect([outcome.code, azure.writes.length]).toEqual([code, writes]);
});

test('where nobody can be asked it writes nothing and says so', async () => {
  const { code, err } = await activate();
  expect(code).toBe(1);
  expect(err).toContain('NobodyToAsk');
  expect(azure.writes).toEqual([]);
});

test('--dry-run prints the request and sends none', async () => {
  const { code, out, err } = await activate(['--dry-run']);
  expect(code).toBe(0);
  expect(azure.writes).toEqual([]);
  expect(err).toContain(
    'GET https://contoso.services.ai.azure.com/api/projects/helpdesk/agents/Publishing%20Agent?api-version=v1',
  );
  expect(out).toContain(
    'PATCH https://contoso.services.ai.azure.com/api/projects/helpdesk/agents/Publishing%20Agent?api-version=v1',
  );
  expect(out).toContain('"type": "BotServiceRbac"');
  expect(out).toMatch(/Nothing was sent\.$/);
});

test('--dry-run --json gives the request', async () => {
  const { out } = await activate(['--dry-run', '--json']);
  expect(JSON.parse(out)).toMatchObject({
    outcome: 'unsent',
    requests: [{ method: 'PATCH', contentType: 'application/merge-patch+json', body: { agent_endpoint: {} } }],
  });
});

test('--json prints JSON and nothing else on standard output', async () => {
  const { out, err } = await activate(['--yes', '--json']);
  expect(JSON.parse(out)).toEqual({
    agent: 'helpdesk',
    name: 'Publishing Agent',
    outcome: 'changed',
    differences: ['+ authorization_schemes[BotServiceRbac]', '+ protocol_configuration.activity'],
  });
  expect(err).toContain('Endpoint of agent Publishing Agent:');
});

test('a lost response is no harm: the same request goes out again', async () => {
  azure.fail('PATCH', /./, 'lost');
  const { code } = await activate(['--yes']);
  expect(code).toBe(0);
  expect(azure.writes.map(({ method }) => method)).toEqual(['PATCH', 'PATCH']);
  expect(foundry.endpoint.authorization_schemes).toEqual([{ type: 'Entra' }, { type: 'BotServiceRbac' }]);
});

test('what the service does not keep is told, and not called active', async () => {
  azure.on('PATCH', /./, () => ({ status: 200, body: {} }));
  const { code, err, sleeps } = await activate(['--yes']);
  expect(code).toBe(1);
  expect(err).toContain('NotTaken');
  expect(err).toContain('authorization_schemes[BotServiceRbac]');
  expect(sleeps).toEqual([2000, 2000, 2000]);
});

test('Ctrl-C after the write says that it may be written, and exits with 130', async () => {
  azure.on('PATCH', /./, () => ({ status: 200, body: {} }));
  const { code, err } = await activate(['--yes'], { interruptAtSleep: 1 });
  expect(code).toBe(130);
  expect(err).toBe(
    'Interrupted. The endpoint may or may not have been written. Run the same command again: it first reads the current state.',
  );
});

test('Ctrl-C before the write says that nothing was changed', async () => {
  azure.fail('GET', /./, { status: 503 });
  const { code, err } = await activate(['--yes'], { interruptAtSleep: 1 });
  expect(code).toBe(130);
  expect(err).toMatch(/Interrupted\. Nothing was changed\.$/);
  expect(azure.writes).toEqual([]);
});

test('an application is sent to the newer model', async () => {
  const { code, err } = await runCli(azure, ['activate', '--agent', 'niceapp', '--yes'], { folder });
  expect(code).toBe(1);
  expect(err).toContain('MissingOutput: outputs.json has no niceapp_agent_name, which activate needs');
  expect(err).toContain('docs/migrating-from-applications.md');
});
