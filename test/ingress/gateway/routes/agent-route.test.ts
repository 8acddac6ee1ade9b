import { TerraformVariable } from 'cdktf';
import {
  AgentApplication,
  BotAppIdentity,
  BotConnectorCloud,
  type ExposeOptions,
  FoundryAccount,
  FoundryAgent,
  FoundryPrivateEndpoint,
  FoundryProject,
  gateways,
} from '../../../../src';
import { ApiManagementPolicy, BotConnectorAuthentication, PolicyElement } from '../../../../src/policy';
import { azapiInTurn } from '../../../support/azapi';
import {
  agentEndpoint,
  awaited,
  awaiting,
  BLUEPRINT,
  existingGateway,
  newGateway,
  output,
  outputOf,
  ref,
  warned,
} from '../../../support/ingress';
import {
  ACCOUNT_ID,
  APP_ID,
  APPLICATION_ID,
  GATEWAY_ID,
  OTHER_TENANT,
  PRIVATE_ENDPOINT_ID,
  project,
  PROJECT_ID,
  TENANT,
} from '../../../support/samples';
import { codesOf, problemsOf } from '../../../support/errors';
import type { StackJson } from '../../../support/stack-json';
import { newStack, synthesize } from '../../../support/synthesize';

const OPERATION = 'Microsoft.ApiManagement/service/apis/operations';
const POLICY = 'Microsoft.ApiManagement/service/apis/operations/policies';
const policyOf = (stack: StackJson) => String(stack.only(POLICY).config.body?.properties?.value);

/** An agent with both identities, exposed by a gateway that exists. */
function exposed(options: Partial<ExposeOptions> = {}, agentName = 'Publishing Agent'): StackJson {
  return synthesize((scope) => {
    const target = agentEndpoint(scope, agentName, 'Agent', BLUEPRINT);
    const route = existingGateway(scope).expose(scope, 'Route', { target, tenantIds: [TENANT], ...options });
    awaiting(scope, route.dependables);
    output(scope, 'endpoint', route.messagingEndpoint);
  });
}

/** The document that is expected: the checks of Bot Service's messages, then the account as backend. */
function document(options: Partial<ExposeOptions> = {}, botAppId = APP_ID): string {
  const apiVersions = ['2025-05-15-preview'];
  const checks = new BotConnectorAuthentication({ botAppId, tenantIds: [TENANT], apiVersions, ...options });
  const backend = new PolicyElement('set-backend-service', {
    attributes: { 'base-url': 'https://acc.services.ai.azure.com' },
  });
  return new ApiManagementPolicy({
    inbound: [...checks.statements, backend],
    onError: checks.errorStatements,
  }).render();
}

describe('the route to an agent', () => {
  const stack = exposed();
  const operation = stack.only(OPERATION);
  const policy = stack.only(POLICY);

  test('is one POST operation with the path of the agent', () => {
    expect(operation.config).toEqual(
      azapiInTurn(`${OPERATION}@2024-05-01`, GATEWAY_ID, `${GATEWAY_ID}/apis/bots`, 'Publishing-Agent', {
        displayName: 'Activities for Publishing Agent',
        method: 'POST',
        urlTemplate: '/api/projects/proj/agents/Publishing%20Agent/endpoint/protocols/activityProtocol',
      }),
    );
  });

  test('has a policy that checks token and tenant before the account is called', () => {
    expect(policy.config).toEqual({
      ...azapiInTurn(`${POLICY}@2024-05-01`, GATEWAY_ID, ref(operation, 'id'), 'policy', {
        format: 'rawxml',
        value: document(),
      }),
      sensitive_body: { properties: { format: 'rawxml', value: document() } },
      sensitive_body_version: { properties: document() },
      read_query_parameters: { format: ['rawxml'] },
      response_export_values: { text: 'properties.value' },
      lifecycle: { ignore_changes: ['body.properties.format', 'body.properties.value'] },
    });
    expect(policyOf(stack)).toContain(`<audience>${APP_ID}</audience>`);
    expect(policyOf(stack)).toMatch(/<validate-jwt [^]*<\/choose>\s*<set-backend-service [^>]*\/>\s*<\/inbound>/);
  });

  test('has others wait for operation and policy', () => {
    expect(awaited(stack)).toEqual([operation.address, policy.address]);
  });

  test('tells an endpoint made of literals alone', () => {
    expect(outputOf(stack, 'endpoint')).toBe(
      'https://agents.contoso.com/agents/api/projects/proj/agents/Publishing%20Agent/endpoint/protocols/' +
        'activityProtocol?api-version=2025-05-15-preview',
    );
  });
});

