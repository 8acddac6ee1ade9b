import type { TerraformStack } from 'cdktf';
import { FoundryAgent, AgentDefinition, type FoundryAccountProps, type FoundryProject } from '../../../src';
import { FoundryConnection } from '../../../src/foundry/connections';
import { FoundryNetwork, ManagedIsolation } from '../../../src/foundry/network';
import {
  AccountHost,
  CosmosDataScope,
  type OwnDataOptions,
  StorageRoleBeforeHost,
} from '../../../src/foundry/capability-hosts';
import { oneAtATime } from '../../../src/core/azure/serial-writes';
import type { Found, StackJson } from '../../support/stack-json';
import { synthesize } from '../../support/synthesize';
import { existingStores, makeStores, STORE_TYPES } from '../data-stores/samples';
import { expectOrder, GROUP_ID, makeAccount, makeProject, makeSubnet, named, TYPES } from '../estate-samples';

const HOST = 'Microsoft.CognitiveServices/accounts/projects/capabilityHosts';
const ACCOUNT_HOST = 'Microsoft.CognitiveServices/accounts/capabilityHosts';
const CONNECTION = 'Microsoft.CognitiveServices/accounts/projects/connections';
const SQL = 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments';

const MANAGED = FoundryNetwork.managed({ isolation: ManagedIsolation.ALLOW_ONLY_APPROVED_OUTBOUND });
const injected = (scope: TerraformStack) => FoundryNetwork.virtualNetwork({ agentSubnet: makeSubnet(scope) });

function made(options: OwnDataOptions = {}, network?: FoundryAccountProps['network']): StackJson {
  return synthesize((scope) => {
    const account = makeAccount(scope, { network: network ?? injected(scope) });
    const project = makeProject(scope, account);
    project.useOwnData(makeStores(scope), options);
    new FoundryAgent(scope, 'Agent', {
      project,
      agentName: 'helpdesk',
      definition: AgentDefinition.prompt({ model: 'gpt-4.1' }),
    });
  });
}

const roleOf = ({ config }: Found) => String(config.role_definition_id).split('/').pop();
const roles = (stack: StackJson) =>
  stack.ofType('azurerm_role_assignment').filter(({ address }) => address.includes('OwnData'));
const conditionOf = (stack: StackJson, name: string) => String(named(roles(stack), name).config.condition);

