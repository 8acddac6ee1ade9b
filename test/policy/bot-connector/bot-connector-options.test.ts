import { BotConnectorCloud } from '../../../src';
import { BotConnectorAuthentication, type BotConnectorAuthenticationProps } from '../../../src/policy';
import { APP_ID, OTHER_TENANT, TENANT } from '../../support/samples';
import { inbound } from '../document/documents';
import type { Page } from './gateway-stand-in';
import { activity, BLUEPRINT_ID, botToken, entraToken, EVERYTHING, message } from './messages';
import { standInFor as gateway } from './stand-in-for';

type Changes = Partial<BotConnectorAuthenticationProps>;

describe('the API version', () => {
  const standIn = gateway({ apiVersions: ['v1', '2025-05-15-preview'] });
  const asking = (query: Record<string, string>, token?: string) =>
    standIn.answerTo(message(token, activity(), { query }));

  test.each([
    [{ 'api-version': 'v1' }, 'passed on'],
    [{ 'api-version': '2025-05-15-preview', other: 'a' }, 'passed on'],
    [{ 'api-version': 'v2' }, 400],
    [{ 'api-version': 'V1' }, 400],
    [{ 'api-version': '' }, 400],
    [{ 'api-version': 'v1,v2' }, 400],
    [{}, 400],
  ])('%j is answered %s', (query, answer) => {
    expect(asking(query, botToken())).toBe(answer);
  });

  test('is looked at before the token', () => {
    expect(asking({ 'api-version': 'v2' })).toBe(400);
  });

  test('may be any where none are listed', () => {
    expect(gateway({}).answerTo(message(botToken(), activity(), { query: {} }))).toBe('passed on');
  });
});

describe('the tenant header', () => {
  const standIn = gateway({ tenantHeader: 'x-ms-tenant-id', tenantIds: [TENANT, OTHER_TENANT] });
  const naming = (tenant: string, token?: string) =>
    standIn.answerTo(message(token, activity(), { headers: { 'x-ms-tenant-id': tenant } }));

  test.each([
    [TENANT, 'passed on'],
    [OTHER_TENANT, 'passed on'],
    [TENANT.toUpperCase(), 'passed on'],
    [BLUEPRINT_ID, 403],
    [`${TENANT},${OTHER_TENANT}`, 403],
    ['', 403],
  ])('%s is answered %s', (tenant, answer) => {
    expect(naming(tenant, botToken())).toBe(answer);
  });

  test('is looked at before the token', () => {
    expect(naming(BLUEPRINT_ID)).toBe(403);
    expect(naming(TENANT)).toBe(401);
  });

  test('may say anything where it is not asked for', () => {
    const request = message(botToken(), activity(), { headers: { 'x-ms-tenant-id': BLUEPRINT_ID } });
    expect(gateway({}).answerTo(request)).toBe('passed on');
  });
});

describe('the limit of messages', () => {
  const conversation = (id: unknown, tenantId = TENANT) =>
    activity({ conversation: { id, tenantId }, channelData: null });

  test('counts each conversation by itself', () => {
    const standIn = gateway({ rateLimit: { calls: 2, renewalSeconds: 60 } });
    const send = (id: unknown) => standIn.answerTo(message(botToken(), conversation(id)));
    expect(['a', 'a', 'b', 'a', 'b', 'b'].map(send)).toEqual([
      ...['passed on', 'passed on', 'passed on'],
      429,
      'passed on',
      429,
    ]);
  });

  test('counts each tenant by itself', () => {
    const standIn = gateway({ tenantIds: [TENANT, OTHER_TENANT], rateLimit: { calls: 1, renewalSeconds: 60 } });
    const send = (tenant: string) => standIn.answerTo(message(botToken(), conversation('a', tenant)));
    expect([TENANT, OTHER_TENANT, TENANT].map(send)).toEqual(['passed on', 'passed on', 429]);
  });

  test('counts each tenant by itself where the channel alone names it', () => {
    const standIn = gateway({ tenantIds: [TENANT, OTHER_TENANT], rateLimit: { calls: 1, renewalSeconds: 60 } });
    const send = (id: string) =>
      standIn.answerTo(message(botToken(), activity({ conversation: { id: 'a' }, channelData: { tenant: { id } } })));
    expect([TENANT, OTHER_TENANT, TENANT].map(send)).toEqual(['passed on', 'passed on', 429]);
  });

  test('counts messages without a conversation together', () => {
    const standIn = gateway({ rateLimit: { calls: 2, renewalSeconds: 60 } });
    const send = (id: unknown) => standIn.answerTo(message(botToken(), conversation(id)));
    expect([undefined, 1, { a: 1 }].map(send)).toEqual(['passed on', 'passed on', 429]);
  });

  test('counts messages by token of Bot Framework and of Entra together', () => {
    const standIn = gateway({
      agentIdentity: { blueprintAppId: BLUEPRINT_ID },
      rateLimit: { calls: 1, renewalSeconds: 60 },
    });
    const send = (token: string) => standIn.answerTo(message(token));
    expect([botToken(), entraToken()].map(send)).toEqual(['passed on', 429]);
  });

  test('counts nothing that is refused', () => {
    const standIn = gateway({ rateLimit: { calls: 1, renewalSeconds: 60 } });
    const refused = message(botToken(), activity({ channelId: 'emulator' }));
    expect([refused, refused, message(botToken())].map((request) => standIn.answerTo(request))).toEqual([
      403,
      403,
      'passed on',
    ]);
  });

  test('counts each bot by itself', () => {
    const keyOf = (botAppId: string) =>
      inbound(() => new BotConnectorAuthentication({ ...EVERYTHING, botAppId, tenantIds: [TENANT] }).statements).find(
        ({ attributes }) => attributes.name === 'conversationKey',
      )?.attributes.value;
    expect(keyOf(APP_ID)).toContain(`var bot = "${APP_ID}";`);
    expect(keyOf(BLUEPRINT_ID)).not.toBe(keyOf(APP_ID));
  });
});

