import type { Construct, IConstruct } from 'constructs';
import { SHAPES } from '../../core/azure/arm-id';
import { existingId, ExistingResource } from './existing-resource';
import { SearchServiceGrants } from './search-service-grants';

/** An Azure AI Search service, or one of its indexes. */
export interface ISearchService extends IConstruct {
  /** Full resource id of what roles are assigned on. */
  readonly resourceId: string;
  /** Rights on it, named after what they allow. */
  readonly grants: SearchServiceGrants;
}

/**
 * An existing Azure AI Search service, or one of its indexes. Role-based access control must be enabled there.
 *
 * Throws `InvalidResourceId`.
 *
 * @see https://learn.microsoft.com/azure/search/search-security-rbac
 */
export class SearchService extends ExistingResource implements ISearchService {
  /** The whole service. */
  public static fromServiceId(scope: Construct, id: string, serviceId: string): ISearchService {
    return new SearchService(scope, id, existingId(scope, id, serviceId, SHAPES.searchService));
  }

  /** One index: the narrowest scope, for queries only. */
  public static fromIndexId(scope: Construct, id: string, indexId: string): ISearchService {
    return new SearchService(scope, id, existingId(scope, id, indexId, SHAPES.searchIndex));
  }

  /** Rights on it, named after what they allow. */
  public get grants(): SearchServiceGrants {
    return SearchServiceGrants._make(this, this.resourceId);
  }
}
