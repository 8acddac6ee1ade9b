import { BotConnectorCloud } from '../../../src';
import { BotConnectorAuthentication, type BotConnectorAuthenticationProps } from '../../../src/policy';
import { APP_ID, OTHER_TENANT, TENANT } from '../../support/samples';
import { inbound } from '../document/documents';
import { type Answer, GatewayStandIn } from './gateway-stand-in';
import { writeJwt } from './jwt';
import {
  activity,
  BLUEPRINT_ID,
  BOT_FRAMEWORK,
  botToken,
  entra,
  entraToken,
  message,
  NOW,
  SERVICE_URL,
} from './messages';
import type { Request } from './run-expression';

type Changes = Partial<BotConnectorAuthenticationProps>;
type Row = readonly [what: string, request: Request, answer: Answer];

const BOTH: Changes = { agentIdentity: { blueprintAppId: BLUEPRINT_ID } };
const MULTI: Changes = { ...BOTH, tenantIds: [TENANT, OTHER_TENANT] };

function gateway(changes: Changes): GatewayStandIn {
  const props = { botAppId: APP_ID, tenantIds: [TENANT], ...changes };
  return new GatewayStandIn(
    inbound(() => new BotConnectorAuthentication(props).statements),
    NOW,
  );
}

const at = (serviceUrl: string) => message(botToken({ serviceurl: serviceUrl }), activity({ serviceUrl }));
const bearing = (authorization: string) => message(undefined, activity(), { headers: { authorization } });
const url = (from: string, to: string) => SERVICE_URL.replace(from, to);
const EMULATOR = 'd6d49420-f39b-4df7-a1dc-d59a935871db';
const emulatorMetadata = 'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration';

/** Tokens of Bot Framework and what is none: the same answers whether or not agent identities are let in. */
const BOT_ROWS: Row[] = [
  ['a good token', message(botToken()), 'passed on'],
  ['a token that expired within the skew', message(botToken({ exp: NOW - 299 })), 'passed on'],
  ['a token that is about to begin', message(botToken({ nbf: NOW + 299 })), 'passed on'],
  ['no token', message(undefined), 401],
  ['an empty header', bearing(''), 401],
  ['a scheme without token', bearing('Bearer '), 401],
  ['another scheme', bearing(`Basic ${botToken()}`), 401],
  ['a token without scheme', bearing(botToken()), 401],
  ['two tokens', bearing(`Bearer ${botToken()}, Bearer ${botToken()}`), 401],
  ['garbage', bearing('Bearer garbage'), 401],
  ['garbage in three parts', bearing('Bearer a.b.c'), 401],
  ['parts that are no objects', bearing(`Bearer ${writeJwt([], [], 'x')}`), 401],
  ['another issuer', message(botToken({ iss: 'https://api.botframework.us' })), 401],
  ['a look-alike issuer', message(botToken({ iss: 'https://api.botframework.com.evil.example' })), 401],
  ['no issuer', message(botToken({ iss: undefined })), 401],
  ['an issuer that is no text', message(botToken({ iss: { a: 1 } })), 401],
  ['another audience', message(botToken({ aud: OTHER_TENANT })), 401],
  ['the audience as an address', message(botToken({ aud: `api://${APP_ID}` })), 401],
  ['no audience', message(botToken({ aud: undefined })), 401],
  ['an expired token', message(botToken({ exp: NOW - 301 })), 401],
  ['a token without end', message(botToken({ exp: undefined })), 401],
  ['a token that has not begun', message(botToken({ nbf: NOW + 301 })), 401],
  ['no signature', message(botToken({}, {}, '')), 401],
  ['algorithm none', message(botToken({}, { alg: 'none' }, '')), 401],
  ['algorithm none, with a signature', message(botToken({}, { alg: 'none' })), 401],
  ['a symmetric algorithm', message(botToken({}, { alg: 'HS256' })), 401],
  ['a foreign signature', message(botToken({}, {}, 'https://evil.example/.well-known/openidconfiguration')), 401],
  ['the signature of Entra', message(botToken({}, {}, entra(TENANT))), 401],
  ...[`https://sts.windows.net/${EMULATOR}/`, `https://login.microsoftonline.com/${EMULATOR}/v2.0`].flatMap(
    (iss): Row[] => [
      ['an emulator token', message(botToken({ iss, appid: APP_ID, tid: EMULATOR }, {}, emulatorMetadata)), 401],
      ['an emulator token, as if of Bot Framework', message(botToken({ iss }, {}, BOT_FRAMEWORK)), 401],
    ],
  ),
  ['another host', at(url('smba.trafficmanager.net', 'smba.evil.example')), 403],
  ['a look-alike host', at(url('.net/', '.net.evil.example/')), 403],
  ['the host as user information', at(url('.net/', '.net@evil.example/')), 403],
  ['user information before the host', at(url('https://', 'https://user@')), 403],
  ['http', at(url('https', 'http')), 403],
  ['another tenant in the path', at(url(TENANT, OTHER_TENANT)), 403],
  ['no service URL in the token', message(botToken({ serviceurl: undefined })), 403],
  ['two service URLs in the token', message(botToken({ serviceurl: [SERVICE_URL, SERVICE_URL] })), 403],
  ['a service URL that is no text', message(botToken({ serviceurl: { a: 1 } })), 403],
  ['a body that differs from the claim', message(botToken(), activity({ serviceUrl: url('emea', 'amer') })), 403],
  ['another tenant in the body', message(botToken(), activity({ conversation: { tenantId: OTHER_TENANT } })), 403],
  ['another channel', message(botToken(), activity({ channelId: 'webchat' })), 403],
  ['a body that is no JSON', message(botToken(), '{'), 400],
];

