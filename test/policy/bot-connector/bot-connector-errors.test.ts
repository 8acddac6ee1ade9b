import { Fn, Token } from 'cdktf';
import { BotConnectorCloud } from '../../../src';
import {
  type AgentIdentityTraffic,
  BotConnectorAuthentication,
  type BotConnectorAuthenticationProps,
} from '../../../src/policy';
import { codesOf, problemsOf } from '../../support/errors';
import { APP_ID, OTHER_TENANT, TENANT, TOKEN } from '../../support/samples';

const PROPS: BotConnectorAuthenticationProps = { botAppId: APP_ID, tenantIds: [TENANT] };
const URL = `https://smba.trafficmanager.net/emea/${TENANT}/`;

const FOREIGN = `https://bot.contoso.com/emea/${TENANT}/`;

const token = Token.asString({ resolve: () => 'later' });
const listToken = Fn.split(',', token);
const numberToken = Token.asNumber({ resolve: () => 1 });
const AGENT: AgentIdentityTraffic = { blueprintAppId: OTHER_TENANT };
const EMULATOR = [
  'd6d49420-f39b-4df7-a1dc-d59a935871db',
  'F8CDEF31-A31E-4B4A-93E4-5F571E91255A',
  'cab8a31a-1906-4287-a0d8-4eef66b95f6e',
];

type Changes = Partial<BotConnectorAuthenticationProps>;

const make = (changes: Changes) => () => new BotConnectorAuthentication({ ...PROPS, ...changes });

