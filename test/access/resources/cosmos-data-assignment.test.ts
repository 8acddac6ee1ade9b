import { Principal } from '../../../src';
import {
  CosmosAccount,
  CosmosDataAssignment,
  type CosmosDataAssignmentProps,
  CosmosDataRole,
} from '../../../src/access';
import { azapiInTurn } from '../../support/azapi';
import { codesOf, problemsOf } from '../../support/errors';
import { GROUP, TOKEN } from '../../support/samples';
import { newStack, synthesize } from '../../support/synthesize';
import { given } from '../given';
import { COSMOS_ID, STORAGE_ID } from '../samples';

const TYPE = 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2026-03-15';
const PROPS: CosmosDataAssignmentProps = {
  accountId: COSMOS_ID,
  role: CosmosDataRole.READER,
  principal: Principal.agentIdentity(GROUP, 'Agent'),
};

const made = (changes: Partial<CosmosDataAssignmentProps> = {}) =>
  synthesize((scope) => {
    new CosmosDataAssignment(scope, 'Access', { ...PROPS, ...changes });
  });

const configOf = (changes: Partial<CosmosDataAssignmentProps>) =>
  made(changes).only('Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments').config;

describe('an assignment on the data of a Cosmos DB account', () => {
  test('is of the account, names a role of the account, and counts on all of it', () => {
    expect(configOf({})).toEqual(
      azapiInTurn(
        TYPE,
        COSMOS_ID,
        COSMOS_ID,
        `\${uuidv5("url", "${COSMOS_ID} 00000000-0000-0000-0000-000000000001 ${GROUP}")}`,
        {
          scope: COSMOS_ID,
          roleDefinitionId: `${COSMOS_ID}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000001`,
          principalId: GROUP,
        },
      ),
    );
  });

  test.each(['/dbs/desk', '/dbs/desk/colls/tickets'])('can count on %s only', (dataPath) => {
    expect(configOf({ dataPath, role: CosmosDataRole.CONTRIBUTOR }).body?.properties).toMatchObject({
      scope: `${COSMOS_ID}${dataPath}`,
      roleDefinitionId: `${COSMOS_ID}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002`,
    });
    expect(given(made({ dataPath }))[0]?.access?.scope).toBe(`${COSMOS_ID}${dataPath}`);
  });

  test('of an account known only after apply belongs to what its id says', () => {
    expect(configOf({ accountId: TOKEN })).toMatchObject({
      parent_id: TOKEN,
      name: `\${uuidv5("url", "${TOKEN} 00000000-0000-0000-0000-000000000001 ${GROUP}")}`,
    });
  });

  test('is written down for the access review', () => {
    expect(given(made()).map(({ access }) => access)).toEqual([
      {
        principal: 'Agent',
        principalKind: 'agent identity',
        objectId: GROUP,
        role: 'Cosmos DB Built-in Data Reader',
        scope: COSMOS_ID,
        grantedBy: 'CosmosDataAssignment',
        eligible: false,
      },
    ]);
  });

  test('has its resource at a fixed place, and can be depended on', () => {
    const { resource, dependables } = new CosmosDataAssignment(newStack(), 'Access', PROPS);
    expect(resource.node.path).toBe('test/Access/Resource');
    expect(dependables).toEqual([resource]);
  });

  test.each<[string, Partial<CosmosDataAssignmentProps>]>([
    ['InvalidResourceId', { accountId: STORAGE_ID }],
    ['InvalidDataPath', { dataPath: '' }],
    ['InvalidDataPath', { dataPath: '/' }],
    ['InvalidDataPath', { dataPath: 'dbs/desk' }],
    ['InvalidDataPath', { dataPath: '/dbs/' }],
    ['InvalidDataPath', { dataPath: '/dbs/desk/' }],
    ['InvalidDataPath', { dataPath: '/dbs/desk/colls' }],
    ['InvalidDataPath', { dataPath: '/dbs/desk/colls/tickets/docs' }],
  ])('fails with %s for %j', (code, changes) => {
    expect(codesOf(() => new CosmosDataAssignment(newStack(), 'Access', { ...PROPS, ...changes }))).toEqual([code]);
  });

  test('tells all mistakes at once, and what is right', () => {
    const wrong = { ...PROPS, accountId: 'cosmos', dataPath: 'desk' };
    expect(problemsOf(() => new CosmosDataAssignment(newStack(), 'Access', wrong))).toEqual([
      expect.objectContaining({ code: 'InvalidResourceId' }),
      {
        code: 'InvalidDataPath',
        message: "dataPath 'desk' in test/Access must be a path within an account",
        remedy: "give it as '/dbs/{database}' or '/dbs/{database}/colls/{container}'",
      },
    ]);
  });
});

describe('data of a part of an account', () => {
  const DATABASE = `${COSMOS_ID}/sqlDatabases/tickets`;

  test.each([
    ['a database', DATABASE, `${COSMOS_ID}/dbs/tickets`],
    ['a container', `${DATABASE}/containers/open`, `${COSMOS_ID}/dbs/tickets/colls/open`],
  ])('is given on %s alone', (_, id, expected) => {
    const stack = synthesize((scope) => {
      const part = id.includes('/containers/')
        ? CosmosAccount.fromContainerId(scope, 'Part', id)
        : CosmosAccount.fromDatabaseId(scope, 'Part', id);
      part.grants.readData(PROPS.principal);
    });
    expect(stack.only('Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments').config).toMatchObject({
      parent_id: COSMOS_ID,
      body: {
        properties: {
          scope: expected,
          roleDefinitionId: `${COSMOS_ID}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000001`,
        },
      },
    });
  });
});
