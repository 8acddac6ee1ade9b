import { type TerraformStack } from 'cdktf';
import { TerraformData } from '../../src/core/terraform/terraform-data';
import { FoundryProject, type IFoundryProject, Principal } from '../../src';
import { HostedAgentAccess, type HostedAgentAccessProps } from '../../src/people';
import { ContainerRegistry } from '../../src/access';
import { codesOf } from '../support/errors';
import { ACCOUNT_ID, GROUP, PROJECT_ID, TOKEN } from '../support/samples';
import { newStack, synthesize } from '../support/synthesize';
import { given } from '../access/given';
import { AGENT, GUIDS, PROJECT_IDENTITY, REGISTRY_ID, SHARED_AGENT, USER } from '../access/samples';

function projectOf(scope: TerraformStack, projectId = PROJECT_ID, identityPrincipalId?: string): IFoundryProject {
  return FoundryProject.fromProjectAttributes(scope, 'Project', { projectId, identityPrincipalId });
}

function access(scope: TerraformStack, changes: Partial<HostedAgentAccessProps> = {}): HostedAgentAccess {
  return new HostedAgentAccess(scope, 'Hosted', {
    project: changes.project ?? projectOf(scope, PROJECT_ID, PROJECT_IDENTITY),
    creators: [Principal.group(GROUP), Principal.user(USER)],
    agentIdentities: [Principal.agentIdentity(AGENT, 'First'), Principal.agentIdentity(SHARED_AGENT, 'Second')],
    registry: ContainerRegistry.fromRegistryId(scope, 'Registry', REGISTRY_ID),
    ...changes,
  });
}

const rowsOf = (changes: Partial<HostedAgentAccessProps> = {}) =>
  given(
    synthesize((scope) => {
      access(scope, changes);
    }),
  ).map(({ path, principalId, guid, scope }) => [path, principalId, guid, scope]);

const AGENTS = [
  ['test/Hosted/Run-First/Resource', AGENT, GUIDS.foundryUser, PROJECT_ID],
  ['test/Hosted/Run-Second/Resource', SHARED_AGENT, GUIDS.foundryUser, PROJECT_ID],
];
const pull = (guid: string) => [
  'test/Registry/Pull-test-Project-ManagedIdentity/Resource',
  PROJECT_IDENTITY,
  guid,
  REGISTRY_ID,
];

describe('access for hosted agents', () => {
  test.each([
    ['on the project, to create only', undefined, PROJECT_ID],
    ['on the project, where they do not publish', false, PROJECT_ID],
    ['on the account, where they publish', true, ACCOUNT_ID],
  ])('makes creators Foundry Project Manager %s, and all others what they need', (_, creatorsPublish, scopeId) => {
    expect(rowsOf({ creatorsPublish })).toEqual([
      [`test/Hosted/Create-${USER}/Resource`, USER, GUIDS.foundryProjectManager, scopeId],
      [`test/Hosted/Create-${GROUP}/Resource`, GROUP, GUIDS.foundryProjectManager, scopeId],
      ...AGENTS,
      pull(GUIDS.acrPull),
    ]);
  });

  test('pulls images by the role that counts where rights are given by repository', () => {
    const found = given(
      synthesize((scope) => {
        const registry = ContainerRegistry.fromRepositoryPermissionsRegistryId(scope, 'Own', REGISTRY_ID);
        access(scope, { registry, creators: [], agentIdentities: [] });
      }),
    );
    expect(found.map(({ guid, scope }) => [guid, scope])).toEqual([[GUIDS.repositoryReader, REGISTRY_ID]]);
  });

  test('is named in the access review', () => {
    const stack = synthesize((scope) => {
      access(scope);
    });
    expect(given(stack).map(({ access: record }) => record?.grantedBy)).toEqual([
      ...Array.from({ length: 4 }, () => 'HostedAgentAccess'),
      'containerRegistry.grants.pull',
    ]);
  });

  test('can be waited for as a whole', () => {
    const stack = synthesize((scope) => {
      new TerraformData(scope, 'After', { dependsOn: access(scope).dependables });
    });
    const all = stack.ofType('azurerm_role_assignment').map(({ address }) => address);
    expect([...(stack.at('terraform_data.After').config.depends_on ?? [])].sort()).toEqual(all.sort());
    expect(all).toHaveLength(5);
  });

  test('follows ids that are known only after apply', () => {
    const found = given(
      synthesize((scope) => {
        access(scope, { project: projectOf(scope, TOKEN, PROJECT_IDENTITY), creators: [] });
      }),
    );
    expect(found.map(({ scope }) => scope)).toEqual([TOKEN, TOKEN, REGISTRY_ID]);
  });

  test("asks for the project's identity where it is not known", () => {
    const scope = newStack();
    expect(codesOf(() => access(scope, { project: projectOf(scope) }))).toEqual(['AttributeNotSupplied']);
  });
});
