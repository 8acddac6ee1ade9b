import { PimActiveRoleAssignment } from '@cdktf/provider-azurerm/lib/pim-active-role-assignment';
import { PimEligibleRoleAssignment } from '@cdktf/provider-azurerm/lib/pim-eligible-role-assignment';
import { RoleAssignment as PlainAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import type { TerraformStack } from 'cdktf';
import {
  AgentApplication,
  azapi,
  AzureRole,
  BlobStorage,
  EligibleRoleAssignment,
  FoundryRole,
  Principal,
  RoleAssignment,
  RoleCondition,
  type RoleDefinition,
} from '../../src';
import { ACCOUNT_ID, GROUP, project, PROJECT_ID } from '../support/samples';
import { proveRules } from './guardrail-cases';
import {
  AGENT,
  CONTAINER_ID,
  DATA_GROUP_ID,
  GUIDS,
  PROJECT_IDENTITY,
  roleId,
  STORAGE_ID,
  SUBSCRIPTION_ID,
  USER,
} from './samples';

const GROUP_PRINCIPAL = Principal.group(GROUP);
const AGENT_PRINCIPAL = Principal.agentIdentity(AGENT);

/** An assignment of this library. */
const assign =
  (role: RoleDefinition, principal: Principal, scopeId: string, id = 'Access', condition?: RoleCondition) =>
  (scope: TerraformStack): void => {
    new RoleAssignment(scope, id, { role, principal, scopeId, condition });
  };

const eligible =
  (role: RoleDefinition, scopeId: string, id = 'Eligible') =>
  (scope: TerraformStack): void => {
    new EligibleRoleAssignment(scope, id, { role, principal: GROUP_PRINCIPAL, scopeId });
  };

/** An assignment that somebody wrote without this library. */
const plain =
  (guid: string, principalId: string, scopeId: string, more: object = {}, id = 'Plain') =>
  (scope: TerraformStack): void => {
    new PlainAssignment(scope, id, { scope: scopeId, roleDefinitionId: roleId(guid), principalId, ...more });
  };

const named =
  (roleDefinitionName: string, principalId: string, scopeId: string, id = 'Plain') =>
  (scope: TerraformStack): void => {
    new PlainAssignment(scope, id, { scope: scopeId, roleDefinitionName, principalId });
  };

const viaAzapi =
  (guid: string, principalId: string, scopeId: string, principalType = 'Group') =>
  (scope: TerraformStack): void => {
    new azapi.Resource(scope, 'Azapi', {
      type: 'Microsoft.Authorization/roleAssignments@2022-04-01',
      name: '66666666-6666-4666-8666-666666666666',
      parentId: scopeId,
      body: { properties: { roleDefinitionId: roleId(guid), principalId, principalType } },
    });
  };

const all =
  (...builds: ((scope: TerraformStack) => void)[]) =>
  (scope: TerraformStack): void => {
    for (const build of builds) build(scope);
  };

/** An agent's identity that the stack knows of, since it has a right of its own. */
const known = assign(FoundryRole.USER, AGENT_PRINCIPAL, PROJECT_ID, 'Known');

proveRules([
  {
    code: 'PrivilegedAgentIdentity',
    isError: true,
    violating: [
      ['Owner for an agent', assign(AzureRole.OWNER, AGENT_PRINCIPAL, STORAGE_ID)],
      [
        'Contributor for a project',
        assign(AzureRole.CONTRIBUTOR, Principal.projectIdentity(PROJECT_IDENTITY), STORAGE_ID),
      ],
      [
        'User Access Administrator for an agent',
        assign(AzureRole.USER_ACCESS_ADMINISTRATOR, AGENT_PRINCIPAL, STORAGE_ID),
      ],
      [
        'Role Based Access Control Administrator for an agent',
        assign(AzureRole.ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR, AGENT_PRINCIPAL, STORAGE_ID),
      ],
      ['a plain assignment by GUID', all(known, plain(GUIDS.owner, AGENT, STORAGE_ID))],
      ['a plain assignment by name', all(known, named('Contributor', AGENT, STORAGE_ID))],
      ['an azapi assignment', all(known, viaAzapi(GUIDS.contributor, AGENT, STORAGE_ID, 'ServicePrincipal'))],
      [
        'a plain assignment to the identity of an application in the stack',
        (scope) => {
          const made = new AgentApplication(scope, 'App', {
            project: project(scope),
            applicationName: 'desk',
            agents: ['desk'],
          });
          made.grants.invoke(GROUP_PRINCIPAL);
          plain(GUIDS.owner, made.identityPrincipalId, STORAGE_ID)(scope);
        },
      ],
    ],
    conforming: [
      ['Contributor for a group', assign(AzureRole.CONTRIBUTOR, GROUP_PRINCIPAL, STORAGE_ID)],
      [
        'Contributor for a managed identity',
        assign(AzureRole.CONTRIBUTOR, Principal.managedIdentity(GROUP), STORAGE_ID),
      ],
      ['what an agent needs', assign(AzureRole.STORAGE_BLOB_DATA_READER, AGENT_PRINCIPAL, STORAGE_ID)],
      ['a plain assignment to somebody else', all(known, plain(GUIDS.owner, GROUP, STORAGE_ID))],
    ],
  },
  {
    code: 'ClassicRoleOnFoundry',
    isError: true,
    violating: [
      ['Azure AI Developer on an account', plain(GUIDS.aiDeveloper, GROUP, ACCOUNT_ID)],
      ['Azure AI Administrator on a project', plain(GUIDS.aiAdministrator, GROUP, PROJECT_ID)],
      ['Azure AI Inference Deployment Operator', plain(GUIDS.inferenceOperator, GROUP, ACCOUNT_ID.toLowerCase())],
      ['one by name', named('Azure AI Developer', GROUP, ACCOUNT_ID)],
      ['one by azapi', viaAzapi(GUIDS.aiDeveloper, GROUP, ACCOUNT_ID)],
    ],
    conforming: [
      [
        'Azure AI Developer on a workspace',
        plain(GUIDS.aiDeveloper, GROUP, `${DATA_GROUP_ID}/providers/Microsoft.MachineLearningServices/workspaces/hub`),
      ],
      ['Foundry User on a project', plain(GUIDS.foundryUser, GROUP, PROJECT_ID)],
      ['Foundry User by its former name', named('Azure AI User', GROUP, PROJECT_ID)],
    ],
  },
  {
    code: 'DataRoleTooWide',
    isError: true,
    violating: [
      [
        'a role on blobs on the group of a container that the stack knows',
        all(
          (scope) => BlobStorage.fromContainerId(scope, 'Articles', CONTAINER_ID),
          assign(AzureRole.STORAGE_BLOB_DATA_READER, GROUP_PRINCIPAL, DATA_GROUP_ID),
        ),
      ],
      [
        'a role on blobs on the subscription of an account that others have rights on',
        all(
          assign(AzureRole.READER, Principal.group(USER), STORAGE_ID, 'Other'),
          plain(GUIDS.blobContributor, GROUP, SUBSCRIPTION_ID),
        ),
      ],
    ],
    conforming: [
      ['a role on blobs on their container', assign(AzureRole.STORAGE_BLOB_DATA_READER, GROUP_PRINCIPAL, CONTAINER_ID)],
      ['a role without data on a group', assign(AzureRole.READER, GROUP_PRINCIPAL, DATA_GROUP_ID)],
    ],
  },
  {
    code: 'DataRoleTooWide',
    isError: false,
    violating: [
      ['a role on blobs on a group', assign(AzureRole.STORAGE_BLOB_DATA_READER, GROUP_PRINCIPAL, DATA_GROUP_ID)],
      [
        'a role on secrets on a subscription',
        assign(AzureRole.KEY_VAULT_SECRETS_USER, GROUP_PRINCIPAL, SUBSCRIPTION_ID),
      ],
      ['a role on indexes on a group', plain(GUIDS.indexContributor, GROUP, DATA_GROUP_ID)],
      ['a role on images on a group', viaAzapi(GUIDS.acrPull, GROUP, DATA_GROUP_ID)],
      [
        'a role on blobs on a group, where a container of another one is known',
        all(
          (scope) => BlobStorage.fromContainerId(scope, 'Articles', CONTAINER_ID.replace('rg-data', 'rg-else')),
          assign(AzureRole.STORAGE_BLOB_DATA_READER, GROUP_PRINCIPAL, DATA_GROUP_ID),
        ),
      ],
    ],
    conforming: [],
  },
  {
    code: 'ActiveFoundryOwner',
    isError: false,
    violating: [
      ['Foundry Owner for a group', assign(FoundryRole.OWNER, GROUP_PRINCIPAL, ACCOUNT_ID)],
      ['Foundry Account Owner for a group', assign(FoundryRole.ACCOUNT_OWNER, GROUP_PRINCIPAL, ACCOUNT_ID)],
      ['a plain assignment', plain(GUIDS.foundryOwner, GROUP, ACCOUNT_ID, { principalType: 'Group' })],
      ['an azapi assignment', viaAzapi(GUIDS.foundryOwner, GROUP, ACCOUNT_ID)],
    ],
    conforming: [
      ['Foundry Owner where it is eligible', eligible(FoundryRole.OWNER, ACCOUNT_ID)],
      [
        'a plain eligible assignment',
        (scope) => {
          const config = { scope: ACCOUNT_ID, roleDefinitionId: roleId(GUIDS.foundryOwner), principalId: GROUP };
          new PimEligibleRoleAssignment(scope, 'Plain', config);
        },
      ],
      [
        'Foundry Owner for what cannot take it up',
        assign(FoundryRole.OWNER, Principal.managedIdentity(GROUP), ACCOUNT_ID),
      ],
      ['Foundry Project Manager', assign(FoundryRole.PROJECT_MANAGER, GROUP_PRINCIPAL, ACCOUNT_ID)],
    ],
  },
  {
    code: 'UserAsPrincipal',
    isError: false,
    violating: [
      ['a user', assign(FoundryRole.USER, Principal.user(USER), PROJECT_ID)],
      ['a user in a plain assignment', plain(GUIDS.foundryUser, USER, PROJECT_ID, { principalType: 'User' })],
      ['a user in an azapi assignment', viaAzapi(GUIDS.foundryUser, USER, PROJECT_ID, 'User')],
    ],
    conforming: [
      ['a group', assign(FoundryRole.USER, GROUP_PRINCIPAL, PROJECT_ID)],
      ['a service principal', assign(FoundryRole.USER, Principal.servicePrincipal(GROUP), PROJECT_ID)],
    ],
  },
  {
    code: 'RedundantAssignment',
    isError: false,
    violating: [
      [
        'a role on a project and on its account',
        all(
          assign(FoundryRole.USER, GROUP_PRINCIPAL, PROJECT_ID, 'Narrow'),
          assign(FoundryRole.USER, GROUP_PRINCIPAL, ACCOUNT_ID, 'Wide'),
        ),
      ],
      [
        'a plain one under one of the library, in other case',
        all(
          assign(FoundryRole.USER, GROUP_PRINCIPAL, ACCOUNT_ID, 'Wide'),
          plain(GUIDS.foundryUser, GROUP, PROJECT_ID.toUpperCase()),
        ),
      ],
      [
        'an eligible one under an active one',
        all(
          assign(FoundryRole.PROJECT_MANAGER, GROUP_PRINCIPAL, ACCOUNT_ID),
          eligible(FoundryRole.PROJECT_MANAGER, PROJECT_ID),
        ),
      ],
    ],
    conforming: [
      [
        'another role',
        all(
          assign(FoundryRole.USER, GROUP_PRINCIPAL, PROJECT_ID, 'Narrow'),
          assign(AzureRole.READER, GROUP_PRINCIPAL, ACCOUNT_ID, 'Wide'),
        ),
      ],
      [
        'another principal',
        all(
          assign(FoundryRole.USER, GROUP_PRINCIPAL, PROJECT_ID, 'Narrow'),
          assign(FoundryRole.USER, Principal.group(USER), ACCOUNT_ID, 'Wide'),
        ),
      ],
      [
        'scopes beside each other',
        all(
          assign(FoundryRole.USER, GROUP_PRINCIPAL, PROJECT_ID, 'One'),
          assign(FoundryRole.USER, GROUP_PRINCIPAL, `${PROJECT_ID}2`, 'Two'),
        ),
      ],
      [
        'one to have under one to take up',
        all(
          assign(FoundryRole.PROJECT_MANAGER, GROUP_PRINCIPAL, PROJECT_ID),
          eligible(FoundryRole.PROJECT_MANAGER, ACCOUNT_ID),
        ),
      ],
      [
        'one under another that has a condition',
        all(
          assign(FoundryRole.USER, GROUP_PRINCIPAL, ACCOUNT_ID, 'Wide', RoleCondition.fromExpression('x')),
          assign(FoundryRole.USER, GROUP_PRINCIPAL, PROJECT_ID, 'Narrow'),
        ),
      ],
    ],
  },
  {
    code: 'DuplicateAssignment',
    isError: true,
    violating: [
      [
        'one made twice',
        all(
          assign(FoundryRole.USER, GROUP_PRINCIPAL, PROJECT_ID, 'One'),
          assign(FoundryRole.USER, GROUP_PRINCIPAL, PROJECT_ID, 'Two'),
        ),
      ],
      [
        'a plain one beside one of the library, in other case',
        all(
          assign(FoundryRole.USER, GROUP_PRINCIPAL, PROJECT_ID),
          plain(GUIDS.foundryUser, GROUP, PROJECT_ID.toLowerCase()),
        ),
      ],
      [
        'one by name beside one by GUID',
        all(assign(FoundryRole.USER, GROUP_PRINCIPAL, PROJECT_ID), named('Foundry User', GROUP, PROJECT_ID)),
      ],
      [
        'an azapi one beside one of the library',
        all(assign(FoundryRole.USER, GROUP_PRINCIPAL, PROJECT_ID), viaAzapi(GUIDS.foundryUser, GROUP, PROJECT_ID)),
      ],
      [
        'an activated one beside one of the library',
        all(assign(AzureRole.READER, GROUP_PRINCIPAL, PROJECT_ID), (scope) => {
          const config = { scope: PROJECT_ID, roleDefinitionId: roleId(GUIDS.reader), principalId: GROUP };
          new PimActiveRoleAssignment(scope, 'Active', config);
        }),
      ],
    ],
    conforming: [
      [
        'one to have and one to take up',
        all(
          assign(FoundryRole.PROJECT_MANAGER, GROUP_PRINCIPAL, PROJECT_ID),
          eligible(FoundryRole.PROJECT_MANAGER, PROJECT_ID),
        ),
      ],
      [
        'two plain ones that name their roles',
        all(named('Reader', GROUP, PROJECT_ID, 'One'), named('Monitoring Reader', GROUP, PROJECT_ID, 'Two')),
      ],
      [
        'two roles known only after apply',
        all(
          plain(GUIDS.reader, GROUP, PROJECT_ID, { roleDefinitionId: '${local.one}' }, 'One'),
          plain(GUIDS.reader, GROUP, PROJECT_ID, { roleDefinitionId: '${local.two}' }, 'Two'),
        ),
      ],
    ],
  },
]);
