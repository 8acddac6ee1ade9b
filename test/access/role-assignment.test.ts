import { TerraformVariable } from 'cdktf';
import { TerraformData } from '../../src/core/terraform/terraform-data';
import { Principal } from '../../src';
import {
  AzureRole,
  FoundryRole,
  RoleAssignment,
  type RoleAssignmentProps,
  RoleCondition,
  type RoleDefinition,
} from '../../src/access';
import { codesOf, problemsOf } from '../support/errors';
import { APPLICATION_ID, GROUP, PROJECT_ID, SUBSCRIPTION, TOKEN, VAULT_ID } from '../support/samples';
import { newStack, synthesize } from '../support/synthesize';
import { given } from './given';

const PROPS: RoleAssignmentProps = {
  role: FoundryRole.USER,
  principal: Principal.group(GROUP),
  scopeId: APPLICATION_ID,
};

function configOf(changes: Partial<RoleAssignmentProps>) {
  const stack = synthesize((scope) => {
    new RoleAssignment(scope, 'Access', { ...PROPS, ...changes });
  });
  return stack.only('azurerm_role_assignment').config;
}

const definitionOf = (role: RoleDefinition, subscription = SUBSCRIPTION) =>
  `/subscriptions/${subscription}/providers/Microsoft.Authorization/roleDefinitions/${role.roleGuid}`;

