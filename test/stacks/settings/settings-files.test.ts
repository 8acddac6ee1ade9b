import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseSettings, readSettings } from '../../../stacks/settings/settings';
import { SettingsDocument } from '../../../stacks/settings/file/document';
import { readFile } from '../../../stacks/settings/file/read-file';
import { exampleText } from '../../support/examples';
import { told } from '../../support/told';

const TEXT = exampleText('teams-application');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'files-'));

afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

/** What a person is told of a file with this content, without the file's name. */
function toldOfFile(content: string | Buffer): string[] {
  const file = path.join(folder, 'env.yaml');
  fs.writeFileSync(file, content);
  return told(() => readSettings(file)).map((line) => line.replace(/^.*env\.yaml:/, ''));
}

const edited = (from: string | RegExp, to: string): string => {
  const text = TEXT.replace(from, () => to);
  if (text === TEXT) throw new Error(`nothing to replace: ${String(from)}`);
  return text;
};

describe('a file in another form is read as the same settings', () => {
  const same = (content: string | Buffer) => {
    fs.writeFileSync(path.join(folder, 'same.yaml'), content);
    expect(readSettings(path.join(folder, 'same.yaml'))).toEqual(parseSettings(TEXT, 'x'));
  };
  test.each<[string, string | Buffer]>([
    ['with a byte order mark', `\ufeff${TEXT}`],
    ['with lines of Windows', TEXT.replaceAll('\n', '\r\n')],
    ['in UTF-16', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['in UTF-16, the other way round', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
  ])('%s', (_, content) => {
    same(content);
  });

  test('with merge keys, whose own keys win', () => {
    same(
      edited(
        '    edgeSubnet:\n      addressPrefix: 10.20.1.0/24\n    gatewaySubnet:\n      addressPrefix: 10.20.2.0/24',
        '    edgeSubnet: &one\n      addressPrefix: 10.20.1.0/24\n    gatewaySubnet:\n      <<: *one\n      addressPrefix: 10.20.2.0/24',
      ),
    );
  });

  test('with an anchor that is used more than a hundred times', () => {
    const uses = Array.from({ length: 150 }, (_, at) => `  t${at}: *tag\n`).join('');
    const { value, problems } = new SettingsDocument(`tags:\n  first: &tag a\n${uses}`);
    expect(problems).toEqual([]);
    expect(Object.values((value as { tags: object }).tags)).toEqual(Array(151).fill('a'));
  });
});

describe('what is no file of settings is told in one line', () => {
  test.each<[string, string | Buffer, RegExp]>([
    ['bytes that are no text', Buffer.from([0x61, 0x0a, 0x3a, 0xc3, 0x28]), /^2:1: must be text in UTF-8/],
    ['zeros', Buffer.alloc(10), /^1:1: must be text in UTF-8/],
    [
      'several documents',
      `${TEXT}---\n${TEXT}`,
      /^\d+:1: the YAML here begins a second document; keep one in each file/,
    ],
    ['a list', '- a\n', /^1:1: the file .*write keys and values below it/],
    ['a word', 'hello\n', /^1:1: the file 'hello' .*write keys and values below it/],
    ['YAML 1.1', `%YAML 1.1\n---\n${TEXT}`, /^1:1: the file is in YAML 1\.1/],
    [
      'an alias of nothing',
      edited(/^location: .*$/m, 'location: *nowhere'),
      /^7:1: location is the alias \*nowhere, and nothing before/,
    ],
    [
      'an alias of what it is in',
      edited(/^tags:\n.*$/m, 'tags: &t\n  owner: *t'),
      /^9:3: tags\.owner is an alias of what it is a part of/,
    ],
    ['a tag', edited(/^location: .*$/m, 'location: !!binary aGk='), /^7:1: location must be a text/],
    ['a tag of nobody', edited(/^location: .*$/m, 'location: !secret x'), /^7:11: the YAML here has the tag !secret/],
    ['a key that is a list', edited(/^location: .*$/m, '? [a]\n: b'), /^7:3: the file has a key that is not a text/],
    ['something endless', `a: ${'['.repeat(20_000)}`, /^\d+:\d+: the YAML here is nested too deep/],
    ['something deep', `a: ${'['.repeat(200)}${']'.repeat(200)}`, /is nested more than 60 deep/],
    ['a tab', edited(/^ {2}owner: /m, '\towner: '), /^9:1: the YAML here is indented with a tab; use spaces$/],
    [
      'a second colon',
      edited('displayName: Nice App', 'displayName: Nice: App'),
      /^54:20: the YAML here has a second ': ' in the value; put the value into quotes/,
    ],
    [
      'a key twice',
      edited(/^location: .*$/m, 'location: eastus2\nlocation: eastus2'),
      /^8:1: the YAML here is a key that is given twice here/,
    ],
  ])('%s', (_, content, message) => {
    expect(toldOfFile(content)).toEqual([expect.stringMatching(message)]);
  });

  test('too much by aliases', () => {
    const levels = Array.from(
      { length: 9 },
      (_, at) => `a${at + 1}: &a${at + 1} [${Array(10).fill(`*a${at}`).join(',')}]`,
    );
    expect(toldOfFile(`a0: &a0 [x]\n${levels.join('\n')}\n`)).toContainEqual(
      expect.stringMatching(/^1:1: the file is too large/),
    );
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'])(
    '%s as a key or a value',
    (word) => {
      expect(toldOfFile(edited(/^foundry:$/m, `backend: {type: ${word}}\nfoundry:`))).toEqual([
        expect.stringMatching(/^12:11: backend\.type '\w+' must be one of local, azurerm, cloud$/),
      ]);
      expect(toldOfFile(edited(/^foundry:$/m, `${word}: 1\nfoundry:`))).toHaveLength(1);
      const agent = toldOfFile(edited(/^ {2}niceapp:$/m, `  ${word}:`));
      const isTaken = word in Object.prototype;
      expect(agent).toEqual(
        isTaken ? [expect.stringMatching(`^40:3: agents\\.${word} (cannot be a key|is a reserved name)`)] : [],
      );
    },
  );

  test.each<[string, string, RegExp]>([
    ['a folder', folder, /is a folder; give the path of a file in it/],
    ['nothing', path.join(folder, 'none'), /there is no such file/],
    ['a file below a file', path.join(__filename, 'x'), /there is no such file/],
    ['a name that is too long', path.join(folder, 'x'.repeat(5000)), /its name is too long/],
    ['a device', '/dev/null', /must be an ordinary file/],
  ])('%s', (_, file, message) => {
    expect(() => readSettings(file)).toThrow(message);
  });

  test('what may not be read', () => {
    const closed = (): never => {
      throw Object.assign(new Error('closed'), { code: 'EACCES' });
    };
    expect(readFile(__filename, { statSync: fs.statSync, readFileSync: closed })).toEqual({
      problem: 'may not be read; give yourself the right to read it',
    });
  });

  test('a file of another kind, by its size', () => {
    expect(toldOfFile(`${TEXT}#${'x'.repeat(2_000_000)}`)).toEqual([expect.stringMatching(/is larger than 1 MiB/)]);
  });
});

describe('a right value of the wrong type is told what to write', () => {
  test.each<[string, string | RegExp, string, RegExp]>([
    [
      'a number in quotes',
      'ingress:\n',
      'ingress:\n  topology: "4"\n',
      /topology '4' must be one of 1, 2, 3, 4, 5, 6, managed \(quotes make it a text\); write 4 without quotes$/,
    ],
    [
      'units in quotes',
      '    publisherName:',
      '    units: "2"\n    publisherName:',
      /units '2' must be a whole number from 1 to 30; write 2 without quotes$/,
    ],
    [
      'a zone without quotes',
      '    publisherName:',
      '    zones: [1]\n    publisherName:',
      /zones\.0 '1' must be one of 1, 2, 3, which are texts; write '1' in quotes$/,
    ],
    [
      'a version with a zero',
      'version: 1',
      'version: 01',
      /version '01' is read as the number 1; write that, or '01' where it is a text$/,
    ],
    [
      'a version in hexadecimal',
      'version: 1',
      'version: 0x1F',
      /version '0x1F' is read as the number 31; write that, or '0x1F' where/,
    ],
    [
      'a version that ends with a zero',
      'version: 1',
      'version: 1.0',
      /version '1\.0' is read as the number 1; write that, or '1\.0' where/,
    ],
    [
      'a version with a point',
      'version: 1',
      'version: 1.10',
      /version '1\.10' is not a valid agent version; .*; write it in quotes: '1\.10'$/,
    ],
    [
      'a huge number',
      'version: 1',
      'version: 12345678901234567890',
      /version '12345678901234567890' is read as the number 12345678901234567000/,
    ],
    [
      'a number for a text',
      /^tenantId: .*$/m,
      'tenantId: 123',
      /tenantId '123' must be text; write it in quotes: '123'$/,
    ],
    [
      'yes',
      /^foundry:$/m,
      'registerBotService: yes\nfoundry:',
      /registerBotService 'yes' must be true or false; write true, without quotes$/,
    ],
    [
      'off',
      /^foundry:$/m,
      'registerBotService: off\nfoundry:',
      /registerBotService 'off' must be true or false; write false, without quotes$/,
    ],
    [
      'one value for a list',
      'protocols: [responses, activity]',
      'protocols: responses',
      /protocols 'responses' must be a list; write it as a list: \[responses\]$/,
    ],
    ['a list for a mapping', /^tags:\n.*$/m, 'tags: [a]', /tags must be a mapping of names to values; write keys and/],
    ['a mapping for a text', /^tenantId: .*$/m, 'tenantId: {}', /tenantId must be text; write one text, and no list/],
    ['a mapping for a list', 'protocols: [responses, activity]', 'protocols: {}', /must be a list; write '- ' before/],
    ['a text for a mapping', /^tags:\n.*$/m, 'tags: a', /tags 'a' must be a mapping of names to values; write keys/],
    [
      'no number',
      'version: 1',
      'version: .nan',
      /version '\.nan' is not a valid number; write a number, or '\.nan' in quotes/,
    ],
    [
      'infinity',
      'version: 1',
      'version: -.inf',
      /version '-\.inf' is not a valid number; write a number, or '-\.inf' in quotes/,
    ],
    [
      'a number with strokes',
      'version: 1',
      'version: 1_000',
      /version '1_000' is not a valid agent version; give it as Foundry/,
    ],
    [
      'a number below none',
      'version: 1',
      'version: -1',
      /version '-1' is not a valid agent version; give it as Foundry shows it/,
    ],
    [
      'a text with a sign',
      'version: 1',
      "version: '-1'",
      /version '.*-1.*' is not a valid agent version; give it as Foundry/,
    ],
    ['a number for a key', /^ {2}niceapp:/m, '  123:', /agents\.123 '123' may hold letters, .*; rename it$/],
    [
      'false where only true is',
      /^ {2}edge:$/m,
      '  edge:\n    judgeTexts: false',
      /judgeTexts 'false' must be true where it is given; remove the line$/,
    ],
    [
      'true in quotes where only true is',
      /^ {2}edge:$/m,
      "  edge:\n    judgeTexts: 'true'",
      /judgeTexts '.*true.*' must be true where it is given; write true without quotes$/,
    ],
    [
      'a mapping for replicas',
      'version: 1',
      'version: 1\n          type: hosted\n          minReplicas: {}\n          maxReplicas: 1',
      /minReplicas must be a whole number from 0 to 1000/,
    ],
    [
      'a host of another cloud',
      /^foundry:$/m,
      'foundry:\n  host: foundry-contoso.services.ai.azure.us',
      /foundry\.host '.*' must be the host of a Foundry account; give a name/,
    ],
    [
      'two zones of one name',
      /resourceGroup: rg-network$/m,
      `hostZoneIds: [${['a', 'b'].map((one) => `/subscriptions/s/resourceGroups/${one}/providers/Microsoft.Network/privateDnsZones/contoso.com`).join(', ')}]`,
      /hostZoneIds lists a zone, or zones of one name, more than once/,
    ],
    [
      'a log category twice',
      /^ {4}bot:$/m,
      '    bot:\n      logCategories: [BotRequest, botrequest]',
      /logCategories lists the same more than once; list each once$/,
    ],
    ['nothing', /^location: .*$/m, 'location:', /location is empty; fill it in or remove the line$/],
    [
      'a word that is nearly right',
      'authorization: role-based',
      'authorization: role-base',
      /did you mean 'role-based'\?$/,
    ],
  ])('%s', (_, from, to, message) => {
    expect(toldOfFile(edited(from, to))).toEqual([expect.stringMatching(message)]);
  });
});
