import { TerraformStack, Testing } from 'cdktf';
import { ApiManagementGateway, type IApiManagementGateway, TeamsAddressRanges, gateways } from '../../../src';
import {
  IpFilter,
  NamedValue,
  type OwnStatements,
  QuotaByKey,
  SetBackendService,
  SetHeader,
  Trace,
} from '../../../src/policy';
import { agentEndpoint, awaited, awaiting, existingGateway, newGateway, PUBLIC_HOST } from '../../support/ingress';
import { GATEWAY_ID, TENANT } from '../../support/samples';
import { codesOf, problemsOf } from '../../support/errors';
import type { StackJson } from '../../support/stack-json';
import { newStack, synthesize } from '../../support/synthesize';
import { readXml } from '../../policy/document/xml-reader';

const API_POLICY = 'Microsoft.ApiManagement/service/apis/policies';
const POLICY = 'Microsoft.ApiManagement/service/apis/operations/policies';
const trace = (id: string) => new Trace({ id, source: 'agents', message: 'seen' });
const OPEN = {
  network: gateways.GatewayNetwork.none(),
  publicHostName: undefined,
  callerRanges: TeamsAddressRanges.DEFAULT,
};

function namesOf(stack: StackJson, type: string): Record<string, string[]> {
  const document = readXml(String(stack.only(type).config.body?.properties?.value));
  return Object.fromEntries(document.children.map(({ name, children }) => [name, children.map((one) => one.name)]));
}

const expose = (gateway: IApiManagementGateway, scope: TerraformStack, own: OwnStatements = {}) =>
  gateway.expose(scope, 'Route', { target: agentEndpoint(scope), tenantIds: [TENANT], ...own });

describe('statements of the whole API', () => {
  const stack = synthesize((scope) => {
    const gateway = newGateway(scope, OPEN);
    gateway.addApiStatements({ statements: [trace('first')], errorStatements: [trace('error')] });
    gateway.addApiStatements({ statements: [trace('second')], outboundStatements: [trace('out')] });
    awaiting(scope, gateway.dependables);
    expose(gateway, scope, { statements: [new SetHeader({ name: 'x-own', values: ['a'] })] });
  });

  test('stand in one policy of the API, after the filter of callers', () => {
    expect(namesOf(stack, API_POLICY)).toEqual({
      inbound: ['base', 'ip-filter', 'trace', 'trace'],
      backend: ['base'],
      outbound: ['base', 'trace'],
      'on-error': ['base', 'choose'],
    });
    const { config } = stack.only(API_POLICY);
    const text = config.body?.properties?.value;
    expect(config.sensitive_body).toMatchObject({ properties: { value: text } });
    expect(config.sensitive_body_version).toEqual({ properties: text });
    expect(String(text)).toMatch(/id="first"[^]*id="second"/);
  });

  test('run in routes after the checks and before the backend and the statements of the route', () => {
    expect(namesOf(stack, POLICY).inbound).toEqual([
      'choose',
      'validate-jwt',
      'set-variable',
      'choose',
      'set-variable',
      'choose',
      'set-variable',
      'base',
      'set-backend-service',
      'set-header',
    ]);
    expect(namesOf(stack, POLICY)['on-error']).toEqual(['choose', 'base']);
  });

  test('run after an error for accepted callers alone', () => {
    const text = String(stack.only(API_POLICY).config.body?.properties?.value);
    expect(text).toMatch(
      /<when condition="@\(context\.Variables\.ContainsKey\([^)]*callerAccepted[^)]*\)\)">\s*<trace id="error"/,
    );
  });

  test('stand before routes are made', () => {
    expect(awaited(stack)).toContain(stack.only(API_POLICY).address);
    expect(stack.only('Microsoft.ApiManagement/service/apis/operations').config.depends_on).toContain(
      stack.only(API_POLICY).address,
    );
  });
});

test('the filter of callers alone stays before the checks', () => {
  const stack = synthesize((scope) => {
    expose(newGateway(scope, OPEN), scope);
  });
  expect(namesOf(stack, API_POLICY).inbound).toEqual(['base', 'ip-filter']);
  expect(namesOf(stack, POLICY).inbound?.[0]).toBe('base');
});

test('a gateway without caller ranges has a policy of its API once statements are added', () => {
  const made = (own?: OwnStatements) =>
    synthesize((scope) => {
      const gateway = newGateway(scope);
      if (own !== undefined) gateway.addApiStatements(own);
    });
  expect(made().ofType(API_POLICY)).toEqual([]);
  expect(namesOf(made({ statements: [trace('a')] }), API_POLICY).inbound).toEqual(['base', 'trace']);
});

