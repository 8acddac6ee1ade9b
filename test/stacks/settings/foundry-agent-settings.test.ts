import { parse, stringify } from 'yaml';
import { parseSettings } from '../../../stacks/settings/settings';
import type { AgentSettings } from '../../../stacks/settings/settings-schema';
import { exampleSettings, exampleText, synthesizeSettings } from '../../support/examples';
import type { StackJson } from '../../support/stack-json';
import { GROUP } from '../../support/samples';
import { refused } from '../../support/told';

const TYPE = 'azapi_data_plane_resource';
const BOT = 'Microsoft.BotService/botServices';
type Made = NonNullable<AgentSettings['foundryAgent']>;

function agentsOf(settings: Parameters<typeof synthesizeSettings>[0]): StackJson {
  const found = [...synthesizeSettings(settings)].find(([id]) => id.endsWith('-agents'));
  if (found === undefined) throw new Error('no agents stack');
  return found[1];
}

/** The body of an agent that settings describe, made alone. */
function bodyOf(foundryAgent: Made, key = 'helpdesk'): unknown {
  const { agents: _, ...settings } = exampleSettings('minimal');
  return agentsOf({ ...settings, agents: { [key]: { foundryAgent } } }).only(TYPE).config.body;
}

/** What is wrong with the example where one text in it is another. */
function mistakes(change: (text: string) => string): readonly string[] {
  return refused(change(exampleText('agent-endpoint')));
}

describe('an agent made here behind the gateway', () => {
  const stack = agentsOf(exampleSettings('agent-endpoint'));
  const agent = stack.only(TYPE);

  test('is named after its key, and speaks to bots', () => {
    expect(agent.config).toMatchObject({
      name: 'helpdesk',
      parent_id: 'foundry-contoso.services.ai.azure.com/api/projects/helpdesk',
      body: {
        name: 'helpdesk',
        metadata: { owner: 'platform-team' },
        definition: { kind: 'prompt', model: 'gpt-4o', temperature: 0.2 },
        agent_endpoint: {
          protocol_configuration: { responses: {}, activity: {} },
          authorization_schemes: [{ type: 'Entra' }, { type: 'BotServiceRbac' }],
        },
      },
    });
  });

  test('has bot, route and policy with the identity that stays', () => {
    const clientId = /^\$\{(terraform_data\.Agents_helpdesk_Agent_Kept_\w+)\.output\.clientId\}$/;
    const { properties = {} } = stack.onlyAzapi(BOT).config.body ?? {};
    expect(properties.msaAppId).toMatch(clientId);
    expect(properties.endpoint).toBe(
      'https://agent.contoso.com/agents/api/projects/helpdesk/agents/helpdesk/endpoint/protocols/activityProtocol?api-version=2025-05-15-preview',
    );
    expect(
      stack.only('Microsoft.ApiManagement/service/apis/operations/policies').config.body?.properties?.value,
    ).toContain(`<audience>${String(properties.msaAppId)}</audience>`);
  });

  test('lets its consumers talk to it', () => {
    expect(stack.only('azurerm_role_assignment').config).toMatchObject({
      principal_id: GROUP,
      scope: expect.stringMatching(`/projects/helpdesk/agents/\\$\\{${agent.address}\\.name\\}$`) as string,
    });
  });

  test('tells what an engineer and the command line need next', () => {
    expect(Object.keys(stack.shape.output ?? {}).sort()).toEqual([
      'helpdesk_account_id',
      'helpdesk_agent_name',
      'helpdesk_agent_version',
      'helpdesk_bot_client_id',
      'helpdesk_bot_id',
      'helpdesk_identity_client_id',
      'helpdesk_identity_principal_id',
      'helpdesk_messaging_endpoint',
      'helpdesk_project_endpoint',
    ]);
    expect(stack.shape.output).toMatchObject({
      helpdesk_agent_name: { value: 'helpdesk' },
      helpdesk_agent_version: { value: `\${${agent.address}.output.version}` },
      helpdesk_project_endpoint: { value: 'https://foundry-contoso.services.ai.azure.com/api/projects/helpdesk' },
    });
    expect(stack.warnings).toEqual([]);
  });
});

test('an agent made here without a gateway: Foundry opens the way to Microsoft 365, and the bot takes it', () => {
  const stacks = synthesizeSettings(exampleSettings('agent-endpoint-managed'));
  expect([...stacks.keys()]).toEqual(['agentmanaged-agents']);
  const stack = agentsOf(exampleSettings('agent-endpoint-managed'));
  expect(stack.only(TYPE).config.body).toMatchObject({
    agent_endpoint: { protocol_configuration: { activity: { enable_m365_public_endpoint: true } } },
  });
  expect(stack.onlyAzapi(BOT).config.body?.properties?.endpoint).toBe(
    'https://foundry-contoso.services.ai.azure.com/api/projects/helpdesk/agents/helpdesk/endpoint/protocols/activityProtocol?api-version=2025-05-15-preview',
  );
});

test('an agent that exists tells its name and project, too', () => {
  expect(agentsOf(exampleSettings('topology-managed')).shape.output).toMatchObject({
    helpdesk_agent_name: { value: 'helpdesk' },
    helpdesk_project_endpoint: { value: 'https://foundry-contoso.services.ai.azure.com/api/projects/helpdesk' },
  });
});

