import { FoundryAccount, FoundryEstate, type FoundryEstateProps, FoundryProject } from '../../src';
import { ConnectionKind } from '../../src/foundry/connections';
import {
  ContentFilter,
  ContentFilterLevel,
  ContentFilterName,
  FoundryModel,
  ModelDeployment,
  ModelSku,
} from '../../src/foundry/model';
import { codesOf } from '../support/errors';
import { ACCOUNT_ID, TOKEN } from '../support/samples';
import { newStack, synthesize } from '../support/synthesize';
import type { StackJson } from '../support/stack-json';
import { subnetAt } from '../support/subnets';
import { existingStores, PRIVATE, STORES } from './data-stores/samples';
import { ENDPOINTS_ID, expectOrder, GROUP_ID, makeSubnet, named, TYPES } from './estate-samples';
import { FoundryNetwork, ManagedIsolation } from '../../src/foundry/network';

const ACCOUNT = { accountName: 'contoso', resourceGroupId: GROUP_ID, location: 'swedencentral' };
const GPT = FoundryModel.openAi('gpt-4.1', '2025-04-14');
const STRICT = { filterName: 'strict', rules: [{ filter: ContentFilterName.HATE, level: ContentFilterLevel.LOW }] };

const ALL: FoundryEstateProps = {
  account: ACCOUNT,
  privateEndpoints: { Endpoint: { subnet: subnetAt(ENDPOINTS_ID) } },
  contentFilters: [STRICT],
  models: [
    { model: GPT, contentFilterName: 'strict' },
    {
      model: GPT,
      deploymentName: 'reserved',
      sku: ModelSku.PROVISIONED_MANAGED,
      capacity: 50,
      spilloverName: 'gpt-4.1',
    },
  ],
  projects: [{ projectName: 'claims' }, { projectName: 'sales' }],
};

const made = (props: FoundryEstateProps) =>
  synthesize((scope) => {
    new FoundryEstate(scope, 'Estate', props);
  });

const NETWORK_ID = `${GROUP_ID}/providers/Microsoft.Network/virtualNetworks/vnet`;
const SEARCH_ID = `${GROUP_ID}/providers/Microsoft.Search/searchServices/search`;
const VECTORS = ConnectionKind.aiSearch({ searchServiceId: SEARCH_ID, location: 'swedencentral' });
const VAULT = ConnectionKind.keyVault({ vaultId: `${GROUP_ID}/providers/Microsoft.KeyVault/vaults/kv-agents` });
const connection = (connectionName: string) => ({ connectionName, kind: VECTORS });
const existingProject = () => FoundryProject.fromProjectId(newStack(), 'Known', `${ACCOUNT_ID}/projects/known`);

function problemsOf(props: FoundryEstateProps): { code: string; constructPath?: string }[] {
  try {
    new FoundryEstate(newStack(), 'Estate', props);
  } catch (error) {
    return (error as { problems: { code: string; constructPath?: string }[] }).problems;
  }
  return [];
}

const codes = (props: FoundryEstateProps) => codesOf(() => new FoundryEstate(newStack(), 'Estate', props));

