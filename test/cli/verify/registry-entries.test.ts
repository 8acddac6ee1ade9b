import * as fs from 'node:fs';
import * as path from 'node:path';
import { exampleSettings, synthesizeSettings } from '../../support/examples';
import { simulatedAzure } from '../../support/simulated';
import type { Answer } from '../simulated-azure';
import type { Given } from '../test-io';
import { answers, error, lost, type Scenario } from './scenario';
import { APPLICATION_OUTPUTS, rowsOf, verify, wellDeployed } from './world';

const OWNER = 'daf58b0e-44e1-433c-b6b0-ca70cae320b8';
const OTHER = 'b9108c41-d2d2-4e78-b073-92f57b752bd0';
const ADMINISTRATOR = '6b942400-691f-4bf0-9d12-d8a254a2baf5';
const AZURE_CLI = '04b07795-8ddb-461a-bbee-02f9e1bf7b46';
const CARD_ID = '8d4c5a5c-7c6e-4b1d-8e3b-3f2c1a9d1234';
const SKILLS = [
  { id: 'one', name: 'One', tags: ['a', 'b'] },
  { id: 'two', name: 'Two', tags: [] },
];
const CARD = { name: 'Route agent', version: '1.2.0', capabilities: {}, skills: SKILLS };
const MANIFEST = { ownerIds: [OWNER], displayName: "The agent's card", version: '1.2.0', skills: [{ id: 'one' }] };

const REGISTRATION = { id: 'r-1', owner_ids: [OWNER, OTHER], card: CARD };
const INSTANCE = { id: 'i-1', owner_ids: [OWNER], card_id: CARD_ID, card: MANIFEST };
const NEWER = { 'prod-registry': { registrations: { routes: REGISTRATION } } };
const OLDER = { 'prod-registry': { agent_instances: { routes: INSTANCE } } };

const URLS = {
  registration: /^https:\/\/graph\.microsoft\.com\/beta\/copilot\/agentRegistrations\/r-1$/,
  instance: /^https:\/\/graph\.microsoft\.com\/beta\/agentRegistry\/agentInstances\/i-1$/,
  card: /^https:\/\/graph\.microsoft\.com\/beta\/agentRegistry\/agentInstances\/i-1\/agentCardManifest$/,
  query: /^https:\/\/graph\.microsoft\.com\/beta\/agentRegistry\/agentCardManifests\?/,
};

const fine =
  (body: object): (() => Answer) =>
  () => ({ status: 200, body });
const registration = (change: object = {}): object => ({
  id: 'r-1',
  ownerIds: [OTHER.toUpperCase(), OWNER],
  agentCard: { ...CARD, skills: [...SKILLS].reverse(), ofTheService: true },
  ...change,
});
const cardOf = (change: object = {}): object => ({ id: CARD_ID, ...MANIFEST, ...change });

const azure = simulatedAzure((azure) => {
  azure.on('GET', URLS.registration, fine(registration()));
  azure.on('GET', URLS.instance, fine({ id: 'i-1', ownerIds: [OWNER] }));
  azure.on('GET', URLS.card, fine(cardOf()));
  azure.on('GET', URLS.query, fine({ value: [{ id: 'another' }, { id: CARD_ID.toUpperCase() }] }));
});

const told = async (outputs: object, given?: Given): Promise<unknown> => {
  const { code, rows } = await rowsOf(azure, outputs, [], given);
  return [
    code,
    ...Object.values(rows).map(({ name, verdict, answeredBy, reason }) => [name, verdict, answeredBy, reason]),
  ];
};

test('a registration that is as it was deployed has three rows that are ok, in whatever order its lists come', async () => {
  expect(await told(NEWER)).toEqual([
    0,
    ['entry in the registry', 'ok', 'Graph', 'it exists'],
    ['owners', 'ok', 'Graph', `${OTHER}, ${OWNER}`],
    ['card as declared', 'ok', 'Graph', 'it says what was deployed'],
  ]);
});

