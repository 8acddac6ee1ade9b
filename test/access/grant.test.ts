import { type TerraformStack } from 'cdktf';
import { TerraformData } from '../../src/core/terraform/terraform-data';
import { Grant, Principal } from '../../src';
import { AzureRole, FoundryRole, RoleAssignment, type RoleDefinition } from '../../src/access';
import { ACCOUNT_ID, GROUP } from '../support/samples';
import { synthesize } from '../support/synthesize';

function grantOf(scope: TerraformStack, roles: RoleDefinition[] = [FoundryRole.USER, FoundryRole.OWNER]): Grant {
  const principal = Principal.group(GROUP);
  return new Grant(
    roles.flatMap(
      (role) => new RoleAssignment(scope, role.roleName, { role, principal, scopeId: ACCOUNT_ID }).dependables,
    ),
  );
}

describe('a grant', () => {
  const stack = synthesize((scope) => {
    const grant = grantOf(scope);
    const first = new TerraformData(scope, 'First', {});
    grant.applyBefore(first);
    grant.applyBefore(new TerraformData(scope, 'Second', { dependsOn: [first] }));
    new TerraformData(scope, 'Third', { dependsOn: grant.dependables });
    new Grant([]).applyBefore(new TerraformData(scope, 'Fourth', {}));
    grant.and(grantOf(scope, [AzureRole.READER])).applyBefore(new TerraformData(scope, 'Fifth', {}));
    new TerraformData(scope, 'Sixth', { dependsOn: grant.dependables });
  });
  const addressOf = (start: string) => stack.addresses.find((address) => address.startsWith(start)) ?? start;
  const assignments = ['azurerm_role_assignment.FoundryUser_', 'azurerm_role_assignment.FoundryOwner_'].map(addressOf);
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

  test('and another are one grant of both', () => {
    expect(dependsOn('Fifth')).toEqual([...assignments, addressOf('azurerm_role_assignment.Reader_')]);
  });

  test('stays what it was where another was added to it', () => {
    expect(dependsOn('Sixth')).toEqual(assignments);
  });
});
