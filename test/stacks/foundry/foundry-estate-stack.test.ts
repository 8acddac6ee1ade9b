import { createApp } from '../../../stacks/app';
import { EXAMPLES, exampleSettings, synthesizeSettings } from '../../support/examples';
import type { Found, StackJson } from '../../support/stack-json';
import { expectOrder, named, TYPES } from '../../foundry/estate-samples';

const STORES = {
  storage: 'Microsoft.Storage/storageAccounts',
  cosmos: 'Microsoft.DocumentDB/databaseAccounts',
  search: 'Microsoft.Search/searchServices',
};
const CONNECTION = 'Microsoft.CognitiveServices/accounts/projects/connections';
const HOST = 'Microsoft.CognitiveServices/accounts/projects/capabilityHosts';
const ESTATES = EXAMPLES.filter((name) => exampleSettings(name).foundry?.account !== undefined);

function stackOf(example: string, ending: string): StackJson {
  const found = [...synthesizeSettings(exampleSettings(example))].find(([id]) => id.endsWith(ending));
  if (found === undefined) throw new Error(`${example} has no stack ${ending}`);
  return found[1];
}

const ofAccount = (stack: StackJson): Found[] =>
  Object.values(TYPES)
    .filter((type) => type.startsWith(`${TYPES.account}/`))
    .flatMap((type) => stack.azapi(type));

describe.each(ESTATES)('the estate of %s', (example) => {
  const stacks = synthesizeSettings(exampleSettings(example));
  const [first = '', ...others] = [...stacks.keys()];
  const estate = stackOf(example, '-foundry');

  test('is the first stack, refers to no other, and is waited for by all others', () => {
    expect(first).toMatch(/-foundry$/);
    expect(estate.shape.data?.terraform_remote_state).toBeUndefined();
    const app = createApp(exampleSettings(example));
    const [stack, ...rest] = app.node.children as { dependencies?: unknown[]; dependsOn?: (one: unknown) => boolean }[];
    expect(stack?.dependencies).toEqual([]);
    for (const one of rest) expect(one.dependencies).toContain(stack);
    expect(rest).toHaveLength(others.length);
  });

  test('writes to its account one after the other', () => {
    const [account] = estate.azapi(TYPES.account);
    for (const { address, config } of ofAccount(estate)) {
      expect({ address, locks: config.locks }).toEqual({ address, locks: [`\${${account?.address ?? ''}.id}`] });
    }
  });

  test('makes the account before all that it holds, and purges what is left of it afterwards', () => {
    const account = estate.onlyAzapi(TYPES.account);
    for (const child of ofAccount(estate)) expectOrder(estate, [child, account]);
    expectOrder(estate, [account, estate.onlyAzapi(TYPES.purge, 'azapi_resource_action')]);
  });

  test('outputs its account, and of each project the endpoint, the identity and the GUID of its workspace', () => {
    const { output } = estate.shape;
    expect(output?.account_id?.value).toBe(`\${${estate.onlyAzapi(TYPES.account).address}.id}`);
    expect(output?.account_host?.value).toMatch(/^[a-z0-9-]+\.services\.ai\.azure\.com$/);
    const projects = output?.projects?.value as Record<string, Record<string, string>>;
    for (const { address, config } of estate.azapi(TYPES.project)) {
      const project = Object.values(projects).find(({ id }) => id === `\${${address}.id}`);
      expect(project?.endpoint).toBe(
        `https://${String(output?.account_host?.value)}/api/projects/${String(config.name)}`,
      );
      expect(project?.identity_principal_id).toMatch(/principalId|^[0-9a-f-]{36}$/);
      // Terraform splits the 32 digits, which are known only after apply.
      expect(project?.workspace_id).toMatch(
        /^\$\{join\("-", \[substr\([^,]+workspaceId[^,]*, 0, 8\), substr\(.*20, 12\)\]\)\}$/,
      );
    }
    expect(Object.keys(projects)).toHaveLength(estate.azapi(TYPES.project).length);
  });

  test('is kept from being destroyed where it is for production', () => {
    const isKept = exampleSettings(example).foundry?.preventsDestroy;
    for (const type of [TYPES.account, TYPES.project, ...Object.values(STORES)]) {
      for (const { config } of estate.azapi(type)) {
        expect((config.lifecycle as { prevent_destroy?: boolean } | undefined)?.prevent_destroy).toBe(isKept);
      }
    }
  });
});

test('examples for production are kept from being destroyed, and those for a trial are not', () => {
  const kept = ESTATES.filter((name) => exampleSettings(name).foundry?.preventsDestroy === true);
  expect(kept).toEqual(['estate-existing', 'estate-managed', 'estate-private']);
  expect(kept).not.toContain('estate-basic');
});

