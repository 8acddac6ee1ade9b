/** A region that Azure has opened, or added zones to, since this library's list was read. */
export interface NewerRegion {
  /** Short name, such as `eastus2`. */
  readonly regionName: string;
  /**
   * Number of its availability zones, 0 to 3.
   * @default 0
   */
  readonly zoneCount?: number;
}

/** Properties of `NewerRegions`. */
export interface NewerRegionsProps {
  /** Regions that this library does not know, or knows with fewer zones. */
  readonly regions: NewerRegion[];
}
