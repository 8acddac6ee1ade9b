import { TerraformVariable } from 'cdktf';
import {
  AgentApplication,
  AgentAuthorizationScheme,
  AgentEndpointProtocol,
  AgentProtocol,
  ApiManagementGateway,
  ApplicationAuthorization,
  DeployedApplication,
  FoundryAgent,
  FoundryProject,
  GatewayTier,
  type gateways,
  Principal,
} from '../../../../src';
import { AgentDefinition } from '../../../../src';
import { ForwardRequest, SetBody, SetHeader } from '../../../../src/policy';
import { codesOf, problemsOf } from '../../../support/errors';
import { existingGateway, newGateway, outputOf, PUBLIC_HOST, warned } from '../../../support/ingress';
import {
  APP_ID,
  APPLICATION_ID,
  GATEWAY_ID,
  OTHER_TENANT,
  project,
  PROJECT_ID,
  TENANT,
} from '../../../support/samples';
import type { StackJson } from '../../../support/stack-json';
import { newStack, synthesize } from '../../../support/synthesize';
import { BACKEND, CALLERS, GATEWAY_OBJECT, JOB, JOB_OBJECT, OWN_API, STAFF, targetOf } from './samples';
import { exposed, found, policyText } from './exposed';

const API = 'Microsoft.ApiManagement/service/apis';
const OPERATION = `${API}/operations`;
const POLICY = `${OPERATION}/policies`;
const ROLE = 'azurerm_role_assignment';
type Options = Partial<gateways.ExposeResponsesOptions>;
type Scope = Parameters<typeof existingGateway>[0];

const rolesOf = (stack: StackJson) =>
  stack
    .ofType(ROLE)
    .map(({ config }) => [config.principal_id, config.scope, String(config.role_definition_id).slice(-36)]);

describe('the route to a Responses endpoint', () => {
  const stack = exposed();

  test('is one operation in an API of its own, apart from that for messages', () => {
    const api = stack.only(API);
    expect(api.config).toMatchObject({ name: 'agent-responses', parent_id: GATEWAY_ID });
    expect(api.config.body?.properties).toMatchObject({
      path: 'responses',
      subscriptionRequired: false,
      protocols: ['https'],
    });
    const operation = stack.only(OPERATION);
    expect(operation.config).toMatchObject({ name: 'Help-desk', parent_id: `\${${api.address}.id}` });
    expect(operation.config.body?.properties?.displayName).toBe('Responses of Help desk');
    expect(stack.follows(stack.only(POLICY), operation)).toBe(true);
  });

  test('gives each caller the role on the agent, and on nothing else', () => {
    expect(rolesOf(stack)).toEqual([
      [JOB_OBJECT, `${PROJECT_ID}/agents/Help desk`, expect.any(String)],
      [STAFF, `${PROJECT_ID}/agents/Help desk`, expect.any(String)],
    ]);
  });

  test('validates tokens of the listed applications for Foundry, and passes them on', () => {
    const text = policyText(stack.only(POLICY));
    expect(text).toContain(`<validate-azure-ad-token tenant-id="${TENANT}"`);
    expect(text).toContain('<audience>https://ai.azure.com</audience>');
    expect(text).toContain(`<application-id>${JOB}</application-id>`);
    expect(text).toContain(`<application-id>${BACKEND}</application-id>`);
    expect(text).not.toContain('authentication-managed-identity');
    expect(text).toContain('<forward-request timeout="240" follow-redirects="false" buffer-response="false"');
  });

  test('tells where applications call: the host of the gateway itself, made of literals', () => {
    const path = '/responses/api/projects/proj/agents/Help%20desk/endpoint/protocols/openai/responses?api-version=v1';
    expect(outputOf(stack, 'endpoint')).toBe(`https://apim.azure-api.net${path}`);
    expect(outputOf(stack, 'public')).toBe('none');
  });

  test('does not give roles that are assigned elsewhere, and says so', () => {
    const [job] = CALLERS;
    if (job === undefined) throw new Error('no caller');
    const other = exposed({ callers: [{ ...job, rolesElsewhere: true }] });
    expect(rolesOf(other)).toEqual([]);
    expect(warned(other, 'CallerRoleElsewhere')).toEqual(['test/Route']);
  });

  test('has an application as target too, with the role that covers applications', () => {
    const other = synthesize((scope) => {
      existingGateway(scope).exposeResponses(scope, 'Route', {
        target: AgentApplication.fromApplicationId(scope, 'App', APPLICATION_ID),
        callers: CALLERS,
        tenantId: TENANT,
      });
    });
    expect(other.only(OPERATION).config.body?.properties?.urlTemplate).toBe(
      '/api/projects/proj/applications/niceapp/protocols/openai/responses',
    );
    expect(policyText(other.only(POLICY))).toContain('2025-11-15-preview');
    expect(rolesOf(other).map(([, scope]) => scope)).toEqual([APPLICATION_ID, APPLICATION_ID]);
  });
});

