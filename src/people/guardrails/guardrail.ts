import type { IConstruct } from 'constructs';
import type { Code } from '../../core/validation/code';
import { GUARDRAIL_CODES } from './codes';
import { AzureRole } from '../../access/azure-role';
import { CLASSIC_AI_ROLES } from '../../access/classic-roles';
import { FoundryRole } from '../../access/foundry-role';
import type { RoleDefinition } from '../../access/role-definition';

/** One thing a guardrail found. */
export interface AccessFinding {
  /** Stable identifier of the rule; it names the page in docs/guardrails. */
  readonly code: Code<'guardrail'>;
  readonly isError: boolean;
  /** Where it was found: a Terraform resource. */
  readonly construct: IConstruct;
  /** What was found, without a full stop. */
  readonly message: string;
  /** What to do about it, without a full stop. */
  readonly remedy: string;
}

/** Azure roles that allow everything or assign roles, by GUID: not for unattended identities. */
export const PRIVILEGED_ROLES = namesByGuid([
  AzureRole.OWNER,
  AzureRole.CONTRIBUTOR,
  AzureRole.USER_ACCESS_ADMINISTRATOR,
  AzureRole.ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR,
]);

/** Roles of hubs and workspaces that do not apply, or apply wrongly, to Foundry resources. */
export const CLASSIC_ROLES = namesByGuid(CLASSIC_AI_ROLES);

/** Data roles, by GUID, with the resource type that they apply to. */
export const DATA_ROLES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    AzureRole.STORAGE_BLOB_DATA_READER,
    AzureRole.STORAGE_BLOB_DATA_CONTRIBUTOR,
    AzureRole.STORAGE_BLOB_DATA_OWNER,
    AzureRole.SEARCH_INDEX_DATA_READER,
    AzureRole.SEARCH_INDEX_DATA_CONTRIBUTOR,
    AzureRole.KEY_VAULT_SECRETS_USER,
    AzureRole.ACR_PULL,
    AzureRole.CONTAINER_REGISTRY_REPOSITORY_READER,
    AzureRole.COGNITIVE_SERVICES_USER,
    AzureRole.COGNITIVE_SERVICES_OPENAI_USER,
    FoundryRole.USER,
    FoundryRole.AGENT_CONSUMER,
  ].map(({ roleGuid, resourceTypes: [type = ''] }) => [roleGuid, type]),
);

/** Foundry roles that should be eligible. */
export const ELIGIBLE_ROLES = namesByGuid([FoundryRole.OWNER, FoundryRole.ACCOUNT_OWNER]);

/** Roles that allow invoking an Agent Application. */
export const INVOKING_ROLES: readonly string[] = [FoundryRole.USER, FoundryRole.PROJECT_MANAGER, FoundryRole.OWNER].map(
  ({ roleGuid }) => roleGuid,
);

function namesByGuid(roles: readonly RoleDefinition[]): Readonly<Record<string, string>> {
  return Object.fromEntries(roles.map(({ roleGuid, roleName }) => [roleGuid, roleName]));
}

/** Names of all rules. */
export const GUARDRAILS: readonly string[] = Object.values(GUARDRAIL_CODES)
  .filter(({ kind }) => kind === 'guardrail')
  .map(({ name }) => name);
