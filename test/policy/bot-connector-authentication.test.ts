import {
  ApiManagementPolicy,
  BotConnectorAuthentication,
  type BotConnectorAuthenticationProps,
  PolicyElement,
} from '../../src';
import { APP_ID, OTHER_TENANT, TENANT } from '../support/samples';
import { inbound, inTerraform, type Later, xml } from './documents';
import type { XmlElement } from './xml-reader';

const PROPS: BotConnectorAuthenticationProps = { botAppId: APP_ID, tenantIds: [TENANT] };
const STRICT = {
  serviceUrls: [`https://smba.trafficmanager.net/emea/${TENANT}/`, `https://smba.trafficmanager.net/amer/${TENANT}/`],
};

type Changes = Partial<BotConnectorAuthenticationProps>;

const statementsOf = (changes: Changes = {}) => new BotConnectorAuthentication({ ...PROPS, ...changes }).statements;
const read = (changes?: Changes) => inbound(() => statementsOf(changes));

const answer = (code: string, reason: string) => xml('return-response', {}, [xml('set-status', { code, reason })]);
const unless = (variable: string) =>
  xml('when', { condition: `@((string)context.Variables["${variable}"] != "accepted")` }, [answer('403', 'Forbidden')]);
const malformed = xml('when', { condition: '@((string)context.Variables["activityVerdict"] == "malformed")' }, [
  answer('400', 'Bad Request'),
]);

const TOKEN_CHECK_ATTRIBUTES = {
  'header-name': 'Authorization',
  'failed-validation-httpcode': '401',
  'failed-validation-error-message': 'Unauthorized',
  'require-expiration-time': 'true',
  'require-scheme': 'Bearer',
  'require-signed-tokens': 'true',
  'clock-skew': '300',
  'output-token-variable-name': 'botToken',
};
const TOKEN_CHECK_CHILDREN = [
  xml('openid-config', { url: 'https://login.botframework.com/v1/.well-known/openidconfiguration' }),
  xml('audiences', {}, [xml('audience', {}, APP_ID)]),
  xml('issuers', {}, [xml('issuer', {}, 'https://api.botframework.com')]),
];
const variable = (name: string) => xml('set-variable', { name, value: expect.stringMatching(/^@\{ .* \}$/) as string });
const activityCheck = [variable('activityVerdict'), xml('choose', {}, [malformed, unless('activityVerdict')])];

/** Status codes in the order a request meets them. */
function statuses(statements: readonly XmlElement[]): string[] {
  return statements.flatMap((statement) => [
    ...Object.entries(statement.attributes)
      .filter(([name]) => name === 'failed-validation-httpcode' || name === 'code')
      .map(([, code]) => code),
    ...statuses(statement.children),
  ]);
}

describe('the checks of bot messages', () => {
  test('are the token, its service URL and the body, in this order', () => {
    expect(read()).toEqual([
      xml('validate-jwt', TOKEN_CHECK_ATTRIBUTES, TOKEN_CHECK_CHILDREN),
      variable('serviceUrlVerdict'),
      xml('choose', {}, [unless('serviceUrlVerdict')]),
      ...activityCheck,
    ]);
  });

  test('answer 401 for the token, 403 for its service URL, then 400 or 403 for the body', () => {
    expect(statuses(read())).toEqual(['401', '403', '400', '403']);
  });

  test('say nothing of hosts and tenants in what they answer', () => {
    const answers = read().flatMap(({ name, children }) => (name === 'choose' ? children : []));
    expect(JSON.stringify(answers)).not.toMatch(/tenant|smba|contoso|botframework/i);
  });

  test('know the hosts of the public cloud', () => {
    expect(read()[1]?.attributes.value).toContain(
      'new string[] { "smba.trafficmanager.net", "smba.onyx.prod.teams.trafficmanager.net", ' +
        '"smba.infra.gcc.teams.microsoft.com" }',
    );
  });

  test('take other hosts in their place', () => {
    const value = read({ serviceHosts: ['bot.contoso.com', 'bot.fabrikam.com'] })[1]?.attributes.value;
    expect(value).toContain('new string[] { "bot.contoso.com", "bot.fabrikam.com" }');
    expect(value).not.toContain('smba');
  });

  test('let through every tenant of the list, in both places', () => {
    const [, serviceUrl, , activity] = read({ tenantIds: [TENANT, OTHER_TENANT] });
    const tenants = `var tenants = new string[] { "${TENANT}", "${OTHER_TENANT}" };`;
    expect(serviceUrl?.attributes.value).toContain(tenants);
    expect(activity?.attributes.value).toContain(tenants);
  });

  test('can stand among other statements', () => {
    const statements = [new PolicyElement('first'), ...statementsOf(), new PolicyElement('last')];
    expect(inbound(() => statements).map(({ name }) => name)).toEqual([
      'first',
      'validate-jwt',
      'set-variable',
      'choose',
      'set-variable',
      'choose',
      'last',
    ]);
  });
});