describe('settings become the body', () => {
  test('of a container with a card', () => {
    const { projectId } = exampleSettings('minimal').foundry as { projectId: string };
    const raiPolicyId = `${projectId.split('/projects/')[0] ?? ''}/raiPolicies/strict`;
    expect(
      bodyOf({
        name: 'other-name',
        hosted: {
          image: 'contoso.azurecr.io/helpdesk:3',
          size: 'medium',
          protocols: [{ protocol: 'responses', version: '1.0' }, { protocol: 'a2a' }],
          environmentVariables: { LANGUAGE: 'en' },
          raiPolicyId,
        },
        protocols: ['a2a', 'mcp'],
        authorizationSchemes: ['bot-service', 'bot-service-tenant'],
        servedVersion: '2',
        card: { version: '1.0.0', skills: [{ id: 'faq', name: 'Questions' }] },
      }),
    ).toEqual({
      name: 'other-name',
      definition: {
        kind: 'hosted',
        container_configuration: { image: 'contoso.azurecr.io/helpdesk:3' },
        cpu: '1',
        memory: '2Gi',
        protocol_versions: [
          { protocol: 'responses', version: '1.0' },
          { protocol: 'a2a', version: '2.0.0' },
        ],
        environment_variables: { LANGUAGE: 'en' },
        rai_config: { rai_policy_name: raiPolicyId },
      },
      agent_endpoint: {
        version_selector: {
          version_selection_rules: [{ type: 'FixedRatio', agent_version: '2', traffic_percentage: 100 }],
        },
        protocol_configuration: { a2a: {}, mcp: {} },
        authorization_schemes: [{ type: 'BotService' }, { type: 'BotServiceTenant' }],
      },
      agent_card: { version: '1.0.0', skills: [{ id: 'faq', name: 'Questions' }] },
    });
  });

  test.each(['workflow', 'prompt'])('of a %s, whose text Terraform leaves as it is', (kind) => {
    const text = 'Say ${Local.Name} at %{ and {this}.\n';
    const escaped = 'Say $${Local.Name} at %%{ and {this}.\n';
    const [made, definition] =
      kind === 'workflow'
        ? [{ workflow: { yaml: text } }, { kind, workflow: escaped }]
        : [{ prompt: { model: 'gpt-4o', instructions: text } }, { kind, model: 'gpt-4o', instructions: escaped }];
    const settings = { ...(parse(exampleText('minimal')) as object), agents: { helpdesk: { foundryAgent: made } } };
    const stack = agentsOf(parseSettings(stringify(settings), 'x.yaml'));
    expect(stack.only(TYPE).config.body).toMatchObject({ definition });
  });
});

describe('mistakes are shown with their line', () => {
  const PROMPT = '      prompt:\n';
  test.each<[string, (text: string) => string]>([
    [
      'agents.helpdesk.foundryAgent needs exactly one of prompt, workflow and hosted',
      (text) => text.replace(PROMPT, `      workflow: {yaml: x}\n${PROMPT}`),
    ],
    [
      'needs exactly one of application (the older model), endpoint (an agent that exists) and foundryAgent (one created here)',
      (text) =>
        text.replace(
          '    bot:\n',
          '    endpoint: {identityClientId: 8fd8ec07-ae24-4038-8771-6d4b85a4b19a}\n    bot:\n',
        ),
    ],
    [
      'agents.help_desk.foundryAgent is named after its key, and a name has letters, digits and inner hyphens only',
      (text) => text.replace('  helpdesk:\n    foundryAgent', '  help_desk:\n    foundryAgent'),
    ],
    [
      "foundryAgent.name 'Publishing Agent' may hold letters, digits and inner hyphens",
      (text) => text.replace(PROMPT, `      name: Publishing Agent\n${PROMPT}`),
    ],
    [
      "foundryAgent.microsoft365PublicEndpoint 'true' is for activity alone; add activity to protocols",
      (text) => text.replace('protocols: [responses, activity]', 'microsoft365PublicEndpoint: true'),
    ],
    [
      "foundryAgent.prompt.temperature '3' must be a number from 0 to 2",
      (text) => text.replace('temperature: 0.2', 'temperature: 3'),
    ],
    ['foundryAgent.protocols', (text) => text.replace('[responses, activity]', '[]')],
    ['foundryAgent.authorizationSchemes', (text) => text.replace('[entra, bot-service-rbac]', '[entra, nobody]')],
    [
      "agents.second.foundryAgent.name 'HelpDesk' is the same as that of helpdesk",
      (text) => `${text}  second:\n    foundryAgent: {name: HelpDesk, prompt: {model: gpt-4o}}\n`,
    ],
  ])('%s', (message, change) => {
    const [first = '', ...others] = mistakes(change);
    expect(others).toEqual([]);
    expect(first).toMatch(/^env\.yaml:\d+:\d+: /);
    expect(first).toContain(message);
  });

  test('but not where the name is given, or the definition is another one', () => {
    expect(
      mistakes((text) =>
        text.replace('  helpdesk:\n    foundryAgent:\n', '  help_desk:\n    foundryAgent:\n      name: help-desk\n'),
      ),
    ).toEqual([]);
    expect(mistakes((text) => text)).toEqual([]);
  });
});

test('text in tools is no expression', () => {
  const text = exampleText('agent-endpoint').replace(
    /^ {8}instructions: \|$/m,
    (line) => `        tools:\n          - { type: function, description: "uses \${var.x} and %{ if }" }\n${line}`,
  );
  const stacks = synthesizeSettings(parseSettings(text, 'env.yaml'));
  expect([...stacks.values()].map((one) => one.text).join()).toContain('uses $${var.x} and %%{ if }');
});
