import { parseDocument } from 'yaml';
import { parseSettings } from '../../../stacks/settings/settings';
import { exampleText, synthesizeSettings } from '../../support/examples';
import { type Change, told } from '../../support/settings-changes';
import type { StackJson } from '../../support/stack-json';

const GROUP = '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg/providers';
const CLIENT = '55555555-5555-4555-8555-555555555555';
const OF_ACCOUNT = ['foundry', 'connections'];
const OF_CLAIMS = ['foundry', 'projects', 'claims', 'connections'];
const TYPES = {
  account: 'Microsoft.CognitiveServices/accounts/connections',
  project: 'Microsoft.CognitiveServices/accounts/projects/connections',
};
const INSIGHTS = { id: `${GROUP}/Microsoft.Insights/components/agents`, connectionString: { variable: 'insights' } };
const TOOL = 'https://tickets.contoso.com/mcp';

function estate(...changes: readonly Change[]): StackJson {
  const document = parseDocument(exampleText('estate-basic'));
  for (const [path, value] of changes) document.setIn(path, document.createNode(value));
  const [[, stack] = []] = [...synthesizeSettings(parseSettings(String(document), 'env.yaml'))];
  if (stack === undefined) throw new Error('no stack');
  return stack;
}

const only = (kind: object) => estate([OF_CLAIMS, { tested: kind }]).onlyAzapi(TYPES.project).config;

test.each<[kind: object, expected: object]>([
  [
    { cosmosDb: { id: `${GROUP}/Microsoft.DocumentDB/databaseAccounts/threads` } },
    { category: 'CosmosDb', authType: 'AAD', target: 'https://threads.documents.azure.com:443/' },
  ],
  [
    { storageAccount: { id: `${GROUP}/Microsoft.Storage/storageAccounts/stfiles`, location: 'westeurope' } },
    { category: 'AzureStorageAccount', metadata: { location: 'westeurope' } },
  ],
  [
    { aiSearch: { id: `${GROUP}/Microsoft.Search/searchServices/srch` } },
    { category: 'CognitiveSearch', metadata: { location: 'swedencentral' } },
  ],
  [{ applicationInsights: INSIGHTS }, { category: 'AppInsights', authType: 'ApiKey', target: INSIGHTS.id }],
  [
    { containerRegistry: { id: `${GROUP}/Microsoft.ContainerRegistry/registries/images`, clientId: CLIENT } },
    { category: 'ContainerRegistry', target: 'images.azurecr.io', credentials: { clientId: CLIENT } },
  ],
  [
    { bingGrounding: { id: `${GROUP}/Microsoft.Bing/accounts/bing`, key: { variable: 'bing_key' } } },
    { category: 'GroundingWithBingSearch', authType: 'ApiKey' },
  ],
  [
    { mcpTool: { url: TOOL, authentication: { agentIdentity: 'api://tickets' } } },
    { category: 'RemoteTool', authType: 'AgenticIdentityToken', target: TOOL, audience: 'api://tickets' },
  ],
  [
    {
      agentToAgent: {
        url: 'https://a2a.contoso.com',
        authentication: { none: true },
        agentCardPath: '/agentCard/v1.0',
      },
    },
    { category: 'RemoteA2A', authType: 'None', metadata: { AgentCardPath: '/agentCard/v1.0' } },
  ],
  [
    { accountModels: { id: `${GROUP}/Microsoft.CognitiveServices/accounts/other` } },
    { category: 'AIServices', target: 'https://other.cognitiveservices.azure.com/' },
  ],
])('settings make a connection of a project: %j', (kind, expected) => {
  const { name, body } = only(kind);
  expect(name).toBe('tested');
  expect(body?.properties).toMatchObject(expected);
});

test('a Key Vault is for the account, and made before all its connections, wherever it stands', () => {
  const aiSearch = { id: `${GROUP}/Microsoft.Search/searchServices/srch` };
  const keyVault = { id: `${GROUP}/Microsoft.KeyVault/vaults/kv-agents`, target: 'uri' };
  const stack = estate([OF_ACCOUNT, { search: { aiSearch }, vault: { keyVault } }], [OF_CLAIMS, { own: { aiSearch } }]);
  const [vault] = stack.azapi(TYPES.account).filter(({ config }) => config.name === 'vault');
  if (vault === undefined) throw new Error('no vault');
  expect(vault.config.body?.properties).toMatchObject({ target: 'https://kv-agents.vault.azure.net/' });
  for (const other of [...stack.azapi(TYPES.account), ...stack.azapi(TYPES.project)]) {
    if (other.address !== vault.address) expect(stack.follows(other, vault)).toBe(true);
  }
});

