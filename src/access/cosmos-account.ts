import type { Construct } from 'constructs';
import { SHAPES } from '../core/arm-id';
import { CosmosAccountGrants } from './cosmos-account-grants';
import { existingId, ExistingResource } from './existing-resource';

/**
 * A Cosmos DB account that exists.
 *
 * Throws `InvalidResourceId`.
 *
 * @see https://learn.microsoft.com/azure/cosmos-db/nosql/how-to-connect-role-based-access-control
 */
export class CosmosAccount extends ExistingResource {
  /** The whole account. */
  public static fromAccountId(scope: Construct, id: string, accountId: string): CosmosAccount {
    return new CosmosAccount(scope, id, existingId(scope, id, accountId, SHAPES.cosmosAccount));
  }

  /** Rights on it, named after what they allow. */
  public get grants(): CosmosAccountGrants {
    return new CosmosAccountGrants(this, this.resourceId);
  }
}
