import type { IDnatTarget } from './dnat-target';
import type { DnatTranslation } from './dnat-translation';
import type { IEdgeFirewall } from './edge-firewall';

/** What can be said of a firewall as an edge wherever it stands. */
export interface FirewallDnatOptions {
  /** Beginning of the names of the rules and the group of addresses. */
  readonly edgeName: string;
  /**
   * How the firewall finds what it passes on to.
   * @default DnatTranslation.ADDRESS
   */
  readonly translation?: DnatTranslation;
  /**
   * 100 to 65000; the lowest number of a policy is looked at first.
   * @default 200
   */
  readonly priority?: number;
}

/** Properties of `FirewallDnatEdge`. */
export interface FirewallDnatEdgeProps extends FirewallDnatOptions {
  /** Name of an existing resource group. */
  readonly resourceGroupName: string;
  /** Location, by its short name such as `eastus2`. */
  readonly location: string;
  /** Firewall that takes the rule. */
  readonly firewall: IEdgeFirewall;
  /** What stands behind the edge: a gateway, or an Application Gateway with a private address only. */
  readonly gateway: IDnatTarget;
  /**
   * IPv4 ranges that may call.
   * @default TeamsAddressRanges.DEFAULT
   */
  readonly callerRanges?: string[];
  /**
   * Tags of everything that is made.
   * @default - no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
