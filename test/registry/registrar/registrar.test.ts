import type { Construct } from 'constructs';
import { Principal } from '../../../src';
import { Registrar, type RegistrarGrants } from '../../../src/registry';
import { newEntraStack, synthesizeWithEntra } from '../../support/entra';
import { codesOf } from '../../support/errors';
import { GROUP } from '../../support/samples';

const APP = Principal.managedIdentity(GROUP, 'deployer');
const PERSON = Principal.user(GROUP, 'someone');
const PEOPLE = Principal.group(GROUP, 'registrars');
const registrarIn = (scope: Construct, principal: Principal) => new Registrar(scope, 'Registrar', { principal });
const granted = (principal: Principal, ...jobs: ((grants: RegistrarGrants) => unknown)[]) =>
  synthesizeWithEntra((stack) => {
    const { grants } = registrarIn(stack, principal);
    for (const job of jobs) job(grants);
  });
const valuesOf = (job: (grants: RegistrarGrants) => unknown) => {
  const stack = granted(APP, job);
  return stack
    .ofType('azuread_app_role_assignment')
    .map(({ config }) => /\["(.*)"\]/.exec(String(config.app_role_id))?.[1])
    .sort();
};

test.each<[string, (grants: RegistrarGrants) => unknown, string[]]>([
  ['registrations', (one) => one.registrations(), ['AgentRegistration.Read.All', 'AgentRegistration.ReadWrite.All']],
  ['instances', (one) => one.instances(), ['AgentCardManifest.ReadWrite.All', 'AgentInstance.ReadWrite.All']],
  [
    'managed instances',
    (one) => one.managedInstances(),
    ['AgentCardManifest.ReadWrite.ManagedBy', 'AgentInstance.ReadWrite.ManagedBy'],
  ],
  ['shared cards', (one) => one.sharedCards(), ['AgentCardManifest.Read.All', 'AgentInstance.ReadWrite.All']],
  ['collections', (one) => one.collections(), ['AgentCollection.ReadWrite.All', 'AgentInstance.Read.All']],
  ['Global', (one) => one.discoverableByAll(), ['AgentCollection.ReadWrite.Global', 'AgentInstance.Read.All']],
  ['quarantine', (one) => one.quarantine(), ['AgentCollection.ReadWrite.Quarantined', 'AgentInstance.Read.All']],
])('an app gets for %s the permissions of Microsoft Graph, whose ids are looked up', (_, job, values) => {
  expect(valuesOf(job)).toEqual(values);
});

test('a permission of two jobs is granted once', () => {
  const stack = granted(
    APP,
    (one) => one.collections(),
    (one) => one.quarantine(),
    (one) => one.collections(),
  );
  expect(stack.ofType('azuread_app_role_assignment')).toHaveLength(3);
});

test.each([PERSON, PEOPLE])('people get the role of Microsoft Entra, and once', (principal) => {
  const stack = granted(
    principal,
    (one) => one.registrations(),
    (one) => one.instances(),
    (one) => one.collections(),
  );
  expect(stack.only('azuread_directory_role').config).toEqual({ template_id: '6b942400-691f-4bf0-9d12-d8a254a2baf5' });
  expect(stack.only('azuread_directory_role_assignment').config).toMatchObject({ principal_object_id: GROUP });
  expect(stack.ofType('azuread_app_role_assignment')).toEqual([]);
});

test('whoever only looks at agents is AI Reader', () => {
  const stack = granted(PERSON, (one) => one.inventory());
  expect(stack.only('azuread_directory_role').config.template_id).toBe('1fe13547-53f6-408d-ac04-7f8eed167b38');
  expect(codesOf(() => registrarIn(newEntraStack(), APP).grants.inventory())).toEqual(['RoleOfPeopleOnly']);
});

test('what apps alone can have is refused to people', () => {
  expect(codesOf(() => registrarIn(newEntraStack(), PEOPLE).grants.managedInstances())).toEqual([
    'PermissionOfAppsOnly',
  ]);
});

test('a registrar needs somebody, and its grants can be waited for', () => {
  expect(codesOf(() => new Registrar(newEntraStack(), 'Registrar', {} as never))).toEqual(['PropertyNotSet']);
  const registrar = registrarIn(newEntraStack(), APP);
  expect(registrar.grants.registrations().dependables).toHaveLength(2);
  expect(registrar.principal).toBe(APP);
});
