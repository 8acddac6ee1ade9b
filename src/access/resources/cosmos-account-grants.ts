import type { Construct } from 'constructs';
import { AzureRole } from '../azure-role';
import { nameAfter } from '../../core/terraform/named-after';
import { CosmosDataAssignment } from './cosmos-data-assignment';
import { CosmosDataRole } from './cosmos-data-role';
import { Grant } from '../grant';
import { checkSamePrincipal } from '../grant-role';
import type { Principal } from '../principal';
import { ResourceGrants } from './resource-grants';

/**
 * Rights on a Cosmos DB account and its data.
 *
 * @see https://learn.microsoft.com/azure/cosmos-db/nosql/reference-data-plane-security
 */
export class CosmosAccountGrants extends ResourceGrants {
  /**
   * Created by the account: `cosmos.grants`.
   *
   * @internal
   */
  public static _make(account: Construct, accountId: string, dataPath?: string): CosmosAccountGrants {
    return new CosmosAccountGrants(account, accountId, dataPath);
  }

  private constructor(
    private readonly account: Construct,
    private readonly accountId: string,
    private readonly dataPath?: string,
  ) {
    super(account, accountId, 'cosmosAccount');
  }

  /** Cosmos DB Built-in Data Reader, on the database or container if one is named, else on the whole account. */
  public readData(principal: Principal): Grant {
    return this.data('ReadData', CosmosDataRole.READER, principal);
  }

  /** Cosmos DB Built-in Data Contributor, on the database or container if one is named, else on the whole account. */
  public writeData(principal: Principal): Grant {
    return this.data('WriteData', CosmosDataRole.CONTRIBUTOR, principal);
  }

  /** Cosmos DB Operator: manages the whole account, without its data and keys. */
  public operate(principal: Principal): Grant {
    return this._give('Operate', AzureRole.COSMOS_DB_OPERATOR, principal);
  }

  private data(verb: string, role: CosmosDataRole, principal: Principal): Grant {
    const id = `${verb}-${principal.key}`;
    const given = this.account.node.tryFindChild(id);
    if (given instanceof CosmosDataAssignment) checkSamePrincipal(given, given.principal, principal);
    const made =
      given instanceof CosmosDataAssignment
        ? given
        : new CosmosDataAssignment(this.account, id, {
            accountId: this.accountId,
            dataPath: this.dataPath,
            role,
            principal,
            grantedBy: `cosmosAccount.grants.${verb.charAt(0).toLowerCase()}${verb.slice(1)}`,
          });
    nameAfter(made, principal.displayName);
    return new Grant(made.dependables);
  }
}