describe.each<[string, Changes]>([
  ['by default', {}],
  ['with agent identities', BOTH],
  ['with everything that is not about tokens', { tenantHeader: 'x-ms-tenant-id', apiVersions: ['2025-05-15-preview'] }],
])('the gateway %s', (_, changes) => {
  const standIn = gateway(changes);

  test.each(BOT_ROWS)('given %s', (_what, request, answer) => {
    expect(standIn.answerTo(request)).toBe(answer);
  });
});

describe('a good token of Entra', () => {
  test.each<[string, Changes]>([
    ['by default', {}],
    ['for another blueprint', { agentIdentity: { blueprintAppId: OTHER_TENANT } }],
    ['for other tenants', { ...BOTH, tenantIds: [OTHER_TENANT] }],
  ])('is answered 401 %s', (_, changes) => {
    expect(gateway(changes).answerTo(message(entraToken()))).toBe(401);
  });

  test.each([
    ['of version 2', entraToken()],
    ['of version 1', entraToken({ iss: `https://sts.windows.net/${TENANT}/`, azp: undefined, appid: APP_ID })],
    ['with the audience as an address', entraToken({ aud: `api://${BLUEPRINT_ID}` })],
  ])('%s is passed on with agent identities', (_, token) => {
    expect(gateway(BOTH).answerTo(message(token))).toBe('passed on');
  });

  test('is passed on where tenant and blueprint are given in upper case', () => {
    const tenant = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
    const token = entraToken(
      { iss: `https://login.microsoftonline.com/${tenant}/v2.0`, tid: tenant, aud: APP_ID },
      {},
      entra(tenant),
    );
    const body = activity({
      serviceUrl: `https://smba.trafficmanager.net/emea/${tenant}/`,
      conversation: { tenantId: tenant },
      channelData: null,
    });
    const agentIdentity = { blueprintAppId: APP_ID.toUpperCase() };
    const standIn = gateway({ agentIdentity, tenantIds: [tenant.toUpperCase()] });
    expect(APP_ID).not.toBe(APP_ID.toUpperCase());
    expect(standIn.answerTo(message(token, body))).toBe('passed on');
  });
});

const entraAt = (serviceUrl: string) => message(entraToken(), activity({ serviceUrl }));
const HOST = 'https://smba.trafficmanager.net';

