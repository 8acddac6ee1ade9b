import { App } from 'cdktf';
import { FoundryAccount, FoundryProject, type FoundryProjectOptions } from '../../../src';
import { codesOf } from '../../support/errors';
import { ACCOUNT_ID, TOKEN } from '../../support/samples';
import { newStack, resolved, synthesize } from '../../support/synthesize';
import { IDENTITY, makeAccount, makeProject, TYPES } from '../estate-samples';

const made = (
  changes: Partial<FoundryProjectOptions> = {},
  more: (project: FoundryProject) => unknown = () => undefined,
) =>
  synthesize((scope) => {
    more(makeProject(scope, makeAccount(scope), changes));
  });

const codes = (changes: Partial<FoundryProjectOptions>) =>
  codesOf(() => {
    const scope = newStack();
    makeProject(scope, makeAccount(scope), changes);
  });

describe('a project that is made', () => {
  test('is a child of its account, in its location and of its version, with an identity', () => {
    const stack = made({ displayName: 'Claims', description: 'Claims agents', tags: { team: 'claims' } });
    expect(stack.onlyAzapi(TYPES.project).config).toMatchObject({
      type: 'Microsoft.CognitiveServices/accounts/projects@2026-05-01',
      name: 'claims',
      parent_id: `\${${stack.onlyAzapi(TYPES.account).address}.id}`,
      location: 'swedencentral',
      identity: [{ type: 'SystemAssigned' }],
      body: { properties: { displayName: 'Claims', description: 'Claims agents' } },
      tags: { team: 'claims' },
      delete_headers: { 'If-Match': '*' },
    });
  });

  test('has Foundry User for its identity on the account, which is what others wait for', () => {
    const scope = newStack();
    const project = makeProject(scope, makeAccount(scope));
    expect(project.dependables).toHaveLength(2);
    const role = made().only('azurerm_role_assignment');
    expect(role.config.role_definition_id).toMatch(/53ca6127-db72-4b80-b1b0-d745d6d5456d$/);
    expect(role.config.principal_id).toMatch(/^\$\{terraform_data\.Project_Kept_\w+\.output\.principalId\}$/);
    expect(role.config).not.toHaveProperty('skip_service_principal_aad_check');
  });

  test('has a role whose name follows from what it gives, so that one that was lost can be imported', () => {
    const { name, scope, principal_id: principalId } = made().only('azurerm_role_assignment').config;
    const inner = (text: unknown) => String(text).replace(/^\$\{|\}$/g, '');
    expect(name).toBe(
      `\${uuidv5("url", "\${${inner(scope)}} 53ca6127-db72-4b80-b1b0-d745d6d5456d \${${inner(principalId)}}")}`,
    );
  });

  test('gives its role in its own stack, where the account is of another one', () => {
    const app = new App({ stackTraces: false });
    const [first, second] = [newStack(app, 'first'), newStack(app, 'second')];
    const project = makeProject(second, makeAccount(first));
    expect(first.node.findAll().filter(({ node }) => node.path.includes('RunProject'))).toEqual([]);
    expect(project.node.findAll().some(({ node }) => node.path.includes('RunProject'))).toBe(true);
  });

  test('gives what agents ask of a project, its identities kept known', () => {
    const scope = newStack();
    const project = makeProject(scope, makeAccount(scope));
    expect(project.host).toBe('contoso.services.ai.azure.com');
    expect(project.path).toBe('/api/projects/claims');
    expect(project.endpoint).toBe('https://contoso.services.ai.azure.com/api/projects/claims');
    expect(resolved(scope, project.projectId)).toMatch(/^\$\{azapi_resource\.Project_\w+\.id\}$/);
    expect(resolved(scope, project.managedIdentity.objectId)).toMatch(/^\$\{terraform_data\.Project_Kept_/);
    expect(resolved(scope, project.sharedAgentIdentity.objectId)).toMatch(/^\$\{terraform_data\.Project_KeptShared_/);
    expect(project.sharedAgentIdentity.kind).toBe('agent identity');
  });

  test('has its workspace id with dashes, as an expression of what it keeps', () => {
    const scope = newStack();
    const { workspaceId } = makeProject(scope, makeAccount(scope));
    const digits = String(
      /terraform_data\.Project_KeptWorkspace_\w+\.output\.workspaceId/.exec(String(resolved(scope, workspaceId))),
    );
    const parts = ['0, 8', '8, 4', '12, 4', '16, 4', '20, 12'].map((range) => `substr(${digits}, ${range})`).join(', ');
    expect(resolved(scope, workspaceId)).toBe(`\${join("-", [${parts}])}`);
  });

  test('keeps nothing that nobody reads', () => {
    const kept = made().ofType('terraform_data');
    expect(kept.map(({ address }) => address.replace(/^terraform_data\.|_[0-9A-F]{8}$/g, '')).sort()).toEqual([
      'Account_Fixed',
      'Account_Fixed_encryption_Step-Microsoft-managed',
      'Account_Kept',
      'Project_Fixed',
      'Project_Kept',
    ]);
  });

  test('runs as a user-assigned identity where one is given, whose ids are known before', () => {
    const stack = made({ identity: IDENTITY });
    expect(stack.onlyAzapi(TYPES.project).config.identity).toEqual([
      { type: 'UserAssigned', identity_ids: [IDENTITY.identityId] },
    ]);
    expect(stack.only('azurerm_role_assignment').config.principal_id).toBe(IDENTITY.principalId);
  });

  test('cannot be planned to be destroyed where that is asked for', () => {
    expect(made({ preventsDestroy: true }).onlyAzapi(TYPES.project).config.lifecycle).toEqual({
      prevent_destroy: true,
    });
  });

  test('never changes name, account and location: that stops the plan', () => {
    const [fixed] = made()
      .ofType('terraform_data')
      .filter(({ address }) => address.includes('Project_Fixed'));
    expect(fixed?.config.input).toEqual({ name: 'claims', account: 'contoso', location: 'swedencentral' });
  });

  test('is a project in an account that exists, where its location is told', () => {
    const stack = synthesize((scope) => {
      const account = FoundryAccount.fromAccountAttributes(scope, 'Account', {
        accountId: ACCOUNT_ID,
        location: 'westeurope',
      });
      new FoundryProject(scope, 'Project', { account, projectName: 'claims' });
    });
    expect(stack.onlyAzapi(TYPES.project).config).toMatchObject({
      parent_id: ACCOUNT_ID,
      location: 'westeurope',
      locks: [ACCOUNT_ID],
    });
    expect(stack.onlyAzapi(TYPES.project).config).not.toHaveProperty('depends_on');
    const scope = newStack();
    const account = FoundryAccount.fromAccountId(scope, 'Account', ACCOUNT_ID);
    expect(codesOf(() => new FoundryProject(scope, 'Project', { account, projectName: 'claims' }))).toEqual([
      'LocationNotKnown',
    ]);
  });

  test('is refused where the location of its account is not a region', () => {
    const scope = newStack();
    const account = FoundryAccount.fromAccountAttributes(scope, 'Account', {
      accountId: ACCOUNT_ID,
      location: 'nowhere',
    });
    expect(codesOf(() => new FoundryProject(scope, 'Project', { account, projectName: 'claims' }))).toEqual([
      'UnknownRegion',
    ]);
  });
});

describe('what is refused of a project', () => {
  test.each<[string, Partial<FoundryProjectOptions>, string]>([
    ['a name of one character', { projectName: 'a' }, 'InvalidProjectName'],
    ['a name of 65 characters', { projectName: 'a'.repeat(65) }, 'InvalidProjectName'],
    ['a name with a blank', { projectName: 'the claims' }, 'InvalidProjectName'],
    ['an empty display name', { displayName: ' ' }, 'InvalidDisplayName'],
    ['an empty description', { description: '' }, 'InvalidDescription'],
    ['an identity that is none', { identity: { ...IDENTITY, identityId: 'id' } }, 'InvalidResourceId'],
    ['an unknown region', { location: 'nowhere' }, 'UnknownRegion'],
    ['a tag that Azure keeps', { tags: { azure: 'x' } }, 'InvalidTag'],
  ])('%s', (_, changes, code) => {
    expect(codes(changes)).toEqual([code]);
  });

  test.each(['ab', 'a'.repeat(64), 'Claims_2.0-x', TOKEN])('%s is taken as a name', (projectName) => {
    expect(codes({ projectName })).toEqual([]);
  });

  test('two of a name in one account, in whichever case', () => {
    expect(() =>
      synthesize((scope) => {
        const account = makeAccount(scope);
        makeProject(scope, account);
        new FoundryProject(scope, 'Other', { account, projectName: 'CLAIMS' });
      }),
    ).toThrow('DuplicateName');
  });

  test('the 251st of an account', () => {
    const scope = newStack();
    const account = makeAccount(scope);
    const projects = Array.from(
      { length: 251 },
      (_, index) => new FoundryProject(scope, `P${index}`, { account, projectName: `p${index}x` }),
    );
    const problems = projects.map(({ node }) => node.validate());
    expect(problems.slice(0, 250).flat()).toEqual([]);
    expect(problems[250]).toEqual([
      "TooManyProjects: the app creates 251 projects in account 'contoso', and an account allows up to 250; test/P250 is the first one too many; " +
        'create another account for more',
    ]);
  });
});
