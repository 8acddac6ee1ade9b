/** Direction of a security rule. */
export enum SecurityRuleDirection {
  /** Into the subnet. */
  INBOUND = 'Inbound',
  /** Out of the subnet. */
  OUTBOUND = 'Outbound',
}

/** Whether a security rule allows traffic. */
export enum SecurityRuleAccess {
  /** Allows it. */
  ALLOW = 'Allow',
  /** Denies it. */
  DENY = 'Deny',
}

/** One rule of an existing network security group. */
export interface SecurityRule {
  /** 100 to 4096; the matching rule with the lowest number applies. */
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
