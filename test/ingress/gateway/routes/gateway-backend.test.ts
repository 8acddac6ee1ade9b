import type { Construct } from 'constructs';
import { gateways, GatewayTier } from '../../../../src';
import { azapiInTurn } from '../../../support/azapi';
import { codesOf } from '../../../support/errors';
import { agentEndpoint, existingGateway, newGateway, proveRules, ref, tokenNumber } from '../../../support/ingress';
import { GATEWAY_ID, TENANT, TOKEN } from '../../../support/samples';
import { newStack, synthesize } from '../../../support/synthesize';

const HOST = 'acc.services.ai.azure.com';

function newBackend(
  scope: Construct,
  changes: Partial<gateways.GatewayBackendProps> = {},
  id = 'Backend',
): gateways.GatewayBackend {
  return new gateways.GatewayBackend(scope, id, {
    gateway: changes.gateway ?? existingGateway(scope, `${id}Gateway`),
    backendName: 'foundry',
    hostName: HOST,
    ...changes,
  });
}

test('a backend is called over https, with its certificate checked, and paused when it fails', () => {
  const stack = synthesize((scope) => newBackend(scope, { circuitBreaker: { failures: 5 } }));
  expect(stack.only('Microsoft.ApiManagement/service/backends').config).toEqual({
    ...azapiInTurn('Microsoft.ApiManagement/service/backends@2024-05-01', GATEWAY_ID, GATEWAY_ID, 'foundry', {
      protocol: 'http',
      url: `https://${HOST}`,
      tls: { validateCertificateChain: true, validateCertificateName: true },
      circuitBreaker: {
        rules: [
          {
            name: 'stop-calling',
            tripDuration: 'PT60S',
            acceptRetryAfter: true,
            failureCondition: {
              count: 5,
              interval: 'PT60S',
              statusCodeRanges: [
                { min: 429, max: 429 },
                { min: 500, max: 599 },
              ],
            },
          },
        ],
      },
    }),
    lifecycle: { create_before_destroy: true },
  });
});

test('a backend and a pool go after what refers to them was updated, as Azure deletes neither before', () => {
  const stack = synthesize((scope) => {
    const gateway = existingGateway(scope);
    const members = [{ backend: newBackend(scope, { gateway }) }];
    new gateways.GatewayBackendPool(scope, 'Pool', { gateway, backendName: 'pool', members });
  });
  const made = stack.azapi('Microsoft.ApiManagement/service/backends');
  // Terraform updates a dependant before it destroys such a resource, and after it destroys any other.
  expect(made.map(({ config }) => config.lifecycle)).toEqual(Array(2).fill({ create_before_destroy: true }));
});

test('a pool takes backends of a gateway that is created in the same stack', () => {
  const stack = synthesize((scope) => {
    const gateway = newGateway(scope);
    const members = [{ backend: newBackend(scope, { gateway }) }];
    new gateways.GatewayBackendPool(scope, 'Pool', { gateway, backendName: 'pool', members });
  });
  expect(stack.azapi('Microsoft.ApiManagement/service/backends')).toHaveLength(2);
});

test('a backend waits for its gateway to be ready', () => {
  const stack = synthesize((scope) => newBackend(scope, { gateway: newGateway(scope) }));
  expect(
    stack.follows(
      stack.only('Microsoft.ApiManagement/service/backends'),
      stack.onlyAzapi('Microsoft.ApiManagement/service', 'azapi_update_resource'),
    ),
  ).toBe(true);
});

const breaker = (circuitBreaker: gateways.CircuitBreaker) => ({ circuitBreaker });
proveRules<Partial<gateways.GatewayBackendProps>>(
  [
    {
      code: 'InvalidBackendName',
      bad: [{ backendName: '' }, { backendName: 'a b' }, { backendName: '-a' }, { backendName: 'a-' }],
      good: [{ backendName: 'a' }, { backendName: 'foundry-1_b' }],
      later: [{ backendName: TOKEN }],
    },
    {
      code: 'InvalidHostName',
      bad: [{ hostName: 'https://a.b' }, { hostName: 'a.b/path' }],
      good: [{ hostName: 'a.example' }],
      later: [{ hostName: TOKEN }],
    },
    {
      code: 'CircuitBreakerMeasureAmbiguous',
      called: 'circuitBreaker',
      bad: [breaker({}), breaker({ failures: 1, failurePercentage: 10 })],
      good: [breaker({ failures: 1 }), breaker({ failurePercentage: 10 })],
      later: [breaker({ failures: tokenNumber() })],
    },
    {
      code: 'InvalidCircuitBreaker',
      called: 'circuitBreaker',
      bad: [
        breaker({ failures: 0 }),
        breaker({ failurePercentage: 101 }),
        breaker({ failures: 1, intervalSeconds: 0 }),
        breaker({ failures: 1, pauseSeconds: 1.5 }),
        ...['600', '199', '500-', '599-500', 'abc', ''].map((range) => breaker({ failures: 1, statusCodes: [range] })),
      ],
      good: [breaker({ failurePercentage: 50, intervalSeconds: 10, pauseSeconds: 5, statusCodes: ['503', '500-502'] })],
      later: [breaker({ failures: tokenNumber() })],
    },
  ],
  (changes) => newBackend(newStack(), changes),
  'test/Backend',
);

