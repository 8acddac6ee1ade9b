import { Problems } from '../../core/validation/problems';
import { SCOPE_KINDS, scopeKind } from '../../core/azure/scope-kind';
import { AzureRole } from '../azure-role';
import type { IBlobStorage } from './blob-storage';
import type { ICosmosAccount } from './cosmos-account';
import { FoundryRole } from '../foundry-role';
import type { Grant } from '../grant';
import { grantRole } from '../grant-role';
import type { Principal } from '../principal';
import type { RoleDefinition } from '../role-definition';
import type { ISearchService } from './search-service';
import type { ISecretVault } from './secret-vault';
import type { Construct } from 'constructs';
import { RESOURCE_ACCESS_CODES } from './codes';

/** Roles that allow too much for any agent. */
const TOO_WIDE: readonly RoleDefinition[] = [
  AzureRole.OWNER,
  AzureRole.CONTRIBUTOR,
  AzureRole.USER_ACCESS_ADMINISTRATOR,
  AzureRole.ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR,
  AzureRole.STORAGE_BLOB_DATA_OWNER,
  FoundryRole.OWNER,
  FoundryRole.ACCOUNT_OWNER,
  FoundryRole.PROJECT_MANAGER,
];

/**
 * One right that an agent's tools need.
 *
 * Declared once, in a list, it is granted to the identity that unpublished agents share and to the identity that publishing
 * creates: Azure does not copy role assignments from one to the other.
 *
 * Throws `PermissionTooWide`.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/concepts/agent-identity
 */
export class ToolPermission {
  /** Reads and lists blobs. */
  public static readBlobs(storage: IBlobStorage): ToolPermission {
    return new ToolPermission((principal) => storage.grants.read(principal));
  }

  /** Reads and writes blobs. */
  public static writeBlobs(storage: IBlobStorage): ToolPermission {
    return new ToolPermission((principal) => storage.grants.write(principal));
  }

  /** Queries a search index or service. */
  public static querySearch(search: ISearchService): ToolPermission {
    return new ToolPermission((principal) => search.grants.query(principal));
  }

  /** Creates, loads and queries search indexes. */
  public static manageSearchIndexes(search: ISearchService): ToolPermission {
    return new ToolPermission((principal) => search.grants.manageIndexes(principal));
  }

  /** Reads the data of a Cosmos DB account. */
  public static readCosmosData(account: ICosmosAccount): ToolPermission {
    return new ToolPermission((principal) => account.grants.readData(principal));
  }

  /** Reads and writes the data of a Cosmos DB account. */
  public static writeCosmosData(account: ICosmosAccount): ToolPermission {
    return new ToolPermission((principal) => account.grants.writeData(principal));
  }

  /** Reads secrets. */
  public static readSecrets(vault: ISecretVault): ToolPermission {
    return new ToolPermission((principal) => vault.grants.readSecrets(principal));
  }

  /**
   * Any other role on one resource. An owner or administrator role, or a scope that contains other resources, is refused.
   * @param name name of the permission; it is part of the assignments' addresses and must not change
   */
  public static role(scope: Construct, name: string, role: RoleDefinition, scopeId: string): ToolPermission {
    const problems = new Problems(`${scope.node.path}/${name}`);
    problems.when(
      TOO_WIDE.some((wide) => wide.roleGuid === role.roleGuid.toLowerCase()),
      RESOURCE_ACCESS_CODES.PermissionTooWide,
      () => ({
        message: `role ${role.roleName} allows more than a tool may have`,
        remedy: 'use a role that allows only what the tool does',
      }),
    );
    const kind = scopeKind(scopeId);
    problems.when(
      kind !== undefined && ((SCOPE_KINDS as readonly string[]).includes(kind) || scopeId.includes('*')),
      RESOURCE_ACCESS_CODES.PermissionTooWide,
      () => ({
        message: `scope '${scopeId}' includes everything in it`,
        remedy: 'name the resource that the tool uses',
      }),
    );
    problems.throwIfAny();
    return new ToolPermission((principal) =>
      grantRole(scope, { verb: name, role, principal, scopeId, grantedBy: 'ToolPermission.role' }),
    );
  }

  private constructor(private readonly give: (principal: Principal) => Grant) {}

  /** Grants the permission to one principal. */
  public grantTo(principal: Principal): Grant {
    return this.give(principal);
  }
}