describe('an estate', () => {
  test('is made and destroyed in order: account, private way, filter, models; projects after the way', () => {
    const stack = made(ALL);
    const [account, endpoint, filter] = [TYPES.account, TYPES.endpoint, TYPES.filter].map((type) =>
      stack.onlyAzapi(type),
    );
    if (account === undefined || endpoint === undefined || filter === undefined) throw new Error('incomplete');
    const model = named(stack.azapi(TYPES.deployment), 'gpt-4.1');
    expectOrder(stack, [named(stack.azapi(TYPES.deployment), 'reserved'), model, filter, endpoint, account]);
    for (const project of stack.azapi(TYPES.project)) expectOrder(stack, [project, endpoint, account]);
  });

  test('gives its parts by their names', () => {
    const estate = new FoundryEstate(newStack(), 'Estate', ALL);
    expect(Object.keys(estate.projects)).toEqual(['claims', 'sales']);
    expect(Object.keys(estate.models)).toEqual(['gpt-4.1', 'reserved']);
    expect(Object.keys(estate.contentFilters)).toEqual(['strict']);
    expect(estate.privateEndpoints.Endpoint?.account).toBe(estate.account);
    expect(estate.projects.claims?.account).toBe(estate.account);
  });

  test('has the same addresses in whichever order its parts are listed', () => {
    const turned = { ...ALL, projects: [...(ALL.projects ?? [])].reverse() };
    expect(made(turned).addresses).toEqual(made(ALL).addresses);
  });

  test('may stand in an account that exists, with a filter that does', () => {
    const stack = synthesize((scope) => {
      const attributes = { accountId: ACCOUNT_ID, location: 'swedencentral' };
      new FoundryEstate(scope, 'Estate', {
        existingAccount: FoundryAccount.fromAccountAttributes(scope, 'Account', attributes),
        models: [
          { model: GPT, contentFilterName: 'Microsoft.Default' },
          { model: GPT, deploymentName: 'other', contentFilterName: 'Microsoft.Default' },
        ],
        projects: [{ projectName: 'claims' }],
      });
    });
    expect(stack.azapi(TYPES.account)).toEqual([]);
    expect(stack.onlyAzapi(TYPES.project).config.parent_id).toBe(ACCOUNT_ID);
    for (const { config } of stack.azapi(TYPES.deployment))
      expect(config.body?.properties).toMatchObject({ raiPolicyName: 'Microsoft.Default' });
  });
});

describe('connections of an estate', () => {
  const ACCOUNT_CONNECTION = 'Microsoft.CognitiveServices/accounts/connections';
  const PROJECT_CONNECTION = 'Microsoft.CognitiveServices/accounts/projects/connections';

  test('are of the account and of each project, and the Key Vault is made before all others', () => {
    const stack = made({
      account: ACCOUNT,
      connections: [connection('shared'), { connectionName: 'vault', kind: VAULT }],
      projects: [{ projectName: 'claims', connections: [connection('own')] }],
    });
    const ofAccount = stack.azapi(ACCOUNT_CONNECTION);
    expectOrder(stack, [named(ofAccount, 'shared'), named(ofAccount, 'vault')]);
    const own = stack.onlyAzapi(PROJECT_CONNECTION);
    expect(own.config.name).toBe('own');
    expectOrder(stack, [own, stack.onlyAzapi(TYPES.project)]);
    expectOrder(stack, [own, named(ofAccount, 'vault')]);
  });

  test('are at hand by their names', () => {
    const estate = new FoundryEstate(newStack(), 'Estate', { account: ACCOUNT, connections: [connection('shared')] });
    expect(estate.connections.shared?.connectionName).toBe('shared');
  });
});

describe('what exists of an estate', () => {
  test('are models that others spill over to, and projects beside those that are made', () => {
    const scope = newStack();
    const project = existingProject();
    const attributes = { accountId: ACCOUNT_ID, location: 'swedencentral' };
    const estate = new FoundryEstate(scope, 'Estate', {
      existingAccount: FoundryAccount.fromAccountAttributes(scope, 'Account', attributes),
      existingModels: { shared: ModelDeployment.fromDeploymentName(scope, 'Shared', 'shared') },
      models: [{ model: GPT, sku: ModelSku.PROVISIONED_MANAGED, capacity: 50, spilloverName: 'shared' }],
      projects: [{ projectName: 'claims' }],
      existingProjects: { known: project },
    });
    expect(Object.keys(estate.models).sort()).toEqual(['gpt-4.1', 'shared']);
    expect(estate.projects.known).toBe(project);
    expect(Object.keys(estate.projects).sort()).toEqual(['claims', 'known']);
  });

  test('an account of another stack gets private ways, in its resource group', () => {
    const stack = synthesize((scope) => {
      const attributes = { accountId: ACCOUNT_ID, location: 'swedencentral' };
      new FoundryEstate(scope, 'Estate', {
        existingAccount: FoundryAccount.fromAccountAttributes(scope, 'Account', attributes),
        privateEndpoints: { Endpoint: { subnet: subnetAt(ENDPOINTS_ID) } },
      });
    });
    const { config } = stack.onlyAzapi(TYPES.endpoint);
    expect(config.location).toBe('swedencentral');
    expect(config.parent_id).toBe(ACCOUNT_ID.split('/').slice(0, 5).join('/'));
  });
});

