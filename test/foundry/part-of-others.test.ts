import { TerraformStack } from 'cdktf';
import {
  AgentDefinition,
  FoundryAccount,
  FoundryAgent,
  FoundryEstate,
  FoundryProject,
  type IFoundryAccount,
} from '../../src';
import { ModelGatewayConnection, type ModelGatewayConnectionProps, ModelSource } from '../../src/ai-gateway';
import { OwnData } from '../../src/foundry/capability-hosts';
import { ConnectionKind, FoundryConnection, type IFoundryConnection } from '../../src/foundry/connections';
import {
  ContentFilter,
  ContentFilterLevel,
  ContentFilterName,
  FoundryModel,
  type IContentFilter,
  ModelDeployment,
  ModelSku,
} from '../../src/foundry/model';
import { FoundryNetworkMode } from '../../src/foundry/network';
import { modelGateway } from '../ai-gateway/samples';
import { codesOf, problemsOf } from '../support/errors';
import { ACCOUNT_ID, TOKEN, VAULT_ID } from '../support/samples';
import { newStack } from '../support/synthesize';
import { EXISTING, makeStores } from './data-stores/samples';
import { GROUP_ID, IDENTITY, makeAccount, makeProject, OTHER_GROUP_ID } from './estate-samples';

const MODEL = FoundryModel.openAi('gpt-4.1', '2025-04-14');
const CONTOSO_ID = `${GROUP_ID}/providers/Microsoft.CognitiveServices/accounts/contoso`;
const OTHER = { accountName: 'fabrikam' };

const filterIn = (account: IFoundryAccount) =>
  new ContentFilter(TerraformStack.of(account), `${account.node.id}Filter`, {
    account,
    filterName: 'strict',
    rules: [{ filter: ContentFilterName.HATE, level: ContentFilterLevel.LOW }],
  });
const modelIn = (account: IFoundryAccount) =>
  new ModelDeployment(TerraformStack.of(account), `${account.node.id}Spill`, { account, model: MODEL });
const filterById = (id: string) => (scope: TerraformStack) => ContentFilter.fromFilterId(scope, 'Filter', id);

describe('a content filter or a deployment for what is too much', () => {
  const codesWith = (filter: (scope: TerraformStack, account: IFoundryAccount) => IContentFilter) =>
    codesOf(() => {
      const scope = newStack();
      const account = makeAccount(scope);
      const contentFilter = filter(scope, account);
      new ModelDeployment(scope, 'Model', { account, model: MODEL, deploymentName: 'big', contentFilter });
    });

  test.each<[string, (scope: TerraformStack) => IContentFilter]>([
    ['is made in another account', (scope) => filterIn(makeAccount(scope, OTHER, 'Other'))],
    [
      'is made in an account of the same name in another group',
      (scope) =>
        filterIn(makeAccount(scope, { resourceGroupId: OTHER_GROUP_ID, customSubdomain: 'contoso-2' }, 'Other')),
    ],
    ['exists in another account', filterById(`${ACCOUNT_ID}/raiPolicies/strict`)],
    [
      'is made in an existing account',
      (scope) => filterIn(FoundryAccount.fromAccountId(scope, 'Existing', ACCOUNT_ID)),
    ],
  ])('that %s is refused', (_, filter) => {
    expect(codesWith(filter)).toEqual(['PartOfOtherAccount']);
  });

  test.each<[string, (scope: TerraformStack, account: IFoundryAccount) => IContentFilter]>([
    ['is made in the account', (_, account) => filterIn(account)],
    ['is known by its name', (scope) => ContentFilter.fromFilterName(scope, 'Filter', 'strict')],
    ['exists in the account, written in another case', filterById(`${CONTOSO_ID.toUpperCase()}/raiPolicies/strict`)],
    ['has an id that is known later', filterById(TOKEN)],
    [
      'is made in the same account, given by its id',
      (scope) => filterIn(FoundryAccount.fromAccountId(scope, 'Same', CONTOSO_ID)),
    ],
    [
      'is made in an account that is known later',
      (scope) => filterIn(FoundryAccount.fromAccountId(scope, 'Later', TOKEN)),
    ],
  ])('that %s is taken', (_, filter) => {
    expect(codesWith(filter)).toEqual([]);
  });

  test('says of both which account they are in', () => {
    const scope = newStack();
    const account = makeAccount(scope);
    const spillover = modelIn(makeAccount(scope, OTHER, 'Other'));
    const sku = ModelSku.PROVISIONED_MANAGED;
    const make = () => new ModelDeployment(scope, 'Model', { account, model: MODEL, sku, spillover });
    expect(problemsOf(make)).toMatchObject([
      {
        code: 'PartOfOtherAccount',
        message: expect.stringContaining(
          "spillover is part of account 'fabrikam', and not of account 'contoso'",
        ) as string,
      },
    ]);
  });
});

