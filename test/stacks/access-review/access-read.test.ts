import { CosmosdbSqlRoleAssignment } from '@cdktf/provider-azurerm/lib/cosmosdb-sql-role-assignment';
import { PimActiveRoleAssignment } from '@cdktf/provider-azurerm/lib/pim-active-role-assignment';
import { PimEligibleRoleAssignment } from '@cdktf/provider-azurerm/lib/pim-eligible-role-assignment';
import { RoleAssignment as PlainAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import type { TerraformStack } from 'cdktf';
import fc from 'fast-check';
import { TerraformData } from '../../../src/core/terraform/terraform-data';
import { Principal } from '../../../src';
import { AzureRole, FoundryRole, RoleAssignment, RoleCondition } from '../../../src/access';
import { Resource as AzapiResource } from '../../../src/providers/azapi/resource';
import { readAccess, type StackConfig } from '../../../stacks/access-review/read-access';
import { exampleSettings, synthesizeSettings } from '../../support/examples';
import { GROUP, PROJECT_ID, TOKEN } from '../../support/samples';
import { synthesize } from '../../support/synthesize';
import { COSMOS_ID, GUIDS, roleId } from '../../access/samples';
import { rowsOf } from './access-rows';

const EXAMPLE = [...synthesizeSettings(exampleSettings('access'))];
const SUBSCRIPTION_ID = '/subscriptions/00000000-0000-4000-8000-000000000001';
const ACCOUNT = `${SUBSCRIPTION_ID}/resourceGroups/rg-foundry/providers/Microsoft.CognitiveServices/accounts/foundry-contoso`;
const DATA = `${SUBSCRIPTION_ID}/resourceGroups/rg-data/providers`;
const group = (number: number) => `44444444-4444-4444-8444-0000000000${String(number).padStart(2, '0')}`;

describe('the review of the example access', () => {
  const rows = EXAMPLE.flatMap(([name, stack]) => rowsOf(stack, name));

  test('has a row for each assignment', () => {
    const assignments = EXAMPLE.flatMap(([, stack]) => [
      ...stack.addresses.filter((address) => address.includes('role_assignment.')),
      ...stack.ofType('Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments'),
    ]);
    expect(rows).toHaveLength(29);
    expect(assignments).toHaveLength(29);
  });

  test.each<[string, object]>([
    [
      'what a persona gets, to be taken up',
      {
        principal: group(4),
        principalKind: 'group',
        objectId: group(4),
        role: 'Foundry Account Owner',
        scope: ACCOUNT,
        grantedBy: 'PersonaAssignments.managers',
        eligible: true,
      },
    ],
    [
      'what an end user gets on an application that is made',
      {
        principal: group(8),
        principalKind: 'group',
        objectId: group(8),
        role: 'Foundry User',
        scope: 'access-agents/Agents/helpdesk/Agent/Application',
        grantedBy: 'application.grants.invoke',
        eligible: false,
      },
    ],
    [
      'what an identity gets that is known only after apply',
      {
        principal: 'access-agents/Agents/helpdesk/Agent/Application/Identity',
        principalKind: 'agent identity',
        role: 'Cosmos DB Built-in Data Reader',
        scope: `${DATA}/Microsoft.DocumentDB/databaseAccounts/cosmos-contoso`,
        grantedBy: 'cosmosAccount.grants.readData',
        eligible: false,
      },
    ],
    [
      'what a project gets on the registry',
      {
        principal: 'access-agents/Project/ManagedIdentity',
        principalKind: 'project identity',
        objectId: '55555555-5555-4555-8555-000000000001',
        role: 'AcrPull',
        scope: `${DATA}/Microsoft.ContainerRegistry/registries/crcontoso`,
        grantedBy: 'containerRegistry.grants.pull',
        eligible: false,
      },
    ],
    [
      'what is delegated, with its limit',
      {
        principal: group(9),
        principalKind: 'group',
        objectId: group(9),
        role: 'Role Based Access Control Administrator',
        scope: ACCOUNT,
        grantedBy: 'access.delegates',
        condition: RoleCondition.assignOnly([FoundryRole.USER]).expression,
        eligible: false,
      },
    ],
  ])('says %s', (_, row) => {
    expect(rows).toContainEqual({ ...row, stack: 'access-agents' });
  });

  test('says what every persona and tool gets', () => {
    const counts: Record<string, number> = {};
    for (const { grantedBy } of rows) counts[grantedBy] = (counts[grantedBy] ?? 0) + 1;
    expect(counts).toEqual({
      'PersonaAssignments.itAdmins': 2,
      'PersonaAssignments.resourceAdmins': 1,
      'PersonaAssignments.roleAdmins': 1,
      'PersonaAssignments.managers': 1,
      'PersonaAssignments.publishingManagers': 1,
      'PersonaAssignments.teamLeads': 1,
      'PersonaAssignments.developers': 2,
      'PersonaAssignments.projectIdentities': 1,
      'application.grants.invoke': 2,
      'agent.grants.invoke': 2,
      'access.delegates': 1,
      HostedAgentAccess: 3,
      'containerRegistry.grants.pull': 1,
      'blobStorage.grants.read': 2,
      'blobStorage.grants.write': 2,
      'searchService.grants.query': 2,
      'cosmosAccount.grants.readData': 2,
      'secretVault.grants.readSecrets': 2,
    });
  });

  test('is in order of principal, scope and role', () => {
    const keys = rows.map(({ principal, scope, role }) => [principal, scope, role].join('\n'));
    expect(keys).toEqual([...keys].sort());
  });
});

describe('the order of the review', () => {
  const resources = EXAMPLE.flatMap(([, stack]) =>
    Object.entries((JSON.parse(stack.text) as Required<StackConfig>).resource).flatMap(([type, named]) =>
      Object.entries(named).map(([name, config]) => ({ type, name, config })),
    ),
  );
  const review = (order: typeof resources) => {
    const resource: Record<string, Record<string, unknown>> = {};
    for (const { type, name, config } of order) (resource[type] ??= {})[name] = config;
    return readAccess('access-agents', { resource });
  };

  test('does not hang on the order of the resources', () => {
    const expected = review(resources);
    const shuffled = fc.shuffledSubarray(resources, { minLength: resources.length, maxLength: resources.length });
    fc.assert(
      fc.property(shuffled, (order) => {
        expect(review(order)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});

describe('an assignment made without the library', () => {
  const plain = {
    principal: GROUP,
    principalKind: 'not said',
    role: 'Foundry User',
    scope: PROJECT_ID,
    grantedBy: 'test/Plain',
    eligible: false,
    stack: 'test',
  };
  const config = { scope: PROJECT_ID, roleDefinitionId: roleId(GUIDS.foundryUser), principalId: GROUP };
  const unnamed = '99999999-9999-4999-8999-999999999999';
  const azapi = (properties: object) => ({
    type: 'Microsoft.Authorization/roleAssignments@2022-04-01',
    name: unnamed,
    parentId: PROJECT_ID,
    body: { properties: { roleDefinitionId: roleId(GUIDS.foundryUser), principalId: GROUP, ...properties } },
  });

  test.each<[string, (scope: TerraformStack) => unknown, object]>([
    ['by GUID', (scope) => new PlainAssignment(scope, 'Plain', config), {}],
    [
      'by name and type',
      (scope) =>
        new PlainAssignment(scope, 'Plain', {
          scope: PROJECT_ID,
          roleDefinitionName: 'Reader',
          principalId: GROUP,
          principalType: 'Group',
        }),
      { role: 'Reader', principalKind: 'Group' },
    ],
    [
      'by a role that has no name here',
      (scope) => new PlainAssignment(scope, 'Plain', { ...config, roleDefinitionId: roleId(unnamed) }),
      { role: unnamed },
    ],
    [
      'under a condition',
      (scope) => new PlainAssignment(scope, 'Plain', { ...config, condition: 'x', conditionVersion: '2.0' }),
      { condition: 'x' },
    ],
    [
      'for somebody known only after apply',
      (scope) => new PlainAssignment(scope, 'Plain', { ...config, principalId: TOKEN }),
      { principal: TOKEN },
    ],
    [
      'for a resource of the stack, by its construct path',
      (scope) => {
        const holder = new TerraformData(scope, 'Holder', {});
        new PlainAssignment(scope, 'Plain', {
          ...config,
          principalId: holder.getStringAttribute('output.principalId'),
        });
      },
      { principal: 'test/Holder' },
    ],
    ['to be taken up', (scope) => new PimEligibleRoleAssignment(scope, 'Plain', config), { eligible: true }],
    ['for a while', (scope) => new PimActiveRoleAssignment(scope, 'Plain', config), {}],
    [
      'on data of Cosmos DB',
      (scope) =>
        new CosmosdbSqlRoleAssignment(scope, 'Plain', {
          accountName: 'cosmos',
          resourceGroupName: 'rg-data',
          scope: COSMOS_ID,
          roleDefinitionId: `${COSMOS_ID}/sqlRoleDefinitions/${GUIDS.cosmosReader}`,
          principalId: GROUP,
        }),
      { scope: COSMOS_ID, role: 'Cosmos DB Built-in Data Reader' },
    ],
    ['by azapi', (scope) => new AzapiResource(scope, 'Plain', azapi({})), {}],
    [
      'by azapi, with all that can be said',
      (scope) => new AzapiResource(scope, 'Plain', azapi({ principalType: 'Group', condition: 'x' })),
      { principalKind: 'Group', condition: 'x' },
    ],
  ])('appears by its construct path and the name of its role: %s', (_, build, changes) => {
    const stack = synthesize((scope) => {
      build(scope);
    });

    expect(rowsOf(stack)).toEqual([{ ...plain, ...changes }]);
  });

  test('is in order with those of the library', () => {
    const stack = synthesize((scope) => {
      new PlainAssignment(scope, 'Plain', { ...config, principalId: 'b' });
      for (const label of ['c', 'a']) {
        const principal = Principal.agentIdentity(TOKEN, label);
        new RoleAssignment(scope, label, { role: AzureRole.READER, principal, scopeId: PROJECT_ID });
      }
    });
    expect(rowsOf(stack).map(({ principal }) => principal)).toEqual(['a', 'b', 'c']);
  });

  test('is no row where it is no assignment', () => {
    const stack = synthesize((scope) => {
      new AzapiResource(scope, 'Lock', { ...azapi({}), type: 'Microsoft.Authorization/locks@2020-05-01' });
    });
    expect(rowsOf(stack)).toEqual([]);
    expect(readAccess('empty', {})).toEqual([]);
  });
});