test('what a statement names does not wait for the policy that names it', () => {
  const stack = synthesize((scope) => {
    const gateway = newGateway(scope, OPEN);
    const value = new NamedValue(scope, 'Value', {
      gateway,
      namedValueName: 'region',
      openText: 'eastus2',
    });
    gateway.addApiStatements({ statements: [new SetHeader({ name: 'x-region', values: [value.reference] })] });
  });
  const value = stack.only('Microsoft.ApiManagement/service/namedValues');
  expect(String(stack.only(API_POLICY).config.body?.properties?.value)).toContain(`{{\${${value.address}.name}}}`);
  expect(value.config.depends_on ?? []).not.toContain(stack.only(API_POLICY).address);
});

test('a value of the gateway itself may stand in its statements, and is there first', () => {
  const stack = synthesize((scope) => {
    const gateway = newGateway(scope);
    const value = new NamedValue(scope, 'Value', {
      gateway,
      namedValueName: 'region',
      openText: 'eastus2',
    });
    gateway.addApiStatements({
      statements: [new SetHeader({ name: 'x-region', values: [value.reference], dependables: value.dependables })],
    });
  });
  expect(stack.only(API_POLICY).config.depends_on).toEqual([
    stack.only('Microsoft.ApiManagement/service/namedValues').address,
  ]);
});

describe('statements of the whole API are refused', () => {
  const refused = (own: OwnStatements, gateway = (scope: TerraformStack): IApiManagementGateway => newGateway(scope)) =>
    problemsOf(() => {
      gateway(newStack()).addApiStatements(own);
    }).map(({ code, message }) => [code, message]);

  test.each<[string, OwnStatements, string]>([
    ['in another section', { outboundStatements: [new IpFilter({ addresses: ['52.112.0.1'] })] }, 'PolicyNotInSection'],
    [
      'that the tier does not have',
      { statements: [new QuotaByKey({ calls: 1, renewalPeriodSeconds: 300, counterKey: 'k' })] },
      'PolicyNotInTier',
    ],
    ['with one id', { statements: [trace('a'), trace('a')] }, 'DuplicateStatementId'],
    ['that lead elsewhere', { statements: [new SetBackendService({ backendId: 'b' })] }, 'BackendOfWholeApi'],
  ])('%s', (_, own, code) => {
    expect(refused(own)).toEqual([[code, expect.stringContaining('test/Gateway')]]);
  });

  test('with an id that was added before', () => {
    const gateway = newGateway(newStack());
    gateway.addApiStatements({ statements: [trace('a')] });
    expect(
      codesOf(() => {
        gateway.addApiStatements({ outboundStatements: [trace('a')] });
      }),
    ).toEqual(['DuplicateStatementId']);
  });

  test('once something is exposed, whose route runs the API before its checks', () => {
    const scope = Testing.app();
    const stack = new TerraformStack(scope, 'test');
    const gateway = newGateway(stack);
    expose(gateway, stack);
    const problems = problemsOf(() => {
      gateway.addApiStatements({ statements: [trace('a')] });
    });
    expect(problems.map(({ code }) => code)).toEqual(['ApiStatementsAfterRoute']);
    expect(problems[0]?.message).toContain('test/Route');
  });

  test('for an API that exists and is not made here', () => {
    expect(refused({ statements: [trace('a')] }, existingGateway)).toEqual([
      ['PolicyOfOtherApi', expect.stringContaining("'bots'")],
    ]);
  });
});

describe('a gateway that exists', () => {
  const attributes = { gatewayId: GATEWAY_ID, publicHostName: PUBLIC_HOST };

  test('takes statements for the API that is made in it', () => {
    const stack = synthesize((scope) => {
      const gateway = ApiManagementGateway.fromGatewayAttributes(scope, 'Gateway', attributes);
      gateway.addApiStatements({ statements: [trace('a')] });
      expose(gateway, scope);
    });
    expect(namesOf(stack, API_POLICY).inbound).toEqual(['base', 'trace']);
    expect(namesOf(stack, POLICY).inbound?.[0]).toBe('choose');
  });

  test.each([
    [undefined, 0],
    [false, 0],
    [true, 7],
  ])('with baseAfterChecks %s has <base /> at place %s', (baseAfterChecks, place) => {
    const stack = synthesize((scope) => {
      const gateway = ApiManagementGateway.fromGatewayAttributes(scope, 'Gateway', {
        ...attributes,
        apiName: 'bots',
        baseAfterChecks,
      });
      expose(gateway, scope);
    });
    expect(namesOf(stack, POLICY).inbound?.indexOf('base')).toBe(place);
  });
});
