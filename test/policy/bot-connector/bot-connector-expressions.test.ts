import { BotConnectorAuthentication, type BotConnectorAuthenticationProps } from '../../../src/policy';
import { serviceUrlVerdict } from '../../../src/policy/bot-connector/bot-connector-expressions';
import { APP_ID, OTHER_TENANT, TENANT } from '../../support/samples';
import { inbound } from '../document/documents';
import { type Answer, GatewayStandIn } from './gateway-stand-in';
import { botToken, NOW } from './messages';
import { runExpression } from './run-expression';
import type { XmlElement } from '../document/xml-reader';

const HOST = 'smba.trafficmanager.net';
const URL = `https://${HOST}/emea/${TENANT}/`;
const STRICT = { serviceUrls: [URL] };

type Changes = Partial<BotConnectorAuthenticationProps>;

interface Message {
  readonly claim?: string;
  readonly body?: string;
}

/** Sends a message whose token is signed and meant for the bot, so that its claim and body decide. */
function answerTo({ claim, body: text }: Message, changes: Changes = {}): Answer {
  // In strict mode validate-jwt holds the claim against the list by itself; here the rest is looked at.
  const statements = [...statementsOf({}).slice(0, 1), ...statementsOf(changes).slice(1)];
  const authorization = `Bearer ${botToken({ serviceurl: claim })}`;
  return new GatewayStandIn(statements, NOW).answerTo({ headers: { authorization }, body: text });
}

const known = new Map<string, XmlElement[]>();

/** The statements as the gateway reads them, which is the same text whenever the input is. */
function statementsOf(changes: Changes): XmlElement[] {
  const key = JSON.stringify(changes);
  const props = { botAppId: APP_ID, tenantIds: [TENANT], ...changes };
  const statements = known.get(key) ?? inbound(() => new BotConnectorAuthentication(props).statements);
  known.set(key, statements);
  return statements;
}

