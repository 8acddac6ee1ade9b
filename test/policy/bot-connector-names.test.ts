import fc from 'fast-check';
import { BotConnectorAuthentication } from '../../src/policy';
import { APP_ID, OTHER_TENANT, TENANT } from '../support/samples';
import { inbound } from './document/documents';
import { type Answer, GatewayStandIn } from './bot-connector/gateway-stand-in';
import { activity, BLUEPRINT_ID, botToken, entraToken, message, NOW, SERVICE_URL } from './bot-connector/messages';

const props = { botAppId: APP_ID, tenantIds: [TENANT], agentIdentity: { blueprintAppId: BLUEPRINT_ID } };
const standIn = new GatewayStandIn(
  inbound(() => new BotConnectorAuthentication(props).statements),
  NOW,
);
const TOKENS: [string, string][] = [
  ['Bot Framework', botToken()],
  ['Entra', entraToken()],
];
const text = JSON.stringify(activity());

/** Where each member that the checks read stands, and a value of it that has to be refused. */
const READ: readonly (readonly [path: readonly string[], name: string, other: unknown])[] = [
  [[], 'serviceUrl', 'https://evil.example/'],
  [[], 'channelId', 'emulator'],
  [[], 'conversation', { id: 'a:1', tenantId: OTHER_TENANT }],
  [[], 'channelData', { tenant: { id: OTHER_TENANT } }],
  [['conversation'], 'tenantId', OTHER_TENANT],
  [['conversation'], 'id', 'a:2'],
  [['channelData'], 'tenant', { id: OTHER_TENANT }],
  [['channelData', 'tenant'], 'id', OTHER_TENANT],
];

const hex = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** Ways of writing a name that one reader or another takes for it, as they stand between the quotes. */
const variants = (name: string): string[] => [
  name,
  capital(name),
  name.toUpperCase(),
  name.toLowerCase() === name ? `${name.slice(0, -1)}${name.slice(-1).toUpperCase()}` : name.toLowerCase(),
  name.replace(/[A-Z]/g, '_$&').toLowerCase() === name ? `_${name}` : name.replace(/[A-Z]/g, '_$&').toLowerCase(),
  hex(name.charAt(0)) + name.slice(1),
  hex(name.charAt(0).toUpperCase()) + name.slice(1),
  name.replace(/./g, hex),
  `${name}\u200b`,
  `${name}\\u0000`,
  `${name} `,
  `$${name}`,
  capital(name).replace('I', 'İ').replace('S', 'ſ') + 'ı',
];

/** The activity with one more member, as the first or the last of the object at a path. */
function withMember(path: readonly string[], member: string, isLast: boolean): string {
  const start = path.reduce((at, name) => text.indexOf(`"${name}":{`, at) + name.length + 3, 0) + 1;
  let end = start;
  for (let depth = 1; depth > 0; end += 1) depth += { '{': 1, '}': -1 }[text.charAt(end)] ?? 0;
  return isLast
    ? `${text.slice(0, end - 1)},${member}${text.slice(end - 1)}`
    : `${text.slice(0, start)}${member},${text.slice(start)}`;
}

const answer = (token: string, body: string, headers = {}): Answer =>
  standIn.answerTo(message(token, body, { headers }));

