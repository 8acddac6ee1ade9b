/**
 * Where Microsoft Teams sends bot messages from.
 *
 * Microsoft publishes no list for bots. What it publishes is where clients reach Teams, and bot messages have been seen
 * to come from there. docs/teams-addresses.md says how to bring the lists up to date.
 *
 * @see https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges#microsoft-teams
 */
export class TeamsAddressRanges {
  /** Where the published list is: row 12, TCP, IPv4, worldwide. US Government and China have lists of their own. */
  public static readonly SOURCE: string = 'https://endpoints.office.com/endpoints/worldwide';

  /** Day on which the published list was read last, as `YYYY-MM-DD`. */
  public static readonly READ_ON: string = '2026-11-20';

  /** The two ranges that Microsoft's engineers name for bot messages: 52.112.0.0/14 and 52.122.0.0/15. */
  public static readonly DEFAULT: string[] = ['52.112.0.0/14', '52.122.0.0/15'];

  /**
   * All IPv4 ranges of row 12: those of `DEFAULT`, and 52.238.119.141/32 and 52.244.160.207/32. For where the firewall
   * logs refuse messages that should come through.
   */
  public static readonly EXTENDED: string[] = [...TeamsAddressRanges.DEFAULT, '52.238.119.141/32', '52.244.160.207/32'];
}
