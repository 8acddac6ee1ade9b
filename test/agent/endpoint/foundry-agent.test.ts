import type { TerraformStack } from 'cdktf';
import {
  AgentAuthorizationScheme,
  AgentBot,
  AgentDefinition,
  AgentEndpointProtocol,
  BotAppIdentity,
  FoundryAgent,
  type FoundryAgentProps,
  ImportBlock,
  Principal,
} from '../../../src';
import { GUIDS, roleId } from '../../access/samples';
import { given } from '../../access/given';
import { existingGateway, warned } from '../../support/ingress';
import {
  BOT_GROUP_ID,
  GROUP,
  ONE_AT_A_TIME,
  project,
  PROJECT_ID,
  SUBSCRIPTION,
  TENANT,
  TOKEN,
} from '../../support/samples';
import { newStack, resolved, synthesize } from '../../support/synthesize';

const TYPE = 'azapi_data_plane_resource';
const PROMPT = AgentDefinition.prompt({ model: 'gpt-4o', instructions: 'Help.' });
const FOR_TEAMS = { protocols: [AgentEndpointProtocol.RESPONSES, AgentEndpointProtocol.ACTIVITY] };

function make(scope: TerraformStack, props: Partial<FoundryAgentProps> = {}): FoundryAgent {
  return new FoundryAgent(scope, 'Agent', {
    project: project(scope),
    agentName: 'helpdesk',
    definition: PROMPT,
    ...props,
  });
}
const synthesized = (props: Partial<FoundryAgentProps> = {}) =>
  synthesize((scope) => {
    make(scope, props);
  });
const configOf = (props: Partial<FoundryAgentProps> = {}) => synthesized(props).only(TYPE).config;
const checkOf = (props: Partial<FoundryAgentProps> = {}): Record<string, string> => {
  const { check } = synthesized(props).shape as { check: Record<string, { assert: Record<string, string>[] }> };
  const ends = Object.entries(check).filter(([name]) => name.endsWith('_endpoint'));
  const [[, { assert }] = ['', { assert: [] }], ...others] = ends;
  expect(others).toEqual([]);
  const propOf = (message = '') => /differs from (\w+) here/.exec(message)?.[1] ?? message;
  return Object.fromEntries(
    assert.map(({ condition = '', error_message }) => [propOf(error_message), condition] as const),
  );
};

