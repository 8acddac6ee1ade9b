/** Tiers of API Management that take the same policies: three products behind one name. */
export enum PolicyTierFamily {
  /** Developer, Basic, Standard and Premium. */
  CLASSIC = 'classic',
  /** Basic v2, Standard v2 and Premium v2. */
  V2 = 'v2',
  /** Consumption. */
  CONSUMPTION = 'consumption',
}
