import { type ExposeOptions, GatewayTier, type IApiManagementGateway } from '../../../../src';
import {
  AuthenticationManagedIdentity,
  Choose,
  ForwardRequest,
  LlmTokenLimit,
  type OwnStatements,
  PolicyElement,
  PolicyFragment,
  QuotaByKey,
  Retry,
  ReturnResponse,
  SetBackendService,
  SetHeader,
  SetVariable,
  Trace,
} from '../../../../src/policy';
import { checkOwnStatements } from '../../../../src/policy/document/own-statements-validation';
import { Problems } from '../../../../src/core/validation/problems';
import { agentEndpoint, existingGateway, newGateway, warned } from '../../../support/ingress';
import { TENANT } from '../../../support/samples';
import { codesOf, problemsOf } from '../../../support/errors';
import { newStack, synthesize } from '../../../support/synthesize';
import { readXml, type XmlElement } from '../../../policy/document/xml-reader';
import { schemaFaults } from '../../../policy/document/policy-schema';
import { STATEMENTS } from '../../../policy/statements/statements';

const POLICY = 'Microsoft.ApiManagement/service/apis/operations/policies';
const trace = (id: string) => new Trace({ id, source: 'agents', message: 'seen' });

/** The statements of each section, by name, and the section's elements. */
function sections(own: Partial<ExposeOptions>, gateway = existingGateway as (scope: never) => IApiManagementGateway) {
  const stack = synthesize((scope) => {
    gateway(scope as never).expose(scope, 'Route', { target: agentEndpoint(scope), tenantIds: [TENANT], ...own });
  });
  const value = String(stack.only(POLICY).config.body?.properties?.value);
  const children = Object.fromEntries(readXml(value).children.map((section) => [section.name, section.children]));
  const names = Object.fromEntries(Object.entries(children).map(([name, list]) => [name, list.map((one) => one.name)]));
  return { stack, value, children: children as Record<string, XmlElement[]>, names };
}

describe('statements of a route', () => {
  test('come after every check and after the backend of the agent', () => {
    const { names } = sections({
      statements: [trace('own'), PolicyElement.raw('<cors/>')],
      rateLimit: { calls: 1, renewalSeconds: 60 },
    });
    expect(names.inbound).toEqual([
      'base',
      'choose',
      'validate-jwt',
      'set-variable',
      'choose',
      'set-variable',
      'choose',
      'set-variable',
      'rate-limit-by-key',
      'set-backend-service',
      'trace',
      'cors',
    ]);
  });

  test('stand in the section that they are given for', () => {
    const { names } = sections({
      backendStatements: [new ForwardRequest({ timeoutSeconds: 240 })],
      outboundStatements: [new SetHeader({ name: 'x-own', values: ['a'] })],
    });
    expect(names.backend).toEqual(['forward-request']);
    expect(names.outbound).toEqual(['base', 'set-header']);
    expect(names['on-error']).toEqual(['base', 'choose']);
  });

  test('run after <base /> in section backend where none of them forwards the request', () => {
    expect(sections({ backendStatements: [trace('own')] }).names.backend).toEqual(['base', 'trace']);
  });

  test('do not run after an error for callers that the checks refuse', () => {
    const { names, children } = sections({ errorStatements: [trace('own')] });
    expect(names['on-error']).toEqual(['base', 'choose', 'choose']);
    const guard = children['on-error']?.[2]?.children[0];
    expect(guard?.attributes.condition).toBe('@(context.Variables.ContainsKey("callerAccepted"))');
    expect(guard?.children.map(({ name }) => name)).toEqual(['trace']);
    // Noted once everything has been checked, and nowhere before.
    const inbound = children.inbound ?? [];
    const noted = inbound.findIndex(({ attributes }) => attributes.name === 'callerAccepted');
    expect(inbound[noted]?.name).toBe('set-variable');
    expect(inbound[noted + 1]?.name).toBe('set-backend-service');
  });

  test('leave the policy as it is where there are none', () => {
    expect(sections({ statements: [], errorStatements: [] }).value).toBe(sections({}).value);
    expect(sections({}).value).not.toContain('callerAccepted');
  });

  test('bring what they depend on', () => {
    const stack = synthesize((scope) => {
      const gateway = existingGateway(scope);
      const fragment = new PolicyFragment(scope, 'Fragment', {
        gateway,
        fragmentId: 'shared',
        statements: [trace('shared')],
      });
      gateway.expose(scope, 'Route', {
        target: agentEndpoint(scope),
        tenantIds: [TENANT],
        statements: [fragment.include()],
      });
    });
    const fragment = stack.only('Microsoft.ApiManagement/service/policyFragments');
    expect(stack.only(POLICY).config.depends_on).toEqual([fragment.address]);
  });
});

describe('every statement class', () => {
  const place: Partial<Record<string, keyof OwnStatements>> = {
    ForwardRequest: 'backendStatements',
    Retry: 'backendStatements',
    LlmSemanticCacheStore: 'outboundStatements',
  };
  test.each(Object.entries(STATEMENTS))('can be used in a route: %s', (name, { all }) => {
    const statement = all();
    const { children } = sections({ [place[name] ?? 'statements']: [statement] });
    const found = Object.values(children)
      .flat()
      .filter((element) => element.attributes.id === statement.attributes.id);
    expect(found.map((element) => element.name)).toContain(statement.name);
    expect(found.flatMap(schemaFaults)).toEqual([]);
  });
});

