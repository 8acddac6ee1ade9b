import { exampleSettings, synthesizeSettings } from '../../support/examples';
import { GATEWAY_ID, PRIVATE_ENDPOINT_ID } from '../../support/samples';

const APPLICATION = 'Microsoft.CognitiveServices/accounts/projects/applications';
const DEPLOYMENT = `${APPLICATION}/agentDeployments`;
const BOT = 'Microsoft.BotService/botServices';
const ENDPOINT =
  'https://agent.contoso.com/agents/api/projects/helpdesk/applications/niceapp/protocols/activityprotocol?api-version=2025-05-15-preview';

function stackOf(settings: Parameters<typeof synthesizeSettings>[0], id: string) {
  const stack = synthesizeSettings(settings).get(id);
  if (stack === undefined) throw new Error(`no stack ${id}`);
  return stack;
}

describe('the default example', () => {
  const stacks = synthesizeSettings(exampleSettings('teams-private'));
  const agents = stackOf(exampleSettings('teams-private'), 'prod-agents');
  const endpoint =
    'https://agent.contoso.com/agents/api/projects/helpdesk/agents/helpdesk/endpoint/protocols/activityProtocol?api-version=2025-05-15-preview';

  test('has an application with its deployment and those who may invoke it', () => {
    expect(agents.onlyAzapi(APPLICATION).config.name).toBe('niceapp');
    expect(agents.onlyAzapi(DEPLOYMENT).config.body?.properties).toMatchObject({
      agents: [{ agentName: 'Publishing Agent', agentVersion: '1' }],
    });
    const invokers = agents.ofType('azurerm_role_assignment').filter(({ address }) => address.includes('_niceapp_'));
    expect(invokers.map(({ config }) => config.principal_id)).toEqual(['22222222-2222-4222-8222-222222222222']);
  });

  test('has an agent endpoint beside it, published to Teams behind the ingress', () => {
    expect(agents.onlyAzapi(BOT).config.body?.properties).toMatchObject({
      msaAppId: '33333333-3333-4333-8333-333333333333',
      endpoint,
    });
    expect(agents.onlyAzapi(`${BOT}/channels`).config.name).toBe('MsTeamsChannel');
    expect(agents.only('Microsoft.ApiManagement/service/apis/operations').address).toContain('_helpdesk_');
    expect(agents.shape.output?.helpdesk_messaging_endpoint?.value).toBe(endpoint);
  });

  test('warns of nothing', () => {
    expect([...stacks.values()].flatMap(({ warnings }) => warnings)).toEqual([]);
  });
});

describe('an application behind a private gateway', () => {
  const stacks = synthesizeSettings(exampleSettings('teams-application'));
  const agents = stackOf(exampleSettings('teams-application'), 'application-agents');
  const ingress = stackOf(exampleSettings('teams-application'), 'application-ingress');

  test('refers to the ingress stack, and the ingress stack to nobody', () => {
    expect([...stacks.keys()]).toEqual(['application-ingress', 'application-agents']);
    expect(Object.keys(agents.shape.data?.terraform_remote_state ?? {})).toEqual([
      'cross-stack-reference-input-application-ingress',
    ]);
    expect(ingress.shape.data).toBeUndefined();
  });

  test('tells what an engineer needs next', () => {
    expect(Object.keys(agents.shape.output ?? {}).sort()).toEqual([
      'niceapp_account_id',
      'niceapp_application_id',
      'niceapp_base_url',
      'niceapp_bot_client_id',
      'niceapp_bot_id',
      'niceapp_deployment_ids',
      'niceapp_identity_client_id',
      'niceapp_identity_principal_id',
      'niceapp_messaging_endpoint',
      'niceapp_project_endpoint',
      'niceapp_responses_endpoint',
    ]);
    expect(agents.shape.output?.niceapp_messaging_endpoint?.value).toBe(ENDPOINT);
    expect(agents.onlyAzapi(BOT).config.body?.properties?.endpoint).toBe(ENDPOINT);
    expect(ingress.shape.output).toMatchObject({
      public_host_name: { value: 'agent.contoso.com' },
      public_ip_address: { value: expect.stringMatching(/^\$\{azurerm_public_ip\..*\.ip_address\}$/) as string },
    });
  });

  test('takes the source documents as they stand', () => {
    expect(agents.onlyAzapi(DEPLOYMENT).config.body?.properties).toMatchObject({
      agents: [{ agentName: 'Publishing Agent', agentVersion: '1' }],
      protocols: [
        { protocol: 'Responses', version: '1.0' },
        { protocol: 'Activity', version: 'v1' },
      ],
    });
  });

  test('warns of the older model and of nothing else', () => {
    expect(agents.warnings).toEqual([
      expect.stringMatching(/^application-agents\/Agents\/niceapp\/Bot: \[OlderTeamsModel\] /),
    ]);
    expect(ingress.warnings).toEqual([]);
  });
});

