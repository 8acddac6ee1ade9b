/**
 * Source ranges of bot messages from Microsoft Teams.
 *
 * Microsoft publishes no list for bots, only the ranges where clients reach Teams; bot messages were observed to come from
 * these. docs/teams-addresses.md describes how to update the lists.
 *
 * @see https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges#microsoft-teams
 */
export class TeamsAddressRanges {
  /** Address of the published list: row 12, TCP, IPv4, worldwide. US Government and China have separate lists. */
  public static readonly SOURCE: string = 'https://endpoints.office.com/endpoints/worldwide';

  /** Date on which the published list was last read, as `YYYY-MM-DD`. */
  public static readonly READ_ON: string = '2026-11-20';

  /** The two ranges that Microsoft engineers recommend for bot messages: 52.112.0.0/14 and 52.122.0.0/15. */
  public static readonly DEFAULT: string[] = ['52.112.0.0/14', '52.122.0.0/15'];

  /**
   * All IPv4 ranges of row 12: those of `DEFAULT`, and 52.238.119.141/32 and 52.244.160.207/32. Use them if the
   * logs of the edge show blocked messages that should be allowed.
   */
  public static readonly EXTENDED: string[] = [...TeamsAddressRanges.DEFAULT, '52.238.119.141/32', '52.244.160.207/32'];

  private constructor() {
    // There are only statics.
  }
}
