/**
 * A built-in Azure role, known by its GUID: names change (they did in 2026), GUIDs do not.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
 */
export class RoleDefinition {
  /** Reads a certificate or secret of a Key Vault, and nothing else of it. */
  public static readonly KEY_VAULT_SECRETS_USER = new RoleDefinition(
    'Key Vault Secrets User',
    '4633458b-17de-408a-b874-0445c86b69e6',
  );

  /**
   * @param roleName current display name, for people
   * @param roleGuid GUID of the role definition, the same in every tenant
   */
  protected constructor(
    public readonly roleName: string,
    public readonly roleGuid: string,
  ) {}

  /**
   * Full id of the definition as seen from a subscription. Azure answers with this form, and the provider compares
   * text: an id without subscription would be replaced on every plan.
   */
  public definitionId(subscriptionId: string): string {
    return `/subscriptions/${subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/${this.roleGuid}`;
  }
}