test('an instance of the older registry is also looked for by the query of agents, by the name of its card', async () => {
  expect(await told(OLDER)).toEqual([
    0,
    ['entry in the registry', 'ok', 'Graph', 'it exists'],
    ['owners', 'ok', 'Graph', OWNER],
    ['card as declared', 'ok', 'Graph', 'it says what was deployed'],
    ['card of the instance', 'ok', 'Graph', `it has the card ${CARD_ID}`],
    ['found by a discovery query', 'ok', 'Graph', "a query for 'The agent's card' finds it"],
  ]);
  const query =
    azure.received.find(({ url }) =>
      url.startsWith('https://graph.microsoft.com/beta/agentRegistry/agentCardManifests?'),
    )?.url ?? '';
  expect(new URL(query).searchParams.get('$filter')).toBe("displayName eq 'The agent''s card'");
});

test('docs/cli.md shows what is printed', async () => {
  const page = fs.readFileSync(path.join(__dirname, '..', '..', '..', 'docs', 'cli.md'), 'utf8');
  const [skill = {}] = SKILLS;
  azure.on('GET', URLS.registration, fine({ ownerIds: [OWNER], agentCard: { ...CARD, skills: [skill] } }));
  const { out } = await verify(azure, { s: { registrations: { routes: { ...REGISTRATION, owner_ids: [OWNER] } } } });
  expect(page).toContain(`$ npx foundry-agents verify\n${out}\n\`\`\``);
});

test('only Microsoft Graph is asked, with a token for it alone, and nothing is changed', async () => {
  const { signIns } = await verify(azure, OLDER);
  expect(new Set(signIns.map(({ scope }) => scope))).toEqual(new Set(['https://graph.microsoft.com/.default']));
  expect(azure.writes).toEqual([]);
});

test('a person is asked for a token of Microsoft Graph, and of Azure where agents are in the file', async () => {
  const scopesOf = async (outputs: object): Promise<string[]> => {
    const { signIns } = await verify(azure, outputs, ['--sign-in', 'device', '--no-call']);
    return signIns.map(({ scope }) => new URL(scope).host);
  };
  expect((await scopesOf(NEWER))[0]).toBe('graph.microsoft.com');
  wellDeployed(azure);
  expect((await scopesOf({ ...APPLICATION_OUTPUTS, ...NEWER })).slice(0, 3)).toEqual([
    'ai.azure.com',
    'management.azure.com',
    'graph.microsoft.com',
  ]);
});

test('in another cloud its Microsoft Graph is asked', async () => {
  const { signIns } = await verify(azure, NEWER, ['--cloud', 'usgov']);
  expect(azure.received.map(({ url }) => url)).toEqual([
    'https://graph.microsoft.us/beta/copilot/agentRegistrations/r-1',
  ]);
  expect(signIns.map(({ scope }) => scope)).toEqual(['https://graph.microsoft.us/.default']);
});

test('agents, registrations and instances have reports of their own; with --agent that one alone', async () => {
  wellDeployed(azure);
  const outputs = { ...APPLICATION_OUTPUTS, 'prod-registry': { ...NEWER['prod-registry'], ...OLDER['prod-registry'] } };
  const reportsOf = async (...args: string[]): Promise<string[]> => {
    const { out } = await verify(azure, outputs, ['--json', '--no-call', ...args]);
    return (JSON.parse(out) as { agents: { agent: string }[] }).agents.map(({ agent }) => agent);
  };
  expect(await reportsOf()).toEqual(['helpdesk', 'registration routes', 'instance routes']);
  expect(await reportsOf('--agent', 'helpdesk')).toEqual(['helpdesk']);
});

test('an instance without a card is inventory, which is no fault of it', async () => {
  const { card: _, card_id: __, ...bare } = INSTANCE;
  expect(await told({ s: { agent_instances: { routes: bare } } })).toEqual([
    0,
    ['entry in the registry', 'ok', 'Graph', 'it exists; without a card no agent finds it'],
    ['owners', 'ok', 'Graph', OWNER],
  ]);
});

test('a card that is shared has to be the one, whatever it says', async () => {
  const { card: _, ...shared } = INSTANCE;
  const { rows } = await rowsOf(azure, { s: { agent_instances: { routes: shared } } });
  expect(Object.keys(rows)).toEqual([
    'entry in the registry',
    'owners',
    'card of the instance',
    'found by a discovery query',
  ]);
});