test('every way to authenticate with a tool can be chosen', () => {
  const oAuth = {
    clientId: CLIENT,
    clientSecret: { variable: 'secret' },
    authorizationUrl: TOOL,
    tokenUrl: TOOL,
    scopes: ['a'],
  };
  const ways = {
    ProjectManagedIdentity: { projectIdentity: 'api://a' },
    AgenticIdentityToken: { agentIdentity: 'api://a' },
    UserEntraToken: { signedInUser: 'api://a' },
    'user-and-project': { userAndProjectIdentity: 'api://a' },
    OAuth2: { oAuth },
    CustomKeys: { headers: { 'x-functions-key': { variable: 'tool_key' } } },
    None: { none: true },
  };
  const tools = Object.entries(ways).map(([name, authentication]) => [
    name,
    { mcpTool: { url: TOOL, authentication } },
  ]);
  const made = estate([OF_CLAIMS, Object.fromEntries(tools)]).azapi(TYPES.project);
  expect(made).toHaveLength(7);
  for (const { config } of made) {
    const [way] = Object.keys(ways).filter((name) => name === config.name);
    const authType = way === 'user-and-project' ? 'UserTokenAndProjectManagedIdentity' : way;
    expect(config.body?.properties).toMatchObject({ authType });
  }
});

test('a secret is a sensitive variable under its own name, made once however often it is named', () => {
  const bingGrounding = { id: `${GROUP}/Microsoft.Bing/accounts/bing`, key: { variable: 'bing_key' } };
  const stack = estate([OF_CLAIMS, { one: { bingGrounding }, two: { bingGrounding } }]);
  expect((stack.shape as { variable?: unknown }).variable).toMatchObject({
    bing_key: { sensitive: true, type: 'string' },
  });
  for (const { config } of stack.azapi(TYPES.project)) {
    expect(JSON.stringify((config as { sensitive_body?: unknown }).sensitive_body)).toContain('${var.bing_key}');
  }
});

test.each<[what: string, where: readonly string[], value: unknown, message: RegExp]>([
  ['two kinds', OF_CLAIMS, { two: { aiSearch: {}, keyVault: {} } }, /connections\.two needs exactly one of cosmosDb/],
  ['no kind', OF_ACCOUNT, { none: {} }, /connections\.none needs exactly one of cosmosDb/],
  ['a name', OF_CLAIMS, { a_b: { applicationInsights: INSIGHTS } }, /'a_b' may hold letters, digits and '-'/],
  [
    'an id of something else',
    OF_CLAIMS,
    { vectors: { aiSearch: { id: INSIGHTS.id } } },
    /connections\.vectors\.aiSearch\.id .*must be the resource id of/,
  ],
  [
    'a Key Vault of a project',
    OF_CLAIMS,
    { vault: { keyVault: { id: `${GROUP}/Microsoft.KeyVault/vaults/kv-agents` } } },
    /projects\.claims\.connections\.vault .*move it to foundry\.connections/,
  ],
  [
    'two ways to authenticate',
    OF_CLAIMS,
    { tool: { mcpTool: { url: TOOL, authentication: { none: true, agentIdentity: 'api://a' } } } },
    /authentication needs exactly one of projectIdentity/,
  ],
  [
    'a name of a variable',
    OF_CLAIMS,
    { bing: { bingGrounding: { id: `${GROUP}/Microsoft.Bing/accounts/bing`, key: { variable: 'Bing-Key' } } } },
    /key\.variable 'Bing-Key' may hold lower-case letters/,
  ],
])('%s is refused at its line', (_, where, value, message) => {
  const lines = told('estate-basic', [where, value]);
  expect(lines.join('\n')).toMatch(message);
  for (const line of lines) expect(line).toMatch(/^env\.yaml:\d+:\d+: foundry\./);
});

test.each<[string, object]>([
  ['a key', { web: { bingGrounding: { id: `${GROUP}/Microsoft.Bing/accounts/bing`, key: 's3cr3t-value' } } }],
  ['a number', { web: { bingGrounding: { id: `${GROUP}/Microsoft.Bing/accounts/bing`, key: 12345678 } } }],
  ['a connection string', { traces: { applicationInsights: { ...INSIGHTS, connectionString: 's3cr3t-value' } } }],
  ['a header', { tool: { mcpTool: { url: TOOL, authentication: { headers: { 'x-key': 's3cr3t-value' } } } } }],
])('%s in the file is refused, and its value never shown', (_, value) => {
  const lines = told('estate-basic', [OF_CLAIMS, value]).join('\n');
  expect(lines).toMatch(/is a secret, which must not be in the file; give the name of a variable/);
  expect(lines).not.toMatch(/s3cr3t|12345678/);
});

test('connections belong to an estate', () => {
  const lines = told('minimal', [OF_ACCOUNT, { traces: { applicationInsights: INSIGHTS } }]).join('\n');
  expect(lines).toMatch(/foundry\.connections .*belongs to an estate/);
});