describe('the gateway with agent identities', () => {
  const standIn = gateway(BOTH);

  test.each<Row>([
    ['the audience of the bot', message(entraToken({ aud: APP_ID })), 401],
    ['another tenant as issuer', message(entraToken({ iss: `https://sts.windows.net/${OTHER_TENANT}/` })), 401],
    ['a look-alike issuer', message(entraToken({ iss: `https://sts.windows.net.evil.example/${TENANT}/` })), 401],
    ['the issuer of Bot Framework', message(entraToken({ iss: 'https://api.botframework.com' })), 401],
    ['an expired token', message(entraToken({ exp: NOW - 301 })), 401],
    ['a token without end', message(entraToken({ exp: undefined })), 401],
    ['no signature', message(entraToken({}, {}, '')), 401],
    ['algorithm none', message(entraToken({}, { alg: 'none' }, '')), 401],
    ['a foreign signature', message(entraToken({}, {}, 'https://evil.example')), 401],
    ['the signature of Bot Framework', message(entraToken({}, {}, BOT_FRAMEWORK)), 401],
    ['another scheme', bearing(`Basic ${entraToken()}`), 401],
    ['no tenant in the token', message(entraToken({ tid: undefined })), 403],
    ['another tenant in the token', message(entraToken({ tid: OTHER_TENANT })), 403],
    [
      'another tenant in token and body',
      message(
        entraToken({ tid: OTHER_TENANT }),
        activity({ conversation: { tenantId: OTHER_TENANT }, channelData: null, serviceUrl: `${HOST}/amer/` }),
      ),
      403,
    ],
    [
      'no tenant in the token and an empty one in the body',
      message(
        entraToken({ tid: undefined }),
        activity({ conversation: { tenantId: '' }, channelData: null, serviceUrl: `${HOST}/amer/` }),
      ),
      403,
    ],
    ['a service URL of a region alone', entraAt(`${HOST}/amer/`), 'passed on'],
    ['a service URL of a region alone, without slash', entraAt(`${HOST}/amer`), 'passed on'],
    ['a service URL without slash', entraAt(SERVICE_URL.slice(0, -1)), 'passed on'],
    ['another host', entraAt(url('smba', 'evil')), 403],
    ['a look-alike host', entraAt(url('.net/', '.net.evil.example/')), 403],
    ['the host as user information', entraAt(url('.net/', '.net@evil.example/')), 403],
    ['http', entraAt(url('https', 'http')), 403],
    ['no scheme', entraAt('//smba.trafficmanager.net/amer/'), 403],
    ['no path', entraAt(HOST), 403],
    ['no region', entraAt(`${HOST}/`), 403],
    ['a region that goes up', entraAt(`${HOST}/../${TENANT}/`), 403],
    ['another tenant in the path', entraAt(url(TENANT, OTHER_TENANT)), 403],
    ['an empty tenant in the path', entraAt(`${HOST}/amer//`), 403],
    ['a path that goes on', entraAt(`${SERVICE_URL}v3`), 403],
    ['a path that goes on and on', entraAt(`${SERVICE_URL}v3/`), 403],
    ['a query', entraAt(`${SERVICE_URL}?a=b`), 403],
    ['another tenant in the body', message(entraToken(), activity({ conversation: { tenantId: OTHER_TENANT } })), 403],
    ['no tenant in the body', message(entraToken(), activity({ conversation: {}, channelData: {} })), 403],
    ['another channel', message(entraToken(), activity({ channelId: 'emulator' })), 403],
    ['no JSON', message(entraToken(), '['), 400],
    ['no body', { ...message(entraToken()), body: undefined }, 400],
  ])('given %s', (_, request, answer) => {
    expect(standIn.answerTo(request)).toBe(answer);
  });

  test('lets callers in that are listed, by either version of the token', () => {
    const listing = gateway({ agentIdentity: { blueprintAppId: BLUEPRINT_ID, callerAppIds: [APP_ID.toUpperCase()] } });
    expect(listing.answerTo(message(entraToken()))).toBe('passed on');
    expect(listing.answerTo(message(entraToken({ azp: undefined, appid: APP_ID })))).toBe('passed on');
    expect(listing.answerTo(message(entraToken({ azp: OTHER_TENANT })))).toBe(403);
    expect(listing.answerTo(message(entraToken({ azp: OTHER_TENANT, appid: APP_ID })))).toBe(403);
    expect(listing.answerTo(message(entraToken({ azp: undefined })))).toBe(403);
  });

  test('holds the body to the service URLs listed, but for a slash', () => {
    const strict = gateway({ ...BOTH, serviceUrls: [SERVICE_URL] });
    expect(strict.answerTo(entraAt(SERVICE_URL))).toBe('passed on');
    expect(strict.answerTo(entraAt(SERVICE_URL.slice(0, -1)))).toBe('passed on');
    expect(strict.answerTo(entraAt(`${SERVICE_URL}/`))).toBe(403);
    expect(strict.answerTo(entraAt(url('emea', 'amer')))).toBe(403);
  });

  test('holds the body to the tenant of the token where several are let in', () => {
    const iss = `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0`;
    const other = entraToken({ iss, tid: OTHER_TENANT }, {}, entra(OTHER_TENANT));
    const named = { conversation: { tenantId: OTHER_TENANT }, channelData: null, serviceUrl: `${HOST}/amer/` };
    expect(gateway(MULTI).answerTo(message(other, activity(named)))).toBe('passed on');
    expect(gateway(MULTI).answerTo(message(other, activity({ serviceUrl: `${HOST}/amer/` })))).toBe(403);
    expect(gateway(MULTI).answerTo(message(entraToken(), activity(named)))).toBe(403);
  });
});

