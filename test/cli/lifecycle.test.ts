import * as fs from 'node:fs';
import { outputsFolder, simulatedAzure } from '../support/simulated';
import { APPLICATION_ID, folderWith, OUTPUTS, SimulatedFoundry } from './simulated-foundry';
import { type Given, type Outcome, runCli } from './test-io';

let foundry: SimulatedFoundry;
const azure = simulatedAzure((services) => {
  foundry = new SimulatedFoundry(services);
});
const folder = outputsFolder();

const cli = (args: readonly string[], given: Given = {}): Promise<Outcome> => runCli(azure, args, { folder, ...given });
const APP = ['--agent', 'niceapp'];
const written = (): string[] => azure.writes.map(({ method, url }) => `${method} ${url}`);

test('start waits until the deployment runs, and tells how it goes on', async () => {
  const { code, out, err } = await cli(['start', ...APP, '--deployment', 'green']);
  expect([code, out]).toEqual([0, "Deployment 'green' of niceapp is Running."]);
  expect(written()).toEqual([
    `POST https://management.azure.com${APPLICATION_ID}/agentDeployments/green/start?api-version=2026-05-01`,
  ]);
  expect(err).toBe("Waiting for deployment 'green' of niceapp to be Running: Starting (0 s)");
});

test('stop asks first, and says what is lost', async () => {
  const { code, asked } = await cli(['stop', ...APP, '--deployment', 'blue'], { answers: ['y'] });
  expect(code).toBe(0);
  expect(asked).toEqual([
    "deployment 'blue' of niceapp is Running. Whoever talks to it gets no more answers. Go on? [y/N] ",
  ]);
  expect(foundry.deployments.blue).toBe('Stopped');
});

test.each([
  ['stop', ['--deployment', 'blue']],
  ['disable', []],
])('%s that nobody agrees to does nothing', async (verb, args) => {
  const { code, err } = await cli([verb, ...APP, ...args], { answers: ['n'] });
  expect(code).toBe(1);
  expect(err).toMatch(/^NotAgreed/);
  expect(azure.writes).toEqual([]);
});

test.each([
  ['start', ['--deployment', 'blue'], "Deployment 'blue' of niceapp is Running already: nothing to change."],
  ['stop', ['--deployment', 'green'], "Deployment 'green' of niceapp is Stopped already: nothing to change."],
  ['enable', [], 'Application niceapp is enabled already: nothing to change.'],
])('%s where it is there already changes nothing, and asks nobody', async (verb, args, text) => {
  const { code, out } = await cli([verb, ...APP, ...args]);
  expect([code, out]).toEqual([0, text]);
  expect(azure.writes).toEqual([]);
});

test('--all takes every deployment, and leaves alone what is there', async () => {
  const { out } = await cli(['start', ...APP, '--all']);
  expect(out.split('\n')).toEqual([
    "Deployment 'blue' of niceapp is Running already: nothing to change.",
    "Deployment 'green' of niceapp is Running.",
  ]);
  expect(written()).toHaveLength(1);
});

test('what is on the way already is only waited for', async () => {
  azure.on('GET', /agentDeployments\/green\?/, () => {
    const state = foundry.deployments.green === 'Starting' ? 'Running' : 'Starting';
    foundry.deployments.green = state;
    return { status: 200, body: { properties: { state } } };
  });
  const { code } = await cli(['start', ...APP, '--deployment', 'green']);
  expect(code).toBe(0);
  expect(azure.writes).toEqual([]);
});

test.each([
  [['start', ...APP], 'niceapp has 2 deployments: set --deployment, or --all; known here: blue, green'],
  [
    ['start', ...APP, '--deployment', 'red'],
    "--deployment 'red' is not a deployment of niceapp; known here: blue, green",
  ],
])('%j is wrong usage', async (args, text) => {
  const { code, err } = await cli(args);
  expect([code, err]).toEqual([2, `error: ${text}`]);
});

test.each([
  ['disable', false],
  ['enable', true],
])('%s an application', async (verb, enabled) => {
  foundry.applicationEnabled = !enabled;
  const { code } = await cli([verb, ...APP, '--yes']);
  expect(code).toBe(0);
  expect(foundry.applicationEnabled).toBe(enabled);
});

test.each(['disable', 'enable'])('%s an agent that carries its own endpoint', async (verb) => {
  foundry.agent.state = verb === 'enable' ? 'disabled' : 'enabled';
  const { code, out } = await cli([verb, '--agent', 'helpdesk', '--yes']);
  expect([code, out]).toEqual([0, `Agent Publishing Agent is ${verb}d.`]);
  expect(written()).toEqual([
    `POST https://contoso.services.ai.azure.com/api/projects/helpdesk/agents/Publishing%20Agent:${verb}?api-version=v1`,
  ]);
});

test('an agent endpoint has no deployments to start', async () => {
  const { code, err } = await cli(['start', '--agent', 'helpdesk']);
  expect(code).toBe(1);
  expect(err).toContain('an agent endpoint has no deployments');
});

test.each([
  ['lost', 1],
  [{ status: 502 }, 2],
] as const)('a response %j is made up for by looking', async (fault, posts) => {
  azure.fail('POST', /start/, fault);
  const { code } = await cli(['start', ...APP, '--deployment', 'green']);
  expect(code).toBe(0);
  expect(written()).toHaveLength(posts);
});

