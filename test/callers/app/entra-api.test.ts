import { ref, type TerraformStack, Token } from 'cdktf';
import { EntraApi, type EntraApiProps, GroupClaims, IdentifierUri, SignInAudience } from '../../../src/callers';
import { Principal } from '../../../src';
import { codesOf, problemsOf } from '../../support/errors';
import { CREDENTIAL, newEntraStack, synthesizeWithEntra } from '../../support/entra';
import { APP_ID, GROUP, TENANT, TOKEN } from '../../support/samples';

const PROPS: EntraApiProps = { displayName: 'Stories', federatedCredentials: [CREDENTIAL] };
const READ = { scopeValue: 'Stories.Read', displayName: 'Read stories', description: 'Reads stories.' };
const READ_ALL = { roleValue: 'Stories.Read.All', displayName: 'Read all stories', description: 'Reads all stories.' };

const made = (changes: Partial<EntraApiProps> = {}) =>
  synthesizeWithEntra((stack) => new EntraApi(stack, 'Api', { ...PROPS, ...changes }));
const codes = (changes: object) => codesOf(() => new EntraApi(newEntraStack(), 'Api', { ...PROPS, ...changes }));
const built = (stack: TerraformStack, changes: Partial<EntraApiProps> = {}) =>
  new EntraApi(stack, 'Api', { ...PROPS, ...changes });

const REGISTRATION = '${azuread_application_registration.Api_F70053CD.id}';
const CLIENT_ID = '${azuread_application_registration.Api_F70053CD.client_id}';

describe('what is registered', () => {
  test('tokens of version 2, for users of the own tenant, without the implicit flow', () => {
    expect(made().only('azuread_application_registration')).toEqual({
      address: 'azuread_application_registration.Api_F70053CD',
      config: { display_name: 'Stories', requested_access_token_version: 2, sign_in_audience: 'AzureADMyOrg' },
    });
  });

  test('the identifier URI has the client id, and not the id of the registration', () => {
    expect(made().only('azuread_application_identifier_uri').config).toEqual({
      application_id: REGISTRATION,
      identifier_uri: `api://${CLIENT_ID}`,
    });
    const ofTenant = made({ identifierUri: IdentifierUri.ofTenant(TENANT) });
    expect(ofTenant.only('azuread_application_identifier_uri').config.identifier_uri).toBe(
      `api://${TENANT}/${CLIENT_ID}`,
    );
    expect(ofTenant.warnings).toEqual([]);
  });

  test('user_impersonation is there unless other scopes are given, which azuread does not add', () => {
    expect(made().only('azuread_application_permission_scope').config).toMatchObject({
      application_id: REGISTRATION,
      value: 'user_impersonation',
      type: 'User',
      admin_consent_display_name: 'Call Stories on behalf of the user',
    });
    const own = made({ scopes: [{ ...READ, isForAdmins: true, userDisplayName: 'Read' }] });
    expect(own.only('azuread_application_permission_scope').config).toMatchObject({
      value: 'Stories.Read',
      type: 'Admin',
      admin_consent_description: 'Reads stories.',
      user_consent_display_name: 'Read',
      user_consent_description: 'Reads stories.',
    });
    expect(made({ scopes: [] }).ofType('azuread_application_permission_scope')).toEqual([]);
  });

  test('a scope that is removed goes last, when no pre-authorized client has it any more', () => {
    expect(made().only('azuread_application_permission_scope').config.lifecycle).toEqual({
      create_before_destroy: true,
    });
  });

  test('user_impersonation has the whole of a name that is known later', () => {
    const displayName = `\${local.${'name_'.repeat(20)}}`;
    const { config } = made({ displayName }).only('azuread_application_permission_scope');
    expect(config).toMatchObject({ admin_consent_display_name: `Call ${displayName} on behalf of the user` });
  });

  test('app roles are for apps, unless they are for users', () => {
    const types = (changes: object) =>
      made({ appRoles: [{ ...READ_ALL, ...changes }] }).only('azuread_application_app_role').config
        .allowed_member_types;
    expect(types({})).toEqual(['Application']);
    expect(types({ isForUsers: true })).toEqual(['User']);
    expect(types({ isForUsers: true, isForApps: true })).toEqual(['User', 'Application']);
  });

  test('it proves who it is by a federated credential, and nothing has a secret', () => {
    const stack = made();
    expect(stack.only('azuread_application_federated_identity_credential').config).toEqual({
      application_id: REGISTRATION,
      display_name: 'app',
      issuer: `https://login.microsoftonline.com/${TENANT}/v2.0`,
      subject: GROUP,
      audiences: ['api://AzureADTokenExchange'],
      depends_on: ['azuread_service_principal.Api_ServicePrincipal_1062B858'],
    });
    expect(stack.text).not.toMatch(/password|secret|certificate/i);
  });

  test('owners are of the registration, and of the service principal, which azuread takes the deployer off otherwise', () => {
    const stack = made({ owners: [Principal.servicePrincipal(GROUP, 'deployer')] });
    expect(stack.only('azuread_application_owner')).toEqual({
      address: 'azuread_application_owner.Api_Owner-deployer_F794F92B',
      config: { application_id: REGISTRATION, owner_object_id: GROUP },
    });
    expect(stack.only('azuread_service_principal').config).toEqual({
      client_id: CLIENT_ID,
      app_role_assignment_required: false,
      owners: [GROUP],
      use_existing: true,
    });
  });

  test('group and optional claims', () => {
    const stack = made({
      signInAudience: SignInAudience.ALL_TENANTS,
      requiresAssignment: true,
      groupClaims: GroupClaims.ASSIGNED_GROUPS,
      accessTokenClaims: [{ claimName: 'email', isEssential: true }],
      idTokenClaims: [{ claimName: 'groups', additionalProperties: ['sam_account_name'] }],
    });
    expect(stack.only('azuread_application_registration').config).toMatchObject({
      group_membership_claims: ['ApplicationGroup'],
      sign_in_audience: 'AzureADMultipleOrgs',
    });
    expect(stack.only('azuread_application_optional_claims').config).toEqual({
      application_id: REGISTRATION,
      access_token: [{ name: 'email', essential: true }],
      id_token: [{ name: 'groups', additional_properties: ['sam_account_name'] }],
    });
    expect(stack.only('azuread_service_principal').config.app_role_assignment_required).toBe(true);
  });
});

