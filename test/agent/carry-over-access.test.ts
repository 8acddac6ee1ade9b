import { type TerraformStack } from 'cdktf';
import { TerraformData } from '../../src/core/terraform/terraform-data';
import { AgentApplication, DeployedApplication, FoundryProject, type IFoundryProject } from '../../src';
import { AzureRole, BlobStorage, CosmosAccount, SearchService, ToolPermission } from '../../src/access';
import { given } from '../access/given';
import { CONTAINER_ID, COSMOS_ID, DATA_GROUP_ID, GUIDS, SEARCH_ID, SHARED_AGENT } from '../access/samples';
import { codesOf } from '../support/errors';
import { APPLICATION_ID, GROUP, project, PROJECT_ID } from '../support/samples';
import { newStack, synthesize } from '../support/synthesize';

function withSharedIdentity(scope: TerraformStack): IFoundryProject {
  const attributes = { projectId: PROJECT_ID, sharedAgentIdentityPrincipalId: SHARED_AGENT };
  return FoundryProject.fromProjectAttributes(scope, 'Project', attributes);
}

function publish(scope: TerraformStack, from: IFoundryProject): DeployedApplication {
  return new DeployedApplication(scope, 'Agent', { project: from, applicationName: 'desk', agents: ['desk'] });
}

function permissions(scope: TerraformStack): ToolPermission[] {
  return [
    ToolPermission.readBlobs(BlobStorage.fromContainerId(scope, 'Articles', CONTAINER_ID)),
    ToolPermission.manageSearchIndexes(SearchService.fromServiceId(scope, 'Search', SEARCH_ID)),
    ToolPermission.readCosmosData(CosmosAccount.fromAccountId(scope, 'Tickets', COSMOS_ID)),
  ];
}

const RIGHTS = [
  [GUIDS.blobReader, CONTAINER_ID],
  [GUIDS.searchContributor, SEARCH_ID],
  [GUIDS.indexContributor, SEARCH_ID],
  [GUIDS.cosmosReader, COSMOS_ID],
];

/** What each identity may do, by principal id. */
function rightsOf(build: (scope: TerraformStack) => void): Record<string, string[]> {
  const rights: Record<string, string[]> = {};
  for (const { principalId, guid, scope } of given(synthesize(build)))
    (rights[principalId] ??= []).push(`${guid} ${scope}`);
  return Object.fromEntries(Object.entries(rights).map(([who, what]) => [who, what.sort()]));
}

const ALL = RIGHTS.map((right) => right.join(' ')).sort();

describe('carrying access over', () => {
  test('gives the shared identity and the published one the same', () => {
    const rights = rightsOf((scope) => {
      publish(scope, withSharedIdentity(scope)).carryOverAccess(permissions(scope));
    });
    const [published] = Object.keys(rights).filter((id) => id !== SHARED_AGENT);
    expect(published).toMatch(/^\$\{terraform_data\.Agent_Application_Kept_\w+\.output\.principalId\}$/);
    expect(rights).toEqual({ [SHARED_AGENT]: ALL, [published ?? '']: ALL });
  });

  test('works for an application that stands already', () => {
    const rights = rightsOf((scope) => {
      const imported = AgentApplication.fromApplicationAttributes(scope, 'Old', {
        applicationId: APPLICATION_ID,
        identityPrincipalId: GROUP,
      });
      const shared = withSharedIdentity(scope);
      const application = new Proxy(imported, {
        get: (target, key, self) => (key === 'project' ? shared : (Reflect.get(target, key, self) as unknown)),
      });
      DeployedApplication.fromApplication(scope, 'Agent', application).carryOverAccess(permissions(scope));
    });
    expect(rights).toEqual({ [SHARED_AGENT]: ALL, [GROUP]: ALL });
  });

  test('twice gives nothing twice', () => {
    const stack = synthesize((scope) => {
      const agent = publish(scope, withSharedIdentity(scope));
      const list = permissions(scope);
      agent.carryOverAccess(list);
      agent.carryOverAccess(list);
    });
    expect(given(stack)).toHaveLength(2 * RIGHTS.length);
  });

  test('of nothing gives nothing', () => {
    const stack = synthesize((scope) => {
      publish(scope, withSharedIdentity(scope)).carryOverAccess([]);
    });
    expect(given(stack)).toEqual([]);
  });

  test('is one grant, which something can wait for', () => {
    const stack = synthesize((scope) => {
      const grant = publish(scope, withSharedIdentity(scope)).carryOverAccess(permissions(scope));
      grant.applyBefore(new TerraformData(scope, 'After', {}));
    });
    const all = ['azurerm_role_assignment', 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments'].flatMap(
      (type) => stack.ofType(type).map(({ address }) => address),
    );
    expect([...(stack.at('terraform_data.After').config.depends_on ?? [])].sort()).toEqual(all.sort());
    expect(all).toHaveLength(2 * RIGHTS.length);
  });

  test('needs to know the identity that unpublished agents share', () => {
    const stack = newStack();
    const agent = publish(stack, project(stack));
    expect(codesOf(() => agent.carryOverAccess(permissions(stack)))).toEqual(['AttributeNotSupplied']);
  });

  test.each([
    ['an owner role', AzureRole.OWNER, CONTAINER_ID],
    ['a role on whatever a group holds', AzureRole.STORAGE_BLOB_DATA_READER, DATA_GROUP_ID],
    ['a role on a wildcard', AzureRole.STORAGE_BLOB_DATA_READER, CONTAINER_ID.replace('articles', '*')],
  ])('refuses %s', (_, role, scopeId) => {
    const stack = newStack();
    const agent = publish(stack, withSharedIdentity(stack));
    const carry = () => agent.carryOverAccess([ToolPermission.role(stack, 'Tool', role, scopeId)]);
    expect(codesOf(carry)).toEqual(['PermissionTooWide']);
  });
});
