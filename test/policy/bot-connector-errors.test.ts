import { Fn, Token } from 'cdktf';
import { BotConnectorAuthentication, type BotConnectorAuthenticationProps } from '../../src';
import { codesOf, problemsOf } from '../support/errors';
import { APP_ID, OTHER_TENANT, TENANT, TOKEN } from '../support/samples';

const PROPS: BotConnectorAuthenticationProps = { botAppId: APP_ID, tenantIds: [TENANT] };
const URL = `https://smba.trafficmanager.net/emea/${TENANT}/`;

const token = Token.asString({ resolve: () => 'later' });
const listToken = Fn.split(',', token);

type Changes = Partial<BotConnectorAuthenticationProps>;

const make = (changes: Changes) => () => new BotConnectorAuthentication({ ...PROPS, ...changes });

describe('the checks of bot messages', () => {
  test.each<[string, Changes, string[]]>([
    ['the app id is no GUID', { botAppId: 'bot' }, ['InvalidBotAppId']],
    ['the app id is empty', { botAppId: '' }, ['InvalidBotAppId']],
    ['there are no tenants', { tenantIds: [] }, ['NoTenants']],
    ['a tenant is a domain', { tenantIds: [TENANT, 'contoso.onmicrosoft.com'] }, ['InvalidTenantId']],
    ['two tenants are wrong', { tenantIds: ['common', ''] }, ['InvalidTenantId', 'InvalidTenantId']],
    ['a host is an address', { serviceHosts: ['https://smba.trafficmanager.net'] }, ['InvalidServiceHost']],
    ['a host has a port', { serviceHosts: ['smba.trafficmanager.net:443'] }, ['InvalidServiceHost']],
    ['a host breaks out of its quotes', { serviceHosts: ['a.b", "c.d'] }, ['InvalidServiceHost']],
    ['there are no hosts', { serviceHosts: [] }, ['NoServiceHosts']],
    ['hosts and service URLs are given', { serviceHosts: ['a.b'], serviceUrls: [URL] }, ['ServiceUrlsAmbiguous']],
    ['service URLs are a token', { serviceUrls: listToken }, ['ListKnownLater']],
    ['there are no service URLs', { serviceUrls: [] }, ['NoServiceUrls']],
    [
      'everything is wrong',
      { botAppId: '', tenantIds: ['a'], serviceHosts: ['b'], serviceUrls: ['c'] },
      ['InvalidBotAppId', 'InvalidTenantId', 'InvalidServiceHost', 'ServiceUrlsAmbiguous', 'InvalidServiceUrl'],
    ],
  ])('fail where %s', (_, changes, codes) => {
    expect(codesOf(make(changes))).toEqual(codes);
  });

  test.each([
    ['it is empty', ''],
    ['it is not https', URL.replace('https', 'http')],
    ['it names another tenant', URL.replace(TENANT, OTHER_TENANT)],
    ['it names no tenant', 'https://smba.trafficmanager.net/emea/'],
    ['it names no region', `https://smba.trafficmanager.net/${TENANT}/`],
    ['it goes on after the tenant', `${URL}v3/`],
    ['it has a query', `${URL}?a=b`],
    ['it has a fragment', `${URL}#a`],
    ['it has user information', URL.replace('https://', 'https://user@')],
    ['it has a port', URL.replace('.net/', '.net:8443/')],
    ['something stands before it', ` ${URL}`],
  ])('fail with InvalidServiceUrl where %s', (_, url) => {
    expect(codesOf(make({ serviceUrls: [URL, url] }))).toEqual(['InvalidServiceUrl']);
  });

  test.each<[string, Changes]>([
    ['an app id in upper case', { botAppId: APP_ID.toUpperCase() }],
    ['an app id that is a token', { botAppId: token }],
    ['an app id that is written by hand', { botAppId: TOKEN }],
    ['a tenant that is a token', { tenantIds: [TENANT, token] }],
    ['a tenant that is written by hand', { tenantIds: [TOKEN] }],
    ['tenants that are a token', { tenantIds: listToken }],
    ['other hosts', { serviceHosts: ['bot.contoso.com'] }],
    ['a host that is a token', { serviceHosts: ['bot.contoso.com', token] }],
    ['hosts that are a token', { serviceHosts: listToken }],
    ['a service URL', { serviceUrls: [URL] }],
    ['a service URL in other case', { serviceUrls: [URL.toUpperCase().replace('HTTPS', 'https')] }],
    ['a service URL that is a token', { serviceUrls: [URL, token] }],
    ['service URLs for each tenant', { tenantIds: [TENANT, OTHER_TENANT], serviceUrls: [URL] }],
    ['a service URL for a tenant that may be the token', { tenantIds: [token], serviceUrls: [URL] }],
    ['a service URL for tenants that are a token', { tenantIds: listToken, serviceUrls: [URL] }],
  ])('take %s', (_, changes) => {
    expect(codesOf(make(changes))).toEqual([]);
  });

  test('say which property is wrong', () => {
    const wrong = { botAppId: 'a', tenantIds: [TENANT, 'b'], serviceHosts: ['c'] };
    expect(problemsOf(make(wrong)).map(({ message }) => message)).toEqual([
      "botAppId 'a' in bot connector authentication is no GUID",
      "tenantIds[1] 'b' in bot connector authentication is no GUID",
      "serviceHosts[0] 'c' in bot connector authentication is no host name",
    ]);
  });

  test.each<[string, Changes, string, string]>([
    [
      'NoTenants',
      { tenantIds: [] },
      'tenantIds is empty, so that nobody could write to the bot',
      'list the Microsoft Entra tenants of its users',
    ],
    [
      'ListKnownLater',
      { serviceUrls: listToken },
      'serviceUrls is a list that is known only after apply',
      'give a list of values; each of them may be known later',
    ],
    ['NoServiceHosts', { serviceHosts: [] }, 'serviceHosts is empty', 'leave it out for the hosts of the public cloud'],
    [
      'NoServiceUrls',
      { serviceUrls: [] },
      'serviceUrls is empty, so that nobody could write to the bot',
      'list the service URLs, or leave it out to accept every region of the tenants',
    ],
    [
      'ServiceUrlsAmbiguous',
      { serviceUrls: [URL], serviceHosts: ['a.b'] },
      'serviceUrls and serviceHosts are both given, and the first makes the second void',
      'leave one of them out',
    ],
    [
      'InvalidServiceUrl',
      { serviceUrls: ['https://a/b'] },
      "service URL 'https://a/b' is not https://{host}/{region}/{tenant}/ with a tenant of tenantIds",
      'correct it, or leave serviceUrls out to accept every region of these tenants',
    ],
  ])('say with %s what is wrong and what to do', (code, changes, message, remedy) => {
    expect(problemsOf(make(changes))).toEqual([
      { code, message: `${message}, in bot connector authentication`, remedy },
    ]);
  });
});
