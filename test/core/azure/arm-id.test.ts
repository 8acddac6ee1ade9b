import { TerraformOutput, TerraformVariable } from 'cdktf';
import fc from 'fast-check';
import { armId, checkArmId, parseArmId, resourceGroupId, SHAPES, subscriptionOf } from '../../../src/core/azure/arm-id';
import { Problems } from '../../../src/core/validation/problems';
import { groupNameOrId, resourceGroupName } from '../../../src/core/validation/rules';
import { ACCOUNT_ID, APPLICATION_ID, NETWORK_ID, SUBNET_ID, SUBSCRIPTION, TOKEN } from '../../support/samples';
import { newStack, synthesize } from '../../support/synthesize';

type ShapeName = keyof typeof SHAPES;

/** What each shape is called, and one resource of it with the names it is made of. */
const RESOURCES: Readonly<Record<string, [what: string, path: string, names: string[]]>> = {
  account: ['Foundry account', 'Microsoft.CognitiveServices/accounts/acc', ['acc']],
  raiPolicy: ['content filter', 'Microsoft.CognitiveServices/accounts/acc/raiPolicies/strict', ['acc', 'strict']],
  firewall: ['Azure Firewall', 'Microsoft.Network/azureFirewalls/afw', ['afw']],
  project: ['Foundry project', 'Microsoft.CognitiveServices/accounts/acc/projects/proj', ['acc', 'proj']],
  application: [
    'Agent Application',
    'Microsoft.CognitiveServices/accounts/acc/projects/proj/applications/niceapp',
    ['acc', 'proj', 'niceapp'],
  ],
  accountConnection: [
    'connection of a Foundry account',
    'Microsoft.CognitiveServices/accounts/acc/connections/con',
    ['acc', 'con'],
  ],
  projectConnection: [
    'connection of a Foundry project',
    'Microsoft.CognitiveServices/accounts/acc/projects/proj/connections/con',
    ['acc', 'proj', 'con'],
  ],
  bingAccount: ['Bing account', 'Microsoft.Bing/accounts/bing', ['bing']],
  bot: ['bot', 'Microsoft.BotService/botServices/helpdesk', ['helpdesk']],
  gateway: ['API Management service', 'Microsoft.ApiManagement/service/apim', ['apim']],
  gatewayApi: [
    'API of an API Management service',
    'Microsoft.ApiManagement/service/apim/apis/openai-v1',
    ['apim', 'openai-v1'],
  ],
  gatewayCache: [
    'external cache of an API Management service',
    'Microsoft.ApiManagement/service/apim/caches/default',
    ['apim', 'default'],
  ],
  virtualNetwork: ['virtual network', 'Microsoft.Network/virtualNetworks/vnet', ['vnet']],
  subnet: ['subnet', 'Microsoft.Network/virtualNetworks/vnet/subnets/some', ['vnet', 'some']],
  networkSecurityGroup: ['network security group', 'Microsoft.Network/networkSecurityGroups/nsg', ['nsg']],
  routeTable: ['route table', 'Microsoft.Network/routeTables/rt', ['rt']],
  privateEndpoint: ['private endpoint', 'Microsoft.Network/privateEndpoints/pe', ['pe']],
  privateDnsZone: ['private DNS zone', 'Microsoft.Network/privateDnsZones/contoso.com', ['contoso.com']],
  publicIpAddress: ['public address', 'Microsoft.Network/publicIPAddresses/ip', ['ip']],
  firewallPolicy: ['firewall policy', 'Microsoft.Network/firewallPolicies/policy', ['policy']],
  applicationInsights: ['Application Insights component', 'Microsoft.Insights/components/appi', ['appi']],
  vault: ['Key Vault', 'Microsoft.KeyVault/vaults/kv', ['kv']],
  secret: ['Key Vault secret', 'Microsoft.KeyVault/vaults/kv/secrets/cert', ['kv', 'cert']],
  storageAccount: ['storage account', 'Microsoft.Storage/storageAccounts/st', ['st']],
  blobContainer: [
    'blob container',
    'Microsoft.Storage/storageAccounts/st/blobServices/default/containers/some',
    ['st', 'default', 'some'],
  ],
  searchService: ['search service', 'Microsoft.Search/searchServices/srch', ['srch']],
  searchIndex: ['search index', 'Microsoft.Search/searchServices/srch/indexes/idx', ['srch', 'idx']],
  cosmosAccount: ['Cosmos DB account', 'Microsoft.DocumentDB/databaseAccounts/cosmos', ['cosmos']],
  cosmosDatabase: [
    'database of a Cosmos DB account',
    'Microsoft.DocumentDB/databaseAccounts/cosmos/sqlDatabases/db',
    ['cosmos', 'db'],
  ],
  cosmosContainer: [
    'container of a Cosmos DB account',
    'Microsoft.DocumentDB/databaseAccounts/cosmos/sqlDatabases/db/containers/c',
    ['cosmos', 'db', 'c'],
  ],
  registry: ['container registry', 'Microsoft.ContainerRegistry/registries/cr', ['cr']],
  workspace: ['Log Analytics workspace', 'Microsoft.OperationalInsights/workspaces/log', ['log']],
  userAssignedIdentity: ['user-assigned identity', 'Microsoft.ManagedIdentity/userAssignedIdentities/id', ['id']],
};
const SHAPE_NAMES = Object.keys(SHAPES) as ShapeName[];

