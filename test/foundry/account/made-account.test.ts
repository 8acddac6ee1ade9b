import type { FoundryAccountProps } from '../../../src';
import { AgentSubnet, FoundryNetwork, FoundryNetworkMode, ManagedIsolation } from '../../../src/foundry/network';
import { ModelDeployment, FoundryModel } from '../../../src/foundry/model';
import { codesOf } from '../../support/errors';
import { SUBNET_ID, TOKEN, VAULT_ID, WORKSPACE_ID } from '../../support/samples';
import { newStack, resolved, synthesize } from '../../support/synthesize';
import { GROUP_ID, IDENTITY, makeAccount, makeProject, makeSubnet, OTHER_GROUP_ID, TYPES } from '../estate-samples';

const configOf = (changes: Partial<FoundryAccountProps> = {}) =>
  synthesize((scope) => {
    makeAccount(scope, changes);
  }).onlyAzapi(TYPES.account).config;

const propertiesOf = (changes: Partial<FoundryAccountProps> = {}) => configOf(changes).body?.properties ?? {};

const codes = (changes: Partial<FoundryAccountProps>) => codesOf(() => makeAccount(newStack(), changes));

describe('an account that is made', () => {
  test('has no keys, no public access, a subdomain and an identity, in one version with its children', () => {
    const config = configOf();
    expect(config).toMatchObject({
      type: 'Microsoft.CognitiveServices/accounts@2026-05-01',
      name: 'contoso',
      parent_id: GROUP_ID,
      location: 'swedencentral',
      identity: [{ type: 'SystemAssigned' }],
      body: {
        kind: 'AIServices',
        sku: { name: 'S0' },
        properties: {
          allowProjectManagement: true,
          customSubDomainName: 'contoso',
          disableLocalAuth: true,
          publicNetworkAccess: 'Disabled',
          networkAcls: { defaultAction: 'Deny', bypass: 'AzureServices', ipRules: [], virtualNetworkRules: [] },
        },
      },
    });
    expect(config.body?.properties).not.toHaveProperty('networkInjections');
    expect(config.body?.properties).not.toHaveProperty('encryption');
    expect(config).not.toHaveProperty('lifecycle');
  });

  test('gives what agents and ingress ask of an account', () => {
    const stack = newStack();
    const account = makeAccount(stack, { customSubdomain: 'contoso-agents', resourceGroupId: OTHER_GROUP_ID });
    expect(account.accountName).toBe('contoso');
    expect(account.resourceGroupName).toBe('rg-other');
    expect(account.subscriptionId).toBe('99999999-0000-4000-8000-000000000009');
    expect(account.host).toBe('contoso-agents.services.ai.azure.com');
    expect(account.location).toBe('swedencentral');
    expect(account.networkMode).toBe(FoundryNetworkMode.PRIVATE);
    expect(account.publicNetworkAccess).toBe(false);
    expect(resolved(stack, account.accountId)).toMatch(/^\$\{azapi_resource\.Account_\w+\.id\}$/);
    expect(resolved(stack, account.managedIdentity.objectId)).toMatch(
      /^\$\{terraform_data\.Account_Kept_\w+\.output\.principalId\}$/,
    );
  });

  test('is opened to the Internet only where that is asked for, and then to some where they are listed', () => {
    expect(propertiesOf({ network: FoundryNetwork.publicAccess() })).toMatchObject({
      publicNetworkAccess: 'Enabled',
      networkAcls: { defaultAction: 'Allow' },
    });
    const some = {
      allowedIpRanges: ['203.0.113.0/24', '198.51.100.7'],
      allowedSubnetIds: [SUBNET_ID],
      trustedServices: false,
    };
    expect(propertiesOf({ network: FoundryNetwork.publicAccess(some) })).toMatchObject({
      publicNetworkAccess: 'Enabled',
      networkAcls: {
        defaultAction: 'Deny',
        bypass: 'None',
        ipRules: [{ value: '203.0.113.0/24' }, { value: '198.51.100.7' }],
        virtualNetworkRules: [{ id: SUBNET_ID }],
      },
    });
    expect(propertiesOf({ network: FoundryNetwork.publicAccess({ allowedIpRanges: [] }) })).toMatchObject({
      networkAcls: { defaultAction: 'Deny', ipRules: [] },
    });
  });

  test('takes keys, hosts that it may fetch from, tags and a subdomain where they are asked for', () => {
    expect(propertiesOf({ keysEnabled: true, allowedFqdns: ['contoso.com'], customSubdomain: 'other' })).toMatchObject({
      disableLocalAuth: false,
      restrictOutboundNetworkAccess: true,
      allowedFqdnList: ['contoso.com'],
      customSubDomainName: 'other',
    });
    expect(configOf({ tags: { team: 'agents' } }).tags).toEqual({ team: 'agents' });
  });

  test('sends all of its logs, or those that are chosen', () => {
    const categories = (changes: Partial<FoundryAccountProps>) =>
      synthesize((scope) => {
        makeAccount(scope, changes);
      })
        .ofType('azurerm_monitor_diagnostic_setting')
        .map(({ config }) => config.enabled_log);
    expect(categories({})).toEqual([]);
    expect(categories({ workspaceId: WORKSPACE_ID })).toEqual([
      ['Audit', 'RequestResponse', 'Trace', 'AzureOpenAIRequestUsage'].map((category) => ({ category })),
    ]);
    expect(categories({ workspaceId: WORKSPACE_ID, logCategories: ['Audit'] })).toEqual([[{ category: 'Audit' }]]);
  });

  test('cannot be planned to be destroyed where that is asked for', () => {
    expect(configOf({ preventsDestroy: true }).lifecycle).toEqual({ prevent_destroy: true });
  });

  test('is written again after the conflicts of what stood in it, and deleted whichever version it has', () => {
    const config = configOf();
    expect(config.delete_headers).toEqual({ 'If-Match': '*' });
    expect(config.retry).toMatchObject({
      error_message_regex: expect.arrayContaining(['RequestConflict', 'IfMatchPreconditionFailed']) as unknown,
    });
  });
});

