import type { Construct, IConstruct } from 'constructs';
import { armId, type ArmIdShape, parseArmId, SHAPES } from '../../core/azure/arm-id';
import { CosmosAccountGrants } from './cosmos-account-grants';
import { existingId, ExistingResource } from './existing-resource';

/** A Cosmos DB account, or one database or container in it. */
export interface ICosmosAccount extends IConstruct {
  /** Full resource id of what roles are assigned on. */
  readonly resourceId: string;
  /** Rights on it, named after what they allow. */
  readonly grants: CosmosAccountGrants;
}

/**
 * A Cosmos DB account that exists, or one database or container in it.
 *
 * Throws `InvalidResourceId`.
 *
 * @see https://learn.microsoft.com/azure/cosmos-db/nosql/how-to-connect-role-based-access-control
 */
export class CosmosAccount extends ExistingResource implements ICosmosAccount {
  /** The whole account. */
  public static fromAccountId(scope: Construct, id: string, accountId: string): ICosmosAccount {
    return new CosmosAccount(scope, id, existingId(scope, id, accountId, SHAPES.cosmosAccount));
  }

  /** One database: data roles apply only to it. The id is that of the database in Azure, `.../sqlDatabases/{name}`. */
  public static fromDatabaseId(scope: Construct, id: string, databaseId: string): ICosmosAccount {
    return CosmosAccount.within(scope, id, databaseId, SHAPES.cosmosDatabase);
  }

  /** One container: the narrowest scope, recommended. The id is that of the container in Azure. */
  public static fromContainerId(scope: Construct, id: string, containerId: string): ICosmosAccount {
    return CosmosAccount.within(scope, id, containerId, SHAPES.cosmosContainer);
  }

  private static within(scope: Construct, id: string, resourceId: string, shape: ArmIdShape): ICosmosAccount {
    const parts = parseArmId(existingId(scope, id, resourceId, shape), shape);
    const [, database = '', container] = parts.names;
    const accountId = armId(parts, SHAPES.cosmosAccount);
    return new CosmosAccount(
      scope,
      id,
      accountId,
      `/dbs/${database}${container === undefined ? '' : `/colls/${container}`}`,
    );
  }

  private constructor(
    scope: Construct,
    id: string,
    accountId: string,
    private readonly dataPath?: string,
  ) {
    super(scope, id, accountId);
  }

  /** Rights on it, named after what they allow. */
  public get grants(): CosmosAccountGrants {
    return CosmosAccountGrants._make(this, this.resourceId, this.dataPath);
  }
}
