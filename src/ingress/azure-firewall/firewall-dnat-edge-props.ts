import type { DnatTranslation } from './dnat-translation';
import type { IDnatTarget } from './dnat-target';
import type { IEdgeFirewall } from './edge-firewall-base';

/** What can be said of a firewall as an edge wherever it stands. */
export interface FirewallDnatOptions {
  /** Beginning of the names of the rule collection group and the IP group. */
  readonly edgeName: string;
  /**
   * Whether the firewall leads to the target's private address or to its host.
   * @default DnatTranslation.ADDRESS
   */
  readonly translation?: DnatTranslation;
  /**
   * Priority of the rule collection group in the policy, 100 to 65000, that no other group of it has. Lower ones go
   * first. The groups that the portal makes have 100, 200 and 300.
   * @default 150
   */
  readonly priority?: number;
  /**
   * Existing resource group for the IP group: its name in the subscription of the firewall's policy, or its full id, which
   * may be in another subscription.
   * @default - `resourceGroupName`
   */
  readonly ipGroupResourceGroupName?: string;
}

/** Properties of `FirewallDnatEdge`. */
export interface FirewallDnatEdgeProps extends FirewallDnatOptions {
  /**
   * Existing resource group for the IP group: its name in the subscription of the firewall's policy, or its full id, which
   * may be in another subscription.
   */
  readonly resourceGroupName: string;
  /** Location of the IP group, by its short name such as `eastus2`. */
  readonly location: string;
  /** The firewall, made here or existing. */
  readonly firewall: IEdgeFirewall;
  /** What stands behind the edge: a private gateway, which answers under its `publicHostName`. */
  readonly target: IDnatTarget;
  /**
   * IPv4 ranges that may call. No other part of the ingress can check them, since the firewall rewrites the source.
   * @default TeamsAddressRanges.DEFAULT
   */
  readonly callerRanges?: string[];
  /**
   * Whether `callerRanges` may let in a large part of the Internet. Without it ranges that hold more than 4,194,304
   * addresses of the Internet together (as many as a /10) are an error, with it a warning.
   * @default false
   */
  readonly allowWideCallerRanges?: boolean;
  /**
   * Tags of the IP group.
   * @default - no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