describe('exchanged mode', () => {
  const gatewayOf = (scope: Scope) =>
    ApiManagementGateway.fromGatewayAttributes(scope, 'Gateway', {
      gatewayId: GATEWAY_ID,
      publicHostName: PUBLIC_HOST,
      apiName: 'bots',
      identityPrincipalId: GATEWAY_OBJECT,
    });
  const stack = exposed({ exchange: { apiClientId: OWN_API } }, gatewayOf);

  test('gives the role to the gateway alone, and warns that the user is lost', () => {
    expect(rolesOf(stack).map(([principal]) => principal)).toEqual([GATEWAY_OBJECT]);
    expect(warned(stack, 'CallerIdentityLost')).toEqual(['test/Route']);
  });

  test('demands tokens for the own API and calls Foundry as the gateway', () => {
    const text = policyText(stack.only(POLICY));
    expect(text).toContain(`<audience>${OWN_API}</audience>`);
    expect(text).toMatch(
      /<set-backend-service [^>]*\/>\s*<authentication-managed-identity resource="https:\/\/ai.azure.com"/,
    );
    expect(text).toContain('LastError.Source == &quot;authentication-managed-identity&quot;');
  });

  test('needs to know the identity of an existing gateway', () => {
    expect(found({ exchange: { apiClientId: OWN_API } })).toEqual(['AttributeNotSupplied']);
  });

  test('takes one role for several agents', () => {
    const both = synthesize((scope) => {
      const gateway = newGateway(scope);
      const target = targetOf(scope, 'agent');
      const other = targetOf(scope, 'application');
      for (const [id, one] of Object.entries({ target, other }))
        gateway.exposeResponses(scope, id, {
          target: one,
          callers: CALLERS,
          tenantId: TENANT,
          exchange: { apiClientId: OWN_API },
        });
    });
    expect(rolesOf(both)).toHaveLength(2);
  });
});

describe('values that are known only after apply', () => {
  test('go into the policy and the roles', () => {
    const stack = synthesize((scope) => {
      const later = new TerraformVariable(scope, 'later', { type: 'string' }).stringValue;
      existingGateway(scope).exposeResponses(scope, 'Route', {
        target: targetOf(scope, 'agent'),
        callers: [{ clientId: later, application: Principal.servicePrincipal(later, 'job') }],
        tenantId: later,
        exchange: undefined,
      });
    });
    const text = policyText(stack.only(POLICY));
    expect(text).toContain('<application-id>${var.later}</application-id>');
    expect(text).toContain('tenant-id="${var.later}"');
    expect(rolesOf(stack)[0]?.[0]).toBe('${var.later}');
  });

  test('need an operation id where the name of the agent is one', () => {
    const stack = newStack();
    const later = new TerraformVariable(stack, 'later', { type: 'string' }).stringValue;
    const target = FoundryAgent.fromFoundryAgentAttributes(stack, 'A', { project: project(stack), agentName: later });
    const options = { target, callers: CALLERS, tenantId: TENANT };
    expect(codesOf(() => existingGateway(stack).exposeResponses(stack, 'R', options))).toEqual(['OperationIdUnknown']);
    expect(
      codesOf(() => existingGateway(stack, 'G2').exposeResponses(stack, 'R2', { ...options, operationId: 'x' })),
    ).toEqual([]);
  });
});

