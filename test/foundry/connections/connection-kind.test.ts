import { FoundryAccount } from '../../../src';
import { ConnectionKind, KeyVaultTarget, ToolAuthentication } from '../../../src/foundry/connections';
import { codesOf } from '../../support/errors';
import { ACCOUNT_ID, SUBSCRIPTION, TOKEN } from '../../support/samples';
import { newStack, synthesize } from '../../support/synthesize';
import { makeAccount } from '../estate-samples';
import {
  AUDIENCE,
  BING,
  BING_ID,
  CLIENT_ID,
  COMPONENT_ID,
  connect,
  COSMOS,
  COSMOS_ID,
  INSIGHTS,
  OTHER_SECRET,
  REGISTRY,
  REGISTRY_ID,
  SEARCH,
  SEARCH_ID,
  SECRET,
  STORAGE,
  STORAGE_ID,
  tool,
  TYPES,
  URL,
  VAULT,
  VAULT_ID,
} from './samples';

const made = (kind: ConnectionKind) =>
  synthesize((scope) => {
    connect(scope, makeAccount(scope), kind);
  });

const config = (kind: ConnectionKind) => made(kind).onlyAzapi(TYPES.account).config;
const properties = (kind: ConnectionKind) => config(kind).body?.properties;

const codes = (kind: () => ConnectionKind) =>
  codesOf(() => {
    const scope = newStack();
    return connect(scope, makeAccount(scope), kind());
  });

const OAUTH = {
  clientId: CLIENT_ID,
  clientSecret: SECRET,
  authorizationUrl: 'https://login.microsoftonline.com/t/oauth2/v2.0/authorize',
  tokenUrl: 'https://login.microsoftonline.com/t/oauth2/v2.0/token',
  scopes: ['api://tools/ask'],
};

describe('kinds that authenticate with an identity', () => {
  test.each([
    ['Cosmos DB', COSMOS, 'CosmosDb', COSMOS_ID, 'https://cosmos.documents.azure.com:443/'],
    ['storage', STORAGE, 'AzureStorageAccount', STORAGE_ID, 'https://store.blob.core.windows.net/'],
    ['search', SEARCH, 'CognitiveSearch', SEARCH_ID, 'https://find.search.windows.net'],
  ])('%s has its endpoint and its id', (_, kind, category, id, target) => {
    expect(properties(kind)).toEqual({
      category,
      authType: 'AAD',
      target,
      isSharedToAll: true,
      metadata: { ApiType: 'Azure', ResourceId: id, location: 'swedencentral' },
    });
  });

  test.each([
    [
      'Cosmos DB',
      ConnectionKind.cosmosDb({ cosmosAccountId: TOKEN, location: 'x', endpoint: 'https://c.contoso.com/' }),
    ],
    [
      'storage',
      ConnectionKind.storageAccount({ storageAccountId: TOKEN, location: 'x', blobEndpoint: 'https://c.contoso.com/' }),
    ],
    ['search', ConnectionKind.aiSearch({ searchServiceId: TOKEN, location: 'x', endpoint: 'https://c.contoso.com/' })],
  ])('%s takes another endpoint, and an id that is known later', (_, kind) => {
    expect(properties(kind)).toMatchObject({ target: 'https://c.contoso.com/', metadata: { ResourceId: TOKEN } });
  });

  test('an endpoint is derived from an id that is known later', () => {
    const kind = ConnectionKind.aiSearch({ searchServiceId: TOKEN, location: 'x' });
    expect(properties(kind)?.target).toBe('https://${element(split("/", local.later), 8)}.search.windows.net');
  });

  test('a registry is pulled from by a managed identity', () => {
    expect(properties(REGISTRY)).toMatchObject({
      category: 'ContainerRegistry',
      authType: 'ManagedIdentity',
      target: 'images.azurecr.io',
      credentials: { clientId: CLIENT_ID, resourceId: REGISTRY_ID },
    });
  });

  test('models of another account are reached at its endpoint', () => {
    const stack = synthesize((scope) => {
      const other = FoundryAccount.fromAccountAttributes(scope, 'Other', { accountId: ACCOUNT_ID, location: 'westus' });
      connect(scope, makeAccount(scope), ConnectionKind.accountModels({ account: other }));
    });
    expect(stack.onlyAzapi(TYPES.account).config.body?.properties).toMatchObject({
      category: 'AIServices',
      authType: 'AAD',
      target: 'https://acc.cognitiveservices.azure.com/',
      metadata: { ApiType: 'Azure', ResourceId: ACCOUNT_ID, location: 'westus' },
    });
  });

  test.each([
    ['ProjectManagedIdentity', ToolAuthentication.projectIdentity(AUDIENCE)],
    ['AgenticIdentityToken', ToolAuthentication.agentIdentity(AUDIENCE)],
    ['UserEntraToken', ToolAuthentication.signedInUser(AUDIENCE)],
    ['UserTokenAndProjectManagedIdentity', ToolAuthentication.userAndProjectIdentity(AUDIENCE)],
  ])('tools and agents see %s, with the audience of the tool', (authType, authentication) => {
    const rest = { authType, audience: AUDIENCE, credentials: {}, target: URL };
    expect(properties(tool(authentication))).toMatchObject({ ...rest, category: 'RemoteTool' });
    expect(properties(ConnectionKind.agentToAgent({ url: URL, authentication }))).toMatchObject({
      ...rest,
      category: 'RemoteA2A',
    });
    expect(config(tool(authentication)).schema_validation_enabled).toBe(false);
  });

  test('none of them warns of a secret, or has one', () => {
    for (const kind of [COSMOS, STORAGE, SEARCH, REGISTRY, tool()]) {
      const stack = made(kind);
      expect(stack.warnings).toEqual([]);
      expect(stack.onlyAzapi(TYPES.account).config.sensitive_body).toBeUndefined();
    }
  });

  test('an agent may say where its card is', () => {
    const kind = ConnectionKind.agentToAgent({
      url: URL,
      authentication: ToolAuthentication.none(),
      agentCardPath: '/agentCard/v1.0',
    });
    expect(properties(kind)?.metadata).toEqual({ ApiType: 'Azure', AgentCardPath: '/agentCard/v1.0' });
  });
});

