import * as fs from 'node:fs';
import * as path from 'node:path';
import { PNG } from 'pngjs';
import { outputsFolder, simulatedAzure } from '../support/simulated';
import { BOT_ID, SimulatedFoundry } from './simulated-foundry';
import { APPLICATION, type Given, type Outcome, runCli, tokenWith } from './test-io';

let foundry: SimulatedFoundry;
const azure = simulatedAzure((services) => {
  foundry = new SimulatedFoundry(services);
});
const folder = outputsFolder();

const TEXTS = {
  '--short-description': 'Answers questions about IT',
  '--full-description': 'Answers questions about laptops, accounts and access.',
  '--developer-name': 'Contoso IT',
  '--website-url': 'https://contoso.com',
  '--privacy-url': 'https://contoso.com/privacy',
  '--terms-url': 'https://contoso.com/terms',
};
const PUBLISH = /\/microsoft365\/publish\?/;
const DEFAULTS = /\/microsoft365\/publishdefaults\?/;

beforeAll(() => {
  fs.writeFileSync(path.join(folder, 'color.png'), PNG.sync.write(new PNG({ width: 192, height: 192 })));
});

const texts = (change: Partial<Record<keyof typeof TEXTS, string>> = {}): string[] =>
  Object.entries({ ...TEXTS, ...change }).flat();
const publish = (args: readonly string[] = [], given: Given = {}): Promise<Outcome> =>
  runCli(azure, ['publish', '--agent', 'helpdesk', '--yes', ...args], { folder, ...given });
const posts = (): unknown[] =>
  azure.writes.filter(({ url }) => url.includes('/microsoft365/publish?')).map(({ body }) => body);

test('publishes for the tenant, waits, and tells the title and what an administrator has to do', async () => {
  const { code, out, err, signIns } = await publish(['--scope', 'Tenant', ...texts()]);
  expect(code).toBe(0);
  expect(posts()).toEqual([
    {
      publishScope: 'Tenant',
      publishAsAutopilot: false,
      appVersion: '1.0.0',
      botServiceArmId: BOT_ID,
      shortDescription: 'Answers questions about IT',
      fullDescription: 'Answers questions about laptops, accounts and access.',
      developerName: 'Contoso IT',
      developerWebsiteUrl: 'https://contoso.com',
      privacyUrl: 'https://contoso.com/privacy',
      termsOfUseUrl: 'https://contoso.com/terms',
    },
  ]);
  expect(out).toContain('scope: none -> Tenant');
  expect(out).toContain('scheme of the bot: none -> BotServiceTenant');
  expect(out).toContain(
    'version 1.0.0: title T_11111111-2222-3333-4444-555555555555, Teams app 66666666-6666-4666-8666-666666666666.',
  );
  expect(out).toContain('must approve it: https://admin.cloud.microsoft/?#/agents/all/requested');
  expect(err).toContain('Waiting for version 1.0.0 of Publishing Agent: not published (0 s)');
  expect(new Set(signIns.map(({ signIn, scope }) => `${signIn} ${scope}`))).toEqual(
    new Set(['cli https://ai.azure.com/.default']),
  );
});

test.each(['Personal', 'Shared'])('%s needs no approval', async (scope) => {
  const { out } = await publish(['--scope', scope, ...texts()]);
  expect(out).toContain('No approval is required.');
  expect(out).toContain('"Your agents"');
});

test.each([
  ['approved', 'An administrator has approved it.'],
  ['no_approval_needed', 'An administrator has approved it.'],
  ['rejected', 'An administrator has rejected it'],
  ['pending', 'Next: a Microsoft 365 administrator must approve it'],
  [undefined, 'Next: a Microsoft 365 administrator must approve it'],
])('an approval that the service calls %p', async (status, text) => {
  await publish(['--scope', 'Tenant', ...texts()]);
  foundry.endpoint.publish_approval_status = status;
  const { out } = await publish(['--scope', 'Tenant']);
  expect(out).toContain(text);
});