describe('a role assignment', () => {
  test('names the role by its full id in the subscription of the scope', () => {
    expect(configOf({})).toEqual({
      scope: APPLICATION_ID,
      role_definition_id: definitionOf(FoundryRole.USER),
      principal_id: GROUP,
      principal_type: 'Group',
    });
  });

  test('says why it is given', () => {
    const role = AzureRole.KEY_VAULT_SECRETS_USER;
    expect(configOf({ description: 'Teams users', role, scopeId: VAULT_ID })).toEqual({
      scope: VAULT_ID,
      role_definition_id: definitionOf(role),
      principal_id: GROUP,
      principal_type: 'Group',
      description: 'Teams users',
    });
  });

  test('keeps its description where its name is derived: a replacement under the same name would be refused', () => {
    const { description, lifecycle } = configOf({ description: 'Teams users', hasDerivedName: true });
    expect({ description, lifecycle }).toEqual({
      description: 'Teams users',
      lifecycle: { ignore_changes: ['description'] },
    });
  });

  test('counts under a condition of version 2.0', () => {
    const condition = RoleCondition.fromExpression("@Resource[x] StringEquals 'y'");
    expect(configOf({ condition })).toEqual({
      scope: APPLICATION_ID,
      role_definition_id: definitionOf(FoundryRole.USER),
      principal_id: GROUP,
      principal_type: 'Group',
      condition: "@Resource[x] StringEquals 'y'",
      condition_version: '2.0',
    });
  });

  test.each([
    ['a person', Principal.user(GROUP), 'User'],
    ['a service principal', Principal.servicePrincipal(GROUP), 'ServicePrincipal'],
    ['a managed identity', Principal.managedIdentity(GROUP), 'ServicePrincipal'],
    ['a project identity', Principal.projectIdentity(GROUP), 'ServicePrincipal'],
    ['an agent identity', Principal.agentIdentity(GROUP), 'ServicePrincipal'],
  ])('for %s says its type, and nothing that an imported one could never take', (_, principal, type) => {
    const config = configOf({ principal });
    expect(config).toMatchObject({ principal_type: type });
    expect(config).not.toHaveProperty('skip_service_principal_aad_check');
  });

  test('on a scope known only after apply takes the subscription from it', () => {
    const stack = synthesize((scope) => {
      const later = (id: string) => new TerraformVariable(scope, id, { type: 'string' }).stringValue;
      new RoleAssignment(scope, 'Access', {
        ...PROPS,
        principal: Principal.agentIdentity(later('principal'), 'agent'),
        scopeId: later('scope'),
      });
    });
    expect(stack.only('azurerm_role_assignment').config).toEqual({
      scope: '${var.scope}',
      role_definition_id: definitionOf(FoundryRole.USER, '${element(split("/", var.scope), 2)}'),
      principal_id: '${var.principal}',
      principal_type: 'ServicePrincipal',
    });
  });

  test('on a scope written by hand as an expression takes the subscription from it', () => {
    expect(configOf({ scopeId: TOKEN })).toMatchObject({
      scope: TOKEN,
      role_definition_id: definitionOf(FoundryRole.USER, '${element(split("/", local.later), 2)}'),
    });
  });

  test('can be depended on', () => {
    const stack = synthesize((scope) => {
      const { dependables } = new RoleAssignment(scope, 'Access', PROPS);
      new TerraformData(scope, 'After', { dependsOn: dependables });
    });
    const { address } = stack.only('azurerm_role_assignment');
    expect(stack.only('terraform_data').config.depends_on).toEqual([address]);
  });

  test('has its resource at a fixed place', () => {
    expect(new RoleAssignment(newStack(), 'Access', PROPS).resource.node.path).toBe('test/Access/Resource');
  });

  test.each([
    `/subscriptions/${SUBSCRIPTION}`,
    `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg`,
    PROJECT_ID,
    PROJECT_ID.toUpperCase(),
    TOKEN,
  ])('can be given on %s', (scopeId) => {
    expect(codesOf(() => new RoleAssignment(newStack(), 'Access', { ...PROPS, scopeId }))).toEqual([]);
  });

  test.each([
    '',
    '/',
    'proj',
    '/subscriptions',
    '/subscriptions/',
    `${PROJECT_ID}/`,
    PROJECT_ID.slice(1),
    PROJECT_ID.replace('/resourceGroups/', '//'),
    '/providers/Microsoft.Management/managementGroups/root',
    `https://management.azure.com${PROJECT_ID}`,
  ])('fails with InvalidScope where the scope is %j', (scopeId) => {
    const props = { ...PROPS, role: AzureRole.READER, scopeId };
    expect(codesOf(() => new RoleAssignment(newStack(), 'Access', props))).toEqual(['InvalidScope']);
  });

  test('says what the scope should look like', () => {
    expect(problemsOf(() => new RoleAssignment(newStack(), 'Access', { ...PROPS, scopeId: 'kv' }))).toEqual([
      {
        code: 'InvalidScope',
        message: "scopeId 'kv' in test/Access must be the resource id of a subscription or of a resource in one",
        remedy: 'give the full id of the resource, /subscriptions/{id}/...',
      },
    ]);
  });

  test.each<[string, Partial<RoleAssignmentProps>, object]>([
    ['by itself', {}, { grantedBy: 'RoleAssignment' }],
    ['for a reason', { grantedBy: 'the platform team' }, { grantedBy: 'the platform team' }],
    ['for somebody with a label', { principal: Principal.group(GROUP, 'Desk/EU') }, { principal: 'Desk/EU' }],
    [
      'for somebody known after apply',
      { principal: Principal.agentIdentity(TOKEN, 'Agent') },
      { principal: 'Agent', principalKind: 'agent identity', objectId: undefined },
    ],
    ['on a scope known after apply', { scopeId: TOKEN }, { scope: 'test' }],
    ['under a condition', { condition: RoleCondition.fromExpression('x') }, { condition: 'x' }],
  ])('is written down for the access review: %s', (_, changes, expected) => {
    const stack = synthesize((scope) => {
      new RoleAssignment(scope, 'Access', { ...PROPS, ...changes });
    });
    const record = {
      principal: GROUP,
      principalKind: 'group',
      objectId: GROUP,
      role: 'Foundry User',
      scope: APPLICATION_ID,
      grantedBy: 'RoleAssignment',
      eligible: false,
      ...expected,
    };
    expect(given(stack).map(({ access }) => access)).toEqual([record]);
  });
});
