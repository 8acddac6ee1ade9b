/**
 * Where Microsoft Teams sends bot messages from.
 *
 * Microsoft publishes no list for bots. These two ranges are what its engineers name for it; they are also in row 12 of
 * the published Microsoft 365 endpoints. Sources read 2026-11-20.
 *
 * @see https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges#microsoft-teams
 */
export class TeamsAddressRanges {
  /** 52.112.0.0/14 and 52.122.0.0/15. */
  public static readonly DEFAULT: string[] = ['52.112.0.0/14', '52.122.0.0/15'];
}
