import { FoundryRole, RoleDefinition } from '../../src';
import { SUBSCRIPTION, TOKEN } from '../support/samples';

/**
 * @see https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
 * @see https://learn.microsoft.com/azure/ai-foundry/concepts/rbac-foundry
 */
const ROLES: [role: RoleDefinition, name: string, guid: string][] = [
  [FoundryRole.USER, 'Foundry User', '53ca6127-db72-4b80-b1b0-d745d6d5456d'],
  [FoundryRole.PROJECT_MANAGER, 'Foundry Project Manager', 'eadc314b-1a2d-4efa-be10-5d325db5065e'],
  [FoundryRole.ACCOUNT_OWNER, 'Foundry Account Owner', 'e47c6f54-e4a2-4754-9501-8e0985b135e1'],
  [FoundryRole.OWNER, 'Foundry Owner', 'c883944f-8b7b-4483-af10-35834be79c4a'],
  [RoleDefinition.KEY_VAULT_SECRETS_USER, 'Key Vault Secrets User', '4633458b-17de-408a-b874-0445c86b69e6'],
];

test('every role is in the table', () => {
  const all = [FoundryRole, RoleDefinition].flatMap((holder) => Object.values(holder) as RoleDefinition[]);
  expect(new Set(all)).toEqual(new Set(ROLES.map(([role]) => role)));
});

describe.each(ROLES.map(([role, name, guid]) => ({ role, name, guid })))('role $name', ({ role, name, guid }) => {
  test('has its name and its GUID', () => {
    expect({ name: role.roleName, guid: role.roleGuid }).toEqual({ name, guid });
  });

  test.each([SUBSCRIPTION, TOKEN])('is seen from subscription %s by its full id', (subscription) => {
    expect(role.definitionId(subscription)).toBe(
      `/subscriptions/${subscription}/providers/Microsoft.Authorization/roleDefinitions/${guid}`,
    );
  });
});