describe('what is sent when it is made', () => {
  test('is everything, the name included', () => {
    const stack = synthesized({
      description: 'Answers questions',
      metadata: { owner: 'team' },
      protocols: [AgentEndpointProtocol.RESPONSES, AgentEndpointProtocol.ACTIVITY, AgentEndpointProtocol.A2A],
      microsoft365PublicEndpoint: true,
      authorizationSchemes: [AgentAuthorizationScheme.ENTRA, AgentAuthorizationScheme.BOT_SERVICE_TENANT],
      servedVersion: '3',
      agentCard: {
        version: '1.0.0',
        description: 'Helps',
        skills: [{ id: 'faq', name: 'Questions', description: 'Answers', tags: ['it'], examples: ['My VPN is down'] }],
      },
    });
    expect(stack.only(TYPE).config).toEqual({
      ...ONE_AT_A_TIME,
      type: 'Microsoft.Foundry/agents@v1',
      name: 'helpdesk',
      parent_id: 'acc.services.ai.azure.com/api/projects/proj',
      body: {
        name: 'helpdesk',
        definition: { kind: 'prompt', model: 'gpt-4o', instructions: 'Help.' },
        description: 'Answers questions',
        metadata: { owner: 'team' },
        agent_endpoint: {
          version_selector: {
            version_selection_rules: [{ type: 'FixedRatio', agent_version: '3', traffic_percentage: 100 }],
          },
          protocol_configuration: { responses: {}, activity: { enable_m365_public_endpoint: true }, a2a: {} },
          authorization_schemes: [{ type: 'Entra' }, { type: 'BotServiceTenant' }],
        },
        agent_card: {
          version: '1.0.0',
          description: 'Helps',
          skills: [
            { id: 'faq', name: 'Questions', description: 'Answers', tags: ['it'], examples: ['My VPN is down'] },
          ],
        },
      },
      response_export_values: {
        clientId: 'instance_identity.client_id',
        principalId: 'instance_identity.principal_id',
        blueprintClientId: 'blueprint.client_id',
        blueprintPrincipalId: 'blueprint.principal_id',
        version: 'versions.latest.version',
        protocols: 'agent_endpoint.protocol_configuration',
        schemes: 'agent_endpoint.authorization_schemes[].type',
        servedVersion: 'agent_endpoint.version_selector.version_selection_rules[0].agent_version',
      },
      lifecycle: {
        ignore_changes: ['body.agent_endpoint', 'body.agent_card'],
        postcondition: [
          {
            condition: '${self.output.clientId != null && self.output.principalId != null}',
            error_message: expect.stringMatching(/^Agent helpdesk has no identity yet\. Apply again .*\.$/) as string,
          },
        ],
      },
    });
  });

  test('opens nothing that was not asked for', () => {
    expect(configOf().body).toEqual({
      name: 'helpdesk',
      definition: { kind: 'prompt', model: 'gpt-4o', instructions: 'Help.' },
      agent_endpoint: {
        version_selector: {
          version_selection_rules: [{ type: 'FixedRatio', agent_version: '@latest', traffic_percentage: 100 }],
        },
        protocol_configuration: { responses: {} },
        authorization_schemes: [{ type: 'Entra' }],
      },
    });
    expect(configOf()).not.toHaveProperty('delete_query_parameters');
  });

  test('lets bots in where it speaks their protocol, and asks their users for a role', () => {
    expect(configOf(FOR_TEAMS).body?.agent_endpoint).toMatchObject({
      protocol_configuration: { responses: {}, activity: {} },
      authorization_schemes: [{ type: 'Entra' }, { type: 'BotServiceRbac' }],
    });
  });

  test('names a protocol and a scheme once, however often they are listed', () => {
    const { MCP } = AgentEndpointProtocol;
    const { ENTRA } = AgentAuthorizationScheme;
    expect(
      configOf({ protocols: [MCP, MCP], authorizationSchemes: [ENTRA, ENTRA] }).body?.agent_endpoint,
    ).toMatchObject({
      protocol_configuration: { mcp: {} },
      authorization_schemes: [{ type: 'Entra' }],
    });
  });

  test('takes values that are known only after apply', () => {
    const { body, name } = configOf({ agentName: TOKEN, servedVersion: TOKEN, description: TOKEN });
    expect({ name, body }).toMatchObject({ name: TOKEN, body: { name: TOKEN, description: TOKEN } });
  });

  test('asks for the feature where it is a workflow, at creation and at change', () => {
    const definition = AgentDefinition.workflow({ workflow: 'kind: workflow' });
    expect(configOf({ definition })).toMatchObject({
      create_headers: { 'Foundry-Features': 'WorkflowAgents=V1Preview' },
      update_headers: { 'Foundry-Features': 'WorkflowAgents=V1Preview' },
    });
    expect(configOf()).not.toHaveProperty('create_headers');
  });

  test('ends sessions at its end only where that was asked for', () => {
    expect(configOf({ endsSessionsOnDestroy: true }).delete_query_parameters).toEqual({ force: ['true'] });
  });
});

describe('the check of its endpoint', () => {
  test('compares what stands with what was asked for', () => {
    const { address } = synthesized().only(TYPE);
    expect(checkOf({ ...FOR_TEAMS, servedVersion: '3' })).toEqual({
      protocols: `\${try(join(" ", sort(keys(${address}.output.protocols))) == join(" ", sort(["responses", "activity"])), false)}`,
      authorizationSchemes: `\${try(join(" ", sort(${address}.output.schemes)) == join(" ", sort(["Entra", "BotServiceRbac"])), false)}`,
      microsoft365PublicEndpoint: `\${try(${address}.output.protocols.activity.enable_m365_public_endpoint == true, false) == false}`,
      servedVersion: `\${try(${address}.output.servedVersion == "3", false)}`,
    });
  });

  test('wants the public endpoint on where it was asked for', () => {
    expect(checkOf({ ...FOR_TEAMS, microsoft365PublicEndpoint: true }).microsoft365PublicEndpoint).toMatch(
      /== true\}$/,
    );
  });

  test('leaves out a version that is known only after apply', () => {
    expect(Object.keys(checkOf({ servedVersion: TOKEN }))).toEqual([
      'protocols',
      'authorizationSchemes',
      'microsoft365PublicEndpoint',
    ]);
  });
});