describe('the policy of a route', () => {
  test('demands tokens for the blueprint where that is the identity', () => {
    const policy = policyOf(exposed({ appIdentity: BotAppIdentity.BLUEPRINT }));
    expect(policy).toBe(document({}, BLUEPRINT));
    expect(policy).not.toContain(APP_ID);
  });

  test.each<Partial<ExposeOptions>>([
    { tenantIds: [TENANT, OTHER_TENANT] },
    { serviceHosts: ['smba.contoso.com'] },
    { serviceUrls: [`https://smba.trafficmanager.net/emea/${TENANT}/`] },
    { apiVersions: ['v1', '2026-01-01'] },
    { otherBotAppIds: [OTHER_TENANT] },
    { tenantHeader: 'x-ms-tenant-id' },
    { maxBodyBytes: 65_536 },
  ])('takes %j', (options) => {
    const policy = policyOf(exposed(options));
    expect(policy).toBe(document(options));
    const values = Object.values(options).flat() as (string | number)[];
    for (const value of values) expect(policy).toContain(String(value));
  });

  test.each<[string, Partial<ExposeOptions>, string]>([
    ['a cloud', { cloud: BotConnectorCloud.CHINA }, 'login.botframework.azure.cn'],
    ['an agent identity', { agentIdentity: { blueprintAppId: BLUEPRINT } }, `api://${BLUEPRINT}`],
    ['that keys are endorsed', { checkKeyEndorsements: true }, '<send-request '],
    ['a limit', { rateLimit: { calls: 7, renewalSeconds: 30 } }, '<rate-limit-by-key calls="7" renewal-period="30"'],
  ])('takes %s', (_, options, text) => {
    const policy = policyOf(exposed(options));
    expect(policy).toBe(document(options));
    expect(policy).toContain(text);
    expect(policyOf(exposed())).not.toContain(text);
  });

  test("lets the target's API version through alone", () => {
    expect(policyOf(exposed())).toContain('new string[] { &quot;2025-05-15-preview&quot; }.Any(version');
  });
});

describe('the id of an operation', () => {
  test.each([
    ['helper', 'helper'],
    ['a.b c!!d', 'a-b-c-d'],
    [' (Ünique) ', 'nique'],
  ])('is derived from %j', (agentName, operationId) => {
    expect(exposed({}, agentName).only(OPERATION).config.name).toBe(operationId);
  });

  test('is the one given', () => {
    expect(exposed({ operationId: 'help_desk-1' }).only(OPERATION).config.name).toBe('help_desk-1');
  });
});

test('the route to an application leads to its path, under a gateway made here', () => {
  const stack = synthesize((scope) => {
    const target = AgentApplication.fromApplicationAttributes(scope, 'Application', {
      applicationId: APPLICATION_ID,
      identityClientId: APP_ID,
      host: 'custom.services.ai.azure.com',
    });
    const route = newGateway(scope, { apiPath: 'bots' }).expose(scope, 'Route', { target, tenantIds: [TENANT] });
    output(scope, 'endpoint', route.messagingEndpoint);
  });
  const path = '/api/projects/proj/applications/niceapp/protocols/activityprotocol';
  expect(stack.only(OPERATION).config).toMatchObject({
    name: 'niceapp',
    parent_id: ref(stack.only('Microsoft.ApiManagement/service/apis'), 'id'),
    body: { properties: { urlTemplate: path } },
  });
  expect(policyOf(stack)).toContain('<set-backend-service base-url="https://custom.services.ai.azure.com"/>');
  expect(outputOf(stack, 'endpoint')).toBe(`https://agents.contoso.com/bots${path}?api-version=2025-05-15-preview`);
});

