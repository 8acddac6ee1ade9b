import {
  ApiManagementPolicy,
  BotConnectorAuthentication,
  type BotConnectorAuthenticationProps,
  PolicyElement,
} from '../../../src/policy';
import { APP_ID, OTHER_TENANT, TENANT } from '../../support/samples';
import { inbound, inTerraform, type Later, xml } from '../document/documents';
import { BLUEPRINT_ID, EVERYTHING } from './messages';
import type { XmlElement } from '../document/xml-reader';

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
const oversized = xml('when', { condition: '@((string)context.Variables["activityVerdict"] == "oversized")' }, [
  answer('413', 'Payload Too Large'),
]);
const malformed = xml('when', { condition: '@((string)context.Variables["activityVerdict"] == "malformed")' }, [
  answer('400', 'Bad Request'),
]);

const unsupported = xml('when', { condition: '@((string)context.Variables["activityVerdict"] == "unsupported")' }, [
  answer('415', 'Unsupported Media Type'),
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
const activityCheck = [
  variable('activityVerdict'),
  xml('choose', {}, [oversized, malformed, unsupported, unless('activityVerdict')]),
];

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

  test('answer 401 for the token, 403 for its service URL, then 413, 400, 415 or 403 for the body', () => {
    expect(statuses(read())).toEqual(['401', '403', '413', '400', '415', '403']);
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

  test('hold the service URL of the token to the list, and check the rest as ever', () => {
    const [token, serviceUrl, ...others] = strict;
    expect([token, ...others]).toEqual([read()[0], ...read().slice(2)]);
    const urls = STRICT.serviceUrls.map((url) => `"${url}"`).join(', ');
    expect(serviceUrl?.attributes.value).toContain(`var urls = new string[] { ${urls} };`);
  });

  test('answer 401 for the token, 403 for a service URL that is not listed, then as ever', () => {
    expect(statuses(strict)).toEqual(statuses(read()));
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

describe('with everything switched on, the checks', () => {
  const all = read(EVERYTHING);
  const [, , , both] = all;
  const names = (elements: readonly XmlElement[] = []) => elements.map(({ name }) => name);

  test('begin with what takes neither token nor body, and end with the limit', () => {
    expect(names(all)).toEqual([
      ...['choose', 'check-header', 'set-variable', 'choose', 'set-variable', 'rate-limit-by-key'],
    ]);
    expect(all[1]).toEqual(
      xml(
        'check-header',
        {
          name: 'x-ms-tenant-id',
          'failed-check-httpcode': '403',
          'failed-check-error-message': 'Forbidden',
          'ignore-case': 'true',
        },
        [xml('value', {}, TENANT)],
      ),
    );
    expect(all.at(-1)?.attributes).toEqual({
      calls: '2',
      'renewal-period': '60',
      'counter-key': '@((string)context.Variables["conversationKey"])',
    });
  });

  test('validate a token of either issuer in full, keys included', () => {
    const [entra, bot] = both?.children ?? [];
    expect(names(entra?.children)).toEqual(['validate-jwt', 'set-variable', 'choose']);
    expect(names(bot?.children)).toEqual([
      ...['validate-jwt', 'set-variable', 'choose', 'cache-lookup-value', 'choose', 'choose'],
      ...['set-variable', 'choose', 'set-variable', 'choose'],
    ]);
    const issuer = 'https://login.microsoftonline.com/' + TENANT + '/v2.0';
    expect(entra?.children[0]).toEqual(
      xml('validate-jwt', { ...TOKEN_CHECK_ATTRIBUTES, 'output-token-variable-name': 'agentToken' }, [
        xml('openid-config', { url: `${issuer}/.well-known/openid-configuration` }),
        xml('audiences', {}, [xml('audience', {}, BLUEPRINT_ID), xml('audience', {}, `api://${BLUEPRINT_ID}`)]),
        xml('issuers', {}, [xml('issuer', {}, `https://sts.windows.net/${TENANT}/`), xml('issuer', {}, issuer)]),
      ]),
    );
    expect(bot?.children[0]).toEqual(read()[0]);
  });

  test('say no more than a status, and leave the request as it is', () => {
    const written = new ApiManagementPolicy({ inbound: statementsOf(EVERYTHING) }).render();
    expect(written).not.toMatch(/<(set-header|set-body|set-query-parameter|rewrite-uri|authentication-)/);
    expect(written.match(/\.As&lt;string&gt;\([^)]*\)/g)).toEqual(
      Array<string>(4).fill('.As&lt;string&gt;(preserveContent: true)'),
    );
  });
});

test('errors in the checks are answered without detail: 401 for the token, 403 for an expression', () => {
  const { errorStatements } = new BotConnectorAuthentication(PROPS);
  expect(inbound(() => errorStatements)).toEqual([
    xml('choose', {}, [
      xml('when', { condition: '@(context.LastError.Source == "validate-jwt")' }, [answer('401', 'Unauthorized')]),
      xml(
        'when',
        {
          condition:
            '@(context.LastError.Section == "inbound" && context.LastError.Reason == "ExpressionValueEvaluationFailure")',
        },
        [answer('403', 'Forbidden')],
      ),
    ]),
  ]);
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
    const [, verdict] = readLater((later) => ({ serviceUrls: [serviceUrl(later)] }));
    expect(verdict?.attributes.value).toContain(`var urls = new string[] { "${OTHER_TENANT}" };`);
  });

  test.each<[string, (later: Later) => string]>([
    ['', ({ text }) => text],
    [', written by hand', () => '${var.text}'],
  ])('may be the tenants and app ids of agent identities%s', (_, value) => {
    const [, both] = readLater((later) => ({
      tenantIds: [value(later)],
      agentIdentity: { blueprintAppId: value(later), callerAppIds: [value(later)] },
    }));
    const [entra] = both?.children ?? [];
    const [metadata, audiences, issuers] = entra?.children[0]?.children ?? [];
    const [sts, login] = [
      `https://sts.windows.net/${OTHER_TENANT}/`,
      `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0`,
    ];
    expect(entra?.attributes.condition).toContain(`new string[] { "${sts}", "${login}" }`);
    expect(metadata?.attributes.url).toBe(`${login}/.well-known/openid-configuration`);
    expect(audiences?.children.map(({ text }) => text)).toEqual([OTHER_TENANT, `api://${OTHER_TENANT}`]);
    expect(issuers?.children.map(({ text }) => text)).toEqual([sts, login]);
    expect(entra?.children[1]?.attributes.value).toContain(`var callers = new string[] { "${OTHER_TENANT}" };`);
  });

  test('may be the callers, API versions and further app ids', () => {
    const [versions, , both] = readLater(({ list, text }) => ({
      apiVersions: list,
      otherBotAppIds: [text],
      agentIdentity: { blueprintAppId: APP_ID, callerAppIds: list },
    }));
    const array = `new string[] { "${TENANT}", "${OTHER_TENANT}" }`;
    expect(versions?.children[0]?.attributes.condition).toContain(`!${array}.Any(`);
    expect(both?.children[0]?.children[1]?.attributes.value).toContain(`var callers = ${array};`);
    const audiences = both?.children[1]?.children[0]?.children[1]?.children.map(({ text }) => text);
    expect(audiences).toEqual([APP_ID, OTHER_TENANT]);
  });

  test('may be the header, the tenants it may name, and the limits', () => {
    const statements = inbound(
      ({ text, number }) =>
        statementsOf({
          tenantHeader: text,
          tenantIds: [text, '${var.text}'],
          maxBodyBytes: number,
          rateLimit: { calls: number, renewalSeconds: number },
        }),
      { 'var.text': OTHER_TENANT, 'var.number': 70 },
    );
    const [header] = statements;
    expect(header?.attributes.name).toBe(OTHER_TENANT);
    expect(header?.children).toEqual([xml('value', {}, OTHER_TENANT), xml('value', {}, OTHER_TENANT)]);
    const verdict = statements.find(({ attributes }) => attributes.name === 'activityVerdict')?.attributes.value;
    expect(verdict?.match(/ > (\S+)\)/g)).toEqual([' > 70)', ' > 70)', ' > 64)']);
    expect(statements.at(-1)?.attributes).toMatchObject({ calls: '70', 'renewal-period': '70' });
  });

  test('is referred to, never copied', () => {
    const text = inTerraform(
      ({ text: token }) => new ApiManagementPolicy({ inbound: statementsOf({ botAppId: token, tenantIds: [token] }) }),
    );
    expect(text.match(/\$\{[^}]*\}/g)).toEqual(['${var.text}', '${var.text}', '${var.text}']);
  });
});