describe('kinds that take nothing but a secret', () => {
  test.each([
    ['Application Insights', INSIGHTS, 'AppInsights', COMPONENT_ID],
    ['Bing', BING, 'GroundingWithBingSearch', BING_ID],
  ])('%s sends it and never stores it', (_, kind, category, id) => {
    const stack = made(kind);
    const { config: connection } = stack.onlyAzapi(TYPES.account);
    expect(connection.body?.properties).toMatchObject({ category, authType: 'ApiKey', metadata: { ResourceId: id } });
    expect(JSON.stringify(connection.body)).not.toContain(SECRET);
    expect(connection.sensitive_body).toEqual({ properties: { credentials: { key: SECRET } } });
    expect(stack.warnings.join()).toContain('[ConnectionByKey]');
  });

  test('a tool has its keys in headers, and an app registration its secret, out of the body', () => {
    const keys = config(tool(ToolAuthentication.headers({ 'x-functions-key': SECRET, 'x-other': OTHER_SECRET })));
    expect(keys.sensitive_body).toEqual({
      properties: { credentials: { keys: { 'x-functions-key': SECRET, 'x-other': OTHER_SECRET } } },
    });
    expect(keys.body?.properties?.authType).toBe('CustomKeys');
    const oAuth = config(tool(ToolAuthentication.oAuth(OAUTH)));
    expect(oAuth.sensitive_body).toEqual({ properties: { credentials: { clientSecret: SECRET } } });
    expect(oAuth.body?.properties).toMatchObject({
      authType: 'OAuth2',
      credentials: { clientId: CLIENT_ID },
      refreshUrl: OAUTH.tokenUrl,
      scopes: OAUTH.scopes,
    });
    expect(JSON.stringify([keys.body, oAuth.body])).not.toContain(SECRET);
  });

  test.each([
    [
      'a connection string',
      () => ConnectionKind.applicationInsights({ componentId: COMPONENT_ID, connectionString: 'x' }),
    ],
    ['a key', () => ConnectionKind.bingGrounding({ bingAccountId: BING_ID, key: 'x' })],
    ['a header', () => tool(ToolAuthentication.headers({ 'x-key': 'x' }))],
    ['a client secret', () => tool(ToolAuthentication.oAuth({ ...OAUTH, clientSecret: 'x' }))],
  ])('%s as a literal is refused', (_, kind) => {
    expect(codes(kind)).toEqual(['SecretInPlainText']);
  });
});

describe('a Key Vault', () => {
  test('is one of the account, whose identity may keep secrets in it before', () => {
    const stack = made(VAULT);
    const connection = stack.onlyAzapi(TYPES.account);
    expect(connection.config).toMatchObject({ schema_validation_enabled: false });
    expect(connection.config.body?.properties).toMatchObject({
      category: 'AzureKeyVault',
      authType: 'AccountManagedIdentity',
      target: VAULT_ID,
    });
    const role = stack.only('azurerm_role_assignment');
    expect(role.config.scope).toBe(VAULT_ID);
    expect(String(role.config.role_definition_id)).toContain('b86a8fe4-44ce-4948-aee5-eccb2c155cd7');
    expect(stack.follows(connection, role)).toBe(true);
  });

  test('waits until that counts', () => {
    const stack = made(VAULT);
    const wait = stack.only('time_sleep');
    expect(wait.config.create_duration).toBe('60s');
    expect(stack.follows(stack.onlyAzapi(TYPES.account), wait)).toBe(true);
    expect(stack.follows(wait, stack.only('azurerm_role_assignment'))).toBe(true);
    const waitsOf = (roleWaitSeconds: number) =>
      made(ConnectionKind.keyVault({ vaultId: VAULT_ID, roleWaitSeconds })).ofType('time_sleep');
    expect(waitsOf(5).map(({ config }) => config.create_duration)).toEqual(['5s']);
    expect(waitsOf(0)).toEqual([]);
    expect(codes(() => ConnectionKind.keyVault({ vaultId: VAULT_ID, roleWaitSeconds: 3601 }))).toEqual(['InvalidWait']);
  });

  test('can be named by its URI, and its right be given elsewhere', () => {
    const stack = made(ConnectionKind.keyVault({ vaultId: VAULT_ID, target: KeyVaultTarget.URI, grantsAccess: false }));
    expect(stack.onlyAzapi(TYPES.account).config.body?.properties?.target).toBe('https://kv.vault.azure.net/');
    expect(stack.ofType('azurerm_role_assignment')).toEqual([]);
  });
});