/** Row by row: who gets what before and after the host, beside the role on the data of Cosmos DB. */
const ROWS: [name: string, guid: string, store: keyof typeof STORE_TYPES, when: 'before' | 'after'][] = [
  ['Cosmos DB Operator', '230815da-be43-4aae-9cb4-875f7bd000aa', 'cosmos', 'before'],
  ['Storage Blob Data Contributor', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe', 'storage', 'before'],
  ['Search Index Data Contributor', '8ebe5a00-799e-43f5-93ac-243d3dce84a7', 'search', 'before'],
  ['Search Service Contributor', '7ca78c08-252a-4471-8644-bb5ff32d4ba0', 'search', 'before'],
  ['Storage Blob Data Owner', 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b', 'storage', 'after'],
];

describe('roles of a project on its data stores', () => {
  const stack = made();
  const host = stack.onlyAzapi(HOST);

  test.each(ROWS)('%s', (_, guid, store, when) => {
    const found = roles(stack).filter((one) => roleOf(one) === guid);
    expect(found).toHaveLength(1);
    const [role] = found;
    if (role === undefined) return;
    expect(role.config.scope).toBe(`\${${stack.onlyAzapi(STORE_TYPES[store]).address}.id}`);
    expect(role.config.principal_id).toContain('Project_Kept');
    expect(role.config.principal_type).toBe('ServicePrincipal');
    expectOrder(stack, when === 'before' ? [host, role] : [role, host]);
  });

  test('are no others, each under a name that follows from what it gives', () => {
    expect(roles(stack)).toHaveLength(ROWS.length);
    for (const { config } of roles(stack)) expect(config.name).toContain('uuidv5("url"');
  });

  test('have that on the data of Cosmos DB, on the whole account, before the host', () => {
    const role = stack.onlyAzapi(SQL);
    expect(role.config.body?.properties).toMatchObject({
      scope: `\${${stack.onlyAzapi(STORE_TYPES.cosmos).address}.id}`,
      roleDefinitionId: expect.stringMatching(/\/sqlRoleDefinitions\/00000000-0000-0000-0000-000000000002$/) as string,
    });
    expectOrder(stack, [host, role]);
  });

  test('are tried again while the directory does not know the identity, and Cosmos DB is busy', () => {
    expect(stack.onlyAzapi(SQL).config.retry).toEqual({
      error_message_regex: [...oneAtATime(SQL, '').retry.errorMessageRegex, 'was not found in the AAD tenant'],
    });
  });

  test('may have it on the database, once the host has created that', () => {
    const later = made({ cosmosDataScope: CosmosDataScope.DATABASE });
    const role = later.onlyAzapi(SQL);
    expect((role.config.body?.properties as { scope: string }).scope).toMatch(/\/dbs\/enterprise_memory$/);
    expectOrder(later, [role, later.onlyAzapi(HOST)]);
  });

  test.each<[string, OwnDataOptions, string[]]>([
    [
      'Storage Account Contributor in place of Blob Data Contributor',
      { storageRoleBeforeHost: StorageRoleBeforeHost.ACCOUNT_CONTRIBUTOR },
      ['17d1049b-9a84-46fb-8f53-869881c3d3ab'],
    ],
    [
      'both',
      { storageRoleBeforeHost: StorageRoleBeforeHost.BOTH },
      ['17d1049b-9a84-46fb-8f53-869881c3d3ab', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'],
    ],
  ])('may have on storage before the host: %s', (_, options, guids) => {
    const other = made(options);
    const storage = `\${${other.onlyAzapi(STORE_TYPES.storage).address}.id}`;
    const before = roles(other)
      .filter(({ config }) => config.scope === storage)
      .filter((one) => other.follows(other.onlyAzapi(HOST), one));
    expect(before.map(roleOf).sort()).toEqual(guids);
  });

  test('may have one for queues, after the host', () => {
    const queues = made({ usesQueues: true });
    const [role] = roles(queues).filter((one) => roleOf(one) === '974c5e8b-45b9-4653-ba55-5f855dd0fb88');
    expect(role?.config.scope).toBe(`\${${queues.onlyAzapi(STORE_TYPES.storage).address}.id}`);
    if (role !== undefined) expectOrder(queues, [role, queues.onlyAzapi(HOST)]);
  });

  test('have Cosmos DB Account Reader in a managed network only, before the host', () => {
    const reader = 'fbdf93bf-df7d-467e-a4d2-9458aa1360c8';
    expect(roles(stack).map(roleOf)).not.toContain(reader);
    const managed = made({}, MANAGED);
    const [role] = roles(managed).filter((one) => roleOf(one) === reader);
    expect(role?.config.scope).toBe(`\${${managed.onlyAzapi(STORE_TYPES.cosmos).address}.id}`);
    if (role !== undefined) expectOrder(managed, [managed.onlyAzapi(HOST), role]);
  });
});

describe('conditions on blobs', () => {
  test("are those of Microsoft's templates by default: only operations on tags are limited", () => {
    const stack = made();
    expect(conditionOf(stack, 'OwnBlobs')).toMatch(
      /^\(\(!\(ActionMatches\{'[^']+\/tags\/read'\}\) AND !\(ActionMatches\{'[^']+\/filter\/action'\}\) AND !\(ActionMatches\{'[^']+\/tags\/write'\}\)\) OR \(@Resource\[[^\]]+containers:name\] StringStartsWithIgnoreCase '\$\{join\("-", .*\)\}' AND @Resource\[[^\]]+:name\] StringLikeIgnoreCase '\*-azureml-agent'\)\)$/,
    );
    expect(named(roles(stack), 'OwnBlobs').config.condition_version).toBe('2.0');
    expect(named(roles(stack), 'WriteBlobs').config).not.toHaveProperty('condition');
  });

  test('isolate where asked for: every operation on blobs, of both roles, is limited to containers of the workspace', () => {
    const stack = made({ strictBlobIsolation: true });
    for (const name of ['WriteBlobs', 'OwnBlobs'])
      expect(conditionOf(stack, name)).toMatch(
        /^\(\(!\(ActionMatches\{'Microsoft\.Storage\/storageAccounts\/blobServices\/containers\/blobs\/\*'\}\)\) OR \(@Resource\[[^\]]+containers:name\] StringStartsWithIgnoreCase '\$\{join\("-", .*\)\}'\)\)$/,
      );
  });
});

describe('the capability host of a project', () => {
  const stack = made();
  const host = stack.onlyAzapi(HOST);

  test('names one connection in each list', () => {
    expect(host.config).toMatchObject({
      type: `${HOST}@2026-05-01`,
      name: 'agents',
      parent_id: `\${${stack.onlyAzapi(TYPES.project).address}.id}`,
      body: {
        properties: {
          threadStorageConnections: ['agent-threads'],
          storageConnections: ['agent-files'],
          vectorStoreConnections: ['agent-vectors'],
        },
      },
      timeouts: { create: '6h', update: '6h', delete: '6h' },
      delete_headers: { 'If-Match': '*' },
    });
    expect(host.config.body?.properties).not.toHaveProperty('capabilityHostKind');
    expect(JSON.stringify(host.config.retry)).toContain('non creating');
    expect(host.config.locks).toEqual(stack.onlyAzapi(TYPES.project).config.locks);
  });

  test('connects to each store by the identity of the project', () => {
    const connections = stack.azapi(CONNECTION).map(({ config }) => [config.name, config.body?.properties]);
    expect(Object.fromEntries(connections)).toMatchObject({
      'agent-threads': {
        category: 'CosmosDb',
        authType: 'AAD',
        target: 'https://cosmos-contoso.documents.azure.com:443/',
      },
      'agent-files': {
        category: 'AzureStorageAccount',
        authType: 'AAD',
        target: 'https://stcontoso.blob.core.windows.net/',
      },
      'agent-vectors': {
        category: 'CognitiveSearch',
        authType: 'AAD',
        target: 'https://srch-contoso.search.windows.net',
      },
    });
  });

  test('is created after everything that it reaches, and destroyed before it', () => {
    const wait = named(stack.ofType('time_sleep'), 'RolesCount');
    expect(wait.config).toMatchObject({ create_duration: '120s' });
    expect(wait.config).not.toHaveProperty('destroy_duration');
    for (const before of roles(stack).filter((one) => roleOf(one) !== ROWS[4]?.[1]))
      expectOrder(stack, [host, wait, before]);
    for (const type of [CONNECTION, TYPES.endpoint, TYPES.zoneGroup, ...Object.values(STORE_TYPES)])
      for (const found of stack.azapi(type)) expectOrder(stack, [host, found]);
    expectOrder(stack, [
      host,
      stack.azapi(CONNECTION)[0] ?? host,
      stack.onlyAzapi(TYPES.project),
      stack.onlyAzapi(TYPES.account),
    ]);
  });

  test('is created before agents, with the roles that follow it', () => {
    const agent = stack.only('azapi_data_plane_resource');
    expectOrder(stack, [agent, named(roles(stack), 'OwnBlobs'), host]);
  });

  test('waits as long for its roles as asked for, or not at all', () => {
    const waits = (of: StackJson) => of.ofType('time_sleep').filter(({ address }) => address.includes('RolesCount'));
    expect(waits(made({ roleWaitSeconds: 60 })).map(({ config }) => config.create_duration)).toEqual(['60s']);
    const none = made({ roleWaitSeconds: 0 });
    expect(waits(none)).toEqual([]);
    expectOrder(none, [none.onlyAzapi(HOST), named(roles(none), 'OperateCosmos')]);
  });

  test('never changes: stores, connections and name stop the plan with a message', () => {
    const fixed = named(stack.ofType('terraform_data'), 'OwnData_Fixed');
    expect(fixed.config.input).toEqual({
      name: 'agents',
      threadsConnection: 'agent-threads',
      threads: `\${${stack.onlyAzapi(STORE_TYPES.cosmos).address}.id}`,
      filesConnection: 'agent-files',
      files: `\${${stack.onlyAzapi(STORE_TYPES.storage).address}.id}`,
      vectorsConnection: 'agent-vectors',
      vectors: `\${${stack.onlyAzapi(STORE_TYPES.search).address}.id}`,
    });
    expect(JSON.stringify(fixed.config.lifecycle)).toContain('cuts existing agents from their data');
  });

  const CLAIMS_ID = `${GROUP_ID}/providers/Microsoft.CognitiveServices/accounts/contoso/projects/claims`;

  test('names connections that exist, and still waits for the ways to its stores', () => {
    const other = synthesize((scope) => {
      const existing = (name: string) =>
        FoundryConnection.fromConnectionId(scope, name, `${CLAIMS_ID}/connections/${name}`);
      makeProject(scope, makeAccount(scope, { network: injected(scope) })).useOwnData(makeStores(scope), {
        existingThreadsConnection: existing('cosmos'),
        existingFilesConnection: existing('storage'),
        existingVectorsConnection: existing('search'),
      });
    });
    expect(other.azapi(CONNECTION)).toEqual([]);
    expect(other.onlyAzapi(HOST).config.body?.properties).toEqual({
      threadStorageConnections: ['cosmos'],
      storageConnections: ['storage'],
      vectorStoreConnections: ['search'],
    });
    for (const way of other.azapi(TYPES.zoneGroup)) expectOrder(other, [other.onlyAzapi(HOST), way]);
  });

  test('is kept from destruction where asked for', () => {
    expect(made({ preventsDestroy: true }).onlyAzapi(HOST).config.lifecycle).toEqual({ prevent_destroy: true });
  });

  test('takes stores of other teams in other subscriptions', () => {
    const other = synthesize((scope) => {
      makeProject(scope, makeAccount(scope, { network: injected(scope) })).useOwnData(existingStores(scope));
    });
    for (const { config } of roles(other))
      expect(config.role_definition_id).toMatch(/^\/subscriptions\/99999999-0000-4000-8000-000000000009\//);
    expect(other.onlyAzapi(SQL).config.parent_id).toMatch(/\/databaseAccounts\/cosmos-others$/);
  });
});

describe('the capability host of the account', () => {
  test.each([
    ['a network of your own', undefined],
    ['a managed network', MANAGED],
  ])('is left to Foundry with %s', (_, network) => {
    expect(made({}, network).azapi(ACCOUNT_HOST)).toEqual([]);
  });

  test.each([
    ['public', FoundryNetwork.publicAccess()],
    ['private', FoundryNetwork.privateAccess()],
  ])('comes before that of the project, once, where the account is %s and has no network for agents', (_, network) => {
    const stack = synthesize((scope) => {
      const account = makeAccount(scope, { network });
      const stores = makeStores(scope, { publicNetworkAccess: true });
      makeProject(scope, account).useOwnData(stores);
      makeProject(scope, account, { projectName: 'sales' }, 'Sales').useOwnData(stores);
    });
    const host = stack.onlyAzapi(ACCOUNT_HOST);
    expect(host.config).toMatchObject({ body: { properties: { capabilityHostKind: 'Agents' } } });
    for (const one of stack.azapi(HOST)) expectOrder(stack, [one, host, stack.onlyAzapi(TYPES.account)]);
    expect(stack.azapi(HOST)).toHaveLength(2);
  });

  test('is left out where it exists', () => {
    const network = FoundryNetwork.publicAccess();
    expect(made({ accountHost: AccountHost.EXISTING }, network).azapi(ACCOUNT_HOST)).toEqual([]);
  });
});

describe('a managed network', () => {
  const stack = made({}, MANAGED);

  test('gets a private endpoint rule for each store, and the host waits for them', () => {
    const rules = stack.azapi(TYPES.rule).filter(({ config }) => config.name !== 'self');
    const targets = rules.map(({ config }) => [
      config.name,
      (config.body?.properties as { destination?: { subresourceTarget?: string } }).destination?.subresourceTarget,
    ]);
    expect(Object.fromEntries(targets)).toMatchObject({ storage: 'blob', cosmos: 'Sql', search: 'searchService' });
    const settled = named(stack.ofType('time_sleep'), 'Settled');
    for (const rule of rules) expectOrder(stack, [stack.onlyAzapi(HOST), settled, rule]);
  });

  test('gets the rules of stores that projects share once, and those of a second set under other names', () => {
    const names = (isShared: boolean) =>
      synthesize((scope) => {
        const account = makeAccount(scope, { network: MANAGED });
        const stores = makeStores(scope);
        makeProject(scope, account).useOwnData(stores);
        const other = { storageAccountName: 'stother', cosmosAccountName: 'other', searchServiceName: 'other' };
        const sales = makeProject(scope, account, { projectName: 'sales' }, 'Sales');
        if (isShared) sales.useOwnData(stores);
        else sales.useOwnData(makeStores(scope, other, 'Others'), { outboundRulePrefix: 'sales' });
      })
        .azapi(TYPES.rule)
        .map(({ config }) => String(config.name))
        .filter((name) => name.endsWith('storage'));
    expect(names(true)).toEqual(['storage']);
    expect(names(false).sort()).toEqual(['sales-storage', 'storage']);
  });
});

describe('projects of one account', () => {
  const warningsOf = (build: (claims: FoundryProject, sales: FoundryProject, scope: TerraformStack) => void) =>
    synthesize((scope) => {
      const account = makeAccount(scope);
      const sales = makeProject(scope, account, { projectName: 'sales' }, 'Sales');
      build(makeProject(scope, account), sales, scope);
    }).warnings.filter((text) => text.includes('[ProjectsMixed]'));

  test('are warned of where some have data stores and others do not', () => {
    const [warning, ...more] = warningsOf((claims, _, scope) => {
      claims.useOwnData(makeStores(scope));
    });
    expect(warning).toContain("project 'sales' has no data stores of yours, and 'claims' of the same account has");
    expect(more).toEqual([]);
  });

  test('are alike where all have them, or none', () => {
    expect(warningsOf(() => undefined)).toEqual([]);
    const both = warningsOf((claims, sales, scope) => {
      const stores = makeStores(scope);
      for (const project of [claims, sales]) project.useOwnData(stores);
    });
    expect(both).toEqual([]);
  });
});