describe('the network of an estate', () => {
  const ZONE = 'Microsoft.Network/privateDnsZones';
  const network = {
    virtualNetworkId: NETWORK_ID,
    agentSubnetPrefix: '192.168.10.0/24',
    zonesResourceGroupId: GROUP_ID,
  };

  test('is made by it: the subnet of the agents before the account, zones with their links before each private endpoint', () => {
    const stack = made({
      account: ACCOUNT,
      network,
      privateEndpoints: { Endpoint: { subnet: subnetAt(ENDPOINTS_ID) } },
      dataStores: { Shared: { ...PRIVATE, privateEndpoints: { subnet: subnetAt(ENDPOINTS_ID) } } },
      projects: [{ projectName: 'claims' }],
    });
    const account = stack.onlyAzapi(TYPES.account);
    const subnet = stack.onlyAzapi('Microsoft.Network/virtualNetworks/subnets');
    expectOrder(stack, [account, subnet]);
    expect(stack.azapi(ZONE)).toHaveLength(6);
    const endpoints = stack.azapi(TYPES.endpoint);
    expect(endpoints).toHaveLength(4);
    const links = stack.azapi(`${ZONE}/virtualNetworkLinks`);
    for (const endpoint of endpoints) expect(links.some((link) => stack.follows(endpoint, link))).toBe(true);
  });

  test('leaves zones that are given as they are', () => {
    const stack = made({
      account: ACCOUNT,
      network: { virtualNetworkId: NETWORK_ID, zonesResourceGroupId: GROUP_ID },
      dataStores: { Shared: PRIVATE },
    });
    expect(stack.azapi(ZONE)).toEqual([]);
  });
});

test('a private way of an estate keeps its own zones, next to one in those of the network', () => {
  const own = ['cognitiveservices.azure.com', 'openai.azure.com', 'services.ai.azure.com'].map(
    (zone) => `${GROUP_ID}/providers/Microsoft.Network/privateDnsZones/privatelink.${zone}`,
  );
  const stack = made({
    account: ACCOUNT,
    network: { virtualNetworkId: NETWORK_ID, zonesResourceGroupId: GROUP_ID },
    privateEndpoints: {
      Endpoint: { subnet: subnetAt(ENDPOINTS_ID) },
      Hub: { subnet: subnetAt(ENDPOINTS_ID.replace('vnet', 'vnet-hub')), privateDnsZoneIds: own },
    },
  });
  const zonesOf = (name: string) => {
    const configs = named(stack.azapi(TYPES.zoneGroup), name).config.body?.properties?.privateDnsZoneConfigs;
    return (configs as { properties: { privateDnsZoneId: string } }[]).map((one) => one.properties.privateDnsZoneId);
  };
  expect(zonesOf('Hub')).toEqual(own);
  expect(zonesOf('Endpoint').every((id) => id.includes('FoundryDnsZones'))).toBe(true);
});