const ROWS: Scenario[] = [
  [
    'entry in the registry',
    answers('GET', URLS.registration, 404, error('NotFound')),
    'failed',
    'Graph',
    /^registration not found: deploy it/,
  ],
  [
    'owners',
    answers('GET', URLS.registration, 401, error('InvalidAuthenticationToken')),
    'not-checked',
    'Graph',
    /\(401\)/,
  ],
  ['card as declared', lost('GET', URLS.registration), 'not-checked', undefined, /^no answer from here: /],
  [
    'owners',
    answers('GET', URLS.registration, 200, registration({ ownerIds: [OWNER, 'x'] })),
    'failed',
    'Graph',
    new RegExp(`^${OTHER} is gone, x was not deployed: `),
  ],
  [
    'owners',
    answers('GET', URLS.registration, 200, registration({ ownerIds: undefined })),
    'failed',
    'Graph',
    /is gone: deploy again/,
  ],
  [
    'card as declared',
    answers('GET', URLS.registration, 200, registration({ agentCard: null })),
    'failed',
    'Graph',
    /^the entry has no card/,
  ],
  [
    'card as declared',
    answers(
      'GET',
      URLS.registration,
      200,
      registration({ agentCard: { ...CARD, version: '1.3.0', skills: SKILLS.slice(1) } }),
    ),
    'failed',
    'Graph',
    /^it differs in version, skills: /,
  ],
  [
    'card as declared',
    answers(
      'GET',
      URLS.registration,
      200,
      registration({ agentCard: { ...CARD, skills: [SKILLS[0], { ...SKILLS[1], name: 'Three' }] } }),
    ),
    'failed',
    'Graph',
    /^it differs in skills: /,
  ],
  [
    'card as declared',
    answers('GET', URLS.registration, 200, registration({ agentCard: { ...CARD, capabilities: undefined } })),
    'ok',
    'Graph',
    /says what was deployed/,
  ],
  [
    'card as declared',
    answers('GET', URLS.registration, 200, registration({ agentCard: { ...CARD, skills: [...SKILLS, { id: 'x' }] } })),
    'failed',
    'Graph',
    /^it differs in skills: /,
  ],
];

const ROWS_OF_OLDER: Scenario[] = [
  [
    'card as declared',
    answers('GET', URLS.card, 200, cardOf({ displayName: 'x' })),
    'failed',
    'Graph',
    /^it differs in displayName: /,
  ],
  [
    'card as declared',
    answers('GET', URLS.card, 404, error('AgentCardNotFound')),
    'failed',
    'Graph',
    /^card of the instance not found/,
  ],
  [
    'card of the instance',
    answers('GET', URLS.card, 200, cardOf({ id: 'x' })),
    'failed',
    'Graph',
    new RegExp(`^it has the card x, and ${CARD_ID} was deployed`),
  ],
  [
    'found by a discovery query',
    answers('GET', URLS.query, 200, { value: [{ id: 'x' }] }),
    'failed',
    'Graph',
    /does not find it: add it to a collection/,
  ],
  ['found by a discovery query', answers('GET', URLS.query, 200, {}), 'failed', 'Graph', /does not find it/],
  [
    'found by a discovery query',
    answers('GET', URLS.query, 403, error('Forbidden')),
    'not-checked',
    'Graph',
    /no delegated permission AgentCardManifest\.Read\.All/,
  ],
  [
    'found by a discovery query',
    answers('GET', URLS.query, 400, error('ValidationError')),
    'not-checked',
    'Graph',
    /could not be read \(400\); it says "ValidationError: because"/,
  ],
  [
    'found by a discovery query',
    answers('GET', URLS.card, 200, cardOf({ displayName: undefined })),
    'not-checked',
    'Graph',
    /no name to ask for/,
  ],
];

test.each([...ROWS.map((row) => [NEWER, ...row] as const), ...ROWS_OF_OLDER.map((row) => [OLDER, ...row] as const)])(
  '%j: row %s, changed by %p, is %s by %s: %s',
  async (outputs, row, change, verdict, answeredBy, reason) => {
    change(azure);
    const { rows } = await rowsOf(azure, outputs);
    expect(rows[row]).toMatchObject({ verdict, ...(answeredBy && { answeredBy }) });
    expect(rows[row]?.reason).toMatch(reason);
  },
);