test('a circuit breaker is refused in the Consumption tier', () => {
  const stack = newStack();
  const gateway = newGateway(stack, {
    tier: GatewayTier.CONSUMPTION,
    network: gateways.GatewayNetwork.none(),
    publicHostName: undefined,
  });
  expect(codesOf(() => newBackend(stack, { gateway, circuitBreaker: { failures: 1 } }))).toEqual([
    'CircuitBreakerNotInTier',
  ]);
  expect(codesOf(() => newBackend(stack, { gateway }, 'Without'))).toEqual([]);
});

describe('a pool', () => {
  test('holds backends by their full ids, and nothing of a single backend', () => {
    const stack = synthesize((scope) => {
      const gateway = existingGateway(scope);
      const east = newBackend(scope, { gateway, backendName: 'east' }, 'East');
      const west = newBackend(scope, { gateway, backendName: 'west' }, 'West');
      new gateways.GatewayBackendPool(scope, 'Pool', {
        gateway,
        backendName: 'foundry',
        members: [
          { backend: east, priority: 1, weight: 3 },
          { backend: west, priority: 2 },
        ],
      });
    });
    const named = (name: string) =>
      stack.ofType('Microsoft.ApiManagement/service/backends').find(({ config }) => config.name === name);
    const [east, west] = [named('east'), named('west')];
    const pool = named('foundry');
    expect(pool?.config).toMatchObject({ parent_id: GATEWAY_ID, name: 'foundry' });
    expect(pool?.config.body).toEqual({
      properties: {
        type: 'Pool',
        pool: {
          services: [
            { id: east && ref(east, 'id'), priority: 1, weight: 3 },
            { id: west && ref(west, 'id'), priority: 2 },
          ],
        },
      },
    });
  });

  const poolOf = (members: (backend: gateways.GatewayBackend) => gateways.PoolMember[], backendName = 'pool') =>
    codesOf(() => {
      const stack = newStack();
      const gateway = existingGateway(stack);
      new gateways.GatewayBackendPool(stack, 'Pool', {
        gateway,
        backendName,
        members: members(newBackend(stack, { gateway })),
      });
    });

  test.each([
    ['no member', () => [], 'InvalidPoolSize'],
    ['a member twice', (backend: gateways.GatewayBackend) => [{ backend }, { backend }], 'DuplicatePoolMember'],
    [
      'a priority out of bounds',
      (backend: gateways.GatewayBackend) => [{ backend, priority: 101 }],
      'InvalidPoolShare',
    ],
    ['a weight out of bounds', (backend: gateways.GatewayBackend) => [{ backend, weight: -1 }], 'InvalidPoolShare'],
  ])('with %s is refused', (_, members, code) => {
    expect(poolOf(members)).toEqual([code]);
  });

  test('with bounds met is taken', () => {
    expect(poolOf((backend) => [{ backend, priority: 0, weight: 100 }])).toEqual([]);
  });
});

describe('a backend that a route names', () => {
  const routed = (changes: Partial<gateways.GatewayBackendProps>, elsewhere = false) =>
    codesOf(() => {
      const stack = newStack();
      const gateway = existingGateway(stack);
      const other = newGateway(stack);
      const backend = newBackend(stack, { gateway: elsewhere ? other : gateway, ...changes });
      gateway.expose(stack, 'Route', { target: agentEndpoint(stack), tenantIds: [TENANT], backend });
    });

  test.each<[string, Partial<gateways.GatewayBackendProps>, string[]]>([
    ['leads to the host of the project', { hostName: HOST.toUpperCase() }, []],
    ['leads elsewhere', { hostName: 'evil.example.com' }, ['BackendOfOtherHost']],
    ['leads somewhere that is known later', { hostName: TOKEN }, []],
  ])('%s', (_, changes, codes) => {
    expect(routed(changes)).toEqual(codes);
  });

  test('is one of the same gateway', () => {
    expect(routed({}, true)).toEqual(['BackendOfOtherGateway']);
  });

  test('is looked at within a pool, too', () => {
    const stack = newStack();
    const gateway = existingGateway(stack);
    const members = [HOST, 'evil.example.com'].map((hostName, index) => ({
      backend: newBackend(stack, { gateway, hostName, backendName: `b${index}` }, `B${index}`),
    }));
    const pool = new gateways.GatewayBackendPool(stack, 'Pool', { gateway, backendName: 'pool', members });
    const expose = () =>
      gateway.expose(stack, 'Route', { target: agentEndpoint(stack), tenantIds: [TENANT], backend: pool });
    expect(codesOf(expose)).toEqual(['BackendOfOtherHost']);
  });
});

test('a pool holds backends of its own gateway', () => {
  const stack = newStack();
  const backend = newBackend(stack, { gateway: newGateway(stack) });
  const members = [{ backend }];
  expect(
    codesOf(
      () =>
        new gateways.GatewayBackendPool(stack, 'Pool', {
          gateway: existingGateway(stack),
          backendName: 'pool',
          members,
        }),
    ),
  ).toEqual(['BackendOfOtherGateway']);
});