test('a filter stands before the model that has it', () => {
  const stack = stackOf('estate-basic', '-foundry');
  expectOrder(stack, [named(stack.azapi(TYPES.deployment), 'gpt-4.1-mini'), stack.onlyAzapi(TYPES.account)]);
  const strict = stack.onlyAzapi(TYPES.filter);
  const [model] = stack.azapi(TYPES.deployment).filter(({ config }) => config.name === 'gpt-4.1');
  expect(model !== undefined && stack.follows(model, strict)).toBe(true);
  expect(model?.config.body?.properties).toMatchObject({
    raiPolicyName: 'strict',
    versionUpgradeOption: 'NoAutoUpgrade',
  });
});

test('in a managed network: the approver, isolation, the rule for the account, the other rules', () => {
  const stack = stackOf('estate-managed', '-foundry');
  const mode = stack.onlyAzapi(TYPES.mode, 'azapi_resource_action');
  const rules = stack.azapi(TYPES.rule);
  const self = named(rules, 'foundry-account');
  const role = named(stack.ofType('azurerm_role_assignment'), 'Approver-foundry-account');
  expect(mode.config).toMatchObject({
    method: 'PATCH',
    body: { properties: { managedNetwork: { isolationMode: 'AllowOnlyApprovedOutbound', firewallSku: 'Basic' } } },
  });
  for (const rule of rules.filter((one) => one !== self)) expectOrder(stack, [rule, self, mode, role]);
  expect(stack.shape.output?.managed_network?.value).toMatchObject({ isolation: 'AllowOnlyApprovedOutbound' });
});

describe.each(['estate-private', 'estate-existing'])('own data in %s', (example) => {
  const stack = stackOf(example, '-foundry');
  const projects = Object.keys(exampleSettings(example).foundry?.projects ?? {});

  test.each(projects)('of project %s: connections, roles before, host, roles after', (name) => {
    const project = named(stack.azapi(TYPES.project), name);
    const ours = (found: readonly Found[]) => found.filter(({ address }) => address.includes(`_${name}_OwnData_`));
    const [host, ...others] = ours(stack.azapi(HOST));
    if (host === undefined) throw new Error(`project ${name} has no host`);
    expect(others).toEqual([]);
    const connections = ours(stack.azapi(CONNECTION));
    expect(connections).toHaveLength(3);
    for (const connection of connections) expectOrder(stack, [host, connection, project]);
    const wait = named(ours(stack.ofType('time_sleep')), 'RolesCount');
    const roles = ours(stack.ofType('azurerm_role_assignment'));
    const before = roles.filter((role) => stack.follows(host, role));
    const after = roles.filter((role) => stack.follows(role, host));
    for (const role of before) expectOrder(stack, [host, wait, role, project]);
    expect(before.length).toBeGreaterThanOrEqual(4);
    expect(after).toHaveLength(1);
    expect([...before, ...after]).toHaveLength(roles.length);
  });

  test('the service makes the host of an account in a network of your own', () => {
    expect(stack.azapi('Microsoft.CognitiveServices/accounts/capabilityHosts')).toEqual([]);
  });
});

test('private stores: subnet and zones, stores, their private endpoints one after the other, hosts', () => {
  const stack = stackOf('estate-private', '-foundry');
  const stores = Object.values(STORES).map((type) => stack.onlyAzapi(type));
  const endpoints = stack.azapi(TYPES.endpoint).filter(({ address }) => address.includes('DataStores'));
  const subnet = named(stack.azapi(TYPES.subnet), 'PrivateEndpointSubnet');
  expect(endpoints).toHaveLength(3);
  for (const host of stack.azapi(HOST)) for (const one of endpoints) expectOrder(stack, [host, one, subnet]);
  for (const store of stores) expect(endpoints.some((one) => stack.follows(one, store))).toBe(true);
  for (const { config } of endpoints) expect(config.locks).toContain(`\${${subnet.address}.id}`);
});

test('the private network: the subnet outlives the account, its purge and a wait that only destruction has', () => {
  const stack = stackOf('estate-private', '-foundry');
  const wait = named(stack.ofType('time_sleep'), 'SubnetRelease');
  expectOrder(stack, [
    stack.onlyAzapi(TYPES.account),
    stack.onlyAzapi(TYPES.purge, 'azapi_resource_action'),
    wait,
    named(stack.azapi(TYPES.subnet), 'AgentSubnet'),
  ]);
  expect(wait.config).toMatchObject({ destroy_duration: '15m' });
  expect(wait.config.create_duration).toBeUndefined();
});

