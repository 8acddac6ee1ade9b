import { FoundryProject } from '../../../src';
import { ConnectionKind, FoundryConnection } from '../../../src/foundry/connections';
import { codesOf } from '../../support/errors';
import { ACCOUNT_ID, PROJECT_ID, project, TOKEN } from '../../support/samples';
import { newStack, resolved, synthesize } from '../../support/synthesize';
import { makeAccount, makeProject } from '../estate-samples';
import { connect, COSMOS, INSIGHTS, SEARCH, STORAGE, TYPES, VAULT, VAULT_ID } from './samples';

const ofProject = (connectionName = 'threads', kind = COSMOS) =>
  synthesize((scope) => {
    new FoundryConnection(scope, 'Connection', { project: project(scope), connectionName, kind });
  });

const nameCodes = (connectionName: string) =>
  codesOf(() => new FoundryConnection(newStack(), 'C', { project: project(newStack()), connectionName, kind: COSMOS }));

describe('a connection', () => {
  test('of a project is a child of it, with the version and lock of its account', () => {
    expect(ofProject().onlyAzapi(TYPES.project).config).toMatchObject({
      type: 'Microsoft.CognitiveServices/accounts/projects/connections@2026-05-01',
      name: 'threads',
      parent_id: PROJECT_ID,
      locks: [ACCOUNT_ID],
      timeouts: { create: '2h', update: '2h', delete: '2h' },
      delete_headers: { 'If-Match': '*' },
      response_export_values: {},
    });
    expect(ofProject().onlyAzapi(TYPES.project).config.body?.properties).not.toHaveProperty('isSharedToAll');
  });

  test('is tried again where Azure answers as it does for connections', () => {
    const { retry } = ofProject().onlyAzapi(TYPES.project).config as { retry: { error_message_regex: string[] } };
    expect(retry.error_message_regex).toEqual(
      expect.arrayContaining(['RequestConflict', 'InternalServerError', 'IfMatchPreconditionFailed']),
    );
  });

  test('of an account is one of all its projects, unless it says otherwise', () => {
    const shared = (isSharedToAll?: boolean) =>
      synthesize((scope) => {
        connect(scope, makeAccount(scope), COSMOS, { isSharedToAll });
      }).onlyAzapi(TYPES.account).config.body?.properties?.isSharedToAll;
    expect(shared()).toBe(true);
    expect(shared(false)).toBe(false);
  });

  test('is made after what holds it, and after what it is told to wait for', () => {
    const stack = synthesize((scope) => {
      const account = makeAccount(scope);
      const claims = makeProject(scope, account);
      const first = connect(scope, account, STORAGE, { connectionName: 'first' });
      const { dependables } = first;
      new FoundryConnection(scope, 'Second', { project: claims, connectionName: 'second', kind: SEARCH, dependables });
    });
    const second = stack.onlyAzapi(TYPES.project);
    expect(stack.follows(second, stack.onlyAzapi('Microsoft.CognitiveServices/accounts/projects'))).toBe(true);
    expect(stack.follows(second, stack.onlyAzapi(TYPES.account))).toBe(true);
  });

  test('that exists is known by its id, of an account or of a project, now or later', () => {
    const scope = newStack();
    const name = (id: string, construct: string) =>
      resolved(scope, FoundryConnection.fromConnectionId(scope, construct, id).connectionName);
    expect(name(`${ACCOUNT_ID}/connections/one`, 'One')).toBe('one');
    expect(name(`${PROJECT_ID}/connections/two`, 'Two')).toBe('two');
    expect(name(TOKEN, 'Three')).toBe('${element(reverse(split("/", local.later)), 0)}');
    expect(codesOf(() => FoundryConnection.fromConnectionId(scope, 'Four', PROJECT_ID))).toEqual([
      'InvalidConnectionId',
    ]);
  });
});