describe.each(TOKENS)('with a token of %s', (_, token) => {
  test.each(READ.map(([path, name, other]) => [[...path, name].join('.'), path, name, other] as const))(
    '%s is refused once more, in other case or other signs, wherever it stands and whatever it says',
    (_name, path, name, other) => {
      const right = path.reduce<unknown>((value, at) => (value as Record<string, unknown>)[at], activity());
      for (const value of [other, (right as Record<string, unknown>)[name]]) {
        for (const [index, variant] of variants(name).entries()) {
          for (const isLast of index < 3 ? [false, true] : [true]) {
            const body = withMember(path, `"${variant}":${JSON.stringify(value)}`, isLast);
            expect([body, answer(token, body)]).toEqual([body, 403]);
          }
        }
      }
    },
  );

  test.each(READ.map(([path, name]) => [[...path, name].join('.'), path, name] as const))(
    '%s is refused in other case alone',
    (_name, path, name) => {
      const at = path.reduce((start, holder) => text.indexOf(`"${holder}":`, start), 0);
      const body = text.slice(0, at) + text.slice(at).replace(`"${name}":`, `"${capital(name)}":`);
      expect(body).not.toBe(text);
      expect(answer(token, body)).toBe(403);
    },
  );

  test.each<[string, string, Answer]>([
    ['names of another meaning', withMember([], '"serviceUrls":1,"ids":2,"channel":3', true), 'passed on'],
    ['names of other levels', withMember(['channelData'], '"channel":{"ID":1},"team":{"Id":2}', true), 'passed on'],
    [
      'a name in other case where nothing is read',
      withMember([], '"value":{"a":1,"A":2,"ServiceUrl":3}', true),
      'passed on',
    ],
    ['a name that is escaped', text.replace('serviceUrl', '\\u0073erviceUrl'), 'passed on'],
    ['a text that looks like members', withMember([], '"text":"\\",\\"serviceUrl\\":\\"x\\":"', true), 'passed on'],
    ['a name twice where nothing is read', withMember([], '"value":[{"a":1,"a":2}]', true), 403],
    ['a reference to another object', withMember([], '"conversation":{"$ref":"1"}', true), 403],
    ['a reference in place of the conversation', text.replace('"tenantId":', '"$ref":"1","x":'), 403],
    ['a comment', withMember([], '/* */"a":1', true), 400],
    ['a comment after it', `${text}//`, 400],
    ['single quotes', withMember([], "'serviceUrl':1", true), 400],
    ['a name without quotes', withMember([], 'serviceUrl:1', true), 400],
    ['a comma at the end', withMember([], '"a":[1,]', true), 400],
    ['a comma at the start', withMember([], '"a":[,1]', true), 400],
    ['two commas', withMember([], '"a":[1,,2]', true), 400],
    ['a word of JavaScript', withMember([], '"a":undefined', true), 400],
    ['a constructor', withMember([], '"a":new Date(1)', true), 400],
    ['a number with a leading zero', withMember([], '"a":01', true), 400],
    ['a number in hexadecimal', withMember([], '"a":0x1F', true), 400],
    ['an escape that is none', withMember([], '"a":"\\x41"', true), 400],
    ['an escaped quote of another kind', withMember([], '"a":"\\\'"', true), 400],
    ['a line break in a text', withMember([], '"a":"\n"', true), 400],
    ['a second root', `${text}{}`, 400],
    ['a byte order mark', `\ufeff${text}`, 400],
    ['levels down to the limit', withMember([], `"a":${'['.repeat(63)}${']'.repeat(63)}`, true), 'passed on'],
    ['a level too many', withMember([], `"a":${'['.repeat(64)}${']'.repeat(64)}`, true), 400],
    ['levels without end', '['.repeat(50_000), 400],
  ])('a body with %s', (_what, body, expected) => {
    expect(answer(token, body)).toBe(expected);
  });

  test.each<[Record<string, string>, Answer]>([
    [{ 'content-type': 'application/json' }, 'passed on'],
    [{ 'content-type': 'application/json; charset=utf-8' }, 'passed on'],
    [{ 'content-type': 'Application/JSON;charset="UTF-8"' }, 'passed on'],
    [{ 'content-type': 'application/json; charset=utf-16' }, 415],
    [{ 'content-type': 'application/json; charset=utf-7' }, 415],
    [{ 'content-type': 'application/json; charset=utf-8; charset=utf-7' }, 415],
    [{ 'content-type': 'application/json,text/plain' }, 415],
    [{ 'content-type': 'text/plain' }, 415],
    [{ 'content-type': '' }, 415],
    [{ 'content-encoding': 'gzip' }, 415],
  ])('a body that is declared with %j', (headers, expected) => {
    expect(answer(token, text, headers)).toBe(expected);
  });

  /** Members by name without regard to case, and of two the last: how the SDK behind the gateway reads. */
  const readLoosely = (value: unknown, name: string): unknown => {
    const members = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
    return members.filter(([key]) => key.toLowerCase() === name.toLowerCase()).at(-1)?.[1];
  };
  const name = fc.oneof(
    fc.constantFrom(...new Set(READ.flatMap(([, known]) => variants(known)))),
    fc.constantFrom('text', 'value', 'type'),
  );
  const value = fc.oneof(
    fc.constantFrom(
      ...READ.map(([, , other]) => JSON.stringify(other)),
      ...['null', '[]', '{}', `"${TENANT}"`, `"${SERVICE_URL}"`, '"msteams"', `{"id":"${TENANT}"}`],
    ),
    fc.json({ maxDepth: 2 }),
  );
  const insertion = fc.record({
    path: fc.constantFrom(...READ.map(([path]) => path)),
    member: fc.tuple(name, value).map(([key, held]) => `"${key}":${held}`),
    isLast: fc.boolean(),
  });
  const replaced = fc.tuple(fc.constantFrom(...READ.map(([, known]) => known)), name, value);

  test('a body that is passed on says the same to a reader that overlooks case and takes the last', () => {
    let passed = 0;
    const check = (body: string) => {
      const answered = answer(token, body);
      expect(answered).not.toBe(500);
      if (answered !== 'passed on') return;
      passed += 1;
      // Of two members of one name JSON.parse takes the last, too, in the place of the first.
      const seen: unknown = JSON.parse(body);
      const tenants = [
        readLoosely(readLoosely(seen, 'conversation'), 'tenantId'),
        readLoosely(readLoosely(readLoosely(seen, 'channelData'), 'tenant'), 'id'),
      ].filter((tenant) => tenant !== undefined && tenant !== null);
      expect(readLoosely(seen, 'channelId')).toBe('msteams');
      expect(String(readLoosely(seen, 'serviceUrl')).replace(/\/$/, '')).toBe(SERVICE_URL.replace(/\/$/, ''));
      expect(tenants.length).toBeGreaterThan(0);
      expect(new Set(tenants)).toEqual(new Set([TENANT]));
    };
    const runs = { numRuns: 100 };
    fc.assert(
      fc.property(insertion, ({ path, member, isLast }) => {
        check(withMember(path, member, isLast));
      }),
      runs,
    );
    fc.assert(
      fc.property(replaced, ([known, key, held]) => {
        check(text.replace(`"${known}":`, `"${key}":${held},"${known}":`));
        check(text.replace(`"${known}":`, `"${key}":`));
      }),
      runs,
    );
    expect(passed).toBeGreaterThan(0);
  });
});
