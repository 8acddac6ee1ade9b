import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { unzipSync } from 'fflate';
import { DEFAULT_ICONS } from '../../../cli/package/default-icons';
import { simulatedAzure } from '../../support/simulated';
import { type Outcome, runCli } from '../test-io';

const BOT_ID = '0a1b2c3d-1111-4222-8333-444455556666';
const OUTPUTS = {
  'prod-agents': {
    helpdesk_bot_client_id: BOT_ID,
    helpdesk_messaging_endpoint: 'https://agent.contoso.com/agents/x?api-version=2025-05-15-preview',
  },
};
const NEEDED = {
  '--name': 'Help desk',
  '--short-description': 'Answers questions about IT',
  '--developer-name': 'Contoso',
  '--website-url': 'https://contoso.com',
  '--privacy-url': 'https://contoso.com/privacy',
  '--terms-url': 'https://contoso.com/terms',
};

const azure = simulatedAzure();
let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'package-'));
  fs.writeFileSync(path.join(folder, 'outputs.json'), JSON.stringify(OUTPUTS));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

function packaged(...more: string[]): Promise<Outcome> {
  return runCli(azure, ['package', ...Object.entries(NEEDED).flat(), ...more], { folder });
}

function manifestIn(file: string): Record<string, unknown> {
  const zip = unzipSync(fs.readFileSync(path.join(folder, file)));
  return JSON.parse(Buffer.from(zip['manifest.json'] ?? []).toString()) as Record<string, unknown>;
}

test('writes the zip from the outputs, and calls nobody', async () => {
  const { code, out } = await packaged();
  expect(code).toBe(0);
  expect(out).toMatch(/^helpdesk-1\.0\.0\.zip: Help desk 1\.0\.0, \d+ bytes, valid against manifest schema 1\.25\n/);
  expect(manifestIn('helpdesk-1.0.0.zip')).toMatchObject({
    id: BOT_ID,
    bots: [{ botId: BOT_ID, scopes: ['personal', 'copilot'] }],
    description: { short: 'Answers questions about IT', full: 'Answers questions about IT' },
    validDomains: ['agent.contoso.com'],
  });
  expect(azure.received).toEqual([]);
});