describe('the name of a connection', () => {
  test.each(['abc', 'a'.repeat(33), 'A1-b', '1-2', TOKEN])('%s is taken', (name) => {
    expect(nameCodes(name)).toEqual([]);
  });

  test.each(['', 'ab', 'a'.repeat(34), '-abc', 'a_bc', 'a.bc', 'a/bc', 'a bc', 'äbc'])('%s is refused', (name) => {
    expect(nameCodes(name)).toEqual(['InvalidConnectionName']);
  });

  test('is one of its own in its project, whatever the case, and may be another project’s', () => {
    const twice = (second: string) =>
      synthesize((scope) => {
        const claims = project(scope);
        const other = FoundryProject.fromProjectId(scope, 'Other', `${ACCOUNT_ID}/projects/other`);
        new FoundryConnection(scope, 'A', { project: claims, connectionName: 'one', kind: COSMOS });
        new FoundryConnection(scope, 'B', { project: claims, connectionName: second, kind: STORAGE });
        new FoundryConnection(scope, 'C', { project: other, connectionName: 'one', kind: COSMOS });
      });
    expect(() => twice('ONE')).toThrow('DuplicateName');
    expect(twice('two').azapi(TYPES.project)).toHaveLength(3);
  });

  test('is warned of where a project and its account have it', () => {
    const stack = synthesize((scope) => {
      const account = makeAccount(scope);
      connect(scope, account, STORAGE, { connectionName: 'files' });
      const claims = makeProject(scope, account);
      new FoundryConnection(scope, 'Mine', { project: claims, connectionName: 'Files', kind: STORAGE });
    });
    expect(stack.warnings.join()).toContain('[AmbiguousConnection]');
  });
});

describe('connections of one account', () => {
  const codes = (build: (scope: ReturnType<typeof newStack>) => void) =>
    codesOf(() => {
      build(newStack());
    });

  test('belong to an account or a project, and not to both', () => {
    const both = { connectionName: 'some', kind: COSMOS };
    expect(codes((scope) => new FoundryConnection(scope, 'C', both))).toEqual(['ConnectionNeedsOneOwner']);
    expect(
      codes(
        (scope) => new FoundryConnection(scope, 'C', { ...both, account: makeAccount(scope), project: project(scope) }),
      ),
    ).toEqual(['ConnectionNeedsOneOwner']);
  });

  test.each([
    ['account', 'account', ['SecondTelemetryConnection']],
    ['account', 'project', ['SecondTelemetryConnection']],
    ['project', 'account', ['SecondTelemetryConnection']],
    ['project', 'project', ['SecondTelemetryConnection']],
    ['project', 'other project', []],
  ])('trace one %s and one %s at most once each', (first, second, expected) => {
    expect(
      codes((scope) => {
        const account = makeAccount(scope);
        const holders = {
          account: { account },
          project: { project: makeProject(scope, account) },
          'other project': { project: new FoundryProject(scope, 'Other', { account, projectName: 'other' }) },
        };
        const holder = (name: string) => holders[name as keyof typeof holders];
        new FoundryConnection(scope, 'A', { ...holder(first), connectionName: 'one', kind: INSIGHTS });
        new FoundryConnection(scope, 'B', { ...holder(second), connectionName: 'two', kind: INSIGHTS });
      }),
    ).toEqual(expected);
  });

  test('are known as such however often and in whatever spelling their account is referred to', () => {
    expect(
      codes((scope) => {
        [PROJECT_ID, PROJECT_ID.toUpperCase()].forEach((id, index) => {
          const one = FoundryProject.fromProjectId(scope, `Project${index}`, id);
          const connectionName = `telemetry-${index}`;
          new FoundryConnection(scope, connectionName, { project: one, connectionName, kind: INSIGHTS });
        });
      }),
    ).toEqual(['SecondTelemetryConnection']);
  });

  test('have one Key Vault, which comes first and before which no other is made', () => {
    const stack = synthesize((scope) => {
      const account = makeAccount(scope);
      connect(scope, account, VAULT, { connectionName: 'vault' });
      new FoundryConnection(scope, 'C', { project: makeProject(scope, account), connectionName: 'one', kind: COSMOS });
    });
    expect(stack.follows(stack.onlyAzapi(TYPES.project), stack.onlyAzapi(TYPES.account))).toBe(true);
    expect(
      codes((scope) => {
        const account = makeAccount(scope);
        connect(scope, account, VAULT, { connectionName: 'vault' });
        connect(scope, account, ConnectionKind.keyVault({ vaultId: VAULT_ID }), { connectionName: 'second' });
      }),
    ).toEqual(['SecondKeyVaultConnection']);
    expect(
      codes((scope) => {
        const account = makeAccount(scope);
        connect(scope, account, COSMOS, { connectionName: 'early' });
        connect(scope, account, VAULT, { connectionName: 'vault' });
      }),
    ).toEqual(['KeyVaultConnectionLate']);
    expect(
      codes((scope) => {
        const account = makeAccount(scope);
        new FoundryConnection(scope, 'C', { project: makeProject(scope, account), connectionName: 'one', kind: VAULT });
      }),
    ).toEqual(['KeyVaultConnectionOfProject']);
  });

  test('lead to no models of their own account', () => {
    expect(
      codes((scope) => {
        const account = makeAccount(scope);
        connect(scope, account, ConnectionKind.accountModels({ account }));
      }),
    ).toEqual(['ConnectionToOwnAccount']);
  });
});
