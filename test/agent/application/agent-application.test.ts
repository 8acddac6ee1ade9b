import type { TerraformStack } from 'cdktf';
import {
  AgentApplication,
  type AgentApplicationProps,
  AgentDeployment,
  ApplicationAuthorization,
  ApplicationRouting,
  ImportBlock,
  Principal,
} from '../../../src';
import { codesOf } from '../../support/errors';
import {
  APP_ID,
  APPLICATION_ID,
  GROUP,
  ONE_AT_A_TIME,
  project,
  PROJECT_ID,
  SUBSCRIPTION,
  TOKEN,
} from '../../support/samples';
import { newStack, resolved, synthesize } from '../../support/synthesize';

const TYPE = 'Microsoft.CognitiveServices/accounts/projects/applications';

function make(scope: TerraformStack, props: Partial<AgentApplicationProps> = {}): AgentApplication {
  return new AgentApplication(scope, 'App', {
    project: project(scope),
    applicationName: 'niceapp',
    agents: ['Publishing Agent'],
    ...props,
  });
}

describe('the resource', () => {
  test('has exactly the body that was asked for, with validation on', () => {
    const stack = synthesize((scope) => {
      make(scope, { displayName: 'Nice App', description: 'Helps', tags: { owner: 'team' } });
    });
    expect(stack.onlyAzapi(TYPE).config).toEqual({
      ...ONE_AT_A_TIME,
      type: `${TYPE}@2026-05-01`,
      name: 'niceapp',
      parent_id: PROJECT_ID,
      body: {
        properties: {
          displayName: 'Nice App',
          description: 'Helps',
          tags: { owner: 'team' },
          agents: [{ agentName: 'Publishing Agent' }],
          authorizationPolicy: { type: 'Default' },
          trafficRoutingPolicy: { protocol: 'FixedRatio', rules: [] },
        },
      },
      ignore_body_changes: ['properties.trafficRoutingPolicy'],
      response_export_values: {
        baseUrl: 'properties.baseUrl',
        clientId: 'properties.defaultInstanceIdentity.clientId',
        principalId: 'properties.defaultInstanceIdentity.principalId',
        tenantId: 'properties.defaultInstanceIdentity.tenantId',
        blueprintClientId: 'properties.agentIdentityBlueprint.clientId',
        blueprintPrincipalId: 'properties.agentIdentityBlueprint.principalId',
        blueprintTenantId: 'properties.agentIdentityBlueprint.tenantId',
        isEnabled: 'properties.isEnabled',
      },
    });
  });

  test.each([
    [ApplicationAuthorization.ROLE_BASED, 'Default'],
    [ApplicationAuthorization.CHANNELS, 'Channels'],
    [ApplicationAuthorization.ORGANIZATION, 'OrganizationScope'],
  ])('authorization %s is sent as type %s', (authorization, type) => {
    const stack = synthesize((scope) => {
      make(scope, { authorization });
    });
    expect(stack.onlyAzapi(TYPE).config.body?.properties?.authorizationPolicy).toEqual({ type });
  });

  test('lists an agent once, however often it is named', () => {
    const stack = synthesize((scope) => {
      const application = make(scope, { agents: ['A', 'B'], retainedAgents: ['B', 'C'] });
      const deployment = new AgentDeployment(scope, 'main', { application, agentName: 'A', agentVersion: '1' });
      new ApplicationRouting(scope, 'Routing', { application, deployment });
    });
    expect(stack.onlyAzapi(TYPE).config.body?.properties?.agents).toEqual([
      { agentName: 'A' },
      { agentName: 'B' },
      { agentName: 'C' },
    ]);
  });
});