describe('statements of a route are refused', () => {
  const refused = (own: OwnStatements, tier?: GatewayTier) =>
    problemsOf(() => {
      const scope = newStack();
      const gateway = tier === undefined ? existingGateway(scope) : newGateway(scope, { tier });
      gateway.expose(scope, 'Route', { target: agentEndpoint(scope), tenantIds: [TENANT], ...own });
    });
  const quota = () => new QuotaByKey({ calls: 1, renewalPeriodSeconds: 300, counterKey: 'k' });

  test.each<[string, OwnStatements, string, string]>([
    ['in a section that does not have them', { statements: [new ForwardRequest()] }, 'PolicyNotInSection', 'backend'],
    ['inbound ones in outbound', { outboundStatements: [quota()] }, 'PolicyNotInSection', 'inbound'],
    [
      'raw ones in the wrong section',
      { errorStatements: [PolicyElement.raw('<ip-filter/>')] },
      'PolicyNotInSection',
      '',
    ],
    ['<base />', { statements: [PolicyElement.base()] }, 'InvalidStatement', 'places itself'],
    [
      '<base /> within a branch',
      { statements: [new Choose({ branches: [{ condition: 'true', statements: [PolicyElement.base()] }] })] },
      'InvalidStatement',
      'places itself',
    ],
    [
      'a whole section',
      { statements: [PolicyElement.raw('<inbound><trace source="a"/></inbound>')] },
      'InvalidStatement',
      '<inbound>',
    ],
    ['a whole document', { errorStatements: [PolicyElement.raw('<policies/>')] }, 'InvalidStatement', '<policies>'],
    [
      'one id twice',
      { statements: [trace('a'), trace('a')] },
      'DuplicateStatementId',
      "'a' of <trace> in statements is that of <trace> in statements",
    ],
    [
      'one id twice, in two sections and within a branch',
      {
        statements: [new Choose({ branches: [{ condition: 'true', statements: [trace('a')] }] })],
        outboundStatements: [trace('a')],
      },
      'DuplicateStatementId',
      'in outboundStatements',
    ],
  ])('%s', (_, own, code, words) => {
    const problems = refused(own);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(`${problems[0]?.message ?? ''} ${problems[0]?.remedy ?? ''}`).toContain(words);
    expect(problems[0]?.message).toContain('test/Route');
  });

  test('that the tier does not have', () => {
    expect(refused({ statements: [quota()] }, GatewayTier.STANDARD_V2).map(({ code }) => code)).toEqual([
      'PolicyNotInTier',
    ]);
    expect(refused({ statements: [quota()] })).toEqual([]);
  });

  test('all at once, with what is wrong with the route', () => {
    const codes = codesOf(() => {
      const scope = newStack();
      existingGateway(scope).expose(scope, 'Route', {
        target: agentEndpoint(scope),
        tenantIds: [],
        statements: [PolicyElement.base(), trace('a'), trace('a')],
      });
    });
    expect(codes.sort()).toEqual(['DuplicateStatementId', 'InvalidStatement', 'NoTenants']);
  });

  test('none of which is refused where it is right', () => {
    const problems = new Problems('test');
    checkOwnStatements(
      problems,
      {
        statements: [trace('a'), trace('b'), new SetVariable({ name: 'n', value: 'v' }), new ReturnResponse()],
        backendStatements: [
          new Retry({ condition: 'true', count: 1, intervalSeconds: 1, statements: [new ForwardRequest()] }),
        ],
        outboundStatements: [trace('c')],
        errorStatements: [trace('d')],
      },
      undefined,
    );
    expect(problems.all).toEqual([]);
    expect(() => new LlmTokenLimit({ tokensPerMinute: 1, counterKey: 'k', estimatePromptTokens: false })).not.toThrow();
  });
});

describe('statements that weaken the checks warn', () => {
  const warnings = (own: OwnStatements, code: string) => warned(sections(own).stack, code);
  const ofApi = 'https://acc.services.ai.azure.com/other';

  test.each<[string, OwnStatements]>([
    ['by the identity of the gateway', { statements: [new AuthenticationManagedIdentity({ resource: 'https://a' })] }],
    ['by a header', { statements: [new SetHeader({ name: 'authorization', values: ['a'] })] }],
    ['in raw XML', { statements: [PolicyElement.raw('<authentication-basic username="a" password="{{b}}"/>')] }],
  ])('where they replace the token of the caller %s', (_, own) => {
    expect(warnings(own, 'CallerTokenReplaced')).toEqual(['test/Route']);
  });

  test('and not where they ask for a token to use elsewhere', () => {
    const own = [
      new AuthenticationManagedIdentity({ resource: 'https://a', outputTokenVariableName: 'token' }),
      new SetHeader({ name: 'x-own', values: ['a'] }),
    ];
    expect(warnings({ statements: own }, 'CallerTokenReplaced')).toEqual([]);
  });

  test.each<[string, PolicyElement, string[]]>([
    ['another host', new SetBackendService({ baseUrl: 'https://other.contoso.com' }), ['test/Route']],
    ['a backend', new SetBackendService({ backendId: 'pool' }), ['test/Route']],
    ['the host of the project', new SetBackendService({ baseUrl: ofApi }), []],
  ])('where they send the request to %s: %#', (_, statement, paths) => {
    expect(warnings({ statements: [statement] }, 'RequestSentElsewhere')).toEqual(paths);
  });
});
