import { TerraformData } from '../../src/core/terraform/terraform-data';
import { Principal } from '../../src/access/principal';
import { awaitRole } from '../../src/access/role-wait';
import { ACCOUNT_ID, TOKEN } from '../support/samples';
import { newStack, synthesize } from '../support/synthesize';
import { PROJECT_IDENTITY } from './samples';

const principal = Principal.projectIdentity(PROJECT_IDENTITY, 'Project');

describe('the wait until a role counts', () => {
  test('is repeated where the role moves to another scope or principal, and goes without waiting', () => {
    const stack = synthesize((scope) => {
      const role = new TerraformData(scope, 'Role');
      awaitRole(scope, 'Counts', { scopeId: TOKEN, principal, dependables: [role] }, 60);
    });
    const wait = stack.only('time_sleep');
    expect(wait.config).toMatchObject({
      create_duration: '60s',
      triggers: { scope: TOKEN, principal: PROJECT_IDENTITY },
    });
    expect(wait.config).not.toHaveProperty('destroy_duration');
    expect(stack.follows(wait, stack.at('terraform_data.Role'))).toBe(true);
  });

  test('is made once, and not at all where it takes no time', () => {
    const scope = newStack();
    const role = { scopeId: ACCOUNT_ID, principal, dependables: [new TerraformData(scope, 'Role')] };
    expect(awaitRole(scope, 'Counts', role, 0)).toBe(role.dependables);
    const [first] = awaitRole(scope, 'Counts', role, 60);
    expect(awaitRole(scope, 'Counts', role, 60)).toEqual([first]);
  });
});