describe('an agent', () => {
  const codesWith = (definition: (account: IFoundryAccount) => AgentDefinition, isOther: boolean) =>
    codesOf(() => {
      const scope = newStack();
      const account = makeAccount(scope);
      const other = makeAccount(scope, OTHER, 'Other');
      new FoundryAgent(scope, 'Agent', {
        project: makeProject(scope, account),
        agentName: 'helpdesk',
        definition: definition(isOther ? other : account),
      });
    });

  test.each<[string, (account: IFoundryAccount) => AgentDefinition]>([
    ['a model', (account) => AgentDefinition.prompt({ agentModel: modelIn(account) })],
    ['a filter', (account) => AgentDefinition.prompt({ model: 'gpt-4.1', contentFilter: filterIn(account) })],
    [
      'a filter of its workflow',
      (account) => AgentDefinition.workflow({ workflow: 'a: b', contentFilter: filterIn(account) }),
    ],
  ])('takes %s of its account, and none of another', (_, definition) => {
    expect(codesWith(definition, false)).toEqual([]);
    expect(codesWith(definition, true)).toEqual(['PartOfOtherAccount']);
  });
});

describe('a connection of another account', () => {
  const modelOf = (owner: (scope: TerraformStack, account: FoundryAccount) => Partial<ModelGatewayConnectionProps>) =>
    codesOf(() => {
      const scope = newStack();
      const account = makeAccount(scope);
      const project = makeProject(scope, account);
      const connection = new ModelGatewayConnection(scope, 'Gateway', {
        connectionName: 'gateway',
        source: ModelSource.apiManagement({
          targetUrl: 'https://gateway.contoso.com/openai/v1',
          models: [{ modelName: 'gpt-4.1' }],
        }),
        ...owner(scope, account),
      });
      const definition = AgentDefinition.prompt({ agentModel: connection.model('gpt-4.1') });
      new FoundryAgent(scope, 'Agent', { project, agentName: 'helpdesk', definition });
    });

  test.each<
    [string, string[], (scope: TerraformStack, account: FoundryAccount) => Partial<ModelGatewayConnectionProps>]
  >([
    ['of another account', ['PartOfOtherAccount'], (scope) => ({ account: makeAccount(scope, OTHER, 'Other') })],
    [
      'of another project',
      ['PartOfOtherProject'],
      (scope, account) => ({ project: makeProject(scope, account, { projectName: 'sales' }, 'Sales') }),
    ],
    ['of the account of its project', [], (_, account) => ({ account })],
  ])('leads an agent to no model: %s', (_, codes, owner) => {
    expect(modelOf(owner)).toEqual(codes);
  });
});

test('a gateway takes the deployment of a model from the account that serves it alone', () => {
  const problems = problemsOf(() => {
    const scope = newStack();
    const deployment = modelIn(makeAccount(scope, OTHER, 'Other'));
    modelGateway(scope, {
      models: [{ modelName: 'gpt-4.1', deployments: [{ account: makeAccount(scope), deployment }] }],
    });
  });
  const expected = "the deployment in account 'contoso' of model 'gpt-4.1' is part of account 'fabrikam'";
  expect(problems.filter(({ code }) => code === 'PartOfOtherAccount').map(({ message }) => message)).toEqual([
    expect.stringContaining(expected),
  ]);
});

describe('an estate', () => {
  const codesWith = (projectId: string) =>
    codesOf(() => {
      const scope = newStack();
      new FoundryEstate(scope, 'Estate', {
        existingAccount: FoundryAccount.fromAccountId(scope, 'Account', ACCOUNT_ID),
        existingProjects: { known: FoundryProject.fromProjectId(scope, 'Known', projectId) },
      });
    });

  test('has existing projects of its own account, and of no other', () => {
    expect(codesWith(`${ACCOUNT_ID}/projects/claims`)).toEqual([]);
    expect(codesWith(TOKEN)).toEqual([]);
    expect(codesWith(`${CONTOSO_ID}/projects/claims`)).toEqual(['PartOfOtherAccount']);
  });
});

describe('an account that is made here and given by its id, too', () => {
  const vault = () => ConnectionKind.keyVault({ vaultId: VAULT_ID, grantsAccess: false });
  const same = (scope: TerraformStack) => FoundryAccount.fromAccountId(scope, 'Same', CONTOSO_ID);
  const connect = (scope: TerraformStack, id: string, account: IFoundryAccount, kind: ConnectionKind) =>
    new FoundryConnection(scope, id, { connectionName: id.toLowerCase(), account, kind });

  test('is the same for a connection to models', () => {
    const codes = codesOf(() => {
      const scope = newStack();
      connect(scope, 'Models', makeAccount(scope), ConnectionKind.accountModels({ account: same(scope) }));
    });
    expect(codes).toEqual(['ConnectionToOwnAccount']);
  });

  test('is the same for what it has once', () => {
    const codes = codesOf(() => {
      const scope = newStack();
      connect(scope, 'One', makeAccount(scope), vault());
      connect(scope, 'Other', same(scope), vault());
    });
    expect(codes).toEqual(['SecondKeyVaultConnection']);
  });

  test('has one host for a project', () => {
    const codes = codesOf(() => {
      const scope = newStack();
      const stores = makeStores(scope);
      makeProject(scope, makeAccount(scope)).useOwnData(stores);
      const projectId = `${CONTOSO_ID}/projects/claims`;
      const project = FoundryProject.fromProjectAttributes(scope, 'Same', {
        projectId,
        identityPrincipalId: IDENTITY.principalId,
        networkMode: FoundryNetworkMode.VIRTUAL_NETWORK,
      });
      new OwnData(scope, 'Data', { project, stores });
    });
    expect(codes).toEqual(['SecondHost']);
  });
});