describe('the checks of bot messages', () => {
  test.each<[string, Changes, string[]]>([
    ['the app id is no GUID', { botAppId: 'bot' }, ['InvalidBotAppId']],
    ['the app id is empty', { botAppId: '' }, ['InvalidBotAppId']],
    ['another app id is no GUID', { otherBotAppIds: [APP_ID, 'bot'] }, ['InvalidBotAppId']],
    ['other app ids are a token', { otherBotAppIds: listToken }, ['ListKnownLater']],
    ['there are no tenants', { tenantIds: [] }, ['NoTenants']],
    ...EMULATOR.map((tenant): [string, Changes, string[]] => [
      `tenant ${tenant} is the emulator's`,
      { tenantIds: [TENANT, tenant] },
      ['EmulatorTenant'],
    ]),
    ['a tenant is a domain', { tenantIds: [TENANT, 'contoso.onmicrosoft.com'] }, ['InvalidTenantId']],
    ['two tenants are wrong', { tenantIds: ['common', ''] }, ['InvalidTenantId', 'InvalidTenantId']],
    ['a host is an address', { serviceHosts: ['https://smba.trafficmanager.net'] }, ['InvalidServiceHost']],
    ['a host has a port', { serviceHosts: ['smba.trafficmanager.net:443'] }, ['InvalidServiceHost']],
    ['a host breaks out of its quotes', { serviceHosts: ['a.b", "c.d'] }, ['InvalidServiceHost']],
    ['there are no hosts', { serviceHosts: [] }, ['NoServiceHosts']],
    ['a pinned host is not of the cloud', { serviceUrls: [FOREIGN] }, ['UnlistedServiceHost']],
    [
      'a pinned host is of another cloud',
      { serviceUrls: [URL], cloud: BotConnectorCloud.US_GOVERNMENT },
      ['UnlistedServiceHost'],
    ],
    ['a pinned host is none of the hosts', { serviceHosts: ['a.b'], serviceUrls: [URL] }, ['UnlistedServiceHost']],
    ['a pinned URL names no tenant', { serviceUrls: ['https://smba.trafficmanager.net/amer/'] }, ['InvalidServiceUrl']],
    ['there are no channels', { channels: [] }, ['NoChannels']],
    ['a domain of audiences is an address', { applicationIdUriDomains: ['api://a.b'] }, ['InvalidUriDomain']],
    ['domains of audiences are a token', { applicationIdUriDomains: listToken }, ['ListKnownLater']],
    ['service URLs are a token', { serviceUrls: listToken }, ['ListKnownLater']],
    ['there are no service URLs', { serviceUrls: [] }, ['NoServiceUrls']],
    ['the blueprint is no GUID', { agentIdentity: { blueprintAppId: 'api://a' } }, ['InvalidBlueprintAppId']],
    ['a caller is no GUID', { agentIdentity: { ...AGENT, callerAppIds: ['a'] } }, ['InvalidCallerAppId']],
    ['there are no callers', { agentIdentity: { ...AGENT, callerAppIds: [] } }, ['NoCallerApps']],
    ['issuers are known later', { agentIdentity: AGENT, tenantIds: listToken }, ['ListKnownLater']],
    ['values of a header are known later', { tenantHeader: 'a', tenantIds: listToken }, ['ListKnownLater']],
    ['both are', { agentIdentity: AGENT, tenantHeader: 'a', tenantIds: listToken }, ['ListKnownLater']],
    ['the body limit is too low', { maxBodyBytes: 1023 }, ['InvalidBodyLimit']],
    ['the body limit is too high', { maxBodyBytes: 4_194_305 }, ['InvalidBodyLimit']],
    ['the body limit is no number', { maxBodyBytes: NaN }, ['InvalidBodyLimit']],
    ['there are no API versions', { apiVersions: [] }, ['NoApiVersions']],
    ['an API version is none', { apiVersions: ['v1', 'latest'] }, ['InvalidMessageApiVersion']],
    ['an API version breaks out of its quotes', { apiVersions: ['v1"'] }, ['InvalidMessageApiVersion']],
    ['the header is none', { tenantHeader: 'x ms' }, ['InvalidTenantHeader']],
    ['no call is allowed', { rateLimit: { calls: 0, renewalSeconds: 60 } }, ['InvalidRateLimit']],
    ['the period is too short', { rateLimit: { calls: 1, renewalSeconds: 0 } }, ['InvalidRateLimit']],
    ['the period is too long', { rateLimit: { calls: 1, renewalSeconds: 301 } }, ['InvalidRateLimit']],
    [
      'the limit is no number',
      { rateLimit: { calls: 1.5, renewalSeconds: NaN } },
      ['InvalidRateLimit', 'InvalidRateLimit'],
    ],
    [
      'everything is wrong',
      { botAppId: '', tenantIds: ['a'], serviceHosts: ['b'], serviceUrls: ['c'], maxBodyBytes: 0, tenantHeader: '' },
      [
        'InvalidBotAppId',
        'InvalidTenantId',
        'InvalidServiceHost',
        'InvalidServiceUrl',
        'InvalidBodyLimit',
        'InvalidTenantHeader',
      ],
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
    ['a service URL without slash', { serviceUrls: [URL.slice(0, -1)] }],
    ['a service URL on a host that is listed', { serviceUrls: [FOREIGN], serviceHosts: ['Bot.Contoso.com'] }],
    ['a service URL on a host that may be the token', { serviceUrls: [FOREIGN], serviceHosts: [token] }],
    [
      'a service URL without tenant where that is let in',
      { serviceUrls: ['https://smba.trafficmanager.net/teams'], acceptServiceUrlsWithoutTenant: true },
    ],
    ['domains of audiences', { applicationIdUriDomains: ['agent.contoso.com', token] }],
    ['a service URL in other case', { serviceUrls: [URL.toUpperCase().replace('HTTPS', 'https')] }],
    ['a service URL that is a token', { serviceUrls: [URL, token] }],
    ['service URLs for each tenant', { tenantIds: [TENANT, OTHER_TENANT], serviceUrls: [URL] }],
    ['a service URL for a tenant that may be the token', { tenantIds: [token], serviceUrls: [URL] }],
    ['a service URL for tenants that are a token', { tenantIds: listToken, serviceUrls: [URL] }],
    ['other app ids', { otherBotAppIds: [APP_ID.toUpperCase(), token] }],
    ['a blueprint that is a token', { agentIdentity: { blueprintAppId: token } }],
    ['callers that are a token', { agentIdentity: { ...AGENT, callerAppIds: listToken } }],
    ['tenants that are tokens, with an agent identity', { tenantIds: [token, TOKEN], agentIdentity: AGENT }],
    ['tenants that are tokens, with a header', { tenantIds: [token, TOKEN], tenantHeader: 'X-MS-Tenant-Id' }],
    ['a header that is a token', { tenantHeader: token }],
    ['the lowest body limit', { maxBodyBytes: 1024 }],
    ['the highest body limit', { maxBodyBytes: 4_194_304 }],
    ['a body limit that is a token', { maxBodyBytes: numberToken }],
    ['API versions', { apiVersions: ['v1', '2025-05-15-preview', '2025-05-15', token] }],
    ['API versions that are a token', { apiVersions: listToken }],
    ['the shortest period', { rateLimit: { calls: 1, renewalSeconds: 1 } }],
    ['the longest period', { rateLimit: { calls: 1_000_000, renewalSeconds: 300 } }],
    ['a limit that is a token', { rateLimit: { calls: numberToken, renewalSeconds: numberToken } }],
  ])('take %s', (_, changes) => {
    expect(codesOf(make(changes))).toEqual([]);
  });

  test('say which property is wrong', () => {
    const wrong = { botAppId: 'a', tenantIds: [TENANT, 'b'], serviceHosts: ['c'] };
    expect(problemsOf(make(wrong)).map(({ message }) => message)).toEqual([
      "botAppId 'a' in bot connector authentication must be a GUID",
      "tenantIds[1] 'b' in bot connector authentication must be a GUID",
      "serviceHosts[0] 'c' in bot connector authentication must be a valid host name",
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
    [
      'NoCallerApps',
      { agentIdentity: { ...AGENT, callerAppIds: [] } },
      'agentIdentity.callerAppIds is empty, so that nobody could write to the agent identity',
      'list the applications that may send, or leave it out for any of the tenants',
    ],
    [
      'NoApiVersions',
      { apiVersions: [] },
      'apiVersions is empty, so that nobody could write to the bot',
      'list the versions that are allowed, or leave it out',
    ],
    [
      'InvalidRateLimit',
      { rateLimit: { calls: 1, renewalSeconds: 301 } },
      'rateLimit.renewalSeconds is 301',
      'give a whole number from 1 to 300',
    ],
    ['InvalidBodyLimit', { maxBodyBytes: 1 }, 'maxBodyBytes is 1', 'give a whole number from 1024 to 4194304'],
    ['NoServiceHosts', { serviceHosts: [] }, 'serviceHosts is empty', 'leave it out for the hosts of the cloud'],
    [
      'NoServiceUrls',
      { serviceUrls: [] },
      'serviceUrls is empty, so that nobody could write to the bot',
      'list the service URLs, or leave it out to accept every region of the tenants',
    ],
    [
      'UnlistedServiceHost',
      { serviceUrls: [FOREIGN] },
      `service URL '${FOREIGN}' is on a host that Bot Service is not known to answer at`,
      'correct it, or list the host in serviceHosts if Microsoft names it',
    ],
    [
      'NoChannels',
      { channels: [] },
      'channels is empty, so that nobody could write to the bot',
      'list the channels of the bot, or leave it out for Teams',
    ],
    [
      'InvalidServiceUrl',
      { serviceUrls: ['https://a/'] },
      "service URL 'https://a/' is not https://{host}/{region}/{tenant}/ with a tenant of tenantIds",
      'correct it, or leave serviceUrls out to accept every region of these tenants',
    ],
  ])('say with %s what is wrong and what to do', (code, changes, message, remedy) => {
    expect(problemsOf(make(changes))).toEqual([
      { code, message: `${message}, in bot connector authentication`, remedy },
    ]);
  });
});
