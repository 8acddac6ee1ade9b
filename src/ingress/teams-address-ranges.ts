/**
 * Where Microsoft Teams sends bot messages from.
 *
 * Microsoft publishes no list for bots. What its engineers name for it is part of row 12 of the published Microsoft 365
 * endpoints: the TCP addresses of Teams, which were written down for clients. The list moves; `docs/teams-addresses.md`
 * says how to compare. Sources read 2026-11-21.
 *
 * @see https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges#microsoft-teams
 */
export class TeamsAddressRanges {
  /** 52.112.0.0/14 and 52.122.0.0/15: what bot messages were seen to come from. */
  public static readonly DEFAULT: string[] = ['52.112.0.0/14', '52.122.0.0/15'];
  /** All IPv4 addresses of row 12: the default and the single addresses 52.238.119.141 and 52.244.160.207. */
  public static readonly EXTENDED: string[] = [...TeamsAddressRanges.DEFAULT, '52.238.119.141/32', '52.244.160.207/32'];
}