describe('identity', () => {
  test('stops the apply where it is not there after publishing', () => {
    const stack = synthesize((scope) => {
      make(scope);
    });
    const [postcondition] =
      (stack.ofType('terraform_data')[0]?.config.lifecycle as Record<string, unknown[]>).postcondition ?? [];
    expect(postcondition).toEqual({
      condition: '${try(length(self.output.clientId) > 0, false) && try(length(self.output.principalId) > 0, false)}',
      error_message: expect.stringMatching(
        /^Agent Application niceapp was made without clientId or principalId, .* -replace=terraform_data\.\w+\.$/,
      ) as string,
    });
  });

  test.each([
    ['baseUrl', 'Kept', 'baseUrl'],
    ['identityClientId', 'Kept', 'clientId'],
    ['identityPrincipalId', 'Kept', 'principalId'],
    ['identityTenantId', 'Kept', 'tenantId'],
    ['blueprintClientId', 'KeptBlueprint', 'blueprintClientId'],
    ['blueprintPrincipalId', 'KeptBlueprint', 'blueprintPrincipalId'],
    ['blueprintTenantId', 'KeptBlueprint', 'blueprintTenantId'],
  ] as const)(
    '%s is read from what is kept, which a change of the application leaves known',
    (attribute, kept, key) => {
      const scope = newStack();
      expect(resolved(scope, make(scope)[attribute])).toMatch(
        new RegExp(`^\\$\\{terraform_data\\.App_${kept}_\\w+\\.output\\.${key}\\}$`),
      );
    },
  );

  // What is kept already never learns of a key that is added: a new one needs values of its own.
  test('is kept with these keys and no other', () => {
    const stack = synthesize((scope) => {
      expect(make(scope).blueprintClientId).toBeDefined();
    });
    const keys = stack.ofType('terraform_data').map(({ config }) => Object.keys(config.input as object));
    expect(keys).toEqual([
      ['blueprintClientId', 'blueprintPrincipalId', 'blueprintTenantId'],
      ['baseUrl', 'clientId', 'principalId', 'tenantId'],
    ]);
  });

  test('of the blueprint must be there before it is kept', () => {
    const stack = synthesize((scope) => {
      expect(make(scope).blueprintClientId).toBeDefined();
    });
    const kept = stack.at('terraform_data.App_KeptBlueprint_E965318F');
    expect(kept.config.lifecycle).toMatchObject({
      precondition: [{ condition: expect.stringMatching(/\.output\.blueprintClientId != null/) as string }],
    });
  });

  test('is kept until the application itself is replaced, and must be there', () => {
    const stack = synthesize((scope) => {
      make(scope);
    });
    const { address } = stack.onlyAzapi(TYPE);
    const kept = stack.only('terraform_data').config;
    expect(kept).toMatchObject({
      triggers_replace: { resourceId: `\${${address}.id}` },
      lifecycle: {
        ignore_changes: ['input'],
        precondition: [{ condition: `\${(${address}.output.clientId != null)}` }],
      },
    });
    expect(kept.input).toMatchObject({ clientId: `\${${address}.output.clientId}` });
  });
});

test('an application that stands already can be taken over', () => {
  const stack = synthesize((scope) => {
    new ImportBlock(scope, 'Import', {
      resource: make(scope).resource,
      importId: `${APPLICATION_ID}?api-version=2026-05-01`,
    });
  });
  expect(stack.shape).toMatchObject({
    import: [{ id: `${APPLICATION_ID}?api-version=2026-05-01`, to: stack.onlyAzapi(TYPE).address }],
  });
});

test('endpoints are made of names, so that they are known before apply', () => {
  const application = make(newStack());
  const base = 'https://acc.services.ai.azure.com/api/projects/proj/applications/niceapp/protocols';
  expect(application.responsesEndpoint).toBe(`${base}/openai/responses?api-version=2025-11-15-preview`);
  expect(application.activityEndpoint).toBe(`${base}/activityprotocol?api-version=2025-05-15-preview`);
  expect(application.activityPath).toBe('/api/projects/proj/applications/niceapp/protocols/activityprotocol');
});

describe('grants.invoke', () => {
  test('gives Foundry User on the application and nothing wider', () => {
    const stack = synthesize((scope) => {
      make(scope).grants.invoke(Principal.group(GROUP));
    });
    const { address } = stack.onlyAzapi(TYPE);
    expect(stack.only('azurerm_role_assignment').config).toEqual({
      scope: `\${${address}.id}`,
      role_definition_id: `/subscriptions/\${element(split("/", ${address}.id), 2)}/providers/Microsoft.Authorization/roleDefinitions/53ca6127-db72-4b80-b1b0-d745d6d5456d`,
      principal_id: GROUP,
      principal_type: 'Group',
      description: 'May invoke this Agent Application',
    });
  });

  test('works on an imported application, with the subscription of its id', () => {
    const stack = synthesize((scope) => {
      AgentApplication.fromApplicationId(scope, 'App', APPLICATION_ID).grants.invoke(Principal.group(GROUP));
    });
    expect(stack.only('azurerm_role_assignment').config).toMatchObject({
      scope: APPLICATION_ID,
      role_definition_id: expect.stringMatching(`^/subscriptions/${SUBSCRIPTION}/`) as string,
    });
  });
});