describe('what is refused of an estate', () => {
  const existingAccount = () => FoundryAccount.fromAccountId(newStack(), 'Account', ACCOUNT_ID);
  test('no account, or two', () => {
    expect(codes({})).toEqual(['EstateAccountAmbiguous']);
    expect(codes({ account: ACCOUNT, existingAccount: existingAccount() })).toEqual(['EstateAccountAmbiguous']);
  });

  test('private endpoints to an account that exists, with no location to make them in', () => {
    const props = {
      existingAccount: existingAccount(),
      privateEndpoints: { Endpoint: { subnet: subnetAt(ENDPOINTS_ID) } },
    };
    expect(codes(props)).toEqual(['PrivateEndpointWithoutLocation']);
  });

  test('what is wrong with several parts, all at once and each with its path', () => {
    const told = problemsOf({
      account: { ...ACCOUNT, accountName: 'no name!' },
      contentFilters: [{ ...STRICT, filterName: 'no filter!' }],
      models: [{ model: GPT, capacity: 0 }],
      projects: [{ projectName: 'sales' }, { projectName: '!' }],
      connections: [{ connectionName: 'x', kind: VECTORS }],
    });
    expect(told.map(({ code, constructPath }) => [code, constructPath])).toEqual([
      ['InvalidAccountName', 'test/Estate/Account'],
      ['InvalidContentFilterName', 'test/Estate/ContentFilters/no filter!'],
      ['InvalidModelCapacity', 'test/Estate/Models/gpt-4.1'],
      ['InvalidConnectionName', 'test/Estate/Connections/x'],
      ['InvalidProjectName', 'test/Estate/Projects/!'],
    ]);
  });

  test('what the estate lacks and what a part of it breaks, together', () => {
    const models = [{ model: GPT, contentFilterName: 'lost', capacity: 0 }];
    expect(codes({ account: ACCOUNT, models })).toEqual(['UnknownContentFilter', 'InvalidModelCapacity']);
  });

  test.each<[string, Partial<FoundryEstateProps>]>([
    ['models', { models: [{ model: GPT }, { model: GPT }] }],
    ['projects, in whatever case', { projects: [{ projectName: 'claims' }, { projectName: 'Claims' }] }],
    ['content filters', { contentFilters: [STRICT, STRICT] }],
    ['connections', { connections: [connection('vectors'), connection('Vectors')] }],
    [
      'connections of a project',
      { projects: [{ projectName: 'claims', connections: [connection('a-1'), connection('A-1')] }] },
    ],
    [
      'a project that is made and one that exists',
      { projects: [{ projectName: 'claims' }], existingProjects: { claims: existingProject() } },
    ],
  ])('two %s of one name', (_, props) => {
    expect(codes({ account: ACCOUNT, ...props })).toEqual(['EstateNameTwice']);
  });

  test.each<[string, Partial<FoundryEstateProps>]>([
    ['a private endpoint', { privateEndpoints: { '': { subnet: subnetAt(ENDPOINTS_ID) } } }],
    ['data stores', { dataStores: { '': PRIVATE } }],
    ['a project', { projects: [{ projectName: '' }] }],
    ['a content filter', { contentFilters: [{ ...STRICT, filterName: '' }] }],
  ])('%s without id or name', (_, props) => {
    expect(codes({ account: ACCOUNT, ...props })).toEqual(['InvalidEstateId']);
  });

  test('a private endpoint that has the id of something else', () => {
    const privateEndpoints = { Resource: { subnet: subnetAt(ENDPOINTS_ID) } };
    expect(codes({ account: ACCOUNT, privateEndpoints })).toEqual(['EndpointIdTaken']);
    const ofExisting = { Projects: { subnet: subnetAt(ENDPOINTS_ID), location: 'swedencentral' } };
    expect(codes({ existingAccount: existingAccount(), privateEndpoints: ofExisting })).toEqual(['InvalidEstateId']);
  });

  test('ids of data stores that make no names of rules in a managed network', () => {
    const managed = {
      ...ACCOUNT,
      network: FoundryNetwork.managed({ isolation: ManagedIsolation.ALLOW_INTERNET_OUTBOUND }),
    };
    const found = (id: string) =>
      codes({ account: managed, dataStores: { [id]: STORES }, projects: [{ projectName: 'claims' }] });
    expect(found('a'.repeat(25))).toEqual([]);
    expect(found('a'.repeat(26))).toEqual(['InvalidOutboundRulePrefix']);
    expect(found('of sales')).toEqual(['InvalidOutboundRulePrefix']);
  });

  test('a network for the agents that is given twice, or for an account that has its own', () => {
    const network = { virtualNetworkId: NETWORK_ID, agentSubnetPrefix: '192.168.10.0/24' };
    const account = { ...ACCOUNT, network: FoundryNetwork.privateAccess() };
    expect(codes({ account, network })).toEqual(['EstateNetworkAmbiguous']);
    expect(codes({ existingAccount: existingAccount(), network })).toEqual(['EstateNetworkAmbiguous']);
  });

  test.each<[string, Partial<FoundryEstateProps>]>([
    ['project', { projects: [{ projectName: TOKEN }] }],
    ['model', { models: [{ model: FoundryModel.openAi(TOKEN, '1') }] }],
    ['content filter', { contentFilters: [{ ...STRICT, filterName: TOKEN }] }],
  ])('a %s whose name is known later', (_, props) => {
    expect(codes({ account: ACCOUNT, ...props })).toEqual(['EstateNameKnownLater']);
  });

  test('spillover to what is not listed before', () => {
    const models = [
      { model: GPT, sku: ModelSku.PROVISIONED_MANAGED, spilloverName: 'later' },
      { model: GPT, deploymentName: 'later' },
    ];
    expect(codes({ account: ACCOUNT, models })).toEqual(['UnknownSpillover']);
  });

  test('a content filter that is named twice', () => {
    const scope = newStack();
    const contentFilter = ContentFilter.fromFilterName(scope, 'Other', 'strict');
    const models = [{ model: GPT, contentFilterName: 'strict', contentFilter }];
    expect(codesOf(() => new FoundryEstate(scope, 'Estate', { existingAccount: existingAccount(), models }))).toEqual([
      'EstateModelAmbiguous',
    ]);
  });
});

