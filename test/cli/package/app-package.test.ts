import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import * as yauzl from 'yauzl';
import { makeAppPackage, type AppIcons } from '../../../cli/package/app-package';
import type { AppPackageValues } from '../../../cli/package/app-package-values';
import { DEFAULT_ICONS } from '../../../cli/package/default-icons';
import { schemaProblems } from '../../../cli/package/schema-problems';

const VALUES: AppPackageValues = {
  botId: '0a1b2c3d-1111-4222-8333-444455556666',
  appId: '0a1b2c3d-1111-4222-8333-444455556666',
  version: '1.0.0',
  name: 'Help desk',
  shortDescription: 'Answers questions about IT',
  fullDescription: 'Answers questions about laptops, accounts and the network of Contoso.',
  developerName: 'Contoso',
  websiteUrl: 'https://contoso.com',
  privacyUrl: 'https://contoso.com/privacy',
  termsUrl: 'https://contoso.com/terms',
  accentColor: '#3B5BA9',
  places: ['personal', 'copilot'],
  validDomains: ['agent.contoso.com'],
};

function made(values: Partial<AppPackageValues> = {}, icons: AppIcons = {}): Uint8Array {
  const { problems, zip } = makeAppPackage({ ...VALUES, ...values }, icons);
  expect(problems).toEqual([]);
  return zip ?? new Uint8Array();
}

function manifestOf(zip: Uint8Array): Record<string, unknown> {
  return JSON.parse(Buffer.from(unzipSync(zip)['manifest.json'] ?? []).toString()) as Record<string, unknown>;
}

function problemsOf(values: Partial<AppPackageValues>, icons: AppIcons = {}): readonly string[] {
  return makeAppPackage({ ...VALUES, ...values }, icons).problems;
}

function picture(size: number, [r, g, b, a]: readonly [number, number, number, number]): Uint8Array {
  const png = new PNG({ width: size, height: size });
  for (let at = 0; at < png.data.length; at += 4) png.data.set([r, g, b, a], at);
  return PNG.sync.write(png);
}

interface ReadEntry {
  readonly content: Buffer;
  readonly date: string;
}