describe('an imported application', () => {
  test('knows what its id tells', () => {
    const application = AgentApplication.fromApplicationId(newStack(), 'App', APPLICATION_ID);
    expect(application.applicationName).toBe('niceapp');
    expect(application.project.projectId).toBe(PROJECT_ID);
    expect(application.baseUrl).toBe('https://acc.services.ai.azure.com/api/projects/proj/applications/niceapp');
  });

  test('knows what it was told', () => {
    const application = AgentApplication.fromApplicationAttributes(newStack(), 'App', {
      applicationId: APPLICATION_ID,
      identityClientId: APP_ID,
      host: 'custom.services.ai.azure.com',
    });
    expect(application.identityClientId).toBe(APP_ID);
    expect(application.responsesEndpoint).toMatch(/^https:\/\/custom\.services\.ai\.azure\.com\/api\/projects\/proj\//);
  });

  test.each([
    'identityClientId',
    'identityPrincipalId',
    'identityTenantId',
    'blueprintClientId',
    'blueprintPrincipalId',
    'blueprintTenantId',
  ] as const)('fails with AttributeNotSupplied where %s was not told', (attribute) => {
    const application = AgentApplication.fromApplicationId(newStack(), 'App', APPLICATION_ID);
    expect(codesOf(() => application[attribute])).toEqual(['AttributeNotSupplied']);
    expect(() => application[attribute]).toThrow(`give ${attribute} to AgentApplication.fromApplicationAttributes`);
  });

  test('fails with InvalidResourceId where the id is that of a project', () => {
    expect(codesOf(() => AgentApplication.fromApplicationId(newStack(), 'App', PROJECT_ID))).toEqual([
      'InvalidResourceId',
    ]);
  });

  test('takes its id apart at apply where it is known only then', () => {
    const scope = newStack();
    const application = AgentApplication.fromApplicationId(scope, 'App', TOKEN);
    expect(resolved(scope, application.applicationName)).toBe('${element(split("/", local.later), 12)}');
  });
});

describe('mistakes', () => {
  test.each([
    ['InvalidApplicationName', { applicationName: 'nice app' }],
    ['InvalidApplicationName', { applicationName: '-nice' }],
    ['InvalidApplicationName', { applicationName: '' }],
    ['InvalidDisplayName', { displayName: ' ' }],
    ['InvalidAgentName', { agents: [''] }],
    ['InvalidAgentName', { agents: ['x'.repeat(257)] }],
    ['InvalidAgentName', { retainedAgents: [' '] }],
  ])('fails with %s for %j', (code, props) => {
    expect(codesOf(() => make(newStack(), props))).toEqual([code]);
  });

  test('are told all at once', () => {
    const wrong = { applicationName: 'nice app', displayName: '', agents: ['', ''] };
    expect(codesOf(() => make(newStack(), wrong))).toEqual([
      'InvalidApplicationName',
      'InvalidDisplayName',
      'InvalidAgentName',
      'InvalidAgentName',
    ]);
  });

  test.each([
    { applicationName: TOKEN },
    { displayName: TOKEN },
    { agents: [TOKEN, 'Publishing Agent', 'Ä agent / with signs'] },
  ])('are not looked for in what is known only after apply or stands already: %j', (props) => {
    expect(codesOf(() => make(newStack(), props))).toEqual([]);
  });

  test('fails synthesis with NoAgents where it lists none', () => {
    expect(() => synthesize((scope) => make(scope, { agents: [] }))).toThrow('NoAgents');
  });

  test('fails synthesis with NoRoute where no deployment gets the traffic', () => {
    expect(() =>
      synthesize((scope) => {
        new AgentDeployment(scope, 'main', { application: make(scope), agentName: 'A', agentVersion: '1' });
      }),
    ).toThrow('NoRoute');
  });
});
