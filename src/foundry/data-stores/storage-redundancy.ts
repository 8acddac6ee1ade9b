/** How a storage account keeps its copies. */
export enum StorageRedundancy {
  /** Three copies in one datacenter: lost with it. For tests. */
  LOCAL = 'Standard_LRS',
  /** A copy in each of three availability zones. */
  ZONES = 'Standard_ZRS',
  /** Three copies here, and three in the paired region. */
  REGIONS = 'Standard_GRS',
  /** A copy in each of three availability zones, and three in the paired region. */
  ZONES_AND_REGIONS = 'Standard_GZRS',
}
