import { ApplicationGatewayEdge, type ApplicationGatewayEdgeAttributes, FirewallDnatEdge, gateways } from '../../src';
import { NamedValue, PolicyFragment } from '../../src/policy';
import { codesOf, problemsOf } from '../support/errors';
import { agentEndpoint, existingGateway } from '../support/ingress';
import { GATEWAY_ID, TENANT, TOKEN } from '../support/samples';
import { newStack, synthesize } from '../support/synthesize';

describe('a backend that exists', () => {
  test.each([
    ['alone', gateways.GatewayBackend.fromBackendAttributes.bind(gateways.GatewayBackend)],
    ['a pool', gateways.GatewayBackendPool.fromPoolAttributes.bind(gateways.GatewayBackendPool)],
  ])('is called by its name: %s', (_, from) => {
    const stack = synthesize((scope) => {
      const gateway = existingGateway(scope);
      const backend = from(scope, 'Backend', { gateway, backendName: 'foundry' });
      expect([backend.gatewayId, backend.backendId]).toEqual([GATEWAY_ID, `${GATEWAY_ID}/backends/foundry`]);
      gateway.expose(scope, 'Route', { target: agentEndpoint(scope), tenantIds: [TENANT], backend });
    });
    expect(stack.ofType('Microsoft.ApiManagement/service/backends')).toEqual([]);
    const [policy] = stack.ofType('Microsoft.ApiManagement/service/apis/operations/policies');
    expect(JSON.stringify(policy?.config)).toMatch(/backend-id=\\?"foundry/);
  });

  test('is refused where its hosts are none, and where it leads elsewhere', () => {
    const scope = newStack();
    const gateway = existingGateway(scope);
    const made = (id: string, hosts: string[], backendName = 'foundry') =>
      gateways.GatewayBackend.fromBackendAttributes(scope, id, { gateway, backendName, hosts });
    expect(codesOf(() => made('Wrong', ['https://a.b'], 'a b'))).toEqual(['InvalidBackendName', 'InvalidHostName']);
    const backend = made('Elsewhere', ['other.contoso.com']);
    const target = agentEndpoint(scope);
    expect(codesOf(() => gateway.expose(scope, 'Route', { target, tenantIds: [TENANT], backend }))).toEqual([
      'BackendOfOtherHost',
    ]);
  });
});

describe('an Application Gateway that exists', () => {
  const edge = (attributes: Partial<ApplicationGatewayEdgeAttributes> = {}) =>
    ApplicationGatewayEdge.fromEdgeAttributes(newStack(), 'Edge', { publicHostName: 'a.contoso.com', ...attributes });

  test('has the host of its callers and its certificate', () => {
    expect(edge()).toMatchObject({ publicHostName: 'a.contoso.com', hostNames: ['a.contoso.com'], dependables: [] });
  });

  test.each(['publicIpAddress', 'privateAddress'] as const)('knows %s only where it was told', (attribute) => {
    const address = attribute === 'privateAddress' ? '10.20.1.10' : '4.4.4.4';
    expect(edge({ [attribute]: address })[attribute]).toBe(address);
    expect(problemsOf(() => edge()[attribute])).toEqual([
      expect.objectContaining({
        code: 'AttributeNotSupplied',
        remedy: `give ${attribute} to ApplicationGatewayEdge.fromEdgeAttributes`,
      }),
    ]);
  });

  test('is refused with all mistakes at once', () => {
    const wrong = { publicHostName: 'https://a', hostNames: ['b c'], publicIpAddress: '10.0.0.1', privateAddress: 'x' };
    expect(codesOf(() => edge(wrong)).sort()).toEqual([
      'InvalidHostName',
      'InvalidPrivateAddress',
      'InvalidPublicAddress',
      'InvalidPublicHostName',
    ]);
  });
});

test('a firewall edge that exists has its host and address', () => {
  const edge = (publicHostName: string, publicIpAddress: string) =>
    FirewallDnatEdge.fromEdgeAttributes(newStack(), 'Edge', { publicHostName, publicIpAddress });
  expect(edge('a.contoso.com', '4.4.4.4')).toMatchObject({
    publicHostName: 'a.contoso.com',
    publicIpAddress: '4.4.4.4',
    dependables: [],
  });
  expect(codesOf(() => edge('a b', '10.0.0.1'))).toEqual(['InvalidPublicHostName', 'InvalidPublicAddress']);
  expect(codesOf(() => edge(TOKEN, TOKEN))).toEqual([]);
});

test('a named value and a fragment that exist are called by their names', () => {
  const scope = newStack();
  expect(NamedValue.fromNamedValueName(scope, 'Value', 'region').reference).toBe('{{region}}');
  expect(codesOf(() => NamedValue.fromNamedValueName(scope, 'Wrong', 'a b'))).toEqual(['InvalidNamedValueName']);
  const fragment = PolicyFragment.fromFragmentId(scope, 'Fragment', 'limits');
  expect(fragment.include().attributes).toMatchObject({ 'fragment-id': 'limits' });
  expect(codesOf(() => PolicyFragment.fromFragmentId(scope, 'Odd', 'a b'))).toEqual(['InvalidFragmentId']);
});