describe('an existing connection for a host', () => {
  const cosmos = (cosmosAccountId: string) => ConnectionKind.cosmosDb({ cosmosAccountId, location: 'swedencentral' });
  interface Parts {
    readonly scope: TerraformStack;
    readonly account: FoundryAccount;
    readonly storeId: string;
  }
  const connect = (
    { scope, ...parts }: Parts,
    kind: ConnectionKind,
    owner: Pick<ConstructorParameters<typeof FoundryConnection>[2], 'account' | 'project'> = parts,
  ) =>
    new FoundryConnection(scope, 'Threads', {
      connectionName: 'threads',
      kind,
      account: owner.account,
      project: owner.project,
    });
  const codesWith = (connection: (parts: Parts) => IFoundryConnection) =>
    codesOf(() => {
      const scope = newStack();
      const account = makeAccount(scope);
      const stores = makeStores(scope);
      const project = makeProject(scope, account);
      const existingThreadsConnection = connection({ scope, account, storeId: stores.cosmosAccountId });
      project.useOwnData(stores, { existingThreadsConnection });
    });
  const byId =
    (tail: string) =>
    ({ scope }: Parts) =>
      FoundryConnection.fromConnectionId(scope, 'Threads', `${CONTOSO_ID}${tail}`);

  test.each<[string, string, (parts: Parts) => IFoundryConnection]>([
    [
      'of another account',
      'PartOfOtherAccount',
      (parts) => connect(parts, cosmos(parts.storeId), { account: makeAccount(parts.scope, OTHER, 'Other') }),
    ],
    [
      'of another account, by its id',
      'PartOfOtherAccount',
      ({ scope }) => FoundryConnection.fromConnectionId(scope, 'Threads', `${ACCOUNT_ID}/connections/threads`),
    ],
    [
      'of another project',
      'PartOfOtherProject',
      (parts) =>
        connect(parts, cosmos(parts.storeId), {
          project: makeProject(parts.scope, parts.account, { projectName: 'sales' }, 'Sales'),
        }),
    ],
    ['of another project, by its id', 'PartOfOtherProject', byId('/projects/sales/connections/threads')],
    [
      'of another kind',
      'ConnectionToOtherStore',
      (parts) =>
        connect(
          parts,
          ConnectionKind.aiSearch({ searchServiceId: EXISTING.searchServiceId, location: 'swedencentral' }),
        ),
    ],
    [
      'to another store that is created here',
      'ConnectionToOtherStore',
      (parts) => {
        const names = {
          storageAccountName: 'stother',
          cosmosAccountName: 'cosmos-other',
          searchServiceName: 'srch-other',
        };
        const others = makeStores(parts.scope, { ...names, privateEndpoints: undefined }, 'Others');
        return connect(parts, cosmos(others.cosmosAccountId));
      },
    ],
  ])('%s is refused', (_, code, connection) => {
    expect(codesWith(connection)).toEqual([code]);
  });

  test.each<[string, (parts: Parts) => IFoundryConnection]>([
    ['of the account', (parts) => connect(parts, cosmos(parts.storeId))],
    ['whose store is known later', (parts) => connect(parts, cosmos(TOKEN))],
    ['of the account, by its id', byId('/connections/threads')],
    ['of the project, by its id', byId('/projects/CLAIMS/connections/threads')],
    ['known later', ({ scope }) => FoundryConnection.fromConnectionId(scope, 'Threads', TOKEN)],
  ])('%s is taken', (_, connection) => {
    expect(codesWith(connection)).toEqual([]);
  });

  test('to another store that exists is refused, and both are named', () => {
    const scope = newStack();
    const project = makeProject(scope, makeAccount(scope));
    const stores = makeStores(scope, {
      existingCosmosAccountId: EXISTING.cosmosAccountId,
      cosmosAccountName: undefined,
    });
    const elsewhere = EXISTING.cosmosAccountId.replace('cosmos-others', 'cosmos-third');
    const existingThreadsConnection = new FoundryConnection(scope, 'Threads', {
      project,
      connectionName: 'threads',
      kind: cosmos(elsewhere),
    });
    const problems = problemsOf(() => project.useOwnData(stores, { existingThreadsConnection }));
    expect(problems).toMatchObject([{ code: 'ConnectionToOtherStore' }]);
    expect(problems[0]?.message).toContain(`'${elsewhere}'`);
    expect(problems[0]?.message).toContain(`'${EXISTING.cosmosAccountId}'`);
  });
});