describe('what is refused of a kind', () => {
  const OTHER_ID = `/subscriptions/${SUBSCRIPTION}/resourceGroups/g/providers/Microsoft.Web/sites/x`;
  test.each<[string, () => ConnectionKind, string[]]>([
    [
      'another id for Cosmos DB',
      () => ConnectionKind.cosmosDb({ cosmosAccountId: OTHER_ID, location: 'x' }),
      ['InvalidResourceId'],
    ],
    [
      'another id for storage',
      () => ConnectionKind.storageAccount({ storageAccountId: OTHER_ID, location: 'x' }),
      ['InvalidResourceId'],
    ],
    [
      'another id for search',
      () => ConnectionKind.aiSearch({ searchServiceId: OTHER_ID, location: 'x' }),
      ['InvalidResourceId'],
    ],
    [
      'another id for Application Insights',
      () => ConnectionKind.applicationInsights({ componentId: OTHER_ID, connectionString: SECRET }),
      ['InvalidResourceId'],
    ],
    ['another id for a vault', () => ConnectionKind.keyVault({ vaultId: OTHER_ID }), ['InvalidResourceId']],
    [
      'another id for a registry',
      () => ConnectionKind.containerRegistry({ registryId: OTHER_ID, clientId: CLIENT_ID }),
      ['InvalidResourceId'],
    ],
    [
      'another id for Bing',
      () => ConnectionKind.bingGrounding({ bingAccountId: OTHER_ID, key: SECRET }),
      ['InvalidResourceId'],
    ],
    [
      'an endpoint that is a host',
      () => ConnectionKind.aiSearch({ searchServiceId: SEARCH_ID, location: 'x', endpoint: 'find.search.windows.net' }),
      ['InvalidConnectionTarget'],
    ],
    [
      'a tool over HTTP',
      () => ConnectionKind.mcpTool({ url: 'http://tools.contoso.com', authentication: ToolAuthentication.none() }),
      ['InvalidConnectionTarget'],
    ],
    [
      'a tool whose URL has a user',
      () =>
        ConnectionKind.mcpTool({ url: 'https://me:pw@tools.contoso.com', authentication: ToolAuthentication.none() }),
      ['InvalidConnectionTarget'],
    ],
    [
      'an agent without URL',
      () => ConnectionKind.agentToAgent({ url: '', authentication: ToolAuthentication.none() }),
      ['InvalidConnectionTarget'],
    ],
    ['an empty audience', () => tool(ToolAuthentication.projectIdentity('')), ['InvalidConnectionAudience']],
    ['a header with a space', () => tool(ToolAuthentication.headers({ 'x key': SECRET })), ['InvalidConnectionKey']],
    ['no header', () => tool(ToolAuthentication.headers({})), ['InvalidConnectionKey']],
    ['no scope', () => tool(ToolAuthentication.oAuth({ ...OAUTH, scopes: [] })), ['InvalidOAuthClient']],
    [
      'a client that is no GUID',
      () => tool(ToolAuthentication.oAuth({ ...OAUTH, clientId: 'me' })),
      ['InvalidOAuthClient'],
    ],
    [
      'a token URL over HTTP',
      () => tool(ToolAuthentication.oAuth({ ...OAUTH, tokenUrl: 'http://x', refreshUrl: URL })),
      ['InvalidConnectionTarget'],
    ],
  ])('%s', (_, kind, expected) => {
    expect(codes(kind)).toEqual(expected);
  });

  test('values that are known later are taken', () => {
    expect(codes(() => tool(ToolAuthentication.projectIdentity(TOKEN)))).toEqual([]);
    expect(
      codes(() => ConnectionKind.agentToAgent({ url: TOKEN, authentication: ToolAuthentication.agentIdentity(TOKEN) })),
    ).toEqual([]);
    expect(codes(() => ConnectionKind.containerRegistry({ registryId: TOKEN, clientId: TOKEN }))).toEqual([]);
  });
});
