import { ActivityChannel, BotConnectorCloud } from '../../src';
import { BotConnectorAuthentication, type BotConnectorAuthenticationProps } from '../../src/policy';
import { APP_ID, OTHER_TENANT, TENANT } from '../support/samples';
import { inbound } from './document/documents';
import { type Answer, GatewayStandIn } from './bot-connector/gateway-stand-in';
import { activity, BLUEPRINT_ID, botToken, entraToken, message, NOW, SERVICE_URL } from './bot-connector/messages';
import { standInFor as gateway } from './bot-connector/stand-in-for';

type Changes = Partial<BotConnectorAuthenticationProps>;

const HOST = 'https://smba.trafficmanager.net';
const at = (claim: unknown, serviceUrl = claim, changes = {}) =>
  message(botToken({ serviceurl: claim }), activity({ serviceUrl, ...changes }));

describe('a pinned service URL', () => {
  const pinned = gateway({ serviceUrls: [SERVICE_URL, `${HOST}/amer/${TENANT}`] });
  const bare = SERVICE_URL.slice(0, -1);

  test.each<[string, unknown, string, Answer]>([
    ['as it is listed', SERVICE_URL, SERVICE_URL, 'passed on'],
    ['without the final slash', bare, bare, 'passed on'],
    ['with a final slash that the list lacks', `${HOST}/amer/${TENANT}/`, `${HOST}/amer/${TENANT}/`, 'passed on'],
    [
      'with host and tenant in other case',
      SERVICE_URL.replace('smba', 'SMBA'),
      SERVICE_URL.replace('smba', 'SMBA'),
      'passed on',
    ],
    [
      'with the default port',
      SERVICE_URL.replace('.net/', '.net:443/'),
      SERVICE_URL.replace('.net/', '.net:443/'),
      'passed on',
    ],
    ['with two slashes', `${SERVICE_URL}/`, `${SERVICE_URL}/`, 403],
    ['of another region', `${HOST}/apac/${TENANT}/`, `${HOST}/apac/${TENANT}/`, 403],
    ['first of several', [SERVICE_URL, 'https://evil.example/'], SERVICE_URL, 403],
    ['last of several', ['https://evil.example/', SERVICE_URL], SERVICE_URL, 403],
    ['first of several, in the body the other', [SERVICE_URL, 'https://evil.example/'], 'https://evil.example/', 403],
    ['twice', [SERVICE_URL, SERVICE_URL], SERVICE_URL, 403],
    ['beside nothing', [SERVICE_URL, ''], SERVICE_URL, 403],
    ['in one text with another', `${SERVICE_URL},https://evil.example/`, SERVICE_URL, 403],
    ['not at all', undefined, SERVICE_URL, 403],
  ])('%s', (_, claim, serviceUrl, answer) => {
    expect(pinned.answerTo(at(claim, serviceUrl))).toBe(answer);
  });

  test('on another host is refused, unless the host is listed, even where it is known only after apply', () => {
    const foreign = `https://bot.contoso.com/emea/${TENANT}/`;
    const later = (changes: Changes) =>
      new GatewayStandIn(
        inbound(
          ({ text }) =>
            new BotConnectorAuthentication({ botAppId: APP_ID, tenantIds: [TENANT], serviceUrls: [text], ...changes })
              .statements,
          { 'var.text': foreign },
        ),
        NOW,
      );
    expect(later({}).answerTo(at(foreign))).toBe(403);
    expect(later({ serviceHosts: ['bot.contoso.com'] }).answerTo(at(foreign))).toBe('passed on');
  });
});

describe('a service URL without tenant', () => {
  const URLS = [`${HOST}/amer/`, `${HOST}/amer`, `${HOST}/teams`, `${HOST}/teams/`];
  const accepting = gateway({ acceptServiceUrlsWithoutTenant: true });

  test.each(URLS)('%s is refused by default, and let in where it is asked for', (url) => {
    expect(gateway({}).answerTo(at(url))).toBe(403);
    expect(accepting.answerTo(at(url))).toBe('passed on');
  });

  test.each([
    `${HOST}/`,
    HOST,
    `${HOST}//`,
    `${HOST}/amer//`,
    `${HOST}/AMER/`,
    `${HOST}/../`,
    'https://evil.example/amer/',
  ])('%s is refused all the same', (url) => {
    expect(accepting.answerTo(at(url))).toBe(403);
  });

  test('does not free the body from naming the tenant, and no other', () => {
    const none = { conversation: { id: 'a' }, channelData: null };
    const other = { conversation: { id: 'a', tenantId: OTHER_TENANT } };
    for (const changes of [none, other]) expect(accepting.answerTo(at(URLS[0], URLS[0], changes))).toBe(403);
    expect(accepting.answerTo(at(SERVICE_URL.replace(TENANT, OTHER_TENANT)))).toBe(403);
  });

  test('may be pinned', () => {
    const pinned = gateway({ acceptServiceUrlsWithoutTenant: true, serviceUrls: [`${HOST}/teams`] });
    expect(pinned.answerTo(at(`${HOST}/teams/`))).toBe('passed on');
    expect(pinned.answerTo(at(`${HOST}/amer/`))).toBe(403);
    expect(pinned.answerTo(at(SERVICE_URL))).toBe(403);
  });

  test.each([
    [BotConnectorCloud.PUBLIC, 'smba.infra.gcc.teams.microsoft.com', 'https://api.botframework.com', 'com'],
    [BotConnectorCloud.US_GOVERNMENT, 'smba.infra.gov.teams.microsoft.us', 'https://api.botframework.us', 'azure.us'],
    [BotConnectorCloud.US_DOD, 'smba.infra.dod.teams.microsoft.us', 'https://api.botframework.us', 'azure.us'],
  ])('is let in as cloud %s sends it', (cloud, host, iss, suffix) => {
    const serviceurl = `https://${host}/teams`;
    const signer = `https://login.botframework.${suffix}/v1/.well-known/openidconfiguration`;
    const request = message(botToken({ iss, serviceurl }, {}, signer), activity({ serviceUrl: serviceurl }));
    expect(gateway({ cloud, acceptServiceUrlsWithoutTenant: true }).answerTo(request)).toBe('passed on');
  });
});

