import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import { DirectoryRoleAssignment } from '@cdktf/provider-azuread/lib/directory-role-assignment';
import { Principal } from '../../../src';
import { AgentCollection, AgentInstance, Registrar } from '../../../src/registry';
import { MsgraphProvider } from '../../../src/providers/msgraph/provider';
import { exampleSettings, synthesizeSettings } from '../../support/examples';
import { synthesize } from '../../support/synthesize';
import { rowsOf } from './access-rows';

const ONE = 'daf58b0e-44e1-433c-b6b0-ca70cae320b8';
const TWO = 'b9108c41-d2d2-4e78-b073-92f57b752bd0';
const APP = '719cc904-9700-4e08-9941-fd826cc84c60';

const rowsOfExample = (example: string) => {
  const stack = synthesizeSettings(exampleSettings(example)).get('prod-registry');
  if (stack === undefined) throw new Error('no stack of the registry');
  return rowsOf(stack, 'prod-registry').map(({ principal, role, scope, grantedBy }) => [
    principal,
    role,
    scope,
    grantedBy,
  ]);
};

test('who owns a registration is in the review', () => {
  const scope = 'prod-registry/Agents/conditional-access';
  expect(rowsOfExample('registry')).toEqual([
    [TWO, 'owner of the registration', scope, 'ownerIds'],
    [ONE, 'owner of the registration', scope, 'ownerIds'],
  ]);
});

test('who owns an instance and its card is in the review, once each', () => {
  const scope = 'prod-registry/Instances/conditional-access';
  expect(rowsOfExample('registry-legacy')).toEqual([
    [TWO, 'owner of the instance', scope, 'ownerIds'],
    [TWO, 'owner of the card', `${scope}/Card`, 'ownerIds'],
    [ONE, 'owner of the instance', scope, 'ownerIds'],
    [ONE, 'owner of the card', `${scope}/Card`, 'ownerIds'],
  ]);
});

test('an app that manages an entry is in the review, and who owns a collection', () => {
  const stack = synthesize((scope) => {
    new MsgraphProvider(scope, 'msgraph');
    new AgentInstance(scope, 'Routes', { displayName: 'Routes', ownerIds: [ONE], managedByAppId: APP });
    new AgentCollection(scope, 'Maps', { displayName: 'Maps', ownerIds: [ONE] });
  });
  expect(rowsOf(stack)).toContainEqual({
    principal: APP,
    principalKind: 'app',
    role: 'manages the instance',
    scope: 'test/Routes',
    grantedBy: 'managedByAppId',
    eligible: false,
    stack: 'test',
  });
  expect(rowsOf(stack)).toContainEqual(
    expect.objectContaining({ principal: ONE, role: 'owner of the collection', scope: 'test/Maps' }),
  );
});

test('who may register is in the review: the permissions of an app, and the role of a person', () => {
  const stack = synthesize((scope) => {
    new AzureadProvider(scope, 'azuread');
    const pipeline = Principal.servicePrincipal(TWO, 'pipeline');
    new Registrar(scope, 'Pipeline', { principal: pipeline }).grants.registrations();
    const person = Principal.user(ONE, 'alice');
    new Registrar(scope, 'Alice', { principal: person }).grants.registrations();
  });
  expect(
    rowsOf(stack).map(({ principal, principalKind, role, scope }) => [principal, principalKind, role, scope]),
  ).toEqual([
    ['alice', 'user', 'Agent Registry Administrator', 'Microsoft Entra'],
    ['pipeline', 'service principal', 'app role AgentRegistration.Read.All', 'Microsoft Graph'],
    ['pipeline', 'service principal', 'app role AgentRegistration.ReadWrite.All', 'Microsoft Graph'],
  ]);
});

test('a role of Microsoft Entra that was given without the library is in the review', () => {
  const stack = synthesize((scope) => {
    new AzureadProvider(scope, 'azuread');
    new DirectoryRoleAssignment(scope, 'Plain', { roleId: APP, principalObjectId: ONE });
  });
  expect(rowsOf(stack)).toEqual([
    {
      principal: ONE,
      principalKind: 'not said',
      role: `role ${APP}`,
      scope: 'Microsoft Entra',
      grantedBy: 'test/Plain',
      eligible: false,
      stack: 'test',
    },
  ]);
});
