import { TerraformVariable } from 'cdktf';
import type { Construct } from 'constructs';
import { ApiManagementGateway } from '../../../src';
import { azapiInTurn } from '../../support/azapi';
import { agentEndpoint, awaited, awaiting, output, outputOf, PUBLIC_HOST, ref } from '../../support/ingress';
import { GATEWAY_ID, TENANT, TOKEN } from '../../support/samples';
import type { StackJson } from '../../support/stack-json';
import { synthesize } from '../../support/synthesize';

interface Attributes {
  readonly apiName?: string;
  readonly apiPath?: string;
}

function exposed(attributes: Attributes): StackJson {
  return synthesize((scope) => {
    const gateway = ApiManagementGateway.fromGatewayAttributes(scope, 'Gateway', {
      gatewayId: GATEWAY_ID,
      publicHostName: PUBLIC_HOST,
      ...attributes,
    });
    const route = gateway.expose(scope, 'Route', { target: agentEndpoint(scope, 'helper'), tenantIds: [TENANT] });
    awaiting(scope, gateway.dependables);
    output(scope, 'host', gateway.gatewayHost);
    output(scope, 'endpoint', route.messagingEndpoint);
  });
}

const API = 'Microsoft.ApiManagement/service/apis';
const OPERATION = 'Microsoft.ApiManagement/service/apis/operations';
const TARGET_PATH =
  '/api/projects/proj/agents/helper/endpoint/protocols/activityProtocol?api-version=2025-05-15-preview';

describe('an existing gateway without an API for agents', () => {
  const stack = exposed({});
  const api = stack.only(API);

  test('gets one, and nothing else', () => {
    expect(api.config).toEqual({
      ...azapiInTurn(`${API}@2024-05-01`, GATEWAY_ID, GATEWAY_ID, 'agents', {
        displayName: 'Foundry agents',
        description: 'Bot messages for Foundry agents. Each operation checks the token of its bot.',
        path: 'agents',
        protocols: ['https'],
        subscriptionRequired: false,
      }),
      delete_query_parameters: { deleteRevisions: ['true'] },
      depends_on: [],
    });
    expect(stack.ofType('azurerm_api_management')).toEqual([]);
    expect(stack.ofType('azurerm_private_endpoint')).toEqual([]);
    expect(stack.ofType('azapi_update_resource')).toEqual([]);
  });

  test('takes operations into it, and has others wait for it', () => {
    expect(stack.only(OPERATION).config).toMatchObject({ parent_id: ref(api, 'id') });
    expect(awaited(stack)).toEqual([api.address]);
  });

  test('answers under its own name, and to callers below the usual path', () => {
    expect(outputOf(stack, 'host')).toBe('apim.azure-api.net');
    expect(outputOf(stack, 'endpoint')).toBe(`https://${PUBLIC_HOST}/agents${TARGET_PATH}`);
  });
});

describe('an existing gateway with an API for agents', () => {
  const stack = exposed({ apiName: 'bots', apiPath: 'teams/bots' });

  test('takes operations into it and makes none', () => {
    expect(stack.ofType(API)).toEqual([]);
    expect(stack.only(OPERATION).config).toMatchObject({ parent_id: `${GATEWAY_ID}/apis/bots` });
    expect(stack.only('Microsoft.ApiManagement/service/apis/operations/policies').config).toMatchObject({
      parent_id: ref(stack.only(OPERATION), 'id'),
    });
    expect(awaited(stack)).toEqual([]);
  });

  test('has messages delivered below the path of that API', () => {
    expect(outputOf(stack, 'endpoint')).toBe(`https://${PUBLIC_HOST}/teams/bots${TARGET_PATH}`);
  });
});

test('an existing gateway whose API is made by this app takes the path given', () => {
  expect(exposed({ apiPath: 'bots' }).only(API).config.body?.properties?.path).toBe('bots');
});

describe('the id of a gateway known only after apply', () => {
  const made = (idOf: (scope: Construct) => string) =>
    synthesize((scope) => {
      const gatewayId = idOf(scope);
      ApiManagementGateway.fromGatewayAttributes(scope, 'Gateway', { gatewayId, publicHostName: PUBLIC_HOST });
    }).only(API).config;

  test.each([
    ['a variable', 'var.gateway', (scope: Construct) => new TerraformVariable(scope, 'gateway', {}).stringValue],
    ['an expression written by hand', 'local.later', () => TOKEN],
  ])('is what the API belongs to, in %s', (_, expression, idOf) => {
    expect(made(idOf).parent_id).toBe(`\${${expression}}`);
  });
});
