import { AgentDefinition, FoundryAgent, models, type PromptAgentOptions } from '../../../src';
import { codesOf } from '../../support/errors';
import { project, TOKEN } from '../../support/samples';
import { newStack, synthesize } from '../../support/synthesize';
import { makeAccount, makeProject } from '../../foundry/estate-samples';

const BEHIND_GATEWAY = { agentModelName: 'gw/gpt-4.1', isBehindGateway: true, dependables: [] };

const made = (options: PromptAgentOptions) =>
  synthesize((scope) => {
    new FoundryAgent(scope, 'Agent', {
      project: project(scope),
      agentName: 'a',
      definition: AgentDefinition.prompt(options),
    });
  });

const warnings = (options: PromptAgentOptions) =>
  made(options).warnings.flatMap((text) => /\[(Tool\w+)\]/.exec(text)?.[1] ?? []);

describe('the model of an agent', () => {
  test('is sent by the name that agents call it', () => {
    const { config } = made({ agentModel: BEHIND_GATEWAY }).only('azapi_data_plane_resource');
    expect(config.body?.definition).toEqual({ kind: 'prompt', model: 'gw/gpt-4.1' });
  });

  test('exists before the agent', () => {
    const stack = synthesize((scope) => {
      const account = makeAccount(scope);
      const agentModel = new models.ModelDeployment(scope, 'Model', {
        account,
        deploymentName: 'gpt-4.1',
        model: models.FoundryModel.of({ format: 'OpenAI', modelName: 'gpt-4.1', version: '2025-04-14' }),
      });
      const definition = AgentDefinition.prompt({ agentModel });
      new FoundryAgent(scope, 'Agent', { project: makeProject(scope, account), agentName: 'a', definition });
    });
    const agent = stack.only('azapi_data_plane_resource');
    expect(agent.config.body?.definition).toMatchObject({ model: 'gpt-4.1' });
    const [deployment] = stack.azapi('Microsoft.CognitiveServices/accounts/deployments');
    expect(agent.config.depends_on).toContain(deployment?.address);
  });

  test('that exists already is one of the account', () => {
    const model = models.ModelDeployment.fromDeploymentName(newStack(), 'Model', 'gpt-4o');
    expect(model).toMatchObject({ agentModelName: 'gpt-4o', isBehindGateway: false, dependables: [] });
  });

  test.each([[{}], [{ model: 'gpt-4o', agentModel: BEHIND_GATEWAY }], [{ model: ' ' }]])(
    'is given once: %j',
    (options) => {
      expect(codesOf(() => made(options))).toEqual(['InvalidModel']);
    },
  );
});

describe('tools', () => {
  const NONE = [
    'bing_grounding',
    'bing_custom_search_preview',
    'memory_search',
    'memory_search_preview',
    'toolbox_search_preview',
    'a2a_preview',
    'a2a',
    'fabric_iq_preview',
    'web_search_preview',
    'web_search_2025_08_26',
  ];
  const DISPUTED = ['sharepoint_grounding_preview', 'fabric_dataagent_preview', 'browser_automation_preview'];
  const FINE = ['web_search', 'code_interpreter', 'file_search', 'function', 'openapi', 'mcp', 'azure_ai_search'];

  test.each(NONE)('%s is warned of with a model behind a gateway', (type) => {
    const tools = [{ type }];
    expect(warnings({ agentModel: BEHIND_GATEWAY, tools })).toEqual(['ToolNotWithGatewayModel']);
    expect(warnings({ model: 'gw/gpt-4.1', tools })).toEqual(['ToolNotWithGatewayModel']);
    expect(warnings({ model: 'gpt-4.1', tools })).toEqual([]);
  });

  test.each(DISPUTED)('%s is warned of as disputed', (type) => {
    expect(warnings({ model: 'gw/gpt-4.1', tools: [{ type }] })).toEqual(['ToolDisputedWithGatewayModel']);
  });

  test.each(FINE)('%s is not warned of', (type) => {
    expect(warnings({ model: 'gw/gpt-4.1', tools: [{ type }] })).toEqual([]);
  });

  test('each of several is named, and what is known later is let be', () => {
    const tools = [{ type: 'a2a' }, { type: 'memory' }, { type: TOKEN }, {}];
    expect(warnings({ model: 'gw/gpt-4.1', tools })).toHaveLength(2);
    expect(warnings({ model: TOKEN, tools })).toEqual([]);
  });
});