describe('what is refused', () => {
  const [job, backend] = CALLERS;
  test.each<[string[], Options]>([
    [['NoResponsesCallers'], { callers: [] }],
    [['CallerWithoutPrincipal', 'NoResponsesCallers'], { callers: [{ clientId: JOB }] }],
    [['InvalidResponsesClientId'], { callers: [{ clientId: 'job', application: job?.application }] }],
    [
      ['DuplicateResponsesCaller'],
      {
        callers: [
          { clientId: JOB.toUpperCase(), application: job?.application },
          { clientId: JOB, users: backend?.users },
        ],
      },
    ],
    [['WrongCallerPrincipal'], { callers: [{ clientId: JOB, application: Principal.group(STAFF) }] }],
    [['WrongCallerPrincipal'], { callers: [{ clientId: JOB, users: [Principal.managedIdentity(STAFF)] }] }],
    [['InvalidTenantId'], { tenantId: 'contoso' }],
    [['InvalidResponsesBodyLimit'], { maxBodyBytes: 1 }],
    [['InvalidResponsesTimeout'], { timeoutSeconds: 0 }],
    [['InvalidResponsesRateLimit', 'InvalidResponsesRateLimit'], { rateLimit: { calls: 0, renewalSeconds: 301 } }],
    [['NoResponsesApiVersions'], { apiVersions: [] }],
    [['InvalidResponsesApiVersion'], { apiVersions: ['latest'] }],
    [['InvalidOperationId'], { operationId: 'a b' }],
    [['InvalidResponsesClientId'], { exchange: { apiClientId: 'api://x' } }],
    [
      ['InvalidClaimValue', 'InvalidClaimValue'],
      { exchange: { apiClientId: OWN_API, scopes: ['a b'], appRoles: ['a,b'] } },
    ],
  ])('%s', (codes, options) => {
    expect(found(options)).toEqual(codes);
  });

  test('the same agent twice, and the same operation id twice', () => {
    const stack = newStack();
    const gateway = existingGateway(stack);
    const target = targetOf(stack, 'agent');
    const options = { target, callers: CALLERS, tenantId: TENANT };
    gateway.exposeResponses(stack, 'One', options);
    expect(codesOf(() => gateway.exposeResponses(stack, 'Two', options))).toEqual(['DuplicateOperation']);
    expect(codesOf(() => gateway.exposeResponses(stack, 'Three', { ...options, operationId: 'other' }))).toEqual([
      'DuplicateOperation',
    ]);
    const [problem] = problemsOf(() => gateway.exposeResponses(stack, 'Four', options));
    expect(problem?.message).toContain('One');
  });

  test('nothing, where the agent is exposed to Teams as well', () => {
    const stack = newStack();
    const gateway = existingGateway(stack);
    const target = FoundryAgent.fromFoundryAgentAttributes(stack, 'A', {
      project: project(stack),
      agentName: 'a',
      identityClientId: APP_ID,
    });
    gateway.expose(stack, 'Teams', { target, tenantIds: [TENANT] });
    expect(
      codesOf(() => gateway.exposeResponses(stack, 'Apps', { target, callers: CALLERS, tenantId: TENANT })),
    ).toEqual([]);
  });

  test('an account without public access that the gateway does not reach', () => {
    const stack = newStack();
    const closed = FoundryProject.fromProjectAttributes(stack, 'P', {
      projectId: PROJECT_ID,
      publicNetworkAccess: false,
    });
    const target = FoundryAgent.fromFoundryAgentAttributes(stack, 'A', { project: closed, agentName: 'a' });
    expect(
      codesOf(() => existingGateway(stack).exposeResponses(stack, 'R', { target, callers: CALLERS, tenantId: TENANT })),
    ).toEqual(['ClosedAccountUnreachable']);
  });

  test('an agent without the Responses protocol, or without Entra, at the end', () => {
    expect(() =>
      synthesize((scope) => {
        const target = new FoundryAgent(scope, 'Agent', {
          project: project(scope),
          agentName: 'helper',
          definition: AgentDefinition.prompt({ model: 'gpt-4.1', instructions: 'Help.' }),
          protocols: [AgentEndpointProtocol.ACTIVITY],
          authorizationSchemes: [AgentAuthorizationScheme.BOT_SERVICE_RBAC],
        });
        existingGateway(scope).exposeResponses(scope, 'Route', { target, callers: CALLERS, tenantId: TENANT });
      }),
    ).toThrow(/AgentWithoutResponses[^]*AgentWithoutEntraScheme/);
  });
});