test('an operation that Azure reports as failed ends with what Azure says', async () => {
  azure.on('GET', /\/operations\/1\?/, () => ({
    status: 200,
    body: { status: 'Failed', error: { code: 'QuotaExceeded', message: 'No capacity.' } },
  }));
  const { code, err } = await cli(['start', ...APP, '--deployment', 'green']);
  expect(code).toBe(1);
  expect(err).toContain(
    "OperationFailed: deployment 'green' of niceapp ended as Failed; Azure said QuotaExceeded: No capacity.",
  );
});

test('an operation is looked at as often as Azure asks to, and its token goes nowhere else', async () => {
  azure.on('POST', /start/, () => ({
    status: 202,
    headers: { 'azure-asyncoperation': 'https://attacker.example/operations/1', 'retry-after': '20' },
  }));
  const { code, err } = await cli(['start', ...APP, '--deployment', 'green']);
  expect(code).toBe(1);
  expect(err).toMatch(/^UntrustedHost: attacker\.example is not an Azure host in cloud public; no token is sent there/);
  expect(azure.received.some(({ url }) => url.includes('attacker'))).toBe(false);
});

test.each([
  ['Stopped', 'Failed', 1],
  ['Failed', 'Failed', 4],
])('from %s to %s: a deployment that fails is told as failed after %d looks', async (before, after, looks) => {
  let started = false;
  let seen = 0;
  azure.on('POST', /start/, () => {
    started = true;
    return { status: 200 };
  });
  azure.on('GET', /agentDeployments\/green\?/, () => {
    if (started) seen++;
    return { status: 200, body: { properties: { state: started ? after : before } } };
  });
  const { code, err } = await cli(['start', ...APP, '--deployment', 'green']);
  expect(code).toBe(1);
  expect(err).toContain("OperationFailed: deployment 'green' of niceapp is Failed");
  expect(seen).toBe(looks);
});

test.each(['Deleting', 'Deleted'])('%s cannot be started', async (state) => {
  foundry.deployments.green = state;
  const { code, err } = await cli(['start', ...APP, '--deployment', 'green']);
  expect(code).toBe(1);
  expect(err).toMatch(/^BeingDeleted/);
  expect(azure.writes).toEqual([]);
});

test('progress is told again every half minute where nothing changes', async () => {
  azure.on('POST', /start/, () => ({ status: 200 }));
  azure.on('GET', /agentDeployments\/green\?/, () => ({ status: 200, body: { properties: { state: 'Updating' } } }));
  const { code, err } = await cli(['start', ...APP, '--deployment', 'green'], { interruptAtSleep: 14 });
  expect(code).toBe(130);
  expect(err.split('\n')).toEqual([
    "Waiting for deployment 'green' of niceapp to be Running: Updating (0 s)",
    "Waiting for deployment 'green' of niceapp to be Running: Updating (30 s)",
    "Waiting for deployment 'green' of niceapp to be Running: Updating (60 s)",
    "Interrupted. Azure goes on with deployment 'green' of niceapp by itself. Run the same command again to wait for it.",
  ]);
});

test.each([
  '/subscriptions/s/resourceGroups/g/providers/Microsoft.Web/sites/shop',
  `${APPLICATION_ID}/agentDeployments/../../../../accounts`,
  `${APPLICATION_ID.replace('niceapp', 'other')}/agentDeployments/blue`,
])('what is no deployment of the application is not stopped: %s', async (id) => {
  const other = folderWith({
    'prod-agents': { ...OUTPUTS['prod-agents'], niceapp_deployment_ids: { blue: id } },
  });
  const { code, err } = await cli(['stop', ...APP, '--yes'], { folder: other });
  fs.rmSync(other, { recursive: true });
  expect(code).toBe(1);
  expect(err).toMatch(/^InvalidOutput: /);
  expect(azure.received).toEqual([]);
});

test('--dry-run --json gives the request', async () => {
  const { out } = await cli(['stop', ...APP, '--deployment', 'blue', '--dry-run', '--json']);
  const { requests } = JSON.parse(out) as { requests: object[] };
  expect(requests).toEqual([
    { method: 'POST', url: expect.stringMatching(/agentDeployments\/blue\/stop\?api-version=/) as string },
  ]);
});

test('--dry-run prints the request and sends none, and asks nobody', async () => {
  const { code, out } = await cli(['stop', ...APP, '--deployment', 'blue', '--dry-run']);
  expect(code).toBe(0);
  expect(out).toContain(
    `POST https://management.azure.com${APPLICATION_ID}/agentDeployments/blue/stop?api-version=2026-05-01`,
  );
  expect(azure.writes).toEqual([]);
});

test.each([
  ['usgov', 'management.usgovcloudapi.net'],
  ['china', 'management.chinacloudapi.cn'],
])('--cloud %s goes to %s with a token for it', async (cloud, host) => {
  const { code, signIns } = await cli(['enable', ...APP, '--cloud', cloud]);
  expect(code).toBe(0);
  expect(azure.received.map(({ url }) => new URL(url).host)).toEqual([host]);
  expect(signIns).toEqual([{ cloud, signIn: 'any', scope: `https://${host}/.default` }]);
});

test('--json tells each outcome', async () => {
  const { out } = await cli(['start', ...APP, '--all', '--json']);
  expect(JSON.parse(out)).toEqual({
    agent: 'niceapp',
    state: 'Running',
    results: [
      { name: "deployment 'blue' of niceapp", outcome: 'unchanged' },
      { name: "deployment 'green' of niceapp", outcome: 'changed' },
    ],
  });
});
