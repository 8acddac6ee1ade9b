import { AgentApplication, Principal } from '../../../src';
import { AzureRole, FoundryRole, BlobStorage } from '../../../src/access';
import { ACCOUNT_ID, GROUP, project, PROJECT_ID } from '../../support/samples';
import { AGENT_PRINCIPAL, all, assign, GROUP_PRINCIPAL, known, named, plain, viaAzapi } from '../../access/assign';
import { proveRules } from './guardrail-cases';
import {
  AGENT,
  CONTAINER_ID,
  DATA_GROUP_ID,
  GUIDS,
  PROJECT_IDENTITY,
  SEARCH_ID,
  STORAGE_ID,
  SUBSCRIPTION_ID,
  USER,
} from '../../access/samples';

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
      ['Foundry User on a group', assign(FoundryRole.USER, GROUP_PRINCIPAL, DATA_GROUP_ID)],
      ['a role on images on a group', viaAzapi(GUIDS.acrPull, GROUP, DATA_GROUP_ID)],
      [
        'a role on blobs on a group, where a container of another one is known',
        all(
          (scope) => BlobStorage.fromContainerId(scope, 'Articles', CONTAINER_ID.replace('rg-data', 'rg-else')),
          assign(AzureRole.STORAGE_BLOB_DATA_READER, GROUP_PRINCIPAL, DATA_GROUP_ID),
        ),
      ],
    ],
    conforming: [['a role on indexes on their service', plain(GUIDS.indexContributor, GROUP, SEARCH_ID)]],
  },
]);