describe('a second run', () => {
  beforeEach(async () => {
    await publish(['--scope', 'Shared', ...texts()]);
    azure.received.length = 0;
  });

  test.each([
    ['the same texts', () => texts()],
    ['none, which then stay', () => []],
    ['the version that is published', () => ['--app-version', '1.0.0']],
  ])('with %s publishes nothing', async (_name, args) => {
    const { code, out } = await publish(['--scope', 'Shared', ...args()]);
    expect(code).toBe(0);
    expect(out).toContain('nothing to publish. Version 1.0.0 is up to date');
    expect(azure.writes).toEqual([]);
  });

  test('for Personal instead of Shared publishes nothing: the service knows no difference', async () => {
    await publish(['--scope', 'Personal']);
    expect(azure.writes).toEqual([]);
  });

  test('sets the scheme where something has changed it meanwhile', async () => {
    foundry.endpoint.authorization_schemes = [{ type: 'Entra' }, { type: 'BotServiceTenant' }];
    const { out } = await publish(['--scope', 'Shared']);
    expect(posts()).toEqual([]);
    expect(foundry.endpoint.authorization_schemes).toEqual([{ type: 'Entra' }, { type: 'BotServiceRbac' }]);
    expect(out).toContain('nothing to publish');
  });

  test.each([
    ['JSON tells of it', [], { before: 'BotServiceTenant', after: 'BotServiceRbac' }, undefined],
    ['not of a dry run', ['--dry-run'], { before: 'BotServiceTenant', after: 'BotServiceTenant' }, ['PATCH']],
  ])('where the scheme is set, %s', async (_name, args, scheme, methods) => {
    foundry.endpoint.authorization_schemes = [{ type: 'Entra' }, { type: 'BotServiceTenant' }];
    const { out } = await publish(['--scope', 'Shared', '--json', ...args]);
    const result = JSON.parse(out) as { requests?: { method: string }[] };
    expect(result).toMatchObject({ outcome: 'unchanged', scheme });
    expect(result.requests?.map(({ method }) => method)).toEqual(methods);
  });

  test('with another text takes the next version and keeps the other texts', async () => {
    const { out } = await publish(['--scope', 'Shared', '--short-description', 'New']);
    expect(posts()).toEqual([
      expect.objectContaining({ appVersion: '1.0.1', shortDescription: 'New', developerName: 'Contoso IT' }),
    ]);
    expect(out).toContain('~ shortDescription: "Answers questions about IT" -> "New"');
  });

  test('for another scope changes the scheme with it, and JSON tells', async () => {
    const { code, out } = await publish(['--scope', 'Tenant', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ scheme: { before: 'BotServiceRbac', after: 'BotServiceTenant' } });
    expect(foundry.endpoint.authorization_schemes).toEqual([{ type: 'Entra' }, { type: 'BotServiceTenant' }]);
  });

  test('with --again, or with an icon that cannot be compared, publishes', async () => {
    await publish(['--scope', 'Shared', '--again']);
    await publish(['--scope', 'Shared', '--color-icon', 'color.png']);
    expect(posts()).toEqual([
      expect.objectContaining({ appVersion: '1.0.1' }),
      expect.objectContaining({ appVersion: '1.0.2', colorIconBase64: expect.stringMatching(/^iVBOR/) as string }),
    ]);
  });
});

test('where the service leaves the scheme as it was, it is set', async () => {
  await publish(['--scope', 'Shared', ...texts()]);
  azure.on('POST', PUBLISH, ({ body }) => {
    foundry.published = { ...foundry.published, ...(body as object), appPublishScope: 'Tenant', titleId: 'T_1' };
    return { status: 200, body: {} };
  });
  const { out } = await publish(['--scope', 'Tenant']);
  expect(foundry.endpoint.authorization_schemes).toEqual([{ type: 'Entra' }, { type: 'BotServiceTenant' }]);
  expect(out).toContain('+ authorization_schemes[BotServiceTenant]');
});

