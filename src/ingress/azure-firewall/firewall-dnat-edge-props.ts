import type { DnatTranslation } from './dnat-translation';
import type { IDnatTarget } from './dnat-target';
import type { IEdgeFirewall } from './edge-firewall-base';

/** Options of a firewall as an edge that do not depend on its network. */
export interface FirewallDnatOptions {
  /** Prefix of the names of the rule collection group and the IP group. */
  readonly edgeName: string;
  /**
   * Whether the firewall translates to the target's private address or to its host.
   * @default DnatTranslation.ADDRESS
   */
  readonly translation?: DnatTranslation;
  /**
   * Priority of the rule collection group, 100 to 65000, unique in the policy. Lower numbers are processed first. The
   * groups that the portal creates have 100, 200 and 300.
   * @default 150
   */
  readonly priority?: number;
}

/** Properties of `FirewallDnatEdge`. */
export interface FirewallDnatEdgeProps extends FirewallDnatOptions {
  /**
   * Full id of an existing resource group for the IP group, which may be in another subscription.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly resourceGroupId?: string;
  /**
   * Location of the IP group, as a short name such as `eastus2`.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly location?: string;
  /** The firewall, new or existing. */
  readonly firewall: IEdgeFirewall;
  /** Target behind the edge: a private gateway that serves its `publicHostName`. */
  readonly target: IDnatTarget;
  /**
   * IPv4 ranges that are allowed to call. No other part of the ingress can check them, since the firewall translates the
   * source address.
   * @default TeamsAddressRanges.DEFAULT
   */
  readonly callerRanges?: string[];
  /**
   * Whether `callerRanges` may contain a large part of the Internet. By default, ranges with more than 4,194,304 Internet
   * addresses in total (the size of a /10) are an error; with `true` they are a warning.
   * @default false
   */
  readonly allowWideCallerRanges?: boolean;
  /**
   * Tags of the IP group.
   * @default - those of the `FoundryAgentsStack`, otherwise no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
