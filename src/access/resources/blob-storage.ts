import type { Construct, IConstruct } from 'constructs';
import { SHAPES } from '../../core/azure/arm-id';
import { BlobStorageGrants } from './blob-storage-grants';
import { existingId, ExistingResource } from './existing-resource';

/** Blobs of a storage account, or of one container of it. */
export interface IBlobStorage extends IConstruct {
  /** Full resource id of what roles are assigned on. */
  readonly resourceId: string;
  /** Rights on it, named after what they allow. */
  readonly grants: BlobStorageGrants;
}

/**
 * Blobs of an existing storage account or container.
 *
 * Throws `InvalidResourceId`.
 *
 * @see https://learn.microsoft.com/azure/storage/blobs/assign-azure-role-data-access
 */
export class BlobStorage extends ExistingResource implements IBlobStorage {
  /** One container: the narrowest scope, recommended. */
  public static fromContainerId(scope: Construct, id: string, containerId: string): IBlobStorage {
    return new BlobStorage(scope, id, existingId(scope, id, containerId, SHAPES.blobContainer));
  }

  /** Every container of a storage account. */
  public static fromStorageAccountId(scope: Construct, id: string, storageAccountId: string): IBlobStorage {
    return new BlobStorage(scope, id, existingId(scope, id, storageAccountId, SHAPES.storageAccount));
  }

  /** Rights on it, named after what they allow. */
  public get grants(): BlobStorageGrants {
    return BlobStorageGrants._make(this, this.resourceId);
  }
}