/** As any other program makes UUIDs of version 5 of the namespace and 'test/Api/{value}'. */
const PINNED = {
  scope: 'de5c784a-d00c-50cd-9e93-05d40f6f2a82',
  role: '911127df-278f-57e3-9bfc-cf5bb5864d0e',
  impersonation: '6eb8422f-e2c8-58b7-ac77-d8736ecbde4f',
};

describe('ids of scopes and app roles', () => {
  const ids = (stack: TerraformStack, id = 'Api', changes: Partial<EntraApiProps> = {}) => {
    const api = new EntraApi(stack, id, { ...PROPS, scopes: [READ], appRoles: [READ_ALL], ...changes });
    return [api.scopeId('Stories.Read'), api.appRoleId('Stories.Read.All')];
  };

  test('are the same for ever: another id is another permission, and consent is lost', () => {
    expect(ids(newEntraStack())).toEqual([PINNED.scope, PINNED.role]);
    expect(built(newEntraStack()).scopeId('user_impersonation')).toBe(PINNED.impersonation);
  });

  test('do not depend on names and texts, and differ between apps and values', () => {
    const changed = { displayName: 'Other', scopes: [{ ...READ, displayName: 'x', description: 'y' }] };
    expect(ids(newEntraStack(), 'Api', changed)).toEqual([PINNED.scope, PINNED.role]);
    const other = ids(newEntraStack(), 'Other');
    expect(new Set([...other, PINNED.scope, PINNED.role]).size).toBe(4);
  });

  test('are UUIDs of version 5, and may be given', () => {
    for (const id of Object.values(PINNED))
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
    const given = { scopes: [{ ...READ, scopeId: APP_ID }], appRoles: [{ ...READ_ALL, roleId: GROUP }] };
    expect(ids(newEntraStack(), 'Api', given)).toEqual([APP_ID, GROUP]);
  });
});

