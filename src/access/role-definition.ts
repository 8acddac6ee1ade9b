import { Problems } from '../core/validation/problems';
import { guid } from '../core/validation/rules';
import { ACCESS_CODES } from './codes';

/** Where a role means something. */
export interface RoleScopes {
  /**
   * Types of resource it is for, such as `Microsoft.Storage/storageAccounts`. What holds such a resource is a scope
   * too: its parents, a resource group, a subscription.
   * @default - every type
   */
  readonly resourceTypes?: string[];
}

/**
 * An Azure role, known by its GUID: names change (they did in 2026), GUIDs do not.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
 */
export class RoleDefinition {
  /**
   * A role that this library has no name for. Throws `InvalidRoleGuid`.
   * @param roleName current display name, for people
   * @param roleGuid GUID of the role definition
   */
  public static fromGuid(roleName: string, roleGuid: string, scopes: RoleScopes = {}): RoleDefinition {
    const problems = new Problems(`RoleDefinition '${roleName}'`);
    problems.check('roleGuid', roleGuid, guid(ACCESS_CODES.InvalidRoleGuid));
    problems.throwIfAny();
    return new RoleDefinition(roleName, roleGuid, scopes.resourceTypes ?? []);
  }

  /**
   * @param roleName current display name, for people
   * @param roleGuid GUID of the role definition, the same in every tenant for built-in roles
   * @param resourceTypes types of resource it is for; none for every type
   */
  protected constructor(
    public readonly roleName: string,
    public readonly roleGuid: string,
    public readonly resourceTypes: string[] = [],
  ) {}

  /**
   * Full id of the definition as seen from a subscription. Azure answers with this form, and the provider compares
   * text: an id without subscription would be replaced on every plan.
   */
  public definitionId(subscriptionId: string): string {
    return `/subscriptions/${subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/${this.roleGuid}`;
  }
}