describe('the endorsement of keys', () => {
  const KEYS_URL = 'https://login.botframework.com/v1/.well-known/keys';
  const page = (keys: unknown, status = 200): Record<string, Page> => ({
    [KEYS_URL]: { status, body: typeof keys === 'string' ? keys : JSON.stringify({ keys }) },
  });
  const CHECKED: Changes = { checkKeyEndorsements: true };
  const answer = (pages: Record<string, Page>, token = botToken()) => gateway(CHECKED, pages).answerTo(message(token));
  const ENDORSED = [
    null,
    1,
    {},
    { kid: null },
    { kid: 'key-0', endorsements: [] },
    { kid: 'key-1', endorsements: ['webchat', 'msteams'] },
  ];

  test('lets a key through that is endorsed for Teams', () => {
    expect(answer(page(ENDORSED))).toBe('passed on');
  });

  test.each<[string, Record<string, Page>]>([
    ['the key is endorsed for another channel', page([{ kid: 'key-1', endorsements: ['webchat'] }])],
    [
      'the key is endorsed for a channel named alike',
      page([{ kid: 'key-1', endorsements: ['msteams2', ['msteams']] }]),
    ],
    ['the key has no endorsements', page([{ kid: 'key-1' }])],
    ['the endorsements are no list', page([{ kid: 'key-1', endorsements: 'msteams' }])],
    ['the key is not among them', page([{ kid: 'KEY-1', endorsements: ['msteams'] }])],
    ['a key has no id', page([{ kid: 1, endorsements: ['msteams'] }])],
    ['there are no keys', page([])],
    ['the keys are no list', page({ kid: 'key-1', endorsements: ['msteams'] })],
    ['there is no list of keys', page('{}')],
    ['the keys are no JSON', page('<html>')],
    ['the keys come with an error', page(ENDORSED, 503)],
    ['the keys cannot be fetched', {}],
  ])('answers 403 where %s', (_, pages) => {
    expect(answer(pages)).toBe(403);
  });

  test.each([
    ['names no key', undefined],
    ['names an empty key', ''],
    ['names a key that is no text', ['key-1']],
  ])('answers 403 to a token that %s, and fetches nothing', (_, kid) => {
    const standIn = gateway(CHECKED, page(ENDORSED));
    expect(standIn.answerTo(message(botToken({}, { kid })))).toBe(403);
    expect(standIn.asked).toEqual([]);
  });

  test.each(['a', 'ab', 'abc', 'abcd', 'ÿþ', 'key ~~~ ???'])('reads key id %j whatever its length in base64', (kid) => {
    expect(answer(page([{ kid, endorsements: ['msteams'] }]), botToken({}, { kid }))).toBe('passed on');
  });

  test('remembers what is known of a key, good or bad', () => {
    const standIn = gateway(CHECKED, page([...ENDORSED, { kid: 'key-2', endorsements: [] }]));
    const send = (kid: string) => standIn.answerTo(message(botToken({}, { kid })));
    expect(['key-1', 'key-1', 'key-2', 'key-2'].map(send)).toEqual(['passed on', 'passed on', 403, 403]);
    expect(standIn.asked).toEqual([KEYS_URL, KEYS_URL]);
    expect([...standIn.cache]).toEqual([
      [`${KEYS_URL}#key-1`, 'endorsed'],
      [`${KEYS_URL}#key-2`, 'refused'],
    ]);
  });

  test('remembers nothing where the keys could not be fetched', () => {
    const standIn = gateway(CHECKED);
    expect([standIn.answerTo(message(botToken())), standIn.answerTo(message(botToken()))]).toEqual([403, 403]);
    expect(standIn.asked).toEqual([KEYS_URL, KEYS_URL]);
    expect([...standIn.cache]).toEqual([]);
  });

  test('is asked for once the token is valid', () => {
    const standIn = gateway(CHECKED, page(ENDORSED));
    expect(standIn.answerTo(message(botToken({ aud: OTHER_TENANT })))).toBe(401);
    expect(standIn.asked).toEqual([]);
  });

  test('is not asked of keys of Entra', () => {
    const standIn = gateway({ ...CHECKED, agentIdentity: { blueprintAppId: BLUEPRINT_ID } });
    expect(standIn.answerTo(message(entraToken()))).toBe('passed on');
    expect(standIn.asked).toEqual([]);
  });

  test.each([
    [BotConnectorCloud.PUBLIC, KEYS_URL],
    [BotConnectorCloud.US_GOVERNMENT, 'https://login.botframework.azure.us/v1/.well-known/keys'],
    [BotConnectorCloud.US_DOD, 'https://login.botframework.azure.us/v1/.well-known/keys'],
    [BotConnectorCloud.CHINA, 'https://login.botframework.azure.cn/v1/.well-known/keys'],
  ])('is told by the keys of cloud %s', (cloud, keysUrl) => {
    const { statements } = new BotConnectorAuthentication({ ...CHECKED, cloud, botAppId: APP_ID, tenantIds: [TENANT] });
    expect(JSON.stringify(inbound(() => statements))).toContain(`"text":"${keysUrl}"`);
  });
});