describe('whose token', () => {
  test.each([
    ['a managed identity or service principal', APPLICATION],
    ['a token without delegated scopes', { roles: ['Some.Role'] }],
  ])('%s is refused with the reason, before anything is read', async (_name, claims) => {
    const { code, err } = await publish(['--scope', 'Tenant', ...texts()], { claims });
    expect(code).toBe(1);
    expect(err).toMatch(/^PersonNeeded: the sign-in is a managed identity or a service principal/);
    expect(azure.received).toEqual([]);
  });

  test.each([[{ scp: 'user_impersonation' }], [{ idtyp: 'user' }]])('%j is a person', async (claims) => {
    expect((await publish(['--scope', 'Shared', ...texts()], { claims })).code).toBe(0);
  });

  test.each(['browser', 'device'] as const)('--sign-in %s', async (way) => {
    const { signIns } = await publish(['--scope', 'Shared', ...texts(), '--sign-in', way]);
    expect(new Set(signIns.map(({ signIn }) => signIn))).toEqual(new Set([way]));
  });

  test('no token is printed, whatever happens', async () => {
    const token = tokenWith({ idtyp: 'user', scp: 'user_impersonation', oid: 'person' });
    azure.fail('POST', PUBLISH, { status: 400, body: { error: { code: 'Bad', message: `sent Bearer ${token}` } } });
    const { out, err } = await publish(['--scope', 'Shared', ...texts()]);
    expect(err).toContain('RequestRefused');
    for (const part of token.split('.')) expect(`${out}${err}`).not.toContain(part);
  });
});

describe('a response that is lost', () => {
  test('is made up for by looking: it is published once', async () => {
    foundry.publicationDelay = 2;
    azure.fail('POST', PUBLISH, 'lost');
    const { code, out, err } = await publish(['--scope', 'Shared', ...texts()]);
    expect(code).toBe(0);
    expect(posts()).toHaveLength(1);
    expect(err).toContain('was lost');
    expect(out).toContain('Published agent Publishing Agent, version 1.0.0');
  });

  test('of a request that never took effect is sent again', async () => {
    azure.fail('POST', PUBLISH, { status: 500 });
    const { code } = await publish(['--scope', 'Shared', ...texts()]);
    expect(code).toBe(0);
    expect(posts()).toHaveLength(2);
  });

  test('and seen late: the version that exists already is our own', async () => {
    foundry.publicationDelay = 6;
    azure.fail('POST', PUBLISH, 'lost');
    const { code } = await publish(['--scope', 'Shared', ...texts()]);
    expect(code).toBe(0);
    expect(posts()).toHaveLength(2);
  });
});

test('a version that somebody else has published is told', async () => {
  foundry.published = { ...foundry.published, appVersion: '2.0.0', titleId: 'T_1' };
  const { code, err } = await publish(['--scope', 'Shared', ...texts(), '--app-version', '2.0.0']);
  expect(code).toBe(1);
  expect(err).toContain('AppVersionExists');
});

test('429 with Retry-After waits as long as it is asked to', async () => {
  azure.fail('POST', PUBLISH, { status: 429, headers: { 'retry-after': '17' } });
  const { code, sleeps, err } = await publish(['--scope', 'Shared', ...texts()]);
  expect(code).toBe(0);
  expect(sleeps).toContain(17_000);
  expect(err).toContain('trying again in 17 s');
});

test('gives up waiting after ten minutes, and says how to go on', async () => {
  azure.on('POST', PUBLISH, () => ({ status: 202 }));
  const { code, err } = await publish(['--scope', 'Shared', ...texts()]);
  expect(code).toBe(1);
  expect(err).toContain('StillWaiting: timed out waiting for version 1.0.0 of Publishing Agent after 10 minutes');
});

test('a title in the answer is proof, where the service tells of it late', async () => {
  foundry.publicationDelay = 1000;
  const { code, out, sleeps } = await publish(['--scope', 'Shared', ...texts()]);
  expect(code).toBe(0);
  expect(out).toContain('version 1.0.0: title T_11111111-2222-3333-4444-555555555555');
  expect(sleeps).toHaveLength(24);
});

test('Ctrl-C while waiting says what it leaves behind', async () => {
  foundry.publicationDelay = 1000;
  const { code, err } = await publish(['--scope', 'Shared', ...texts()], { interruptAtSleep: 3 });
  expect(code).toBe(130);
  expect(err).toContain('Interrupted. It may or may not have been published. Run the same command again');
});