test('prints what docs/cli.md shows', async () => {
  const { out } = await packaged();
  const page = fs.readFileSync(path.join(__dirname, '..', '..', '..', 'docs', 'cli.md'), 'utf8');
  const shown = /\$ npx foundry-agents package (?:.*\\\n)*(.*)\n([\s\S]*?)\n```/.exec(page)?.[2];
  expect(shown).toBe(out);
});

test('overwrites a package, and nothing else', async () => {
  expect((await packaged('--out', 'a.zip')).code).toBe(0);
  expect((await packaged('--out', 'a.zip', '--app-version', '1.0.1')).code).toBe(0);
  expect(manifestIn('a.zip')).toMatchObject({ version: '1.0.1' });
  const { code, err } = await packaged('--out', 'outputs.json');
  expect(code).toBe(1);
  expect(err).toMatch(/^OutIsNoZip: outputs\.json already exists and is not a zip file/);
  expect(fs.readFileSync(path.join(folder, 'outputs.json'), 'utf8')).toBe(JSON.stringify(OUTPUTS));
});

describe('a package goes nowhere else', () => {
  let elsewhere: string;
  beforeEach(() => {
    elsewhere = fs.mkdtempSync(path.join(os.tmpdir(), 'elsewhere-'));
  });
  afterEach(() => {
    fs.rmSync(elsewhere, { recursive: true });
  });

  test.each(['../out', '/tmp/out', 'a/b', '..'])('by a key %s, of outputs or option', async (key) => {
    const fromOption = await packaged('--bot-id', BOT_ID, '--agent', key);
    expect(fromOption.code).toBe(2);
    fs.writeFileSync(path.join(folder, 'outputs.json'), JSON.stringify({ s: { [`${key}_bot_client_id`]: BOT_ID } }));
    const fromFile = await packaged();
    expect([fromFile.code, fromFile.err]).toEqual([1, expect.stringMatching(/^NotOutputs: /)]);
    expect(fs.readdirSync(folder)).toEqual(['outputs.json']);
  });

  test.each(['a zip', 'nothing'])('by a link to %s', async (what) => {
    const victim = path.join(elsewhere, 'victim.zip');
    if (what === 'a zip') fs.writeFileSync(victim, 'PK\u0003\u0004 of somebody else');
    fs.symlinkSync(victim, path.join(folder, 'helpdesk-1.0.0.zip'));
    const { code, err } = await packaged();
    expect([code, err]).toEqual([1, expect.stringMatching(/^OutIsLink: helpdesk-1\.0\.0\.zip /)]);
    expect(fs.existsSync(victim) ? fs.readFileSync(victim, 'latin1') : '').toBe(
      what === 'a zip' ? 'PK\u0003\u0004 of somebody else' : '',
    );
  });

  test.each(['out/x.zip', 'out/new/x.zip'])('by a folder that is a link: --out %s', async (out) => {
    fs.symlinkSync(elsewhere, path.join(folder, 'out'));
    const { code, err } = await packaged('--out', out);
    expect([code, err]).toEqual([1, expect.stringMatching(/^OutIsLink: /)]);
    expect(fs.readdirSync(elsewhere)).toEqual([]);
  });

  test('but where --out says so', async () => {
    expect((await packaged('--out', path.join(elsewhere, 'x.zip'))).code).toBe(0);
    expect(fs.readdirSync(elsewhere)).toEqual(['x.zip']);
  });

  test('and a second name of a file stays what it was', async () => {
    await packaged();
    const other = path.join(folder, 'kept.zip');
    fs.linkSync(path.join(folder, 'helpdesk-1.0.0.zip'), other);
    const before = fs.readFileSync(other);
    await packaged('--full-description', 'Another one');
    expect(fs.readFileSync(other)).toEqual(before);
    expect(fs.readdirSync(folder).sort()).toEqual(['helpdesk-1.0.0.zip', 'kept.zip', 'outputs.json']);
  });
});

test.each([
  ['a folder', '.', 'EISDIR'],
  ['below a file', 'outputs.json/a.zip', 'ENOTDIR|EEXIST'],
])('--out that is %s is told in one line', async (_name, out, reason) => {
  const { code, err } = await packaged('--out', out);
  expect(code).toBe(1);
  expect(err).toMatch(new RegExp(`^OutNotWritten: .* cannot be written \\((${reason})\\)\n {2}What to do: `));
});

test('every option arrives in the manifest', async () => {
  fs.writeFileSync(path.join(folder, 'outline.png'), DEFAULT_ICONS.outline);
  const appId = '99999999-1111-4222-8333-444455556666';
  const { code, out } = await packaged(
    ...['--full-name', 'Help desk of Contoso', '--full-description', 'More of it', '--app-version', '2.0.1'],
    ...['--app-id', appId, '--bot-id', '77777777-1111-4222-8333-444455556666', '--place', 'team', 'personal'],
    ...['--valid-domain', 'a.contoso.com', 'b.contoso.com', '--accent-color', '#FFFFFF'],
    ...['--outline-icon', 'outline.png', '--out', 'dist/app.zip', '--json'],
  );
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ file: path.join('dist', 'app.zip'), manifest: { version: '2.0.1' } });
  expect(manifestIn('dist/app.zip')).toMatchObject({
    id: appId,
    version: '2.0.1',
    name: { short: 'Help desk', full: 'Help desk of Contoso' },
    description: { full: 'More of it' },
    accentColor: '#FFFFFF',
    bots: [{ botId: '77777777-1111-4222-8333-444455556666', scopes: ['personal', 'team'] }],
    validDomains: ['a.contoso.com', 'b.contoso.com'],
  });
});

test('with the id of a bot no outputs are needed', async () => {
  fs.rmSync(path.join(folder, 'outputs.json'));
  expect((await packaged('--bot-id', BOT_ID, '--agent', 'other')).code).toBe(0);
  expect(manifestIn('other-1.0.0.zip')).toMatchObject({ id: BOT_ID, validDomains: [] });
});

test('the order of places changes nothing', async () => {
  await packaged('--place', 'copilot', 'personal', '--out', 'a.zip');
  await packaged('--place', 'personal', 'copilot', '--out', 'b.zip');
  const [a, b] = ['a.zip', 'b.zip'].map((file) => fs.readFileSync(path.join(folder, file)));
  expect(a?.equals(b ?? Buffer.of())).toBe(true);
});

test('all problems at once, and no file', async () => {
  const { code, err } = await packaged('--app-version', '1', '--accent-color', 'red', '--color-icon', 'none.png');
  expect(code).toBe(1);
  expect(err).toMatch(/^PackageInvalid: /);
  for (const option of ['--app-version', '--accent-color', '--color-icon']) expect(err).toContain(`  - ${option} '`);
  expect(fs.readdirSync(folder)).toEqual(['outputs.json']);
});

test('all needed options at once', async () => {
  const { code, err } = await runCli(azure, ['package', '--name', 'Help desk'], { folder });
  expect(code).toBe(2);
  expect(err).toContain(
    'package requires --short-description, --developer-name, --website-url, --privacy-url, --terms-url',
  );
});

test('a place that does not exist is refused', async () => {
  expect((await packaged('--place', 'kitchen')).code).toBe(2);
});
