/** Whether a security rule is about what comes in or what goes out. */
export enum SecurityRuleDirection {
  /** Into the subnet. */
  INBOUND = 'Inbound',
  /** Out of the subnet. */
  OUTBOUND = 'Outbound',
}

/** Whether a security rule lets traffic through. */
export enum SecurityRuleAccess {
  /** Lets it through. */
  ALLOW = 'Allow',
  /** Refuses it. */
  DENY = 'Deny',
}

/** One rule of a network security group that exists, as far as it matters to what stands behind it. */
export interface SecurityRule {
  /** 100 to 4096; the lowest number that fits decides. */
  readonly priority: number;
  /** In or out. */
  readonly direction: SecurityRuleDirection;
  /** Allow or deny. */
  readonly access: SecurityRuleAccess;
  /**
   * `Tcp`, `Udp` or `*`.
   * @default '*'
   */
  readonly protocol?: string;
  /**
   * Ports or ranges of ports at the destination, such as `443` or `65200-65535`.
   * @default - every port
   */
  readonly ports?: string[];
  /**
   * Service tag, range or `*`.
   * @default '*'
   */
  readonly source?: string;
  /**
   * Service tag, range or `*`.
   * @default '*'
   */
  readonly destination?: string;
}
