import { AgentDefinition, AgentEndpointProtocol, FoundryAgent, HostedAgentSize, models } from '../../../src';
import { ACCOUNT_ID, project } from '../../support/samples';
import { newStack, synthesize } from '../../support/synthesize';

const POLICY = `${ACCOUNT_ID}/raiPolicies/strict`;
const FILTER = models.ContentFilter.fromFilterId(newStack(), 'Filter', POLICY);
const IMAGE = 'contoso.azurecr.io/helpdesk:3';

const sent = (definition: AgentDefinition): unknown =>
  synthesize((scope) => {
    new FoundryAgent(scope, 'Agent', { project: project(scope), agentName: 'a', definition });
  }).only('azapi_data_plane_resource').config.body?.definition;

test.each<[string, AgentDefinition, object]>([
  ['a prompt, as little as can be', AgentDefinition.prompt({ model: 'gpt-4o' }), { kind: 'prompt', model: 'gpt-4o' }],
  [
    'a prompt with all there is',
    AgentDefinition.prompt({
      model: 'gpt-4o',
      instructions: 'Help.',
      temperature: 0,
      topP: 0.5,
      tools: [{ type: 'mcp', server_label: 'docs', allowed_tools: ['search'] }],
      contentFilter: FILTER,
    }),
    {
      kind: 'prompt',
      model: 'gpt-4o',
      instructions: 'Help.',
      temperature: 0,
      top_p: 0.5,
      tools: [{ type: 'mcp', server_label: 'docs', allowed_tools: ['search'] }],
      rai_config: { rai_policy_name: POLICY },
    },
  ],
  [
    'a workflow',
    AgentDefinition.workflow({ workflow: 'kind: workflow\n', contentFilter: FILTER }),
    { kind: 'workflow', workflow: 'kind: workflow\n', rai_config: { rai_policy_name: POLICY } },
  ],
  [
    'a container that speaks Responses',
    AgentDefinition.hosted({ image: IMAGE, size: HostedAgentSize.SMALL }),
    {
      kind: 'hosted',
      container_configuration: { image: IMAGE },
      cpu: '0.5',
      memory: '1Gi',
      protocol_versions: [{ protocol: 'responses', version: '2.0.0' }],
    },
  ],
  [
    'a container with all there is',
    AgentDefinition.hosted({
      image: IMAGE,
      size: HostedAgentSize.LARGE,
      protocols: [
        { protocol: AgentEndpointProtocol.ACTIVITY, version: '1.0' },
        { protocol: AgentEndpointProtocol.A2A },
      ],
      environmentVariables: { LANGUAGE: 'en' },
      contentFilter: FILTER,
    }),
    {
      kind: 'hosted',
      container_configuration: { image: IMAGE },
      cpu: '2',
      memory: '4Gi',
      protocol_versions: [
        { protocol: 'activity', version: '1.0' },
        { protocol: 'a2a', version: '2.0.0' },
      ],
      environment_variables: { LANGUAGE: 'en' },
      rai_config: { rai_policy_name: POLICY },
    },
  ],
])('%s is sent as the service takes it', (_, definition, body) => {
  expect(sent(definition)).toEqual(body);
});

test('a container of medium size has one processor and 2 GiB', () => {
  expect(sent(AgentDefinition.hosted({ image: IMAGE, size: HostedAgentSize.MEDIUM }))).toMatchObject({
    cpu: '1',
    memory: '2Gi',
  });
});

test('a definition tells its kind', () => {
  expect(AgentDefinition.workflow({ workflow: 'x' }).kind).toBe('workflow');
});

test('a filter that is known by its name is one of the account of the agent', () => {
  const contentFilter = models.ContentFilter.fromFilterName(newStack(), 'Filter', 'strict');
  expect(sent(AgentDefinition.prompt({ model: 'gpt-4o', contentFilter }))).toMatchObject({
    rai_config: { rai_policy_name: POLICY },
  });
});

test('an agent stands after the filter that is made for it', () => {
  const stack = synthesize((scope) => {
    const contentFilter = new models.ContentFilter(scope, 'Filter', {
      account: project(scope).account,
      filterName: 'strict',
      rules: [{ filter: models.ContentFilterName.HATE, level: models.ContentFilterLevel.LOW }],
    });
    const definition = AgentDefinition.prompt({ model: 'gpt-4o', contentFilter });
    new FoundryAgent(scope, 'Agent', { project: project(scope, 'P2'), agentName: 'a', definition });
  });
  const { config } = stack.only('azapi_data_plane_resource');
  const [filter] = stack.azapi('Microsoft.CognitiveServices/accounts/raiPolicies');
  expect(config.depends_on).toEqual([filter?.address]);
  expect(config.body?.definition).toMatchObject({ rai_config: { rai_policy_name: `\${${filter?.address ?? ''}.id}` } });
});
