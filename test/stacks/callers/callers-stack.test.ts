import { parseDocument } from 'yaml';
import { parseSettings } from '../../../stacks/settings/settings';
import { exampleSettings, exampleText, synthesizeSettings } from '../../support/examples';
import type { Change } from '../../support/settings-changes';
import type { StackJson } from '../../support/stack-json';
import { told } from '../../support/told';
import { rowsOf } from '../access-review/access-rows';

const GRANT = 'azuread_service_principal_delegated_permission_grant';

function textOf(changes: readonly Change[]): string {
  const document = parseDocument(exampleText('callers'));
  for (const [path, value] of changes) {
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, document.createNode(value));
  }
  return String(document);
}

function callersOf(...changes: readonly Change[]): StackJson {
  const stack = synthesizeSettings(parseSettings(textOf(changes), 'env.yaml')).get('prod-callers');
  if (stack === undefined) throw new Error('no stack of callers');
  return stack;
}

/** What is said of settings after changes, by the schema or by what is made of them. */
const refused = (...changes: readonly Change[]): string =>
  told(() => {
    const settings = parseSettings(textOf(changes), 'env.yaml');
    synthesizeSettings(settings);
    return settings;
  }).join('\n');

const example = callersOf();
const named = (type: string, part: string) => {
  const [found] = example.ofType(type).filter(({ address }) => address.includes(part));
  return found?.config;
};

describe('the demo', () => {
  test('has a frontend, a backend and a daemon, with tokens of version 2 for the own tenant', () => {
    const apps = example.ofType('azuread_application_registration').map(({ config }) => config);
    expect(apps.map((app) => app.display_name)).toEqual([
      'Demo backend',
      'Evaluations of the helpdesk agent',
      'Demo frontend',
    ]);
    for (const app of apps)
      expect(app).toMatchObject({ requested_access_token_version: 2, sign_in_audience: 'AzureADMyOrg' });
  });

  test('the frontend is pre-authorized at the backend, and calls Graph with client credentials', () => {
    expect(example.only('azuread_application_pre_authorized').config.permission_ids).toEqual([
      named('azuread_application_permission_scope', 'user_impersonation')?.scope_id,
    ]);
    expect(named(GRANT, 'graph')?.claim_values).toEqual(['openid', 'profile', 'email', 'offline_access', 'User.Read']);
    expect(example.ofType('azuread_app_role_assignment')).toHaveLength(1);
  });

  test('the backend calls storage and the agent on behalf of the user', () => {
    expect(named(GRANT, 'storage')?.claim_values).toEqual(['user_impersonation']);
    expect(named(GRANT, 'MicrosoftFoundry')?.claim_values).toEqual(['user_impersonation']);
  });

  test('has federated credentials and no secret', () => {
    expect(
      example.ofType('azuread_application_federated_identity_credential').map(({ config }) => config.subject),
    ).toEqual([
      '00000000-0000-4000-8000-0000000000a1',
      'repo:contoso/helpdesk:environment:production',
      '00000000-0000-4000-8000-0000000000a2',
    ]);
    expect(example.text).not.toMatch(/azuread_application_password|client_secret/);
  });

  test('gives the role on the agent to people, to the daemon and to the managed identity', () => {
    const roles = example.ofType('azurerm_role_assignment').map(({ config }) => config);
    expect(roles.map((role) => role.principal_type)).toEqual(['ServicePrincipal', 'ServicePrincipal', 'Group']);
    for (const { scope } of roles) expect(String(scope)).toMatch(/\/projects\/helpdesk\/agents\/helpdesk$/);
  });

  test('names client ids for what checks tokens', () => {
    expect(Object.keys(example.shape.output?.callers?.value ?? {})).toEqual(['backend', 'evaluations', 'frontend']);
  });

  test('the access review has app roles and consents beside the roles of Azure', () => {
    const rows = rowsOf(example, 'prod-callers').map(
      ({ principal, role, scope }) => `${principal}: ${role} at ${scope}`,
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        'prod-callers/Apis/backend: scope user_impersonation: consent for all users at Azure Storage (https://storage.azure.com)',
        'prod-callers/Clients/frontend: scope user_impersonation: pre-authorized at prod-callers/Apis/backend',
        'prod-callers/Clients/frontend: app role User.Read.All at Microsoft Graph',
        expect.stringMatching(/^prod-callers\/Clients\/evaluations: Foundry Agent Consumer at .*\/agents\/helpdesk$/),
      ]),
    );
    expect(rows).toHaveLength(8);
  });
});