function resourceOf(shape: ShapeName): { what: string; id: string; names: string[] } {
  const known = RESOURCES[shape];
  if (known === undefined) throw new Error(`shape ${shape} is not in the table`);
  const [what, path, names] = known;
  return { what, id: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-some/providers/${path}`, names };
}

function codesFor(id: string | undefined, shape: ShapeName): string[] {
  const problems = new Problems('here');
  checkArmId(problems, 'someId', id, SHAPES[shape]);
  return problems.all.map((problem) => problem.code);
}

describe('the check of an id', () => {
  test.each(SHAPE_NAMES)('takes the id of its shape and no other: %s', (shape) => {
    const taken = SHAPE_NAMES.filter((other) => codesFor(resourceOf(other).id, shape).length === 0);
    expect(taken).toEqual([shape]);
  });

  test.each([
    ['upper case', SUBNET_ID.toUpperCase()],
    ['lower case', SUBNET_ID.toLowerCase()],
    ['a group in other case', SUBNET_ID.replace('resourceGroups', 'resourcegroups')],
    ['nothing at all', undefined],
    ['a token', newVariable().stringValue],
    ['a token within a text', `${newVariable().stringValue}/subnets/some`],
    ['an expression written by hand', TOKEN],
  ])('lets %s pass', (_, id) => {
    expect(codesFor(id, 'subnet')).toEqual([]);
  });

  test.each([
    ['it is empty', ''],
    ['it is a bare name', 'some'],
    ['the last segment is missing', NETWORK_ID],
    ['the name is missing', SUBNET_ID.replace(/\/some$/, '')],
    ['the name is empty', SUBNET_ID.replace(/some$/, '')],
    ['an outer name is empty', SUBNET_ID.replace('/vnet/', '//')],
    ['the resource group is missing', SUBNET_ID.replace('/resourceGroups/rg-network', '')],
    ['the subscription is empty', SUBNET_ID.replace(SUBSCRIPTION, '')],
    ['the slash before it is missing', SUBNET_ID.slice(1)],
    ['something stands before it', `https://management.azure.com${SUBNET_ID}`],
    ['a slash follows', `${SUBNET_ID}/`],
    ['a segment follows', `${SUBNET_ID}/more`],
    ['a type and a name follow', `${SUBNET_ID}/delegations/one`],
    ['the namespace is another', SUBNET_ID.replace('Microsoft.Network', 'Microsoft.Compute')],
    ['the namespace has no dot', SUBNET_ID.replace('Microsoft.Network', 'Microsoft-Network')],
    ['the type is another', SUBNET_ID.replace('/subnets/', '/peerings/')],
  ])('fails with InvalidResourceId where %s', (_, id) => {
    expect(codesFor(id, 'subnet')).toEqual(['InvalidResourceId']);
  });

  test.each(SHAPE_NAMES)('calls the thing by its name: %s', (shape) => {
    const problems = new Problems('here');
    checkArmId(problems, 'someId', 'some', SHAPES[shape]);
    const { what } = resourceOf(shape);
    const named = ['application', 'gateway', 'gatewayApi', 'applicationInsights'].includes(shape)
      ? `an ${what}`
      : `a ${what}`;
    expect(problems.all[0]?.message).toBe(`someId 'some' in here must be the resource id of ${named}`);
  });

  test.each([
    [
      'a type',
      SUBNET_ID.replace('virtualNetworks', 'virtualNetwork'),
      "segment 'virtualNetwork' must be 'virtualNetworks'",
    ],
    [
      'resourceGroups',
      SUBNET_ID.replace('resourceGroups', 'resourceGroup'),
      "segment 'resourceGroup' must be 'resourceGroups'",
    ],
    [
      'the namespace',
      SUBNET_ID.replace('Microsoft.Network', 'Microsoft.Web'),
      "segment 'Microsoft.Web' must be 'Microsoft.Network'",
    ],
    ['a name', SUBNET_ID.replace('/vnet/', '//'), "segment '' after 'virtualNetworks' must be a name"],
    ['what is missing', NETWORK_ID, "it ends before 'subnets'"],
    ['a missing name', SUBNET_ID.replace('/some', ''), "it ends before '{name}'"],
    [
      'what is too much',
      `${SUBNET_ID}/ipConfigurations/one`,
      "it goes on with 'ipConfigurations/one', which must be omitted",
    ],
  ])('names the segment that is wrong: %s', (_, id, fault) => {
    const problems = new Problems('net/Endpoint');
    checkArmId(problems, 'subnetId', id, SHAPES.subnet);
    expect(problems.all[0]?.message).toMatch(/ must be the resource id of a subnet: /);
    expect(problems.all[0]?.message.endsWith(`: ${fault}`)).toBe(true);
  });

  test('says what the id should look like', () => {
    const problems = new Problems('net/Endpoint');
    checkArmId(problems, 'subnetId', 'some', SHAPES.subnet);
    expect(problems.all).toEqual([
      {
        code: 'InvalidResourceId',
        message: "subnetId 'some' in net/Endpoint must be the resource id of a subnet",
        remedy:
          'give it as /subscriptions/{id}/resourceGroups/{name}/providers/Microsoft.Network' +
          '/virtualNetworks/{name}/subnets/{name}',
      },
    ]);
  });
});

