import type { Construct } from 'constructs';
import { AzureRole } from '../azure-role';
import type { Grant } from '../grant';
import type { Principal } from '../principal';
import { ResourceGrants } from './resource-grants';

/**
 * Rights on a search service or index.
 *
 * @see https://learn.microsoft.com/azure/search/search-security-rbac
 */
export class SearchServiceGrants extends ResourceGrants {
  /**
   * Created by the service: `search.grants`.
   *
   * @internal
   */
  public static _make(scope: Construct, resourceId: string): SearchServiceGrants {
    return new SearchServiceGrants(scope, resourceId);
  }

  private constructor(scope: Construct, resourceId: string) {
    super(scope, resourceId, 'searchService');
  }

  /** Search Index Data Reader: queries. Sufficient if the index already exists. */
  public query(principal: Principal): Grant {
    return this._give('Query', AzureRole.SEARCH_INDEX_DATA_READER, principal);
  }

  /**
   * Search Index Data Contributor and Search Service Contributor on the service, as the Foundry search tool requires if
   * it creates or manages indexes. Throws `RoleMeaninglessAtScope` on one index.
   */
  public manageIndexes(principal: Principal): Grant {
    return this._give('ManageService', AzureRole.SEARCH_SERVICE_CONTRIBUTOR, principal, 'manageIndexes').and(
      this._give('LoadIndexes', AzureRole.SEARCH_INDEX_DATA_CONTRIBUTOR, principal, 'manageIndexes'),
    );
  }
}
