import fc from 'fast-check';
import { BotConnectorAuthentication } from '../../../src/policy';
import { APP_ID, TENANT } from '../../support/samples';
import { inbound } from '../document/documents';
import { type Answer, GatewayStandIn } from './gateway-stand-in';
import { activity, botToken, entraToken, EVERYTHING, message, NOW } from './messages';

const LIMIT = 4096;
const KEYS = {
  'https://login.botframework.com/v1/.well-known/keys': {
    status: 200,
    body: JSON.stringify({ keys: [{ kid: 'key-1', endorsements: ['msteams'] }] }),
  },
};
const props = { ...EVERYTHING, botAppId: APP_ID, tenantIds: [TENANT], maxBodyBytes: LIMIT };
const statements = inbound(() => new BotConnectorAuthentication(props).statements);
const TOKENS: [string, string][] = [
  ['Bot Framework', botToken()],
  ['Entra', entraToken()],
];

/** Each message meets a gateway that has counted nothing yet. */
const answerTo = (token: string, body: unknown, headers = {}): Answer =>
  new GatewayStandIn(statements, NOW, KEYS).answerTo(message(token, body, { headers }));

const text = JSON.stringify(activity());
/** An activity of a number of bytes. */
const sized = (bytes: number, sign = 'a') => {
  const bare = Buffer.byteLength(JSON.stringify(activity({ text: '' })));
  return JSON.stringify(activity({ text: sign.repeat((bytes - bare) / Buffer.byteLength(sign)) }));
};

describe.each(TOKENS)('a body with a token of %s', (_, token) => {
  test.each<[string, string, Answer]>([
    ['an activity', text, 'passed on'],
    ['an activity with much around it', `\n\t${text}\r\n`, 'passed on'],
    ['empty', '', 400],
    ['white space', ' \n', 400],
    ['an array', '[]', 400],
    ['an array of activities', `[${text}]`, 400],
    ['a number', '1', 400],
    ['a text', '"text"', 400],
    ['true', 'true', 400],
    ['null', 'null', 400],
    ['broken off', text.slice(0, -1), 400],
    ['two activities', text + text, 400],
    ['no JSON', '<xml/>', 400],
    ['nested deeply and broken off', '['.repeat(3000), 400],
    [
      'nested deeply where it matters',
      JSON.stringify(activity({ conversation: JSON.parse('[]'.repeat(0) + '[[[[]]]]') })),
      403,
    ],
    ['an empty object', '{}', 403],
    ['objects where texts belong', '{"channelId":{},"serviceUrl":{},"conversation":{"tenantId":{},"id":{}}}', 403],
    ['arrays where objects belong', JSON.stringify(activity({ conversation: [TENANT] })), 403],
    [
      'a conversation whose id is no text',
      JSON.stringify(activity({ conversation: { id: [1], tenantId: TENANT } })),
      'passed on',
    ],
    ['a key twice, the last one right', `{"channelId":"emulator",${text.slice(1)}`, 403],
    ['a key twice, the last one wrong', `${text.slice(0, -1)},"channelId":"emulator"}`, 403],
    ['as large as allowed', sized(LIMIT), 'passed on'],
    ['a byte too large', `${sized(LIMIT)} `, 413],
    ['too large in bytes, not in signs', sized(LIMIT, 'é') + ' '.repeat(20), 413],
    ['too large and broken', '{'.repeat(LIMIT + 1), 413],
    ['huge', sized(1_000_000), 413],
  ])('that is %s', (_what, body, answer) => {
    expect(answerTo(token, body)).toBe(answer);
  });

  test.each<[string, Answer]>([
    [String(LIMIT), 'passed on'],
    [String(LIMIT + 1), 413],
    ['99999999999', 413],
    ['-1', 'passed on'],
    ['many', 'passed on'],
    ['', 'passed on'],
  ])('that is declared as %j bytes', (declared, answer) => {
    expect(answerTo(token, activity(), { 'content-length': declared })).toBe(answer);
  });

  test('that is missing', () => {
    const request = { ...message(token), body: undefined };
    expect(new GatewayStandIn(statements, NOW, KEYS).answerTo(request)).toBe(400);
  });

  const NAMES = ['channelId', 'serviceUrl', 'conversation', 'channelData', 'tenant', 'tenantId', 'id'];
  const anything = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<unknown>(TENANT, 'msteams', activity().serviceUrl, null, '', '2026-01-01T00:00:00Z'),
      fc.jsonValue(),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...NAMES), tie('value'), { maxKeys: 4 }),
    ),
  })).value;

  test('of any JSON is refused or passed on, never an error', () => {
    fc.assert(
      fc.property(anything, (value) => [400, 403, 413].includes(Number(answerTo(token, JSON.stringify(value))))),
    );
  });

  test('with anything in one of its places is refused or passed on, never an error', () => {
    const place = fc.constantFrom('channelId', 'serviceUrl', 'conversation', 'channelData', 'text');
    fc.assert(
      fc.property(place, anything, (name, value) => {
        expect(answerTo(token, activity({ [name]: value }))).not.toBe(500);
      }),
    );
  });

  test('of any text is refused, never an error', () => {
    fc.assert(fc.property(fc.string(), (value) => [400, 403].includes(Number(answerTo(token, value)))));
  });
});

test('any header Authorization gets an answer', () => {
  fc.assert(
    fc.property(fc.string(), fc.boolean(), (value, hasScheme) => {
      const authorization = hasScheme ? `Bearer ${value}` : value;
      const request = message(undefined, activity(), { headers: { authorization } });
      return new GatewayStandIn(statements, NOW, KEYS).answerTo(request) === 401;
    }),
  );
});