const activity = (changes: object = {}): Record<string, unknown> => ({
  type: 'message',
  channelId: 'msteams',
  serviceUrl: URL,
  conversation: { id: 'a', tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
  ...changes,
});
const body = (changes?: object) => JSON.stringify(activity(changes));

/** A request whose claim and body name one service URL. */
const from = (serviceUrl: string): Message => ({ claim: serviceUrl, body: body({ serviceUrl }) });

test('a message of Teams is passed on', () => {
  expect(answerTo(from(URL))).toBe('passed on');
});

describe('a message is passed on', () => {
  test.each([
    ['any region', `https://${HOST}/in-1/${TENANT}/`],
    ['the second host', `https://smba.onyx.prod.teams.trafficmanager.net/de/${TENANT}/`],
    ['the third host', `https://smba.infra.gcc.teams.microsoft.com/gcc/${TENANT}/`],
    ['a URL without slash at the end', URL.slice(0, -1)],
    ['the default port, written out', URL.replace('.net/', '.net:443/')],
    ['a host, scheme and tenant in other case', `HTTPS://SMBA.TrafficManager.net/emea/${TENANT.toUpperCase()}/`],
  ])('from %s', (_, serviceUrl) => {
    expect(answerTo(from(serviceUrl))).toBe('passed on');
  });

  test.each<[string, Message]>([
    ['the body has a slash at the end and the token none', { claim: URL.slice(0, -1), body: body() }],
    [
      'the token has a slash at the end and the body none',
      { claim: URL, body: body({ serviceUrl: URL.slice(0, -1) }) },
    ],
    ['the conversation alone names the tenant', { claim: URL, body: body({ channelData: undefined }) }],
    ['the channel alone names the tenant', { claim: URL, body: body({ conversation: { id: 'a' } }) }],
    ['the tenant is in upper case', { claim: URL, body: body({ conversation: { tenantId: TENANT.toUpperCase() } }) }],
    ['one place says null', { claim: URL, body: body({ channelData: null, conversation: { tenantId: TENANT } }) }],
    ['the tenant in one place is null', { claim: URL, body: body({ conversation: { tenantId: null } }) }],
  ])('where %s', (_, request) => {
    expect(answerTo(request)).toBe('passed on');
    expect(answerTo({ ...request, claim: URL }, STRICT)).toBe('passed on');
  });

  test('from every tenant of the list', () => {
    const changes = { tenantIds: [TENANT, OTHER_TENANT] };
    const other = URL.replace(TENANT, OTHER_TENANT);
    const request = { claim: other, body: body({ serviceUrl: other, conversation: { tenantId: OTHER_TENANT } }) };
    expect(answerTo(request, changes)).toBe('passed on');
  });

  test('from other hosts where they are given', () => {
    const changes = { serviceHosts: ['bot.contoso.com'] };
    expect(answerTo(from(`https://bot.contoso.com/emea/${TENANT}/`), changes)).toBe('passed on');
    expect(answerTo(from(URL), changes)).toBe(403);
  });
});

describe('a message is answered 403 by its service URL', () => {
  test.each([
    ['it is empty', ''],
    ['it is no URL', 'emea'],
    ['it is not https', URL.replace('https', 'http')],
    ['it has no scheme', `//${HOST}/emea/${TENANT}/`],
    ['the host is another', `https://smba.contoso.com/emea/${TENANT}/`],
    ['the host only begins so', `https://${HOST}.contoso.com/emea/${TENANT}/`],
    ['the host only ends so', `https://evil-${HOST}/emea/${TENANT}/`],
    ['the host is user information', `https://${HOST}@contoso.com/emea/${TENANT}/`],
    ['the host comes after user information', `https://user@${HOST}/emea/${TENANT}/`],
    ['the port is another', URL.replace('.net/', '.net:8443/')],
    ['the tenant is another', URL.replace(TENANT, OTHER_TENANT)],
    ['the tenant only begins so', `https://${HOST}/emea/${TENANT}0/`],
    ['there is no tenant', `https://${HOST}/emea/`],
    ['there is no region', `https://${HOST}/${TENANT}/`],
    ['the region is empty', `https://${HOST}//${TENANT}/`],
    ['the region is written otherwise', `https://${HOST}/EMEA/${TENANT}/`],
    ['the region goes up', `https://${HOST}/../${TENANT}/`],
    ['the path goes on', `${URL}v3/`],
    ['it ends with two slashes', `${URL}/`],
    ['it has a query', `${URL}?a=b`],
    ['it has a fragment', `${URL}#a`],
    ['backslashes stand for slashes', URL.replaceAll('/', '\\')],
    ['there are two claims', `${URL},${URL}`],
  ])('where %s', (_, serviceUrl) => {
    expect(answerTo(from(serviceUrl))).toBe(403);
  });

  test('where the token has none', () => {
    expect(answerTo({ body: body() })).toBe(403);
  });
});

describe.each<[string, Changes]>([
  ['by default', {}],
  ['in strict mode', STRICT],
])('a message is checked %s and', (_mode, changes) => {
  test.each([
    ['there is none', undefined],
    ['it is empty', ''],
    ['it is no JSON', '{"a":'],
    ['it is an array', '[]'],
    ['it is a text', '"a"'],
    ['it is null', 'null'],
  ])('answered 400 by its body where %s', (_, text) => {
    expect(answerTo({ claim: URL, body: text }, changes)).toBe(400);
  });

  test.each<[string, object]>([
    ['the channel is another', { channelId: 'emulator' }],
    ['the channel is written otherwise', { channelId: 'MsTeams' }],
    ['there is no channel', { channelId: undefined }],
    ['the channel is null', { channelId: null }],
    ['the channel is no text', { channelId: ['msteams'] }],
    ['there is no service URL', { serviceUrl: undefined }],
    ['the service URL is no text', { serviceUrl: { url: URL } }],
    ['the service URL is empty', { serviceUrl: '' }],
    ['the service URL is not that of the token', { serviceUrl: URL.replace('emea', 'amer') }],
    ['the service URL goes on', { serviceUrl: `${URL}/` }],
    ['the service URL is in other case', { serviceUrl: URL.toUpperCase() }],
    ['no tenant is named', { conversation: undefined, channelData: undefined }],
    ['no tenant is named within', { conversation: {}, channelData: { tenant: {} } }],
    ['the conversation names another tenant', { conversation: { tenantId: OTHER_TENANT } }],
    ['the channel names another tenant', { channelData: { tenant: { id: OTHER_TENANT } } }],
    ['the tenant of the conversation is no text', { conversation: { tenantId: 1 } }],
    ['the tenant of the channel is no text', { channelData: { tenant: { id: [TENANT] } } }],
    ['the tenant is empty', { conversation: { tenantId: '' } }],
    ['the conversation is no object', { conversation: TENANT }],
    ['the channel data is no object', { channelData: [TENANT] }],
    ['the tenant of the channel data is no object', { channelData: { tenant: TENANT } }],
  ])('answered 403 by its body where %s', (_, fault) => {
    expect(answerTo({ claim: URL, body: body(fault) }, changes)).toBe(403);
  });
});

test('a text cannot break out of its quotes in C#', () => {
  expect(serviceUrlVerdict({ serviceHosts: ['a"b\\c"'], withoutTenant: false }, [TENANT])).toContain(
    'new string[] { "a\\"b\\\\c\\"" }',
  );
});

describe('the stand-in for the gateway', () => {
  test.each([
    ['an index beyond the list', `@{ var a = new string[] { "b" }; return a[1]; }`],
    ['a member of null', '@{ var a = null; return a["b"]; }'],
    ['C# it does not know', '@(Guid.NewGuid())'],
    ['what is no expression', 'text'],
  ])('throws at %s', (_, expression) => {
    expect(() => runExpression(expression, {})).toThrow();
  });
});
