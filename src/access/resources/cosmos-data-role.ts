/**
 * Roles on the data of a Cosmos DB account. They are SQL role definitions of the account, not Azure roles, and are
 * assigned by a separate resource type.
 *
 * @see https://learn.microsoft.com/azure/cosmos-db/nosql/reference-data-plane-security
 */
export class CosmosDataRole {
  /** Cosmos DB Built-in Data Reader. */
  public static readonly READER = new CosmosDataRole(
    'Cosmos DB Built-in Data Reader',
    '00000000-0000-0000-0000-000000000001',
  );
  /** Cosmos DB Built-in Data Contributor. */
  public static readonly CONTRIBUTOR = new CosmosDataRole(
    'Cosmos DB Built-in Data Contributor',
    '00000000-0000-0000-0000-000000000002',
  );

  private constructor(
    /** Display name, for people. */
    public readonly roleName: string,
    /** GUID of the SQL role definition. */
    public readonly roleGuid: string,
  ) {}
}