test('a hosted deployment gets the traffic of its application', () => {
  const stack = stackOf(exampleSettings('hosted'), 'hosted-agents');
  const hosted = stack.azapi(DEPLOYMENT).find(({ config }) => config.name === 'hosted');
  expect(hosted?.config.body?.properties).toMatchObject({ deploymentType: 'Hosted', minReplicas: 1, maxReplicas: 1 });
  const routing = stack.onlyAzapi(APPLICATION, 'azapi_update_resource');
  expect(JSON.stringify(routing.config.body)).toContain('terraform_data.Agents_default_Agent_Deployments_hosted_Kept_');
});

test('the field report: an agent endpoint, its service URL pinned, its path the only one let in', () => {
  const settings = exampleSettings('blog');
  const agents = stackOf(settings, 'blog-agents');
  const policy = String(
    agents.only('Microsoft.ApiManagement/service/apis/operations/policies').config.body?.properties?.value,
  );
  expect(policy).toContain('<audience>8fd8ec07-ae24-4038-8771-6d4b85a4b19a</audience>');
  expect(policy).toContain(
    'var urls = new string[] { &quot;https://smba.trafficmanager.net/amer/6c80de31-d5e4-4029-93e4-5a2b3c0e1299/&quot; }',
  );
  expect(agents.onlyAzapi(BOT).config.body?.properties).toMatchObject({
    msaAppId: '8fd8ec07-ae24-4038-8771-6d4b85a4b19a',
    endpoint:
      'https://agent.agw.jogcloud.com/agents/api/projects/sampleproject1/agents/test-manual-publish/endpoint/protocols/activityProtocol?api-version=2025-05-15-preview',
  });
  expect(agents.warnings).toEqual([expect.stringContaining('[SinglePinnedServiceUrl]')]);
});

describe('the agents stack alone, with the ids of an ingress that stands elsewhere', () => {
  const { ingress: _, ...settings } = exampleSettings('teams-application');
  const existing = { gatewayId: GATEWAY_ID, publicHostName: 'agent.contoso.com', apiName: 'agents' };

  test('needs no other state', () => {
    const stacks = synthesizeSettings({
      ...settings,
      existingIngress: { ...existing, foundryPrivateEndpointId: PRIVATE_ENDPOINT_ID },
    });
    expect([...stacks.keys()]).toEqual(['application-agents']);
    const agents = stacks.get('application-agents');
    expect(agents?.shape.data).toBeUndefined();
    expect(agents?.only('Microsoft.ApiManagement/service/apis/operations').config).toMatchObject({
      parent_id: expect.stringMatching(/\/rg-ingress\/.*\/service\/apim\/apis\/agents$/) as unknown,
    });
    expect(agents?.onlyAzapi(BOT).config.body?.properties?.endpoint).toBe(ENDPOINT);
    expect(agents?.warnings.filter((warning) => warning.includes('NoPrivatePath'))).toEqual([]);
  });

  test('warns where no private path was stated', () => {
    const agents = stackOf({ ...settings, existingIngress: existing }, 'application-agents');
    expect(agents.warnings.filter((warning) => warning.includes('[NoPrivatePath]'))).toHaveLength(1);
  });
});

describe('backend', () => {
  const minimal = exampleSettings('minimal');

  test('azurerm is reached with Microsoft Entra, one key per stack', () => {
    const backend = { type: 'azurerm', resourceGroup: 'rg', storageAccount: 'st', container: 'tf' } as const;
    const stacks = synthesizeSettings({ ...exampleSettings('teams-private'), backend });
    const common = {
      resource_group_name: 'rg',
      storage_account_name: 'st',
      container_name: 'tf',
      use_azuread_auth: true,
      tenant_id: '11111111-1111-4111-8111-111111111111',
    };
    for (const id of ['prod-ingress', 'prod-agents']) {
      expect(stacks.get(id)?.shape).toMatchObject({
        terraform: { backend: { azurerm: { ...common, key: `${id}.tfstate` } } },
      });
    }
    expect(stacks.get('prod-agents')?.shape.data?.terraform_remote_state).toMatchObject({
      'cross-stack-reference-input-prod-ingress': {
        backend: 'azurerm',
        config: { ...common, key: 'prod-ingress.tfstate' },
      },
    });
  });

  test('cloud takes one workspace per stack', () => {
    const stack = stackOf(
      { ...minimal, backend: { type: 'cloud', organization: 'contoso', workspacePrefix: 'foundry-' } },
      'dev-agents',
    );
    expect(stack.shape).toMatchObject({
      terraform: { cloud: { organization: 'contoso', workspaces: { name: 'foundry-dev-agents' } } },
    });
  });
});

test('the stack of the network team can be deployed without agents', () => {
  const { agents: _, ...settings } = exampleSettings('teams-private');
  expect([...synthesizeSettings(settings).keys()]).toEqual(['prod-ingress']);
});
