import type { TerraformStack } from 'cdktf';
import { Principal } from '../../../src';
import { Consent, EntraApi, EntraClient, EntraResource, type IEntraResource } from '../../../src/callers';
import { codesOf } from '../../support/errors';
import { CREDENTIAL, newEntraStack, synthesizeWithEntra } from '../../support/entra';
import { APP_ID, GROUP } from '../../support/samples';

const FOUNDRY = '18a66f5f-dbdf-4c17-9dd7-1634712a9cbe';
const clientIn = (stack: TerraformStack, id = 'Client') =>
  new EntraClient(stack, id, { displayName: id, federatedCredentials: [CREDENTIAL] });
const READ_ALL = { roleValue: 'Stories.Read.All', displayName: 'Read all', description: 'Reads all.' };
const apiIn = (stack: TerraformStack) =>
  new EntraApi(stack, 'Api', { displayName: 'Api', appRoles: [READ_ALL], federatedCredentials: [CREDENTIAL] });
const GRANT = 'azuread_service_principal_delegated_permission_grant';
const ACCESS = 'azuread_application_api_access';
const PRE = 'azuread_application_pre_authorized';
const ROLE = 'azuread_app_role_assignment';
const USER = { scopes: ['user_impersonation'] };
const LOOKED_UP =
  '${data.azuread_service_principal.Foundry_Lookup_C9F2720D.oauth2_permission_scope_ids["user_impersonation"]}';

describe('what an app asks for', () => {
  test('is declared, by an id that is looked up at apply, and nothing is granted by default', () => {
    const stack = synthesizeWithEntra((scope) => {
      clientIn(scope).mayCall(EntraResource.foundry(scope, 'Foundry'), USER);
    });
    expect(stack.only(ACCESS).config).toMatchObject({ api_client_id: FOUNDRY, scope_ids: [LOOKED_UP] });
    expect([GRANT, PRE, ROLE].flatMap((type) => stack.ofType(type))).toEqual([]);
    expect(stack.shape.data?.azuread_service_principal?.Foundry_Lookup_C9F2720D).toEqual({ client_id: FOUNDRY });
  });

  test('is granted with admin consent: scopes for all users, app roles to the service principal', () => {
    const stack = synthesizeWithEntra((scope) => {
      const consent = Consent.ADMIN;
      const graph = EntraResource.graph(scope, 'Graph');
      clientIn(scope).mayCall(graph, { scopes: ['openid', 'User.Read'], appRoles: ['User.Read.All'], consent });
    });
    expect(stack.only(GRANT).config).toMatchObject({ claim_values: ['openid', 'User.Read'] });
    expect(stack.only(GRANT).config).not.toHaveProperty('user_object_id');
    expect(stack.only(ROLE).config.app_role_id).toBe(
      '${data.azuread_service_principal.Graph_Lookup_684004D1.app_role_ids["User.Read.All"]}',
    );
    expect(stack.only(ACCESS).config.role_ids).toHaveLength(1);
  });

  test('at an own API is pre-authorized there, and waits for the scope', () => {
    const stack = synthesizeWithEntra((scope) => {
      clientIn(scope).mayCall(apiIn(scope), { ...USER, consent: Consent.PRE_AUTHORIZED, isKnownClient: true });
    });
    const clientId = '${azuread_application_registration.Client_4A7F64DF.client_id}';
    expect(stack.only(PRE).config).toMatchObject({
      application_id: '${azuread_application_registration.Api_F70053CD.id}',
      authorized_client_id: clientId,
    });
    expect(stack.only('azuread_application_known_clients').config.known_client_ids).toEqual([clientId]);
    for (const type of [PRE, ACCESS])
      expect(stack.follows(stack.only(type), stack.only('azuread_application_permission_scope'))).toBe(true);
    expect(stack.ofType(GRANT)).toEqual([]);
  });

  test('by app roles alone has no grant of scopes', () => {
    const stack = synthesizeWithEntra((scope) => {
      clientIn(scope).mayCall(apiIn(scope), { appRoles: ['Stories.Read.All'], consent: Consent.ADMIN });
    });
    expect(stack.ofType(GRANT)).toEqual([]);
    expect(stack.only(ACCESS).config).not.toHaveProperty('scope_ids');
    expect(stack.follows(stack.only(ROLE), stack.only('azuread_application_app_role'))).toBe(true);
  });
});

describe('one owner of each pair of app and resource', () => {
  test('a second call adds to the first: the directory keeps one grant', () => {
    const stack = synthesizeWithEntra((scope) => {
      const client = clientIn(scope);
      const consent = Consent.ADMIN;
      client.mayCall(EntraResource.graph(scope, 'Graph'), { scopes: ['openid'], consent });
      client.mayCall(EntraResource.graph(scope, 'Again'), {
        scopes: ['openid', 'email'],
        appRoles: ['User.Read.All'],
        consent,
      });
    });
    expect(stack.only(GRANT).config.claim_values).toEqual(['openid', 'email']);
    expect(stack.only(ACCESS).config.scope_ids).toHaveLength(2);
    expect(stack.ofType(ROLE)).toHaveLength(1);
  });

  test('another construct of the same client is refused, and another consent', () => {
    const stack = newEntraStack();
    const graph = EntraResource.graph(stack, 'Graph');
    const options = { scopes: ['openid'], consent: Consent.ADMIN };
    EntraClient.fromClientId(stack, 'One', APP_ID).mayCall(graph, options);
    const other = EntraClient.fromClientId(stack, 'Two', APP_ID.toUpperCase());
    expect(codesOf(() => other.mayCall(graph, options))).toEqual(['PermissionTaken']);
    const client = clientIn(stack);
    client.mayCall(graph, options);
    expect(codesOf(() => client.mayCall(graph, { scopes: ['email'] }))).toEqual(['ConsentContradiction']);
  });

  test('an app role that is assigned twice fails', () => {
    expect(() =>
      synthesizeWithEntra((scope) => {
        const graph = EntraResource.graph(scope, 'Graph');
        const again = EntraResource.graph(scope, 'Again');
        const identity = Principal.managedIdentity(GROUP);
        graph.grants.appRole(identity, 'User.Read.All');
        graph.grants.appRole(identity, 'User.Read.All');
        again.grants.appRole(identity, 'User.Read.All');
      }),
    ).toThrow(/DuplicateAppRole: app role 'User.Read.All' of Microsoft Graph .* in test\/Again.* and in test\/Graph/);
  });
});