test('the audience of an application made here is its kept client id, and the tenants may come at apply', () => {
  const stack = synthesize((scope) => {
    const target = new AgentApplication(scope, 'Application', {
      project: project(scope),
      applicationName: 'niceapp',
      agents: ['Publishing Agent'],
    });
    const tenantIds = new TerraformVariable(scope, 'tenants', { type: 'list(string)' }).listValue;
    existingGateway(scope).expose(scope, 'Route', { target, tenantIds });
  });
  const kept = ref(stack.only('terraform_data'), 'output.clientId');
  expect(policyOf(stack)).toContain(`<audience>${kept}</audience>`);
  expect(policyOf(stack)).toContain('var.tenants');
});

describe('the warning NoPrivatePath', () => {
  function routed(knownAccountId: string | undefined): StackJson {
    return synthesize((scope) => {
      const target = agentEndpoint(scope);
      const ways = [knownAccountId ?? []].flat().map((accountId) => {
        const account = FoundryAccount.fromAccountId(scope, 'Account', accountId);
        return FoundryPrivateEndpoint.fromPrivateEndpointId(scope, 'Way', account, PRIVATE_ENDPOINT_ID);
      });
      const gateway = newGateway(scope, { foundryPrivateEndpoints: ways });
      gateway.expose(scope, 'Route', { target, tenantIds: [TENANT] });
    });
  }

  test.each([
    ['no private endpoint', undefined],
    ['a private endpoint to another account', ACCOUNT_ID.replace(/acc$/, 'acc2')],
  ])('is given for a gateway with %s', (_, accountId) => {
    const stack = routed(accountId);
    // A gateway that was told of none says so itself, too.
    expect(warned(stack, 'NoPrivatePath').filter((path) => path !== 'test/Gateway')).toEqual(['test/Route']);
    expect(warned(stack, 'NoPrivatePath').includes('test/Gateway')).toBe(accountId === undefined);
    expect(stack.warnings.join()).toMatch(/the gateway has no known private endpoint to Foundry account 'acc'/);
  });

  test.each([
    ['as it stands', ACCOUNT_ID],
    ['in other case', ACCOUNT_ID.toUpperCase()],
  ])('is not given for a gateway with a private endpoint to the account, its id %s', (_, accountId) => {
    expect(warned(routed(accountId), 'NoPrivatePath')).toEqual([]);
  });

  test('is not given where the account of the agent itself is known only after apply', () => {
    const stack = synthesize((scope) => {
      const projectId = new TerraformVariable(scope, 'project', { type: 'string' }).stringValue;
      const target = AgentApplication.fromApplicationAttributes(scope, 'Application', {
        applicationId: `${projectId}/applications/niceapp`,
        identityClientId: APP_ID,
      });
      const way = FoundryPrivateEndpoint.fromPrivateEndpointId(
        scope,
        'Way',
        target.project.account,
        PRIVATE_ENDPOINT_ID,
      );
      const gateway = newGateway(scope, { foundryPrivateEndpoints: [way] });
      gateway.expose(scope, 'Route', { target, tenantIds: [TENANT], operationId: 'niceapp' });
    });
    expect(warned(stack, 'NoPrivatePath')).toEqual([]);
  });
});

