import type { NewerRegion } from '../../core/azure/newer-regions';

/** Properties of `FoundryAgentsStack`. */
export interface FoundryAgentsStackProps {
  /** Subscription (GUID) in which everything is made that no resource id says otherwise of. */
  readonly subscriptionId: string;
  /** Microsoft Entra tenant (GUID) of the agents, and of the people whose messages are let through. */
  readonly tenantId: string;
  /** Location of what is made here, by its short name such as `eastus2`. */
  readonly location: string;
  /** Name of an existing resource group in the subscription. */
  readonly resourceGroupName: string;
  /**
   * Other subscriptions (GUIDs) that something given by id stands in, such as the one of a hub network. Take one off the
   * list one apply after the last resource in it.
   * @default - none
   */
  readonly otherSubscriptionIds?: string[];
  /**
   * Regions that Azure has opened, or given zones, since this library's list was read.
   * @default - none
   */
  readonly newerRegions?: NewerRegion[];
  /**
   * Full id of a Log Analytics workspace that takes the logs of gateway, edge and bots.
   * @default - no logs are kept
   */
  readonly workspaceId?: string;
  /**
   * Tags of everything that is made.
   * @default - no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
