import type { TerraformStack } from 'cdktf';
import { AgentApplication, Principal } from '../../src';
import { AgentCaller, ClientPlatform, Consent, EntraApi, EntraClient, type PeopleCallerProps } from '../../src/callers';
import { codesOf } from '../support/errors';
import { CREDENTIAL, newEntraStack, synthesizeWithEntra } from '../support/entra';
import { agentEndpoint } from '../support/ingress';
import { APPLICATION_ID, APP_ID, GROUP } from '../support/samples';

const GRANT = 'azuread_service_principal_delegated_permission_grant';
const CLIENT = {
  displayName: 'Portal',
  platforms: [ClientPlatform.web(['https://app.contoso.com/callback'])],
  federatedCredentials: [CREDENTIAL],
};
const forPeople = (stack: TerraformStack, changes: Partial<PeopleCallerProps> = {}, id = 'Portal') =>
  AgentCaller.forPeople(stack, id, {
    agent: agentEndpoint(stack, 'Publishing Agent', `${id}Agent`),
    client: CLIENT,
    people: [Principal.group(GROUP, 'Readers')],
    ...changes,
  });
const CONSUMER = /roleDefinitions\/eed3b665-ab3a-47b6-8f48-c9382fb1dad6$/;

test('people through an app: its registration, the scope of Foundry with consent, and their role on the agent, together', () => {
  const stack = synthesizeWithEntra((scope) => forPeople(scope));
  expect(stack.only('azuread_application_registration').config.display_name).toBe('Portal');
  expect(stack.only(GRANT).config.claim_values).toEqual(['user_impersonation']);
  expect(stack.only('azuread_application_api_access').config.api_client_id).toBe(
    '18a66f5f-dbdf-4c17-9dd7-1634712a9cbe',
  );
  const { config } = stack.only('azurerm_role_assignment');
  expect(config).toMatchObject({ principal_id: GROUP, principal_type: 'Group' });
  expect(String(config.scope)).toMatch(/\/agents\/[^/]+$/);
  expect(stack.warnings).toEqual([]);
});

test('without the right to consent it is declared alone, and the role stays', () => {
  const stack = synthesizeWithEntra((scope) => forPeople(scope, { consent: Consent.NONE }));
  expect(stack.ofType(GRANT)).toEqual([]);
  expect(stack.ofType('azuread_application_api_access')).toHaveLength(1);
  expect(stack.ofType('azurerm_role_assignment')).toHaveLength(1);
});

test('an API that calls on behalf of its users may call two agents, with one grant', () => {
  const stack = synthesizeWithEntra((scope) => {
    const app = new EntraApi(scope, 'Backend', { displayName: 'Backend', federatedCredentials: [CREDENTIAL] });
    forPeople(scope, { app, client: undefined }, 'One');
    forPeople(scope, { app, client: undefined }, 'Two');
  });
  expect(stack.ofType(GRANT)).toHaveLength(1);
  expect(stack.ofType('azurerm_role_assignment')).toHaveLength(2);
  expect(Object.keys(stack.shape.data?.azuread_service_principal ?? {})).toHaveLength(1);
});

test('a service that calls as itself needs its service principal and the role, and no scope or app role', () => {
  const stack = synthesizeWithEntra((scope) =>
    AgentCaller.forService(scope, 'Nightly', {
      agent: agentEndpoint(scope),
      client: { ...CLIENT, platforms: undefined },
    }),
  );
  expect(stack.only('azurerm_role_assignment').config).toMatchObject({
    principal_id: '${azuread_service_principal.Nightly_Client_ServicePrincipal_CBD196CE.object_id}',
    principal_type: 'ServicePrincipal',
  });
  for (const type of [GRANT, 'azuread_application_api_access', 'azuread_app_role_assignment'])
    expect(stack.ofType(type)).toEqual([]);
});

test('a managed identity needs the role alone: no registration', () => {
  const stack = synthesizeWithEntra((scope) =>
    AgentCaller.forPrincipal(scope, 'Job', {
      agent: agentEndpoint(scope),
      principal: Principal.managedIdentity(GROUP, 'job'),
    }),
  );
  expect(stack.addresses.filter((address) => address.startsWith('azuread_'))).toEqual([]);
  expect(stack.shape.data).toBeUndefined();
  expect(stack.only('azurerm_role_assignment').config.role_definition_id).toMatch(CONSUMER);
});

test('on an Agent Application the role is Foundry User', () => {
  const stack = synthesizeWithEntra((scope) =>
    AgentCaller.forPrincipal(scope, 'Job', {
      application: AgentApplication.fromApplicationId(scope, 'Application', APPLICATION_ID),
      principal: Principal.managedIdentity(GROUP, 'job'),
    }),
  );
  expect(stack.only('azurerm_role_assignment').config.scope).toBe(APPLICATION_ID);
  expect(stack.only('azurerm_role_assignment').config.role_definition_id).not.toMatch(CONSUMER);
});

describe('refused', () => {
  const codes = (changes: object) => codesOf(() => forPeople(newEntraStack(), changes));
  test.each([
    ['neither agent nor application', { agent: undefined }, ['CalledAgentAmbiguous']],
    ['neither app nor client', { client: undefined }, ['CallingAppAmbiguous']],
    ['nobody', { people: [] }, ['NobodyCalls']],
    ['a group that is not set', { people: [undefined] }, ['PropertyNotSet']],
    ['an identity among the people', { people: [Principal.managedIdentity(GROUP)] }, ['NotPeople']],
    ['pre-authorization, which Microsoft does not give', { consent: Consent.PRE_AUTHORIZED }, ['CannotPreAuthorize']],
  ])('%s', (_, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  test('both app and client', () => {
    const stack = newEntraStack();
    const app = EntraClient.fromClientId(stack, 'Old', APP_ID);
    expect(codesOf(() => forPeople(stack, { app }))).toEqual(['CallingAppAmbiguous']);
  });
});