test('is a stack of its own, which refers to no other, and waits for the agents of the file', () => {
  const document = parseDocument(exampleText('estate-basic'));
  document.setIn(['callers'], parseDocument(exampleText('callers')).getIn(['callers']));
  for (const one of ['readers', 'evaluations', 'nightly'])
    document.setIn(['callers', 'agents', one, 'project'], 'claims');
  const stacks = synthesizeSettings(parseSettings(String(document), 'env.yaml'));
  expect([...stacks.keys()].sort()).toEqual(['trial-callers', 'trial-foundry']);
  expect(stacks.get('trial-callers')?.text).not.toContain('terraform_remote_state');
  expect(exampleSettings('callers').callers).toBeDefined();
});

test('members of an app role, an own identifier URI and an Agent Application', () => {
  const role = {
    displayName: 'Read all',
    description: 'Reads all stories.',
    members: [{ managedIdentity: '00000000-0000-4000-8000-0000000000a4' }],
  };
  const stack = callersOf(
    [['callers', 'apis', 'backend', 'appRoles'], { 'Stories.Read.All': role }],
    [['callers', 'apis', 'backend', 'identifierUri'], 'tenant-and-client-id'],
    [['callers', 'agents', 'nightly', 'application'], 'helpdesk'],
    [['callers', 'agents', 'nightly', 'agent'], undefined],
  );
  expect(stack.ofType('azuread_app_role_assignment')).toHaveLength(2);
  expect(String(stack.only('azuread_application_identifier_uri').config.identifier_uri)).toMatch(
    /^api:\/\/11111111-1111-4111-8111-111111111111\/\$/,
  );
  expect(stack.text).toContain('/applications/helpdesk');
});

test('service principals of Microsoft are created where the tenant may lack them, each once', () => {
  const stack = callersOf(
    [
      ['callers', 'createIfMissing'],
      ['foundry', 'storage'],
    ],
    [['callers', 'clients', 'frontend', 'mayCall', 2], { resource: 'foundry', scopes: ['user_impersonation'] }],
  );
  const ids = stack.ofType('azuread_service_principal').map(({ config }) => config.client_id);
  for (const id of ['18a66f5f-dbdf-4c17-9dd7-1634712a9cbe', 'e406a681-f3d4-42a8-90b6-c2b029497af1'])
    expect(ids.filter((one) => one === id)).toHaveLength(1);
  expect(Object.values(stack.shape.data?.azuread_service_principal ?? {})).toEqual([
    { client_id: '00000003-0000-0000-c000-000000000000' },
  ]);
});

describe('refused, at its line', () => {
  const CLIENT = ['callers', 'clients', 'frontend'];
  const READERS = ['callers', 'agents', 'readers'];
  test.each<[string, readonly Change[], RegExp]>([
    ['nothing to register', [[['callers'], {}]], /callers has no apis, clients or agents/],
    [
      'an API that is not there',
      [[[...CLIENT, 'mayCall', 0, 'api'], 'bakend']],
      /mayCall\.0\.api 'bakend' is not one of callers\.apis; give one of backend/,
    ],
    [
      'two resources in one',
      [[[...CLIENT, 'mayCall', 0, 'resource'], 'graph']],
      /needs exactly one of api, resource and clientId/,
    ],
    [
      'an app that is not there',
      [[[...READERS, 'app'], 'portal']],
      /agents\.readers\.app 'portal' is not one of callers\.apis or callers\.clients/,
    ],
    [
      'app and principal',
      [[[...READERS, 'principal'], { group: '00000000-0000-4000-8000-0000000000b1' }]],
      /exactly one of app and principal/,
    ],
    [
      'people without an app',
      [[[...READERS, 'app'], undefined]],
      /people call through an app|exactly one of app and principal/,
    ],
    ['agent and application', [[[...READERS, 'application'], 'helpdesk']], /exactly one of agent and application/],
    [
      'one key for two apps',
      [[['callers', 'clients', 'Backend'], { displayName: 'x' }]],
      /clients\.Backend is also one of apis/,
    ],
    [
      'two credentials in one',
      [[[...CLIENT, 'credentials', 'app', 'azureDevOpsSubject'], '/eid1/x']],
      /needs exactly one of managedIdentity/,
    ],
    ['a secret', [[[...CLIENT, 'secret'], 'x']], /secret/],
    [
      'a redirect URI without a path',
      [[[...CLIENT, 'web'], ['https://stories.contoso.com']]],
      /InvalidRedirectUri|with a path/,
    ],
    [
      'a scope that the API lacks',
      [[[...CLIENT, 'mayCall', 0, 'scopes'], ['impersonate']]],
      /has no scope 'impersonate'/,
    ],
    [
      'a project where there is one',
      [[[...READERS, 'project'], 'other']],
      /chooses among foundry\.projects, and there are none/,
    ],
  ])('%s', (_, changes, message) => {
    expect(refused(...changes)).toMatch(message);
  });
});