describe('an account that is known to be closed', () => {
  const routed = (publicNetworkAccess: boolean | undefined, hasWay: boolean) =>
    synthesize((scope) => {
      const foundry = FoundryProject.fromProjectAttributes(scope, 'Foundry', {
        projectId: PROJECT_ID,
        publicNetworkAccess,
      });
      const target = FoundryAgent.fromFoundryAgentAttributes(scope, 'Target', {
        project: foundry,
        agentName: 'helper',
        identityClientId: APP_ID,
      });
      const way = FoundryPrivateEndpoint.fromPrivateEndpointId(scope, 'Way', foundry.account, PRIVATE_ENDPOINT_ID);
      const gateway = newGateway(scope, { foundryPrivateEndpoints: hasWay ? [way] : [] });
      gateway.expose(scope, 'Route', { target, tenantIds: [TENANT] });
    });
  const warnsAtRoute = (stack: StackJson) => warned(stack, 'NoPrivatePath').includes('test/Route');

  test('is exposed only where the gateway has a private way to it', () => {
    expect(codesOf(() => routed(false, false))).toEqual(['ClosedAccountUnreachable']);
    expect(warnsAtRoute(routed(false, true))).toBe(false);
  });

  test('differs from one that is open, and from one of which nothing is known', () => {
    expect(warnsAtRoute(routed(true, false))).toBe(false);
    expect(warnsAtRoute(routed(undefined, false))).toBe(true);
  });
});

test('a route may lead to a named backend, which is there before the policy names it', () => {
  const stack = synthesize((scope) => {
    const gateway = existingGateway(scope);
    const backend = new gateways.GatewayBackend(scope, 'Backend', {
      gateway,
      backendName: 'foundry',
      hostName: 'acc.services.ai.azure.com',
      circuitBreaker: { failures: 5 },
    });
    gateway.expose(scope, 'Route', { target: agentEndpoint(scope), tenantIds: [TENANT], backend });
  });
  const backend = stack.only('Microsoft.ApiManagement/service/backends');
  expect(policyOf(stack)).toContain(`<set-backend-service backend-id="${ref(backend, 'name')}"/>`);
  expect(policyOf(stack)).not.toContain('base-url');
  expect(stack.only(POLICY).config.depends_on).toEqual([backend.address]);
});

test.each([
  ['that no edge checks for it', 'x-ms-tenant-id', undefined, 'x-ms-tenant-id'],
  ['that the route names', 'x-ms-tenant-id', 'x-tenant-id', 'x-tenant-id'],
])('the gateway checks the header %s', (_, ofGateway, ofRoute, expected) => {
  const stack = synthesize((scope) => {
    newGateway(scope, { tenantHeader: ofGateway }).expose(scope, 'Route', {
      target: agentEndpoint(scope),
      tenantIds: [TENANT],
      tenantHeader: ofRoute,
    });
  });
  expect(policyOf(stack)).toMatch(new RegExp(`<check-header name="${expected}" [^>]*>\\s*<value>${TENANT}</value>`));
});

test('one path is let in once, whatever the operation is called', () => {
  const scope = newStack();
  const gateway = existingGateway(scope);
  const target = agentEndpoint(scope);
  gateway.expose(scope, 'First', { target, tenantIds: [TENANT], operationId: 'one' });
  const again = problemsOf(() => gateway.expose(scope, 'Second', { target, tenantIds: [TENANT], operationId: 'two' }));
  expect(again.map(({ code }) => code)).toEqual(['DuplicateOperation']);
  expect(again[0]?.message).toContain('is already used by test/First');
});

test.each([
  [1, ['test/Route']],
  [2, []],
])('%d pinned service URL(s) warn at %j', (count, paths) => {
  const urls = ['amer', 'emea'].map((region) => `https://smba.trafficmanager.net/${region}/${TENANT}/`);
  const stack = synthesize((scope) => {
    existingGateway(scope).expose(scope, 'Route', {
      target: agentEndpoint(scope),
      tenantIds: [TENANT],
      serviceUrls: urls.slice(0, count),
    });
  });
  expect(warned(stack, 'SinglePinnedServiceUrl')).toEqual(paths);
});