describe('refused', () => {
  test.each([
    ['no name', { displayName: undefined }, ['PropertyNotSet']],
    ['a name over 120 characters', { displayName: 'x'.repeat(121) }, ['InvalidAppDisplayName']],
    [
      'one value for a scope and a role',
      { scopes: [READ], appRoles: [{ ...READ_ALL, roleValue: 'stories.read' }] },
      ['DuplicatePermissionValue'],
    ],
    [
      'one id for two scopes',
      {
        scopes: [
          { ...READ, scopeId: GROUP },
          { ...READ, scopeValue: 'b', scopeId: GROUP },
        ],
      },
      ['DuplicatePermissionId'],
    ],
    ['an id that is not a UUID', { scopes: [{ ...READ, scopeId: 'read' }] }, ['InvalidPermissionId']],
    ['a value with a blank', { scopes: [{ ...READ, scopeValue: 'read it' }] }, ['InvalidPermissionValue']],
    ['a value that begins with a dot', { appRoles: [{ ...READ_ALL, roleValue: '.read' }] }, ['InvalidPermissionValue']],
    ['a scope that is known later', { scopes: [{ ...READ, scopeValue: TOKEN }] }, ['PermissionValueKnownLater']],
    [
      'an app role that is known later',
      { appRoles: [{ ...READ_ALL, roleValue: Token.asString(ref('var.role')) }] },
      ['PermissionValueKnownLater'],
    ],
    ['a role of nobody', { appRoles: [{ ...READ_ALL, isForApps: false }] }, ['NoAppRoleMember']],
    ['a scope without texts', { scopes: [{ scopeValue: 'a' }] }, ['PropertyNotSet', 'PropertyNotSet']],
    ['a group as owner', { owners: [Principal.group(GROUP)] }, ['GroupCannotOwnApp']],
    ['an owner twice', { owners: [Principal.user(GROUP), Principal.user(GROUP)] }, ['DuplicateOwnerOfApp']],
    [
      'an unknown property of a claim',
      { idTokenClaims: [{ claimName: 'groups', additionalProperties: ['sam'] }] },
      ['InvalidClaim'],
    ],
    ['a claim twice', { idTokenClaims: [{ claimName: 'upn' }, { claimName: 'upn' }] }, ['InvalidClaim']],
  ])('%s', (_, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  test.each([
    'api://x/',
    'https://api.contoso.com/',
    'http://api.contoso.com',
    'stories',
    'api://',
    'api://a b',
    'https://x?y=1',
  ])('the identifier URI %j', (uri) => {
    expect(codesOf(() => IdentifierUri.other(uri))).toEqual(['InvalidIdentifierUri']);
  });

  test('a tenant of an identifier URI that is not a GUID', () => {
    expect(codesOf(() => IdentifierUri.ofTenant('contoso.com'))).toEqual(['InvalidTenantId']);
  });

  test('what is known only after apply is not checked', () => {
    expect(codes({ displayName: TOKEN, scopes: [{ ...READ, scopeId: TOKEN }] })).toEqual([]);
  });
});

describe('warned of', () => {
  const warned = (changes: Partial<EntraApiProps>) => made(changes).warnings.map((one) => /\[(\w+)\]/.exec(one)?.[1]);

  test('an identifier URI that a policy of the tenant may refuse', () => {
    expect(warned({ identifierUri: IdentifierUri.other('https://api.contoso.com/stories') })).toEqual([
      'IdentifierUriMayBeRefused',
    ]);
  });

  test('the id of samples on the web, which is not of one app', () => {
    const scopeId = '00000000-0000-0000-0000-000000000001';
    expect(warned({ scopes: [{ ...READ, scopeId }] })).toEqual(['PermissionIdNotUnique']);
  });

  test('groups of users who are in more than 200', () => {
    expect(warned({ groupClaims: GroupClaims.SECURITY_GROUPS })).toEqual(['GroupsMayOverflow']);
    expect(warned({ groupClaims: GroupClaims.ALL })).toEqual(['GroupsMayOverflow']);
    expect(warned({ groupClaims: GroupClaims.ASSIGNED_GROUPS })).toEqual([]);
  });
});

test('the message of a wrong value names it, the rule and the place', () => {
  const [problem] = problemsOf(() => built(newEntraStack(), { scopes: [{ ...READ, scopeValue: 'read it' }] }));
  expect(problem?.message).toBe(
    "scopeValue of scopes[0] 'read it' in test/Api must have 1 to 120 characters, no blank or quotation mark, and not begin with '.'",
  );
  expect(problem?.remedy).toBe("give it as 'Stories.Read'");
});