describe('identities of an account', () => {
  test('are its own one, others, or both', () => {
    expect(configOf({ userAssignedIdentities: [IDENTITY] }).identity).toEqual([
      { type: 'SystemAssigned, UserAssigned', identity_ids: [IDENTITY.identityId] },
    ]);
    expect(configOf({ userAssignedIdentities: [IDENTITY], systemAssignedIdentity: false }).identity).toEqual([
      { type: 'UserAssigned', identity_ids: [IDENTITY.identityId] },
    ]);
  });

  test('stay known while the account changes', () => {
    const stack = synthesize((scope) => {
      const account = makeAccount(scope);
      account.grants.runProject(account.managedIdentity);
    });
    expect(stack.only('azurerm_role_assignment').config.principal_id).toMatch(/^\$\{terraform_data\.Account_Kept_/);
  });

  test('without its own one, the first that it was given stands for it', () => {
    const account = makeAccount(newStack(), { userAssignedIdentities: [IDENTITY], systemAssignedIdentity: false });
    expect(account.managedIdentity.objectId).toBe(IDENTITY.principalId);
  });
});

describe('what of an account never changes', () => {
  const conditions = (changes: Partial<FoundryAccountProps> = {}) => {
    const stack = synthesize((scope) => {
      makeAccount(scope, changes);
    });
    const [fixed] = stack.ofType('terraform_data').filter(({ address }) => address.includes('Fixed'));
    return fixed?.config as unknown as {
      input: object;
      lifecycle: { postcondition: { condition: string; error_message: string }[] };
    };
  };

  test('is kept once it stands, and held against what is asked for in each plan', () => {
    const { input, lifecycle } = conditions();
    expect(input).toEqual({
      name: 'contoso',
      resourceGroup: GROUP_ID,
      location: 'swedencentral',
      subdomain: 'contoso',
      network: 'private',
      agentSubnet: 'none',
    });
    expect(lifecycle).toMatchObject({ ignore_changes: ['input'] });
    expect(lifecycle.postcondition.map(({ condition }) => condition)).toContain(
      '${(lower(try(self.output.location, "swedencentral")) == lower("swedencentral"))}',
    );
    expect(lifecycle.postcondition[2]?.error_message).toBe(
      "The location of Foundry account 'contoso' is fixed when it is made: it is '${try(self.output.location, \"not known\")}', and " +
        "'swedencentral' is asked for. Set it back, or make another account next to this one under another construct id and move over " +
        'to it. Where a replacement is meant, plan with -replace=terraform_data.Account_Fixed_4E91B86F.',
    );
  });
});

test('a lock stands after everything of the stack, and so goes first', () => {
  const stack = synthesize((scope) => {
    const account = makeAccount(scope, { deletionLock: true });
    makeProject(scope, account);
  });
  const lock = stack.onlyAzapi(TYPES.lock);
  expect(lock.config).toMatchObject({
    parent_id: `\${${stack.onlyAzapi(TYPES.account).address}.id}`,
    body: { properties: { level: 'CanNotDelete' } },
  });
  const others = stack.addresses.filter((address) => address !== lock.address);
  expect([...(lock.config.depends_on ?? [])].sort()).toEqual(others);
});

test('everything in an account waits for its turn in one queue', () => {
  const stack = synthesize((scope) => {
    const account = makeAccount(scope, {
      network: FoundryNetwork.managed({ isolation: ManagedIsolation.ALLOW_INTERNET_OUTBOUND }),
    });
    makeProject(scope, account);
    new ModelDeployment(scope, 'Model', { account, model: FoundryModel.openAi('gpt-4.1', '2025-04-14') });
  });
  const accountId = `\${${stack.onlyAzapi(TYPES.account).address}.id}`;
  const children = [
    ...stack.azapi(TYPES.project),
    ...stack.azapi(TYPES.deployment),
    ...stack.azapi(TYPES.rule),
    ...stack.azapi(TYPES.mode, 'azapi_resource_action'),
  ];
  expect(children).toHaveLength(4);
  for (const { config } of children) expect(config.locks).toEqual([accountId]);
});

describe('what is refused of an account', () => {
  test.each<[string, Partial<FoundryAccountProps>, string[]]>([
    ['a name of one character', { accountName: 'a' }, ['InvalidAccountName']],
    ['a name of 65 characters', { accountName: 'a'.repeat(65) }, ['InvalidAccountName']],
    ['a name that begins with a dash', { accountName: '-ab' }, ['InvalidAccountName']],
    ['a name that is no subdomain', { accountName: 'con_toso' }, ['InvalidSubdomain']],
    [
      'a name of 64 characters, which is one too long for a subdomain',
      { accountName: 'a'.repeat(64) },
      ['InvalidSubdomain'],
    ],
    ['a subdomain of one character', { customSubdomain: 'a' }, ['InvalidSubdomain']],
    ['a subdomain of 64 characters', { customSubdomain: 'a'.repeat(64) }, ['InvalidSubdomain']],
    ['a subdomain that ends with a dash', { customSubdomain: 'ab-' }, ['InvalidSubdomain']],
    ['a group by its name', { resourceGroupId: 'rg-foundry' }, ['InvalidResourceId']],
    ['an unknown region', { location: 'swedencentrl' }, ['UnknownRegion']],
    ['a key that is none', { customerManagedKey: { keyId: 'https://kv.vault.azure.net/secrets/x' } }, ['InvalidKeyId']],
    [
      'a wait of more than an hour',
      { customerManagedKey: { keyId: 'https://kv.vault.azure.net/keys/x', roleWaitSeconds: 3601 } },
      ['InvalidWait'],
    ],
    [
      'a key in another vault than the one of the role',
      { customerManagedKey: { keyId: 'https://other.vault.azure.net/keys/x', vaultId: VAULT_ID } },
      ['KeyOutsideVault'],
    ],
    [
      'a key in a vault whose name begins with that of the role',
      { customerManagedKey: { keyId: 'https://kv2.vault.azure.net/keys/x', vaultId: VAULT_ID } },
      ['KeyOutsideVault'],
    ],
    [
      'a key in a managed HSM, and a role on a vault',
      { customerManagedKey: { keyId: 'https://kv.managedhsm.azure.net/keys/x', vaultId: VAULT_ID } },
      ['KeyOutsideVault'],
    ],
    ['a location of Azure Government', { location: 'usgovvirginia' }, ['LocationInOtherCloud']],
    ['a location of its Department of Defense', { location: 'usdodeast' }, ['LocationInOtherCloud']],
    ['a location of Azure in China', { location: 'chinaeast2' }, ['LocationInOtherCloud']],
    ['no identity at all', { systemAssignedIdentity: false }, ['NoAccountIdentity']],
    [
      'an identity that is none',
      { userAssignedIdentities: [{ ...IDENTITY, identityId: 'id' }] },
      ['InvalidResourceId'],
    ],
    ['a workspace that is none', { workspaceId: 'log' }, ['InvalidResourceId']],
    ['a category that it has not', { workspaceId: WORKSPACE_ID, logCategories: ['Adit'] }, ['InvalidLogCategory']],
    ['no category', { workspaceId: WORKSPACE_ID, logCategories: [] }, ['NoLogCategory']],
    ['categories and no workspace', { logCategories: ['Audit'] }, ['NoWorkspace']],
    ['a host twice', { allowedFqdns: ['contoso.com', 'Contoso.com'] }, ['DuplicateHost']],
    [
      '1001 hosts',
      { allowedFqdns: Array.from({ length: 1001 }, (_, index) => `h${index}.contoso.com`) },
      ['TooManyHosts'],
    ],
    ['a wait for the subnet of more than a day', { subnetReleaseMinutes: 1441 }, ['InvalidWait']],
    ['a tag that Azure keeps', { tags: { azure: 'x' } }, ['InvalidTag']],
    [
      'all of it at once',
      { accountName: '', location: '', resourceGroupId: '' },
      ['InvalidAccountName', 'InvalidResourceId', 'InvalidLocation'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  test.each<[string, Partial<FoundryAccountProps>]>([
    ['a name of two characters', { accountName: 'ab' }],
    ['a name of 64 characters with a subdomain of its own', { accountName: 'a_'.repeat(32), customSubdomain: 'ab' }],
    ['a subdomain of 63 characters', { customSubdomain: 'a'.repeat(63) }],
    ['1000 hosts', { allowedFqdns: Array.from({ length: 1000 }, (_, index) => `h${index}.contoso.com`) }],
    [
      'a key in a vault spelled in another case',
      { customerManagedKey: { keyId: 'https://KV.vault.azure.net/keys/x', vaultId: VAULT_ID } },
    ],
    [
      'a key in a managed HSM, whose roles are there already',
      { customerManagedKey: { keyId: 'https://hsm.managedhsm.azure.net/keys/x' } },
    ],
    ['a key known later', { customerManagedKey: { keyId: TOKEN, vaultId: VAULT_ID } }],
    ['a vault known later', { customerManagedKey: { keyId: 'https://kv.vault.azure.net/keys/x', vaultId: TOKEN } }],
    [
      'everything known later',
      { accountName: TOKEN, resourceGroupId: TOKEN, location: TOKEN, customSubdomain: TOKEN, workspaceId: TOKEN },
    ],
  ])('%s is taken', (_, changes) => {
    expect(codes(changes)).toEqual([]);
  });

  test('two accounts of an app have no subdomain in common, in whichever group', () => {
    expect(() =>
      synthesize((scope) => {
        makeAccount(scope);
        makeAccount(scope, { accountName: 'CONTOSO', resourceGroupId: OTHER_GROUP_ID }, 'Other');
      }),
    ).toThrow('DuplicateName');
  });

  test.each(['made in the stack', 'told by its id'])("two accounts have no agents' subnet in common, %s", (how) => {
    expect(() =>
      synthesize((scope) => {
        const subnet = () =>
          how === 'made in the stack'
            ? ((scope.node.tryFindChild('AgentSubnet') as AgentSubnet | undefined) ?? makeSubnet(scope))
            : AgentSubnet.fromSubnetId(scope, `Subnet${scope.node.children.length}`, SUBNET_ID);
        makeAccount(scope, { network: FoundryNetwork.virtualNetwork({ agentSubnet: subnet() }) });
        const other = { accountName: 'other', network: FoundryNetwork.virtualNetwork({ agentSubnet: subnet() }) };
        makeAccount(scope, other, 'Other');
      }),
    ).toThrow('AgentSubnetShared');
  });
});
