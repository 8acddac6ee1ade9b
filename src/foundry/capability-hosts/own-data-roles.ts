import { AzureRole } from '../../access/azure-role';
import type { RoleCondition } from '../../access/role-condition';
import type { RoleDefinition } from '../../access/role-definition';
import { ownContainersOnly, tagsOfOwnContainers } from './blob-conditions';
import { StorageRoleBeforeHost } from './own-data-choices';
import type { OwnDataPlan } from './own-data-plan';

/** A role of the project's identity on a store, before or after the host is created. */
export interface DataRole {
  /** Beginning of the construct id. It must never change. */
  readonly verb: string;
  readonly when: 'before' | 'after';
  readonly store: 'storage' | 'cosmos' | 'search';
  readonly role: RoleDefinition;
  readonly isNeeded: (plan: OwnDataPlan) => boolean;
  /** Condition for the workspace of the project. */
  readonly condition?: (plan: OwnDataPlan) => ((workspaceId: string) => RoleCondition) | undefined;
}

const always = () => true;

/**
 * Roles that agents need on data stores of your own. The role on the data of Cosmos DB is not an Azure role: see `OwnData`.
 *
 * @see https://learn.microsoft.com/azure/foundry/agents/concepts/standard-agent-setup (read 2026-11-28)
 * @see https://github.com/microsoft-foundry/foundry-samples (templates 15 and 18; read 2026-11-28)
 */
export const OWN_DATA_ROLES: readonly DataRole[] = [
  { verb: 'OperateCosmos', when: 'before', store: 'cosmos', role: AzureRole.COSMOS_DB_OPERATOR, isNeeded: always },
  {
    verb: 'ReadCosmosAccount',
    when: 'before',
    store: 'cosmos',
    role: AzureRole.COSMOS_DB_ACCOUNT_READER,
    isNeeded: ({ isManaged }) => isManaged,
  },
  {
    verb: 'WriteBlobs',
    when: 'before',
    store: 'storage',
    role: AzureRole.STORAGE_BLOB_DATA_CONTRIBUTOR,
    isNeeded: ({ storageRole }) => storageRole !== StorageRoleBeforeHost.ACCOUNT_CONTRIBUTOR,
    condition: ({ strictBlobIsolation }) => (strictBlobIsolation ? ownContainersOnly : undefined),
  },
  {
    verb: 'ManageStorage',
    when: 'before',
    store: 'storage',
    role: AzureRole.STORAGE_ACCOUNT_CONTRIBUTOR,
    isNeeded: ({ storageRole }) => storageRole !== StorageRoleBeforeHost.BLOB_DATA_CONTRIBUTOR,
  },
  {
    verb: 'WriteIndexes',
    when: 'before',
    store: 'search',
    role: AzureRole.SEARCH_INDEX_DATA_CONTRIBUTOR,
    isNeeded: always,
  },
  {
    verb: 'ManageSearch',
    when: 'before',
    store: 'search',
    role: AzureRole.SEARCH_SERVICE_CONTRIBUTOR,
    isNeeded: always,
  },
  {
    verb: 'OwnBlobs',
    when: 'after',
    store: 'storage',
    role: AzureRole.STORAGE_BLOB_DATA_OWNER,
    isNeeded: always,
    condition: ({ strictBlobIsolation }) => (strictBlobIsolation ? ownContainersOnly : tagsOfOwnContainers),
  },
  {
    verb: 'WriteQueues',
    when: 'after',
    store: 'storage',
    role: AzureRole.STORAGE_QUEUE_DATA_CONTRIBUTOR,
    isNeeded: ({ usesQueues }) => usesQueues,
  },
];