test('what other teams have is referred to where it is, and nothing of it is made', () => {
  const stack = stackOf('estate-existing', '-foundry');
  for (const type of Object.values(STORES)) expect(stack.azapi(type)).toEqual([]);
  expect(stack.azapi(TYPES.subnet)).toEqual([]);
  expect(stack.azapi('Microsoft.Network/privateDnsZones')).toEqual([]);
  const group = '/subscriptions/00000000-0000-4000-8000-000000000003/resourceGroups/rg-network';
  expect(stack.onlyAzapi(TYPES.endpoint).config.parent_id).toBe(group);
  const targets = stack.azapi(CONNECTION).map(({ config }) => JSON.stringify(config.body));
  for (const target of targets) expect(target).toContain('/subscriptions/00000000-0000-4000-8000-000000000002/');
});

test('of two sets of data stores each project has its own', () => {
  const settings = exampleSettings('estate-private');
  const { foundry } = settings;
  const { agents } = foundry?.data ?? {};
  if (agents === undefined) throw new Error('the example has other data');
  const others = {
    ...agents,
    storage: { ...agents.storage, name: 'stcontososales' },
    cosmos: { ...agents.cosmos, name: 'cosmos-contoso-sales' },
    search: { ...agents.search, name: 'srch-contoso-sales' },
  };
  const { claims, sales } = foundry?.projects ?? {};
  const projects = { claims: { ...claims, data: 'agents' }, sales: { ...sales, data: 'others' } };
  const changed = { ...settings, foundry: { ...foundry, data: { agents, others }, projects } };
  const stack = synthesizeSettings(changed).get('private-estate-foundry');
  const files = stack?.azapi(CONNECTION).filter(({ config }) => config.name === 'agent-files') ?? [];
  expect(Object.fromEntries(files.map(({ address, config }) => [address, config.body?.properties?.target]))).toEqual({
    [named(files, 'claims').address]: 'https://stcontosoagents.blob.core.windows.net/',
    [named(files, 'sales').address]: 'https://stcontososales.blob.core.windows.net/',
  });
});

describe('from scratch', () => {
  const ACCOUNT =
    '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg-foundry/providers/Microsoft.CognitiveServices/accounts/foundry-contoso-scratch';

  test('the way in leads to the account by its id, and refers to no state', () => {
    const ingress = stackOf('from-scratch', '-ingress');
    expect(ingress.text).toContain(`"private_connection_resource_id":"${ACCOUNT}"`);
    expect(ingress.shape.data?.terraform_remote_state).toBeUndefined();
  });

  test('agents are made in the project, and told to the command line as if it had existed', () => {
    const agents = stackOf('from-scratch', '-agents');
    expect(agents.only('azapi_data_plane_resource').config.parent_id).toBe(
      'foundry-contoso-scratch.services.ai.azure.com/api/projects/helpdesk',
    );
    expect(agents.shape.output).toMatchObject({
      helpdesk_account_id: { value: ACCOUNT },
      helpdesk_project_endpoint: {
        value: 'https://foundry-contoso-scratch.services.ai.azure.com/api/projects/helpdesk',
      },
    });
  });

  test('an account with another subdomain than its name is reached by that, without a warning', () => {
    const settings = exampleSettings('from-scratch');
    const { account } = settings.foundry ?? {};
    if (account === undefined) throw new Error('the example makes no account');
    const foundry = { ...settings.foundry, account: { ...account, customSubdomain: 'contoso-agents' } };
    const stacks = synthesizeSettings({ ...settings, foundry });
    expect(stacks.get('scratch-agents')?.shape.output?.helpdesk_project_endpoint?.value).toBe(
      'https://contoso-agents.services.ai.azure.com/api/projects/helpdesk',
    );
    for (const stack of stacks.values()) expect(stack.warnings.join()).not.toContain('HostOfOtherName');
  });

  test('of two projects each agent is in its own, and identities come from the stack of the estate', () => {
    const settings = exampleSettings('from-scratch');
    const { helpdesk } = settings.agents ?? {};
    if (helpdesk === undefined) throw new Error('the example has another agent');
    const { bot: _, ...claims } = helpdesk;
    const registryId =
      '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg/providers/Microsoft.ContainerRegistry/registries/cr';
    const hostedAgents = { project: 'claims', creators: [], agentIdentities: {}, registryId };
    const stacks = synthesizeSettings({
      ...settings,
      foundry: { ...settings.foundry, projects: { ...settings.foundry?.projects, claims: {} } },
      agents: { helpdesk: { ...helpdesk, project: 'helpdesk' }, claims: { ...claims, project: 'claims' } },
      access: { hostedAgents },
    });
    const agents = stacks.get('scratch-agents');
    const parents = agents?.ofType('azapi_data_plane_resource').map(({ config }) => config.parent_id);
    expect(parents).toEqual([
      'foundry-contoso-scratch.services.ai.azure.com/api/projects/claims',
      'foundry-contoso-scratch.services.ai.azure.com/api/projects/helpdesk',
    ]);
    expect(agents?.text).toMatch(/"principal_id":"\$\{data\.terraform_remote_state\.[^"]*claims[^"]*\}"/);
  });
});
