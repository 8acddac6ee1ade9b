import { toldAtItsLine } from '../../support/mistake-rows';

const CLIENT = ['callers', 'clients', 'frontend'];
const DAEMON = ['callers', 'clients', 'evaluations', 'credentials', 'main'];
const API = ['callers', 'apis', 'backend'];
const AGENTS = ['callers', 'agents'];
const SOMEBODY = '22222222-2222-4222-8222-222222222222';
const ROLE = { displayName: 'Read', description: 'Reads.' };

describe('a single mistake is told at its line', () => {
  toldAtItsLine('callers', [
    [
      'an owner twice',
      [
        [
          ['callers', 'owners'],
          [{ user: SOMEBODY }, { servicePrincipal: SOMEBODY }],
        ],
      ],
      `- servicePrincipal: ${SOMEBODY}`,
      'callers.owners.1 is listed twice; list each owner once',
    ],
    [
      'an owner by name',
      [[['callers', 'owners', 0], { user: 'adele' }]],
      '- user: adele',
      /^callers\.owners\.0\.user 'adele' must be a GUID/,
    ],
    [
      'a name that is too long',
      [[[...CLIENT, 'displayName'], 'x'.repeat(121)]],
      `displayName: ${'x'.repeat(121)}`,
      /^callers\.clients\.frontend\.displayName 'x+' must have 1 to 120 characters/,
    ],
    [
      'a redirect URI without a path',
      [[[...CLIENT, 'web'], ['https://x.contoso.com']]],
      '- https://x.contoso.com',
      /^callers\.clients\.frontend\.web\.0 'https:\/\/x\.contoso\.com' must be .*; give it with a path: 'https:\/\/x\.contoso\.com\/'$/,
    ],
    [
      'a scheme of an app in the browser',
      [[[...CLIENT, 'singlePage'], ['contoso://auth']]],
      '- contoso://auth',
      /^callers\.clients\.frontend\.singlePage\.0 'contoso:\/\/auth' must be an address with https/,
    ],
    [
      'a redirect URI on two platforms',
      [[[...CLIENT, 'singlePage'], ['https://stories.contoso.com/callback']]],
      'frontend:',
      /^callers\.clients\.frontend: redirect URI 'https:.*' is given for Web and SPA; keep it in one of them, once$/,
    ],
    [
      'a credential with a short name',
      [[[...CLIENT, 'credentials', 'a'], { managedIdentity: SOMEBODY }]],
      'a:',
      /^callers\.clients\.frontend\.credentials\.a 'a' may hold letters, digits/,
    ],
    [
      'two credentials of one identity',
      [[[...CLIENT, 'credentials', 'other'], { managedIdentity: '00000000-0000-4000-8000-0000000000a2' }]],
      'credentials:',
      "callers.clients.frontend.credentials 'app' and 'other' have the same issuer and subject; keep one of them",
    ],
    [
      'two subjects of GitHub',
      [[[...DAEMON, 'gitHub', 'branch'], 'main']],
      'gitHub:',
      /^callers\.clients\.evaluations\.credentials\.main\.gitHub: 2 of environment, branch, tag and pullRequests are given; give exactly one/,
    ],
    [
      'owner and repository in one',
      [[[...DAEMON, 'gitHub', 'owner'], 'contoso/helpdesk']],
      'owner: contoso/helpdesk',
      /^callers\.clients\.evaluations\.credentials\.main\.gitHub\.owner 'contoso\/helpdesk' must not be empty or have/,
    ],
    [
      'an issuer without https',
      [[DAEMON, { kubernetes: { issuer: 'http://x', namespace: 'a', serviceAccount: 'b' } }]],
      'issuer: http://x',
      /credentials\.main\.kubernetes\.issuer 'http:\/\/x' must be an https URL/,
    ],
    [
      'a subject of the other form, of an app that is not made last',
      [[[...CLIENT, 'credentials', 'app'], { azureDevOpsSubject: 'sc://a/b/c' }]],
      'app:',
      /^callers\.clients\.frontend\.credentials\.app: subject 'sc:\/\/a\/b\/c' must begin with '\/eid1\/'/,
    ],
    [
      'a property of a claim that there is not',
      [[[...CLIENT, 'idTokenClaims', 0, 'properties'], ['sam']]],
      'idTokenClaims:',
      /^callers\.clients\.frontend\.idTokenClaims 'email' has properties 'sam'; give some of/,
    ],
    [
      'nothing that is asked for',
      [[[...CLIENT, 'mayCall', 0, 'scopes'], undefined]],
      '- api: backend',
      'callers.clients.frontend.mayCall.0: neither scopes nor appRoles of callers.apis.backend are given; name what the app may do there',
    ],
    [
      'a scope that the API lacks',
      [[[...CLIENT, 'mayCall', 0, 'scopes'], ['user_impersonaton']]],
      '- api: backend',
      "callers.clients.frontend.mayCall.0: callers.apis.backend has no scope 'user_impersonaton'; do you mean 'user_impersonation'?",
    ],
    [
      'an app role of an API without any',
      [
        [[...CLIENT, 'mayCall', 0, 'appRoles'], ['Read']],
        [[...CLIENT, 'mayCall', 0, 'consent'], 'admin'],
      ],
      '- api: backend',
      "callers.clients.frontend.mayCall.0: callers.apis.backend has no app role 'Read'; it has none: register one in appRoles of the API",
    ],
    [
      'pre-authorization at Microsoft',
      [
        [[...CLIENT, 'mayCall', 1, 'consent'], 'pre-authorized'],
        [[...CLIENT, 'mayCall', 1, 'appRoles'], undefined],
      ],
      '- resource: graph',
      /^callers\.clients\.frontend\.mayCall\.1: Microsoft Graph is not registered here.*; write consent: admin$/,
    ],
    [
      'two kinds of consent at one resource',
      [[[...CLIENT, 'mayCall', 2], { resource: 'graph', scopes: ['Mail.Read'] }]],
      '- resource: graph',
      /^callers\.clients\.frontend\.mayCall\.2: Microsoft Graph is asked for with consent admin and none/,
    ],
    [
      'an app role of Foundry',
      [[[...CLIENT, 'mayCall', 2], { resource: 'foundry', appRoles: ['x'], consent: 'admin' }]],
      '- resource: foundry',
      /^callers\.clients\.frontend\.mayCall\.2: Microsoft Foundry .* has no app roles.*; assign the role in Azure/,
    ],
    [
      'a known client of Microsoft',
      [[[...CLIENT, 'mayCall', 1, 'knownClient'], true]],
      'knownClient: true',
      /^callers\.clients\.frontend\.mayCall\.1\.knownClient is written where Microsoft Graph is registered, and that is not here/,
    ],
    [
      'a scope with a blank',
      [
        [[...API, 'scopes'], { 'read it': ROLE }],
        [[...CLIENT, 'mayCall', 0], undefined],
      ],
      'read it:',
      /^callers\.apis\.backend\.scopes\.read it .*must have 1 to 120 characters, no blank/,
    ],
    [
      'a consent text that is too long',
      [[[...API, 'scopes', 'user_impersonation', 'displayName'], 'x'.repeat(101)]],
      `displayName: ${'x'.repeat(101)}`,
      /^callers\.apis\.backend\.scopes\.user_impersonation\.displayName 'x+' must have 1 to 100 characters/,
    ],
    [
      'a role of nobody',
      [[[...API, 'appRoles'], { Read: { ...ROLE, forApps: false } }]],
      'backend:',
      "callers.apis.backend: app role 'Read' is neither for users nor for apps; set forUsers, forApps or both",
    ],
    [
      'a group that has a role of apps',
      [[[...API, 'appRoles'], { Read: { ...ROLE, members: [{ group: SOMEBODY }] } }]],
      `- group: ${SOMEBODY}`,
      /^callers\.apis\.backend\.appRoles\.Read\.members\.0: app role 'Read' .* is not for users and groups; set forUsers of the role/,
    ],
    [
      'an identifier URI with a slash at its end',
      [[[...API, 'identifierUri'], 'https://api.contoso.com/']],
      'identifierUri: https://api.contoso.com/',
      /^callers\.apis\.backend\.identifierUri 'https:\/\/api\.contoso\.com\/' must begin with .*; write client-id, or/,
    ],
    [
      'an identity among the people',
      [[[...AGENTS, 'readers', 'people'], [{ managedIdentity: SOMEBODY }]]],
      'readers:',
      /^callers\.agents\.readers '2{8}-.*' \(managed identity\) in people is neither a user nor a group; omit people/,
    ],
    [
      'consent of what calls as itself',
      [[[...AGENTS, 'evaluations', 'consent'], 'none']],
      'consent: none',
      /^callers\.agents\.evaluations\.consent 'none' is of people/,
    ],
    [
      'one identity twice at one agent',
      [
        [
          [...AGENTS, 'second'],
          { agent: 'helpdesk', principal: { managedIdentity: '00000000-0000-4000-8000-0000000000a3' } },
        ],
      ],
      'second:',
      /^callers\.agents\.second: the same role for .* is also assigned by callers\.agents\.nightly/,
    ],
  ]);
});