describe('the parts of an id', () => {
  test.each(SHAPE_NAMES)('are its subscription, resource group and names: %s', (shape) => {
    const { id, names } = resourceOf(shape);
    expect(parseArmId(id, SHAPES[shape])).toEqual({
      subscriptionId: SUBSCRIPTION,
      resourceGroupName: 'rg-some',
      names,
    });
  });

  test('keep the case they are written in', () => {
    const id = '/SUBSCRIPTIONS/Sub/RESOURCEGROUPS/Rg/PROVIDERS/MICROSOFT.KEYVAULT/VAULTS/Kv';
    expect(parseArmId(id, SHAPES.vault)).toEqual({ subscriptionId: 'Sub', resourceGroupName: 'Rg', names: ['Kv'] });
  });

  test('make up the id again', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9_.()-]{1,30}$/).filter((one) => !/^\.+$/.test(one));
    const parts = fc.record({
      subscriptionId: fc.uuid(),
      resourceGroupName: name,
      names: fc.tuple(name, name, name),
    });
    fc.assert(
      fc.property(parts, (given) => {
        const id = armId(given, SHAPES.application);
        expect(codesFor(id, 'application')).toEqual([]);
        expect(parseArmId(id, SHAPES.application)).toEqual(given);
      }),
    );
  });

  test('make up the id of what holds the resource', () => {
    expect(armId(parseArmId(APPLICATION_ID, SHAPES.application), SHAPES.account)).toBe(ACCOUNT_ID);
  });

  test.each<[string, (variable: TerraformVariable) => string]>([
    ['', (variable) => variable.stringValue],
    [', written by hand', () => '${var.id}'],
  ])('of an id known only after apply are taken from it by Terraform%s', (_, write) => {
    const stack = synthesize((scope) => {
      const id = write(new TerraformVariable(scope, 'id', { type: 'string' }));
      const parts = parseArmId(id, SHAPES.subnet);
      new TerraformOutput(scope, 'subscription', { value: parts.subscriptionId });
      new TerraformOutput(scope, 'group', { value: parts.resourceGroupName });
      new TerraformOutput(scope, 'network', { value: parts.names[0] });
      new TerraformOutput(scope, 'subnet', { value: parts.names[1] });
      new TerraformOutput(scope, 'scope', { value: subscriptionOf(id) });
    });
    expect(stack.shape.output).toEqual({
      subscription: { value: '${element(split("/", var.id), 2)}' },
      group: { value: '${element(split("/", var.id), 4)}' },
      network: { value: '${element(split("/", var.id), 8)}' },
      subnet: { value: '${element(split("/", var.id), 10)}' },
      scope: { value: '${element(split("/", var.id), 2)}' },
    });
  });
});