function read(zip: Uint8Array): Promise<Record<string, ReadEntry>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(zip), { lazyEntries: true, strictFileNames: true }, (error, file) => {
      if (error !== null) {
        reject(error);
        return;
      }
      const entries: Record<string, ReadEntry> = {};
      file.on('entry', (entry: yauzl.Entry) => {
        file.openReadStream(entry, (failure, stream) => {
          if (failure !== null) {
            reject(failure);
            return;
          }
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            const date = entry.getLastModDate();
            const day = `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
            entries[entry.fileName] = { content: Buffer.concat(chunks), date: day };
            file.readEntry();
          });
        });
      });
      file.on('end', () => {
        resolve(entries);
      });
      file.readEntry();
    });
  });
}

/** The icon that is drawn by default, with one red pixel. */
function redOutline(): Uint8Array {
  const png = PNG.sync.read(Buffer.from(DEFAULT_ICONS.outline));
  png.data.set([255, 0, 0, 255], 0);
  return PNG.sync.write(png);
}

describe('the zip', () => {
  test('opens, and holds manifest and icons at its root', async () => {
    // A reader that has nothing in common with the library that wrote it; it checks sizes and names.
    const entries = await read(made());
    expect(Object.keys(entries).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    expect(JSON.parse(entries['manifest.json']?.content.toString() ?? '')).toEqual(manifestOf(made()));
    expect(entries['color.png']?.content.equals(Buffer.from(DEFAULT_ICONS.color))).toBe(true);
    expect(entries['outline.png']?.content.equals(Buffer.from(DEFAULT_ICONS.outline))).toBe(true);
    expect(new Set(Object.values(entries).map(({ date }) => date))).toEqual(new Set(['1980-1-1']));
  });

  test('has the same bytes each time, in any time zone', () => {
    // In processes of their own: a running one does not change its zone.
    const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((zone) =>
      execFileSync(process.execPath, ['--require', 'tsx/cjs', '-e', DIGEST], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      }).trim(),
    );
    const here = createHash('sha256').update(made()).digest('hex');
    expect(zones).toEqual([here, here]);
    expect(
      createHash('sha256')
        .update(made({ version: '1.0.1' }))
        .digest('hex'),
    ).not.toBe(here);
  });

  test('holds the icons that were given', () => {
    const color = picture(192, [10, 20, 30, 255]);
    expect(Buffer.from(unzipSync(made({}, { color }))['color.png'] ?? []).equals(Buffer.from(color))).toBe(true);
  });
});

describe('the manifest', () => {
  test('names the bot, and offers it to Microsoft 365 Copilot', () => {
    expect(manifestOf(made())).toMatchObject({
      manifestVersion: '1.25',
      id: VALUES.appId,
      version: '1.0.0',
      name: { short: 'Help desk', full: 'Help desk' },
      bots: [{ botId: VALUES.botId, scopes: ['personal', 'copilot'] }],
      copilotAgents: { customEngineAgents: [{ id: VALUES.botId, type: 'bot' }] },
      validDomains: ['agent.contoso.com'],
    });
  });

  test('says nothing of Microsoft 365 Copilot where that is no place', () => {
    const manifest = manifestOf(made({ places: ['personal', 'team', 'groupChat'] }));
    expect(manifest).not.toHaveProperty('copilotAgents');
    expect(manifest.bots).toEqual([expect.objectContaining({ scopes: ['personal', 'team', 'groupChat'] })]);
  });

  test('is held against the official schema', () => {
    expect(schemaProblems({ ...manifestOf(made()), surprise: true })).toEqual([
      expect.stringContaining('must NOT have additional properties (surprise)'),
    ]);
    expect(schemaProblems({ ...manifestOf(made()), manifestVersion: '1.99' })).toEqual([
      expect.stringContaining('/manifestVersion must be equal to constant'),
    ]);
  });

  test('is valid for whatever the plain rules let through', () => {
    const text = (max: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength: max });
    fc.assert(
      fc.property(
        fc.record({ name: text(40), fullDescription: text(200), developerName: text(40), websiteUrl: fc.webUrl() }),
        (values) => {
          const { problems } = makeAppPackage({ ...VALUES, ...values });
          expect(problems.filter((problem) => problem.startsWith('manifest.json'))).toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('what is wrong is said in the words of the command line', () => {
  test.each<[string, Partial<AppPackageValues>, string]>([
    ['bot id', { botId: 'helpdesk' }, "--bot-id 'helpdesk' must be a GUID"],
    ['app id', { appId: 'x' }, "--app-id 'x' must be a GUID"],
    ['version of two numbers', { version: '1.0' }, "--app-version '1.0' must be three numbers"],
    ['version with a zero before', { version: '1.01.0' }, "--app-version '1.01.0' must be three numbers"],
    ['colour', { accentColor: 'blue' }, "--accent-color 'blue' must be '#' and six hexadecimal digits"],
    ['name too long', { name: 'x'.repeat(31) }, '--name is 31 characters long: Teams accepts at most 30'],
    ['name empty', { name: ' ' }, '--name is empty'],
    ['full name too long', { fullName: 'x'.repeat(101) }, '--full-name is 101 characters long'],
    ['short description', { shortDescription: 'x'.repeat(81) }, '--short-description is 81 characters long'],
    ['full description', { fullDescription: 'x'.repeat(4001) }, '--full-description is 4001 characters long'],
    ['developer', { developerName: 'x'.repeat(33) }, '--developer-name is 33 characters long'],
    ['http', { websiteUrl: 'http://contoso.com' }, "--website-url 'http://contoso.com' must be an https URL"],
    ['no URL', { privacyUrl: 'contoso.com/privacy' }, "--privacy-url 'contoso.com/privacy' must be an https URL"],
    ['another scheme', { termsUrl: 'ftp://contoso.com' }, "--terms-url 'ftp://contoso.com' must be an https URL"],
    ['domain', { validDomains: ['https://a.com/x'] }, "--valid-domain 'https://a.com/x' must be a valid host name"],
    [
      'too many domains',
      { validDomains: Array<string>(101).fill('a.com') },
      '--valid-domain is set more than 100 times',
    ],
    ['no place', { places: [] }, '--place must name at least one place'],
    ['Copilot alone', { places: ['copilot'] }, '--place copilot also requires --place personal'],
  ])('%s', (_, values, problem) => {
    expect(problemsOf(values)).toEqual([expect.stringContaining(problem)]);
  });

  test.each<[string, AppIcons, string]>([
    ['no PNG', { color: Buffer.from('GIF89a') }, '--color-icon is not a readable PNG file'],
    ['cut off', { color: DEFAULT_ICONS.color.slice(0, 200) }, '--color-icon is not a readable PNG file'],
    ['size of the colour icon', { color: picture(96, [0, 0, 0, 255]) }, '--color-icon is 96 x 96 pixels'],
    ['size of the outline', { outline: picture(64, [255, 255, 255, 128]) }, '--outline-icon is 64 x 64 pixels'],
    ['coloured outline', { outline: redOutline() }, '--outline-icon has 1 pixels that are not white'],
    ['outline without background', { outline: picture(32, [255, 255, 255, 255]) }, 'has no transparent pixel'],
    ['empty outline', { outline: picture(32, [255, 255, 255, 0]) }, '--outline-icon is transparent all over'],
    ['too many bytes', { color: new Uint8Array(1_048_577) }, '--color-icon has 1048577 bytes'],
  ])('icon: %s', (_, icons, problem) => {
    expect(problemsOf({}, icons)).toEqual([expect.stringContaining(problem)]);
  });

  test('all of it at once', () => {
    const problems = problemsOf(
      { version: '1', name: 'x'.repeat(40), websiteUrl: 'http://a.com' },
      { color: Buffer.of() },
    );
    expect(problems).toHaveLength(4);
  });

  test.each(['1.0.0', '0.1.0', '10.20.30'])('version %s is taken', (version) => {
    expect(problemsOf({ version })).toEqual([]);
  });

  test('characters are counted as people count them', () => {
    expect(problemsOf({ name: '🙂'.repeat(30) })).toEqual([]);
    expect(problemsOf({ name: '🙂'.repeat(31) })).toHaveLength(1);
  });
});

const DIGEST = `
const { createHash } = require('node:crypto');
const { makeAppPackage } = require('./cli/package/app-package');
console.log(createHash('sha256').update(makeAppPackage(${JSON.stringify(VALUES)}).zip).digest('hex'));
`;
