import { Problems } from '../core/validation/problems';
import { guid } from '../core/validation/rules';
import { ACCESS_CODES } from './codes';

/** Scopes that a role applies to. */
export interface RoleScopes {
  /**
   * Resource types that it applies to, such as `Microsoft.Storage/storageAccounts`. Parents of such a resource, resource
   * groups and subscriptions are valid scopes, too.
   * @default - every type
   */
  readonly resourceTypes?: string[];
}

/**
 * An Azure role, identified by its GUID: names change (they did in 2026), GUIDs do not.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
 */
export class RoleDefinition {
  /**
   * A role that this library does not define. Throws `InvalidRoleGuid`.
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
   * @param resourceTypes resource types that it applies to; by default every type
   */
  protected constructor(
    public readonly roleName: string,
    public readonly roleGuid: string,
    public readonly resourceTypes: string[] = [],
  ) {}

  /**
   * Full id of the definition as seen from a subscription. Azure returns this form, and the provider compares
   * text: an id without subscription would be replaced in every plan.
   */
  public definitionId(subscriptionId: string): string {
    return `/subscriptions/${subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/${this.roleGuid}`;
  }
}