describe('identity', () => {
  test.each([
    ['identityClientId', 'Kept', 'clientId'],
    ['identityPrincipalId', 'Kept', 'principalId'],
    ['blueprintClientId', 'KeptBlueprint', 'blueprintClientId'],
    ['blueprintPrincipalId', 'KeptBlueprint', 'blueprintPrincipalId'],
  ] as const)('%s is read from what is kept, which a change of the agent leaves known', (attribute, kept, key) => {
    const scope = newStack();
    expect(resolved(scope, make(scope)[attribute])).toMatch(
      new RegExp(`^\\$\\{terraform_data\\.Agent_${kept}_\\w+\\.output\\.${key}\\}$`),
    );
  });

  // What is kept already never learns of a key that is added: a new one needs values of its own.
  test('is kept with these keys and no other, until the agent itself is replaced', () => {
    const stack = synthesize((scope) => {
      expect(make(scope).blueprintClientId).toBeDefined();
    });
    const { address } = stack.only(TYPE);
    const kept = (clientId: string, principalId: string, what: string, stops = {}) => ({
      input: { [clientId]: `\${${address}.output.${clientId}}`, [principalId]: `\${${address}.output.${principalId}}` },
      triggers_replace: { resourceId: `\${${address}.id}` },
      lifecycle: {
        ignore_changes: ['input'],
        precondition: [
          {
            condition: `\${(${address}.output.${clientId} != null)}`,
            error_message: expect.stringContaining(`Agent helpdesk has no ${what} yet.`) as string,
          },
        ],
        ...stops,
      },
    });
    const postcondition = [
      {
        condition: '${try(length(self.output.clientId) > 0, false) && try(length(self.output.principalId) > 0, false)}',
        error_message: expect.stringContaining('Agent helpdesk was made without clientId or principalId') as string,
      },
    ];
    expect(stack.ofType('terraform_data').map(({ config }) => config)).toEqual([
      kept('blueprintClientId', 'blueprintPrincipalId', 'identity blueprint'),
      kept('clientId', 'principalId', 'identity', { postcondition }),
    ]);
  });

  test('is not waited for where nobody reads the blueprint', () => {
    expect(synthesized().ofType('terraform_data')).toHaveLength(1);
  });

  test('can be given roles', () => {
    const scope = newStack();
    const agent = make(scope);
    expect(resolved(scope, agent.identity.objectId)).toBe(resolved(scope, agent.identityPrincipalId));
    expect(agent.identity.displayName).toBe('test/Agent/Identity');
  });

  test('is not the version, which each change of the definition moves', () => {
    const scope = newStack();
    expect(resolved(scope, make(scope).agentVersion)).toMatch(
      /^\$\{azapi_data_plane_resource\.\w+\.output\.version\}$/,
    );
  });
});

test('an agent that stands already can be taken over', () => {
  const importId = 'acc.services.ai.azure.com/api/projects/proj/agents/helpdesk|Microsoft.Foundry/agents@v1';
  const stack = synthesize((scope) => {
    new ImportBlock(scope, 'Import', { resource: make(scope).resource, importId });
  });
  expect(stack.shape).toMatchObject({ import: [{ id: importId, to: stack.only(TYPE).address }] });
});

describe('grants', () => {
  test.each([
    ['invoke', 'Consume', GUIDS.foundryAgentConsumer],
    ['use', 'Use', GUIDS.foundryUser],
  ] as const)('%s is on the agent alone, and waits for it', (name, verb, guid) => {
    const stack = synthesize((scope) => {
      make(scope).grants[name](Principal.group(GROUP));
    });
    const agent = stack.only(TYPE);
    const assignment = stack.only('azurerm_role_assignment');
    const scope = `${PROJECT_ID}/agents/\${${agent.address}.name}`;
    expect(assignment.address).toMatch(new RegExp(`^azurerm_role_assignment\\.Agent_${verb}-${GROUP}_`));
    expect(assignment.config).toMatchObject({ scope, principal_id: GROUP, principal_type: 'Group' });
    expect(assignment.config.role_definition_id).toMatch(new RegExp(`roleDefinitions/${guid}$`));
    expect(stack.follows(assignment, agent)).toBe(true);
    expect(given(stack)[0]?.access).toMatchObject({ scope: 'test/Agent', grantedBy: `agent.grants.${name}` });
  });

  test('take the subscription of the project', () => {
    const stack = synthesize((scope) => {
      make(scope).grants.invoke(Principal.group(GROUP));
    });
    const { scope, role_definition_id: role } = stack.only('azurerm_role_assignment').config;
    expect(role).toBe(roleId(GUIDS.foundryAgentConsumer, SUBSCRIPTION));
    expect(String(scope).split('/')[2]).toBe(SUBSCRIPTION);
  });
});