describe('refused', () => {
  const codes = (call: (stack: TerraformStack) => unknown) => codesOf(() => call(newEntraStack()));
  const calls = (to: (stack: TerraformStack) => IEntraResource, options: object) =>
    codes((stack) => clientIn(stack).mayCall(to(stack), options));
  const foundry = (stack: TerraformStack) => EntraResource.foundry(stack, 'Foundry');

  test.each<[string, (stack: TerraformStack) => IEntraResource, object, string[]]>([
    ['nothing', foundry, {}, ['NoPermission']],
    ['a scope that is not set', foundry, { scopes: [undefined] }, ['PropertyNotSet']],
    ['an app role that is not set', apiIn, { appRoles: [undefined] }, ['PropertyNotSet']],
    ['a scope that an own API lacks', apiIn, { scopes: ['user_impersonaton'] }, ['UnknownPermission']],
    ['an app role that it lacks', apiIn, { appRoles: ['Stories.Read'] }, ['UnknownPermission']],
    [
      'an app role of Foundry: a role in Azure is what apps need there',
      foundry,
      { appRoles: ['x'] },
      ['NoAppRolesThere'],
    ],
    [
      'pre-authorization at what is not registered here',
      foundry,
      { ...USER, consent: Consent.PRE_AUTHORIZED },
      ['CannotPreAuthorize'],
    ],
    [
      'pre-authorization of app roles',
      apiIn,
      { ...USER, appRoles: ['Stories.Read.All'], consent: Consent.PRE_AUTHORIZED },
      ['AppRolesNotConsented'],
    ],
  ])('%s', (_, to, options, expected) => {
    expect(calls(to, options)).toEqual(expected);
  });

  test('an existing app without consent: what it asks for is declared elsewhere', () => {
    expect(codes((stack) => EntraClient.fromClientId(stack, 'Old', APP_ID).mayCall(foundry(stack), USER))).toEqual([
      'NothingToConsent',
    ]);
  });

  test('an app role for whom it is not', () => {
    expect(codes((stack) => apiIn(stack).grants.appRole(Principal.group(GROUP), 'Stories.Read.All'))).toEqual([
      'AppRoleNotAssignable',
    ]);
    expect(codes((stack) => apiIn(stack).grants.appRole(Principal.managedIdentity(GROUP), 'Stories.Read.All'))).toEqual(
      [],
    );
  });

  test('a resource by a name', () => {
    expect(codes((stack) => EntraResource.fromClientId(stack, 'Other', 'graph'))).toEqual(['InvalidAppClientId']);
  });
});

test('a resource that the tenant may lack is made, left as it is, and warned of', () => {
  const stack = synthesizeWithEntra((scope) => EntraResource.foundry(scope, 'Foundry', { createIfMissing: true }));
  expect(stack.only('azuread_service_principal').config).toEqual({
    client_id: FOUNDRY,
    use_existing: true,
    lifecycle: { ignore_changes: 'all' },
  });
  expect(stack.warnings.join()).toContain('[ResourceMadeWhereMissing]');
});

test('it is forgotten and stays in the tenant once it is looked up: dropping createIfMissing destroys nothing', () => {
  const made = synthesizeWithEntra((scope) => EntraResource.foundry(scope, 'Foundry', { createIfMissing: true }));
  const lookedUp = synthesizeWithEntra((scope) => EntraResource.foundry(scope, 'Foundry'));
  expect(made.shape).not.toHaveProperty('removed');
  expect(lookedUp.shape).toHaveProperty('removed', [
    { from: made.only('azuread_service_principal').address, lifecycle: [{ destroy: false }] },
  ]);
});

test.each<[string, (stack: TerraformStack) => IEntraResource, string]>([
  ['storage', (stack) => EntraResource.storage(stack, 'R'), 'e406a681-f3d4-42a8-90b6-c2b029497af1'],
  ['Graph', (stack) => EntraResource.graph(stack, 'R'), '00000003-0000-0000-c000-000000000000'],
  ['Azure AI services', (stack) => EntraResource.cognitiveServices(stack, 'R'), '7d312290-28c8-473c-a0ed-8e53749b6d6d'],
  ['any other', (stack) => EntraResource.fromClientId(stack, 'R', APP_ID), APP_ID],
])('%s is known by its client id', (_, make, clientId) => {
  expect(make(newEntraStack()).clientId).toBe(clientId);
});

test('what apps may do is beside the roles of Azure in the access review', () => {
  const stack = synthesizeWithEntra((scope) => {
    clientIn(scope).mayCall(EntraResource.graph(scope, 'Graph'), {
      scopes: ['openid', 'email'],
      appRoles: ['User.Read.All'],
      consent: Consent.ADMIN,
    });
  });
  expect(stack.text).toContain('"role":"scope openid, scope email: consent for all users"');
  expect(stack.text).toContain('"role":"app role User.Read.All","scope":"Microsoft Graph"');
});
