import { ClientPlatform, EntraClient, type EntraClientProps } from '../../../src/callers';
import { codesOf, problemsOf } from '../../support/errors';
import { CREDENTIAL, newEntraStack, synthesizeWithEntra } from '../../support/entra';
import { APP_ID, TOKEN } from '../../support/samples';

const PROPS: EntraClientProps = { displayName: 'Portal', federatedCredentials: [CREDENTIAL] };
const made = (changes: Partial<EntraClientProps> = {}) =>
  synthesizeWithEntra((stack) => new EntraClient(stack, 'Client', { ...PROPS, ...changes }));
const codes = (changes: object) => codesOf(() => new EntraClient(newEntraStack(), 'Client', { ...PROPS, ...changes }));
const CALLBACK = 'https://app.contoso.com/callback';

test('a client has the redirect URIs of each platform in a resource of their own', () => {
  const stack = made({
    platforms: [
      ClientPlatform.web([CALLBACK, 'http://localhost:8100/callback']),
      ClientPlatform.singlePage(['https://app.contoso.com/']),
      ClientPlatform.publicClient(['http://localhost/', 'contoso://auth']),
    ],
  });
  expect(
    stack.ofType('azuread_application_redirect_uris').map(({ config }) => [config.type, config.redirect_uris]),
  ).toEqual([
    ['PublicClient', ['http://localhost/', 'contoso://auth']],
    ['SPA', ['https://app.contoso.com/']],
    ['Web', [CALLBACK, 'http://localhost:8100/callback']],
  ]);
  expect(stack.warnings).toEqual([]);
});

test('a daemon has none, and no identifier URI or scope', () => {
  expect(made().addresses.map((address) => address.split('.')[0])).toEqual([
    'azuread_application_federated_identity_credential',
    'azuread_application_registration',
    'azuread_service_principal',
  ]);
});

describe('refused', () => {
  const web = (...uris: string[]) => ({ platforms: [ClientPlatform.web(uris)] });
  test.each([
    ['http beyond localhost', web('http://app.contoso.com/callback')],
    ['no path, which the provider demands', web('https://app.contoso.com')],
    ['a wildcard', web('https://*.contoso.com/callback')],
    ['a fragment', web(`${CALLBACK}#here`)],
    ['a sign that Microsoft Entra does not take', web(`${CALLBACK}/(x)`)],
    ['over 256 characters', web(`${CALLBACK}/${'x'.repeat(256)}`)],
    ['a scheme of an app for a web app', web('contoso://auth')],
    ['the same for a single-page app', { platforms: [ClientPlatform.singlePage(['contoso://auth'])] }],
    ['http beyond localhost on a device', { platforms: [ClientPlatform.publicClient(['http://contoso.com/'])] }],
    ['an empty list', web()],
    ['more than 256', web(...Array.from({ length: 257 }, (_, index) => `${CALLBACK}/${index}`))],
  ])('redirect URIs: %s', (_, changes) => {
    expect(codes(changes)).toEqual(['InvalidRedirectUri']);
  });

  test('a platform twice, and one URI on two', () => {
    expect(codes({ platforms: [ClientPlatform.web([CALLBACK]), ClientPlatform.web([`${CALLBACK}/2`])] })).toEqual([
      'DuplicatePlatform',
    ]);
    expect(codes({ platforms: [ClientPlatform.web([CALLBACK]), ClientPlatform.singlePage([CALLBACK])] })).toEqual([
      'DuplicatePlatform',
    ]);
  });

  test('what is known only after apply is not checked', () => {
    expect(codes(web(TOKEN))).toEqual([]);
  });

  test('the remedy writes the path that lacks', () => {
    const [problem] = problemsOf(
      () => new EntraClient(newEntraStack(), 'Client', { ...PROPS, ...web('https://x.contoso.com') }),
    );
    expect(problem?.remedy).toBe("give it with a path: 'https://x.contoso.com/'");
  });
});

test.each([
  ['a daemon', {}, 1],
  ['a web app', { platforms: [ClientPlatform.web([CALLBACK])] }, 1],
  ['a single-page app', { platforms: [ClientPlatform.singlePage([CALLBACK])] }, 0],
  ['an app on a device', { platforms: [ClientPlatform.publicClient([CALLBACK])] }, 0],
])('%s without a credential', (_, changes, warnings) => {
  const stack = made({ federatedCredentials: undefined, ...changes });
  expect(stack.warnings.filter((one) => one.includes('[ClientWithoutCredential]'))).toHaveLength(warnings);
});

test('an existing client is looked up, and never managed', () => {
  const stack = synthesizeWithEntra((scope) => EntraClient.fromClientId(scope, 'Client', APP_ID));
  expect(stack.shape.resource).toBeUndefined();
  expect(stack.shape.data).toEqual({ azuread_service_principal: { Client_Lookup_633BC932: { client_id: APP_ID } } });
  expect(codesOf(() => EntraClient.fromClientId(newEntraStack(), 'Client', 'portal'))).toEqual(['InvalidAppClientId']);
});
