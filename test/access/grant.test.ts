import { DataResource, type TerraformStack } from 'cdktf';
import { FoundryRole, Grant, Principal, RoleAssignment } from '../../src';
import { APPLICATION_ID, GROUP } from '../support/samples';
import { synthesize } from '../support/synthesize';

function grantOf(scope: TerraformStack, roles = [FoundryRole.USER, FoundryRole.OWNER]): Grant {
  const principal = Principal.group(GROUP);
  return new Grant(
    roles.map((role) => new RoleAssignment(scope, role.roleName, { role, principal, scopeId: APPLICATION_ID })),
  );
}

describe('a grant', () => {
  const stack = synthesize((scope) => {
    const grant = grantOf(scope);
    const first = new DataResource(scope, 'First', {});
    grant.applyBefore(first);
    grant.applyBefore(new DataResource(scope, 'Second', { dependsOn: [first] }));
    new DataResource(scope, 'Third', { dependsOn: grant.dependables });
    grantOf(scope, []).applyBefore(new DataResource(scope, 'Fourth', {}));
  });
  const assignments = ['azurerm_role_assignment.FoundryUser_', 'azurerm_role_assignment.FoundryOwner_'].map(
    (start) => stack.addresses.find((address) => address.startsWith(start)) ?? start,
  );
  const dependsOn = (id: string) => stack.at(`terraform_data.${id}`).config.depends_on;

  test('is applied before a resource that waits for nothing else', () => {
    expect(dependsOn('First')).toEqual(assignments);
  });

  test('is applied before a resource that waits for something else too', () => {
    expect(dependsOn('Second')).toEqual(['terraform_data.First', ...assignments]);
  });

  test('can be depended on', () => {
    expect(dependsOn('Third')).toEqual(assignments);
  });

  test('of nothing holds nothing up', () => {
    expect(dependsOn('Fourth') ?? []).toEqual([]);
  });
});