describe('the checks of bot messages in strict mode', () => {
  const strict = read(STRICT);

  test('have the token carry one of the service URLs, and check the body as ever', () => {
    const urls = STRICT.serviceUrls.map((url) => xml('value', {}, url));
    const claims = xml('required-claims', {}, [xml('claim', { name: 'serviceurl', match: 'any' }, urls)]);
    expect(strict).toEqual([
      xml('validate-jwt', TOKEN_CHECK_ATTRIBUTES, [...TOKEN_CHECK_CHILDREN, claims]),
      ...activityCheck,
    ]);
  });

  test('answer 401 for the token, then 400 or 403 for the body', () => {
    expect(statuses(strict)).toEqual(['401', '400', '403']);
  });
});

describe.each<[string, Changes]>([
  ['by default', {}],
  ['in strict mode', STRICT],
])('the checks of bot messages %s', (_, changes) => {
  test('leave header Authorization to Foundry', () => {
    const written = new ApiManagementPolicy({ inbound: statementsOf(changes) }).render();
    expect(written).not.toMatch(/<(set-header|set-body|set-query-parameter|rewrite-uri|authentication-)/);
    expect(written.match(/authorization/gi)).toEqual(['Authorization']);
  });

  test('read the body without taking it from the backend', () => {
    const bodies = new ApiManagementPolicy({ inbound: statementsOf(changes) }).render().match(/Body\.As[^)]*\)/g);
    expect(bodies).toEqual(['Body.As&lt;string&gt;(preserveContent: true)']);
  });

  test('are the same text for the same input', () => {
    const render = () => new ApiManagementPolicy({ inbound: statementsOf(changes) }).render();
    expect(render()).toBe(render());
  });
});

describe('what is known only after apply', () => {
  const LATER = { 'var.text': OTHER_TENANT, 'var.list': [TENANT, OTHER_TENANT] };
  const readLater = (changes: (later: Later) => Changes) => inbound((later) => statementsOf(changes(later)), LATER);

  test.each<[string, (later: Later) => string]>([
    ['', ({ text }) => text],
    [', written by hand', () => '${var.text}'],
  ])('may be the app id%s', (_, botAppId) => {
    const [token] = readLater((later) => ({ botAppId: botAppId(later) }));
    expect(token?.children[1]).toEqual(xml('audiences', {}, [xml('audience', {}, OTHER_TENANT)]));
  });

  test.each<[string, (later: Later) => string[]]>([
    ['one tenant of the list', ({ text }) => [TENANT, text]],
    ['one tenant of the list, written by hand', () => [TENANT, '${var.text}']],
    ['the list of tenants', ({ list }) => list],
  ])('may be %s', (_, tenantIds) => {
    const statements = readLater((later) => ({ tenantIds: tenantIds(later) }));
    const tenants = `var tenants = new string[] { "${TENANT}", "${OTHER_TENANT}" };`;
    expect(statements.filter(({ attributes }) => attributes.value?.includes(tenants))).toHaveLength(2);
  });

  test('may be the list of hosts', () => {
    const statements = inbound(({ list }) => statementsOf({ serviceHosts: list }), { 'var.list': ['a.b.com', 'c.d'] });
    expect(statements[1]?.attributes.value).toContain('var hosts = new string[] { "a.b.com", "c.d" };');
  });

  test.each<[string, (later: Later) => string]>([
    ['', ({ text }) => text],
    [', written by hand', () => '${var.text}'],
  ])('may be a service URL%s', (_, serviceUrl) => {
    const [token] = readLater((later) => ({ serviceUrls: [serviceUrl(later)] }));
    expect(token?.children[3]?.children[0]?.children).toEqual([xml('value', {}, OTHER_TENANT)]);
  });

  test('is referred to, never copied', () => {
    const text = inTerraform(
      ({ text: token }) => new ApiManagementPolicy({ inbound: statementsOf({ botAppId: token, tenantIds: [token] }) }),
    );
    expect(text.match(/\$\{[^}]*\}/g)).toEqual(['${var.text}', '${var.text}', '${var.text}']);
  });
});
