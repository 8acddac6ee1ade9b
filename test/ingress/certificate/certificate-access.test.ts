import { TerraformVariable } from 'cdktf';
import type { Construct } from 'constructs';
import { CERTIFICATE, newEdge, ref } from '../../support/ingress';
import { IDENTITY_ID, SUBSCRIPTION, TOKEN, VAULT_ID } from '../../support/samples';
import { synthesize } from '../../support/synthesize';

const SECRETS_USER = '4633458b-17de-408a-b874-0445c86b69e6';

describe('access to the certificate for a new identity', () => {
  const stack = synthesize((scope) => newEdge(scope, { tags: { team: 'agents' } }));
  const identity = stack.only('azurerm_user_assigned_identity');
  const role = stack.only('azurerm_role_assignment');

  test('makes the identity beside the edge', () => {
    expect(identity.config).toEqual({
      name: 'edge-id',
      resource_group_name: 'rg-ingress',
      location: 'eastus2',
      tags: { team: 'agents' },
    });
  });

  test('gives it Key Vault Secrets User on the one secret, and nothing wider', () => {
    expect(role.config).toEqual({
      scope: `${VAULT_ID}/secrets/agents-cert`,
      role_definition_id: `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Authorization/roleDefinitions/${SECRETS_USER}`,
      principal_id: ref(identity, 'principal_id'),
      principal_type: 'ServicePrincipal',
      description: 'The edge reads its certificate',
    });
  });

  test('waits three minutes for the role to spread, again where the role is created again', () => {
    expect(stack.only('time_sleep').config).toEqual({
      create_duration: '180s',
      triggers: { roleAssignmentId: ref(role, 'id') },
    });
  });
});

test.each([0, 600])('the wait of %d seconds is taken', (certificateAccessWaitSeconds) => {
  const stack = synthesize((scope) => newEdge(scope, { certificateAccessWaitSeconds }));
  expect(stack.only('time_sleep').config.create_duration).toBe(`${certificateAccessWaitSeconds}s`);
});

test('a slash behind the secret is no part of its name', () => {
  const stack = synthesize((scope) => newEdge(scope, { certificateSecretId: `${CERTIFICATE}/` }));
  expect(stack.only('azurerm_role_assignment').config.scope).toBe(`${VAULT_ID}/secrets/agents-cert`);
});

test.each([
  ['a variable', 'var.secret', (scope: Construct) => new TerraformVariable(scope, 'secret', {}).stringValue],
  ['an expression written by hand', 'local.later', () => TOKEN],
])('the name of a secret is taken at apply from the id in %s', (_, expression, idOf) => {
  // CDKTF warns of text around references in functions, whatever becomes of it.
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const stack = synthesize((scope) => newEdge(scope, { certificateSecretId: idOf(scope) }));
  warn.mockRestore();
  expect(stack.only('azurerm_role_assignment').config.scope).toBe(
    `${VAULT_ID}/secrets/\${element(split("/", ${expression}), 4)}`,
  );
});

describe('access for an identity brought along', () => {
  const stack = synthesize((scope) => newEdge(scope, { identityId: IDENTITY_ID }));
  const { config } = stack.only('azurerm_application_gateway');

  test('uses it', () => {
    expect(config.identity).toEqual({ type: 'UserAssigned', identity_ids: [IDENTITY_ID] });
  });

  test('makes no identity, gives no role and waits for nothing', () => {
    for (const type of ['azurerm_user_assigned_identity', 'azurerm_role_assignment', 'time_sleep']) {
      expect(stack.ofType(type)).toEqual([]);
    }
    expect(config.depends_on).toBeUndefined();
  });
});