test.each([
  ['nothing given', [], '--short-description is missing', '--terms-url is missing'],
  [
    'texts too long',
    texts({ '--short-description': 'x'.repeat(81), '--developer-name': 'y'.repeat(33) }),
    '--short-description has 81 characters: 80 at most',
    '--developer-name has 33 characters: 32 at most',
  ],
  [
    'addresses',
    texts({ '--website-url': 'http://contoso.com', '--privacy-url': 'contoso' }),
    "--website-url 'http://contoso.com' must be an https URL",
    "--privacy-url 'contoso' must be an https URL",
  ],
  ['a version', [...texts(), '--app-version', '0.1'], "--app-version '0.1': digits and periods"],
  ['a version that ends badly', [...texts(), '--app-version', '1.'], "--app-version '1.': digits and periods"],
])('%s: every mistake is named and nothing is sent', async (_name, args, ...expected) => {
  const { code, err } = await publish(['--scope', 'Shared', ...args]);
  expect(code).toBe(1);
  for (const text of expected) expect(err).toContain(text);
  expect(azure.writes).toEqual([]);
});

test('limits are counted in characters: 80 of them are fine, whatever their bytes', async () => {
  const { code } = await publish(['--scope', 'Shared', ...texts({ '--short-description': '😀'.repeat(80) })]);
  expect(code).toBe(0);
});

test('an icon of the wrong size is named before anything is sent', async () => {
  fs.writeFileSync(path.join(folder, 'small.png'), PNG.sync.write(new PNG({ width: 32, height: 32 })));
  const { code, err } = await publish(['--scope', 'Shared', ...texts(), '--color-icon', 'small.png']);
  expect(code).toBe(1);
  expect(err).toContain('--color-icon is 32 x 32 pixels');
  expect(azure.writes).toEqual([]);
});

test.each([[['--color-icon', 'none.png']], [['--scope', 'Everybody']]])('wrong usage %j ends with 2', async (args) => {
  expect((await publish(['--scope', 'Shared', ...args])).code).toBe(2);
});

test('the scope has to be said', async () => {
  expect((await publish()).code).toBe(2);
});

test('an agent without an identity of its own cannot be published', async () => {
  foundry.agent.instance_identity = null;
  const { code, err } = await publish(['--scope', 'Shared', ...texts()]);
  expect(code).toBe(1);
  expect(err).toMatch(/^NoAgentIdentity/);
});

test('a first publication, of which the service knows nothing', async () => {
  azure.fail('GET', DEFAULTS, { status: 404 });
  expect((await publish(['--scope', 'Shared', ...texts()])).code).toBe(0);
});

test('--dry-run prints the request and sends none', async () => {
  const { code, out } = await publish(['--scope', 'Shared', ...texts(), '--dry-run']);
  expect(code).toBe(0);
  expect(azure.writes).toEqual([]);
  expect(out).toContain('/microsoft365/publish?api-version=v1');
  expect(out).toContain('"developerName": "Contoso IT"');
});

test('--dry-run --json gives the request', async () => {
  const { out } = await publish(['--scope', 'Shared', ...texts(), '--dry-run', '--json']);
  expect(JSON.parse(out)).toEqual({
    agent: 'helpdesk',
    name: 'Publishing Agent',
    outcome: 'unsent',
    requests: [
      {
        method: 'POST',
        url: 'https://contoso.services.ai.azure.com/api/projects/helpdesk/agents/Publishing%20Agent/microsoft365/publish?api-version=v1',
        contentType: 'application/json',
        body: expect.objectContaining({ developerName: 'Contoso IT' }) as unknown,
      },
    ],
  });
});

test('--json tells the ids', async () => {
  const { out } = await publish(['--scope', 'Tenant', ...texts(), '--json']);
  expect(JSON.parse(out)).toEqual({
    agent: 'helpdesk',
    name: 'Publishing Agent',
    outcome: 'published',
    titleId: 'T_11111111-2222-3333-4444-555555555555',
    teamsAppId: '66666666-6666-4666-8666-666666666666',
    appVersion: '1.0.0',
    publishScope: 'Tenant',
    scheme: { before: null, after: 'BotServiceTenant' },
    approval: 'pending',
  });
});