describe('a deployment that gets the traffic of an application', () => {
  const exposedTo = (...protocols: AgentProtocol[]) =>
    synthesize((scope) => {
      const { application } = new DeployedApplication(scope, 'App', {
        project: project(scope),
        applicationName: 'helper',
        authorization: ApplicationAuthorization.ROLE_BASED,
        deployment: { agentName: 'helper', agentVersion: '1', protocols },
      });
      existingGateway(scope).exposeResponses(scope, 'Route', {
        target: application,
        callers: CALLERS,
        tenantId: TENANT,
      });
    });

  test('has to list the Responses protocol', () => {
    expect(() => exposedTo(AgentProtocol.activity())).toThrow(
      /DeploymentWithoutResponses: .*add AgentProtocol\.responses\(\)/,
    );
    expect(() => exposedTo(AgentProtocol.activity(), AgentProtocol.responses())).not.toThrow();
  });
});

describe('a gateway of the Consumption tier', () => {
  const consumption = (scope: Scope) =>
    ApiManagementGateway.fromGatewayAttributes(scope, 'Gateway', {
      gatewayId: GATEWAY_ID,
      publicHostName: PUBLIC_HOST,
      apiName: 'bots',
      tier: GatewayTier.CONSUMPTION,
    });

  test('is warned of: it cuts streamed answers off; no other is', () => {
    expect(warned(exposed({}, consumption), 'StreamingNotInTier')).toEqual(['test/Route']);
    expect(warned(exposed(), 'StreamingNotInTier')).toEqual([]);
  });

  test('has no rate limit by key', () => {
    expect(found({ rateLimit: { calls: 1, renewalSeconds: 60 } }, consumption)).toEqual(['PolicyNotInTier']);
  });
});

describe('own statements of a Responses route', () => {
  test('run after the checks, and are warned of where they hold back the answer', () => {
    const stack = exposed({
      outboundStatements: [new SetBody({ value: 'x' })],
      backendStatements: [new ForwardRequest()],
    });
    expect(warned(stack, 'ResponseBuffered')).toHaveLength(2);
    expect(policyText(stack.only(POLICY)).match(/<forward-request/g)).toHaveLength(1);
  });

  test('are warned of where they replace the token of the caller', () => {
    const stack = exposed({ statements: [new SetHeader({ name: 'Authorization', values: ['x'] })] });
    expect(warned(stack, 'CallerTokenReplaced')).toEqual(['test/Route']);
  });
});

test('another tenant than that of the stack can issue the tokens', () => {
  expect(policyText(exposed({ tenantId: OTHER_TENANT }).only(POLICY))).toContain(`tenant-id="${OTHER_TENANT}"`);
});