describe('data stores of an estate', () => {
  const HOST = 'Microsoft.CognitiveServices/accounts/projects/capabilityHosts';
  const SALES = { ...PRIVATE, storageAccountName: 'stsales', cosmosAccountName: 'sales', searchServiceName: 'sales' };
  const projects = [{ projectName: 'claims' }, { projectName: 'sales' }];
  const estate = (changes: Partial<FoundryEstateProps>) =>
    synthesize((scope) => {
      const account = { ...ACCOUNT, network: FoundryNetwork.virtualNetwork({ agentSubnet: makeSubnet(scope) }) };
      new FoundryEstate(scope, 'Estate', { account, projects, ...changes });
    });
  const storesOf = (stack: StackJson) =>
    stack
      .azapi('Microsoft.CognitiveServices/accounts/projects/connections')
      .filter(({ config }) => config.name === 'agent-files')
      .map(({ config }) => config.body?.properties?.target);

  test('are shared by all projects if there is one set', () => {
    const stack = estate({ dataStores: { Shared: PRIVATE } });
    expect(stack.azapi(HOST)).toHaveLength(2);
    expect(storesOf(stack)).toEqual(Array.from({ length: 2 }, () => 'https://stcontoso.blob.core.windows.net/'));
  });

  test('are those of each project if it names them, with its own options', () => {
    const stack = estate({
      dataStores: { Claims: PRIVATE, Sales: SALES },
      projects: [
        { projectName: 'claims', dataStoresId: 'Claims' },
        { projectName: 'sales', dataStoresId: 'Sales', ownData: { hostName: 'mine' } },
      ],
    });
    expect(storesOf(stack)).toEqual([
      'https://stcontoso.blob.core.windows.net/',
      'https://stsales.blob.core.windows.net/',
    ]);
    expect(stack.azapi(HOST).map(({ config }) => config.name)).toEqual(['agents', 'mine']);
  });

  test('may exist, and be of other teams', () => {
    const stack = synthesize((scope) => {
      const account = { ...ACCOUNT, network: FoundryNetwork.virtualNetwork({ agentSubnet: makeSubnet(scope) }) };
      const { dataStores } = new FoundryEstate(scope, 'Estate', {
        account,
        projects,
        existingDataStores: { Others: existingStores(scope) },
      });
      expect(Object.keys(dataStores)).toEqual(['Others']);
    });
    expect(storesOf(stack)).toEqual(Array.from({ length: 2 }, () => 'https://stothers.blob.core.windows.net/'));
  });

  test('are left out where none are given', () => {
    expect(estate({}).azapi(HOST)).toEqual([]);
  });

  test('are refused where a project does not say which, names none of them, or an id is given twice', () => {
    const both = { Claims: PRIVATE, Sales: SALES };
    expect(codes({ account: ACCOUNT, dataStores: both, projects: [{ projectName: 'claims' }] })).toEqual([
      'EstateDataStoresAmbiguous',
    ]);
    const wrong = [{ projectName: 'claims', dataStoresId: 'Other' }];
    expect(codes({ account: ACCOUNT, dataStores: both, projects: wrong })).toEqual(['UnknownDataStores']);
    const existingDataStores = { Claims: existingStores(newStack()) };
    expect(codes({ account: ACCOUNT, dataStores: { Claims: PRIVATE }, existingDataStores })).toEqual([
      'EstateDataStoresAmbiguous',
    ]);
  });
});
