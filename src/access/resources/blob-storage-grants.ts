import type { Construct } from 'constructs';
import { AzureRole } from '../azure-role';
import type { Grant } from '../grant';
import type { Principal } from '../principal';
import { ResourceGrants } from './resource-grants';

/**
 * Rights on blobs.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/storage
 */
export class BlobStorageGrants extends ResourceGrants {
  /**
   * Created by the storage: `storage.grants`.
   *
   * @internal
   */
  public static _make(scope: Construct, resourceId: string): BlobStorageGrants {
    return new BlobStorageGrants(scope, resourceId);
  }

  private constructor(scope: Construct, resourceId: string) {
    super(scope, resourceId, 'blobStorage');
  }

  /** Storage Blob Data Reader: reads and lists. */
  public read(principal: Principal): Grant {
    return this._give('Read', AzureRole.STORAGE_BLOB_DATA_READER, principal);
  }

  /** Storage Blob Data Contributor: reads, writes and deletes. Only where the agent creates or updates blobs. */
  public write(principal: Principal): Grant {
    return this._give('Write', AzureRole.STORAGE_BLOB_DATA_CONTRIBUTOR, principal);
  }
}