const PERSON = { idtyp: 'user', oid: 'person' };
const READ = 'User.Read AgentRegistration.Read.All';

test.each<[what: string, claims: Record<string, unknown>, reason: RegExp]>([
  [
    'a person without the permission',
    { ...PERSON, scp: 'User.Read' },
    /no delegated permission AgentRegistration\.Read\.All; grant it to the app and consent/,
  ],
  [
    'a person of the Azure CLI',
    { ...PERSON, scp: 'User.Read', appid: AZURE_CLI },
    /no sign-in of the Azure CLI has it: run this as the app that registers agents/,
  ],
  [
    'a person without the role',
    { ...PERSON, scp: READ, wids: ['x'] },
    /has not the role Agent Registry Administrator, which counts 5 to 15 minutes/,
  ],
  [
    'a person with both',
    { ...PERSON, scp: READ, wids: [ADMINISTRATOR] },
    /has the permission; where it is new, .* else the tenant is not in the preview/,
  ],
  ['a person whose roles are not told', { ...PERSON, scp: READ }, /has the permission/],
  [
    'a person who may write',
    { ...PERSON, scp: 'AgentRegistration.ReadWrite.All', wids: [ADMINISTRATOR] },
    /has the permission/,
  ],
  [
    'an app without the permission',
    { idtyp: 'app', roles: ['User.Read.All'] },
    /no application permission AgentRegistration\.Read\.All/,
  ],
  ['an app without any', { idtyp: 'app' }, /no application permission AgentRegistration\.Read\.All/],
  [
    'an app with the permission',
    { idtyp: 'app', roles: ['AgentRegistration.Read.All'], wids: ['x'] },
    /has the permission/,
  ],
])('a refusal says what is missing, of %s', async (_, claims, reason) => {
  azure.on('GET', URLS.registration, () => ({ status: 403, body: error('Forbidden') }));
  const { code, rows } = await rowsOf(azure, NEWER, [], { claims });
  expect(rows['entry in the registry']).toMatchObject({ verdict: 'not-checked', answeredBy: 'Graph' });
  expect(rows['entry in the registry']?.reason).toMatch(reason);
  expect(rows['entry in the registry']?.reason).toMatch(/\(403\): .*; it says "Forbidden: because"$/);
  expect(code).toBe(1);
});

test.each([
  [{ registrations: { a: { id: '../x' } } }, /registrations is not the id of an entry/],
  [{ agent_instances: { a: { id: 'i', card_id: 'x/y' } } }, /agent_instances is not the id of an entry/],
  [{ registrations: { a: { id: '..' } } }, /registrations is not the id of an entry/],
  [{ registrations: { a: { owner_ids: [] } } }, /registrations /],
  [{ registrations: 'text' }, /registrations /],
])('an output that was edited is refused: %j', async (outputs, message) => {
  const { code, err } = await verify(azure, { s: outputs });
  expect(code).toBe(1);
  expect(err).toMatch(/InvalidOutput/);
  expect(err).toMatch(message);
});

test('two stacks with registrations in one file are refused, and not one of them forgotten', async () => {
  const { err } = await verify(azure, { dev: NEWER['prod-registry'], ...NEWER });
  expect(err).toContain('OutputsAmbiguous');
});

test.each([
  ['registry', 'registration conditional-access', ['entry in the registry', 'owners', 'card as declared']],
  [
    'registry-legacy',
    'instance conditional-access',
    ['entry in the registry', 'owners', 'card as declared', 'card of the instance', 'found by a discovery query'],
  ],
])('what the stack of %s gives out is what the rows need', async (example, agent, rows) => {
  const stack = synthesizeSettings(exampleSettings(example)).get('prod-registry');
  const text = JSON.stringify(stack?.shape.output).replace(/\$\{[^}]*\}/g, 'known-after-apply');
  const outputs = Object.fromEntries(
    Object.entries(JSON.parse(text) as Record<string, { value: unknown }>).map(([name, { value }]) => [name, value]),
  );
  const { out } = await verify(azure, { 'prod-registry': outputs }, ['--json']);
  const [report] = (JSON.parse(out) as { agents: { agent: string; rows: { name: string }[] }[] }).agents;
  expect(report?.agent).toBe(agent);
  expect(report?.rows.map(({ name }) => name)).toEqual(rows);
});