describe('an audience', () => {
  const URIS: Changes = { acceptApplicationIdUris: true };
  const DOMAINS: Changes = { applicationIdUriDomains: ['agent.contoso.com'] };

  test.each<[string, Changes, Answer]>([
    [`api://${APP_ID}`, {}, 401],
    [`api://botid-${APP_ID}`, {}, 401],
    [`api://${APP_ID}`, URIS, 'passed on'],
    [`api://botid-${APP_ID}`, URIS, 'passed on'],
    [APP_ID, URIS, 'passed on'],
    [`api://botid-${OTHER_TENANT}`, URIS, 401],
    [`botid-${APP_ID}`, URIS, 401],
    [`api://agent.contoso.com/botid-${APP_ID}`, URIS, 401],
    [`api://agent.contoso.com/botid-${APP_ID}`, DOMAINS, 'passed on'],
    [`api://agent.contoso.com/${APP_ID}`, DOMAINS, 'passed on'],
    [`api://botid-${APP_ID}`, DOMAINS, 401],
    [`api://evil.example/botid-${APP_ID}`, DOMAINS, 401],
    [`api://botid-${BLUEPRINT_ID}`, { ...URIS, otherBotAppIds: [BLUEPRINT_ID] }, 'passed on'],
  ])('%s with %j', (aud, changes, answer) => {
    expect(gateway(changes).answerTo(message(botToken({ aud })))).toBe(answer);
  });

  test('of an agent identity may be written so, too', () => {
    const request = message(entraToken({ aud: `api://botid-${BLUEPRINT_ID}` }));
    const agentIdentity = { blueprintAppId: BLUEPRINT_ID };
    expect(gateway({ agentIdentity }).answerTo(request)).toBe(401);
    expect(gateway({ agentIdentity, ...URIS }).answerTo(request)).toBe('passed on');
  });
});

describe('another channel', () => {
  const from = (channelId: string, changes = {}) => message(botToken(), activity({ channelId, ...changes }));
  const both = { channels: [ActivityChannel.TEAMS, ActivityChannel.MICROSOFT_365] };

  test.each<[string, Changes, Answer]>([
    ['msteams', {}, 'passed on'],
    ['m365extensions', {}, 403],
    ['m365extensions', both, 'passed on'],
    ['msteams', both, 'passed on'],
    ['directline', both, 403],
    ['webchat', both, 403],
    ['M365Extensions', both, 403],
    ['msteams', { channels: [ActivityChannel.MICROSOFT_365] }, 403],
  ])('%s with %j', (channelId, changes, answer) => {
    expect(gateway(changes).answerTo(from(channelId))).toBe(answer);
  });

  test('is let in only with the tenant in the body', () => {
    const none = { conversation: { id: 'a' }, channelData: null };
    expect(gateway(both).answerTo(from('m365extensions', none))).toBe(403);
  });

  test('asks for keys that are endorsed for it, which are remembered by themselves', () => {
    const url = 'https://login.botframework.com/v1/.well-known/keys';
    const keys = (endorsements: string[]) => ({
      [url]: { status: 200, body: JSON.stringify({ keys: [{ kid: 'key-1', endorsements }] }) },
    });
    const CHECKED = { ...both, checkKeyEndorsements: true };
    const good = gateway(CHECKED, keys(['msteams', 'm365extensions']));
    expect(good.answerTo(from('m365extensions'))).toBe('passed on');
    expect([...good.cache.keys()]).toEqual([`${url}#m365extensions#key-1`]);
    expect(gateway(CHECKED, keys(['msteams'])).answerTo(from('m365extensions'))).toBe(403);
  });
});

test('the API version is refused where it stands once more in other case', () => {
  const standIn = gateway({ apiVersions: ['v1'] });
  const asking = (query: Record<string, string>) => standIn.answerTo(message(botToken(), activity(), { query }));
  expect(asking({ 'api-version': 'v1' })).toBe('passed on');
  expect(asking({ 'api-version': 'v1', 'API-VERSION': 'v2' })).toBe(400);
  expect(asking({ 'API-VERSION': 'v1' })).toBe(400);
});
