import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseDocument } from 'yaml';
import { readSettings } from '../../../stacks/settings/settings';
import { exampleText, synthesizeSettings } from '../../support/examples';
import { type Change, told } from '../../support/settings-changes';
import { told as toldBy } from '../../support/told';
import { CARD_0_3, CARD_1_0 } from '../../registry/card/sample-cards';

const AGENT = ['registry', 'agents', 'conditional-access'];
const CARD = [...AGENT, 'card'];
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cards-'));

afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

describe('what is wrong with a card is told at its line, by the name of the field, all at once', () => {
  test.each<[what: string, changes: readonly Change[], messages: readonly RegExp[]]>([
    [
      'a field that is missing',
      [[[...CARD, 'name'], undefined]],
      [/:\d+:7: registry\.agents\.conditional-access\.card\.name is missing; add it$/],
    ],
    [
      'one of a skill, and a wrong address',
      [
        [[...CARD, 'skills', 0, 'tags'], undefined],
        [[...CARD, 'url'], 'http://agent.contoso.com'],
      ],
      [
        /:\d+:9: registry\.agents\.conditional-access\.card\.url 'http:\/\/agent\.contoso\.com' must be an absolute address/,
        /:\d+:\d+: registry\.agents\.conditional-access\.card\.skills\.0\.tags is missing; add it$/,
      ],
    ],
    [
      'a field with a typing error',
      [[[...CARD, 'descripton'], 'x']],
      [/card\.descripton is not a field of an agent card; write 'description', or leave it out$/],
    ],
    ['a number for a text', [[[...CARD, 'version'], 1]], [/card\.version must be a text; give a text$/]],
    [
      'a scheme that is not defined',
      [[[...CARD, 'security'], [{ entra: [] }]]],
      [/card\.security requires 'entra', which securitySchemes does not define; define it$/],
    ],
    [
      'fields of A2A 1.0 among those of 0.3',
      [
        [
          [...CARD, 'supportedInterfaces'],
          [{ url: 'https://a.contoso.com', protocolBinding: 'JSONRPC', protocolVersion: '1.0' }],
        ],
      ],
      [/card\.protocolVersion is not a field of an agent card: it is one of A2A 0\.3/, /.*/, /.*/, /.*/, /.*/, /.*/],
    ],
    ['a card that is a list', [[CARD, ['a']]], [/conditional-access\.card must be a mapping of names to values/]],
  ])('%s', (_, changes, messages) => {
    expect(told('registry', ...changes)).toEqual(messages.map((message): unknown => expect.stringMatching(message)));
  });
});

test('all that a new entry needs is told at once', () => {
  expect(told('registry', [AGENT, {}])).toEqual(
    ['sourceAgentId', 'createdBy', 'sourceCreatedDateTime', 'ownerIds', 'displayName'].map((name): unknown =>
      expect.stringMatching(
        new RegExp(`^env\\.yaml:\\d+:5: registry\\.agents\\.conditional-access\\.${name} is missing; add it`),
      ),
    ),
  );
});