test.each(['\u034f', '\ufe0f', '\u3164', '\u115f', '\u1160', '\uffa0', '\u200b'])(
  'a sign that nobody sees is refused in a name within an id, and in that of a resource group: %j',
  (sign) => {
    expect(codesFor(`${ACCOUNT_ID}${sign}`, 'account')).toEqual(['InvalidResourceId']);
    expect(codesFor(ACCOUNT_ID.replace('resourceGroups/', `resourceGroups/${sign}`), 'account')).toHaveLength(1);
    expect(resourceGroupName.holds(`rg${sign}`)).toBe(false);
    expect(groupNameOrId.holds(`/subscriptions/${SUBSCRIPTION}/resourceGroups/${sign}`)).toBe(false);
  },
);

test.each([
  SUBNET_ID,
  resourceGroupId(SUBSCRIPTION, 'rg'),
  `/subscriptions/${SUBSCRIPTION}`,
  `${ACCOUNT_ID}/projects/${TOKEN}`,
])('the subscription of %s is known', (scopeId) => {
  expect(subscriptionOf(scopeId)).toBe(SUBSCRIPTION);
});

test.each([
  ['a token', (later: string) => later],
  ['an agent below it', (later: string) => `${later}/agents/Publishing Agent`],
  ['another token below it', (later: string) => `${later}/secrets/${newVariable().stringValue}`],
])('the subscription of %s is read from the id alone', (_, scopeOf) => {
  const said = jest.spyOn(console, 'warn').mockImplementation();
  const stack = synthesize((scope) => {
    const later = new TerraformVariable(scope, 'id', { type: 'string' }).stringValue;
    new TerraformOutput(scope, 'scope', { value: subscriptionOf(scopeOf(later)) });
  });
  expect(stack.shape.output).toEqual({ scope: { value: '${element(split("/", var.id), 2)}' } });
  expect(said).not.toHaveBeenCalled();
  said.mockRestore();
});

test('the subscription of an id that begins with an expression written by hand is read from that', () => {
  const stack = synthesize((scope) => {
    new TerraformOutput(scope, 'scope', { value: subscriptionOf(`${TOKEN}/agents/one`) });
  });
  expect(stack.shape.output).toEqual({ scope: { value: '${element(split("/", local.later), 2)}' } });
});

test('the id of a resource group holds subscription and name', () => {
  expect(resourceGroupId('sub', 'rg')).toBe('/subscriptions/sub/resourceGroups/rg');
});

function newVariable(): TerraformVariable {
  return new TerraformVariable(newStack(), 'later', { type: 'string' });
}