test('tokens for another app id of the bot are let in where it is listed', () => {
  const moved = message(botToken({ aud: BLUEPRINT_ID }));
  expect(gateway({}).answerTo(moved)).toBe(401);
  expect(gateway({ otherBotAppIds: [BLUEPRINT_ID] }).answerTo(moved)).toBe('passed on');
  expect(gateway({ otherBotAppIds: [BLUEPRINT_ID] }).answerTo(message(botToken()))).toBe('passed on');
});

describe('the clouds', () => {
  const GOVERNMENT = 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration';
  const CLOUDS: [BotConnectorCloud, iss: string, signer: string, host: string, login: string, sts: string][] = [
    [
      BotConnectorCloud.PUBLIC,
      'https://api.botframework.com',
      BOT_FRAMEWORK,
      'smba.infra.gcc.teams.microsoft.com',
      'https://login.microsoftonline.com',
      'https://sts.windows.net',
    ],
    [
      BotConnectorCloud.US_GOVERNMENT,
      'https://api.botframework.us',
      GOVERNMENT,
      'smba.infra.gov.teams.microsoft.us',
      'https://login.microsoftonline.us',
      'https://sts.windows.net',
    ],
    [
      BotConnectorCloud.US_DOD,
      'https://api.botframework.us',
      GOVERNMENT,
      'smba.infra.dod.teams.microsoft.us',
      'https://login.microsoftonline.us',
      'https://sts.windows.net',
    ],
    [
      BotConnectorCloud.CHINA,
      'https://api.botframework.azure.cn',
      'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
      'frontend.botapi.msg.infra.teams.microsoftonline.cn',
      'https://login.partner.microsoftonline.cn',
      'https://sts.chinacloudapi.cn',
    ],
  ];
  const pairs = CLOUDS.flatMap(([cloud]) => CLOUDS.map((sender) => [cloud, ...sender] as const));

  test.each(pairs)('%s answers what %s sends', (cloud, sender, iss, signer, host, login, sts) => {
    const standIn = gateway({ ...BOTH, cloud });
    const serviceUrl = `https://${host}/gov/${TENANT}/`;
    const answerOf = (token: string) => standIn.answerTo(message(token, activity({ serviceUrl })));
    const sameIssuer = CLOUDS.some(([name, issuer]) => name === cloud && issuer === iss);
    const expected = cloud === sender ? 'passed on' : sameIssuer ? 403 : 401;
    expect(answerOf(botToken({ iss, serviceurl: serviceUrl }, {}, signer))).toBe(expected);
    const metadata = `${login}/${TENANT}/v2.0/.well-known/openid-configuration`;
    expect(answerOf(entraToken({ iss: `${login}/${TENANT}/v2.0` }, {}, metadata))).toBe(expected);
    expect(answerOf(entraToken({ iss: `${sts}/${TENANT}/` }, {}, metadata))).toBe(expected);
  });
});