test.each<[what: string, changes: readonly Change[], message: RegExp]>([
  ['two cards', [[[...AGENT, 'cardFile'], 'x.json']], /conditional-access has card and cardFile; keep one of them/],
  [
    'no agents',
    [[['registry', 'agents'], {}]],
    /registry is empty; list at least one agent in agents or instances, or remove registry/,
  ],
  ['an owner that is a name', [[[...AGENT, 'ownerIds', 0], 'adele']], /ownerIds\.0 'adele' must be a GUID/],
  ['no owner', [[[...AGENT, 'ownerIds'], []]], /ownerIds is empty; list something, or remove the line/],
  [
    'an owner twice',
    [[[...AGENT, 'ownerIds', 0], 'b9108c41-d2d2-4e78-b073-92f57b752bd0']],
    /ownerIds lists the same more than once/,
  ],
  [
    'a local time',
    [[[...AGENT, 'sourceCreatedDateTime'], '2026-01-31 12:00']],
    /sourceCreatedDateTime '2026-01-31 12:00' must be a time in UTC/,
  ],
  [
    'an id with a slash',
    [[[...AGENT, 'existingRegistrationId'], 'a/b']],
    /existingRegistrationId 'a\/b' must not be empty/,
  ],
  [
    'a card to ignore that is not there',
    [
      [[...AGENT, 'card'], undefined],
      [[...AGENT, 'ignoresCardChanges'], true],
    ],
    /ignoresCardChanges 'true' needs card or cardFile; remove it/,
  ],
  ['another key', [[[...AGENT, 'url'], 'https://x']], /conditional-access\.url is not a setting/],
])('%s is refused at its line', (_, changes, message) => {
  expect(told('registry', ...changes)).toContainEqual(expect.stringMatching(message));
});

describe('a card in a file of its own', () => {
  /** What is told of settings that name this file. */
  function toldOfFile(name: string, content?: string | Buffer): readonly string[] {
    if (content !== undefined) fs.writeFileSync(path.join(folder, name), content);
    return toldBy(() => readSettings(settingsWith(name)));
  }

  function settingsWith(name: string): string {
    const document = parseDocument(exampleText('registry'));
    document.deleteIn(CARD);
    document.setIn([...AGENT, 'cardFile'], name);
    const file = path.join(folder, 'env.yaml');
    fs.writeFileSync(file, String(document));
    return file;
  }

  test.each([
    ['0.3', CARD_0_3],
    ['1.0', CARD_1_0],
  ])('is read from the folder of the settings, in A2A %s', (_, card) => {
    fs.mkdirSync(path.join(folder, 'cards'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'cards', 'agent-card.json'), JSON.stringify(card));
    const stack = synthesizeSettings(readSettings(settingsWith('cards/agent-card.json'))).get('prod-registry');
    expect(stack?.only('msgraph_resource').config.body).toHaveProperty('agentCard.name', card.name);
  });

  const AT = 'registry\\.agents\\.conditional-access\\.cardFile';
  test.each<[what: string, name: string, content: string | Buffer | undefined, messages: readonly RegExp[]]>([
    [
      'that is not there',
      'none.json',
      undefined,
      [/'none\.json': there is no such file; correct cardFile, which is relative to this file$/],
    ],
    ['that is a folder', '.', undefined, [/'\.': is a folder; give the path of a file in it$/]],
    ['that is empty', 'empty.json', '', [/'empty\.json': the card is not valid JSON: .*; correct it$/]],
    [
      'that is broken JSON',
      'broken.json',
      '{"name": ',
      [/'broken\.json': the card is not valid JSON: .*; correct it$/],
    ],
    [
      'that is a list',
      'list.json',
      '[]',
      [/'list\.json': the card is not a JSON object; give the content of an agent-card\.json$/],
    ],
    ['that is no text', 'bytes.json', Buffer.from([0x7b, 0xc3, 0x28]), [/'bytes\.json' line 1: must be text in UTF-8/]],
    [
      'that is large',
      'large.json',
      ' '.repeat(1024 * 1024 + 1),
      [/'large\.json': is larger than 1 MiB, and cards are not/],
    ],
    [
      'with wrong fields',
      'wrong.json',
      JSON.stringify({ ...CARD_0_3, url: 'ftp://a', name: undefined }),
      [/'wrong\.json': name is not set; give name$/, /'wrong\.json': url 'ftp:\/\/a' must be an absolute address/],
    ],
  ])('%s is told at cardFile', (_, name, content, messages) => {
    expect(toldOfFile(name, content)).toEqual(
      messages.map((message): unknown =>
        expect.stringMatching(new RegExp(`env\\.yaml:\\d+:\\d+: ${AT} ${message.source}`)),
      ),
    );
  });
});