describe('a bot and a route on it', () => {
  const published = (props: Partial<FoundryAgentProps>, appIdentity?: BotAppIdentity) =>
    synthesize((scope) => {
      const target = make(scope, props);
      const route = existingGateway(scope).expose(scope, 'Route', { target, tenantIds: [TENANT], appIdentity });
      new AgentBot(scope, 'Bot', { target, route, tenantId: TENANT, resourceGroupId: BOT_GROUP_ID, appIdentity });
    });

  test.each([
    [undefined, 'Kept', 'clientId'],
    [BotAppIdentity.BLUEPRINT, 'KeptBlueprint', 'blueprintClientId'],
  ])('work with identity %s as with that of an application', (appIdentity, kept, key) => {
    const stack = published(FOR_TEAMS, appIdentity);
    const bot = stack.onlyAzapi('Microsoft.BotService/botServices');
    const clientId = new RegExp(`\\$\\{terraform_data\\.Agent_${kept}_\\w+\\.output\\.${key}\\}`);
    expect(bot.config.body?.properties?.msaAppId).toMatch(clientId);
    expect(bot.config.body?.properties?.endpoint).toBe(
      'https://agents.contoso.com/agents/api/projects/proj/agents/helpdesk/endpoint/protocols/activityProtocol?api-version=2025-05-15-preview',
    );
    expect(
      stack.only('Microsoft.ApiManagement/service/apis/operations/policies').config.body?.properties?.value,
    ).toMatch(clientId);
    expect(stack.follows(bot, stack.only(TYPE))).toBe(true);
    expect(warned(stack, 'OlderTeamsModel')).toEqual([]);
  });

  test('deliver without a gateway to the endpoint that its names tell', () => {
    expect(make(newStack()).activityEndpoint).toBe(
      'https://acc.services.ai.azure.com/api/projects/proj/agents/helpdesk/endpoint/protocols/activityProtocol?api-version=2025-05-15-preview',
    );
  });

  test('need the Activity protocol, and a scheme that lets bots in', () => {
    const { ENTRA, BOT_SERVICE } = AgentAuthorizationScheme;
    expect(() => published({})).toThrow(/AgentWithoutActivity: .*'helpdesk' in test\/Agent/);
    expect(() => published({})).toThrow('AgentWithoutBotScheme');
    expect(() => published({ ...FOR_TEAMS, authorizationSchemes: [ENTRA] })).toThrow('AgentWithoutBotScheme');
    expect(() => published({ ...FOR_TEAMS, authorizationSchemes: [ENTRA] })).not.toThrow('AgentWithoutActivity');
    expect(() => published({ ...FOR_TEAMS, authorizationSchemes: [BOT_SERVICE] })).not.toThrow();
  });
});

test('what is known only after apply is not compared: its text would be', () => {
  const stack = synthesize((one) => {
    make(one, {
      authorizationSchemes: [TOKEN as unknown as AgentAuthorizationScheme],
      protocols: [TOKEN as unknown as AgentEndpointProtocol],
    });
  });
  const { check } = stack.shape as { check?: Record<string, { assert: { condition: string }[] }> };
  const conditions = Object.values(check ?? {}).flatMap(({ assert }) => assert.map(({ condition }) => condition));
  expect(conditions.join()).not.toContain('sort(');
  expect(conditions.join()).not.toContain('local.later');
});

test('the public endpoint is said either way, so that it is read back', () => {
  const sent = (props: object) => {
    const stack = synthesize((scope) => make(scope, { protocols: [AgentEndpointProtocol.ACTIVITY], ...props }));
    return stack.only(TYPE).config.body?.agent_endpoint;
  };
  const of = (open: boolean) => ({ protocol_configuration: { activity: { enable_m365_public_endpoint: open } } });
  expect(sent({})).toMatchObject(of(false));
  expect(sent({ microsoft365PublicEndpoint: true })).toMatchObject(of(true));
});
