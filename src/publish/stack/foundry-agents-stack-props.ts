import type { NewerRegion } from '../../core/azure/newer-regions-props';

/** Properties of `FoundryAgentsStack`. */
export interface FoundryAgentsStackProps {
  /** Subscription (GUID) of all resources whose ids do not specify another one. */
  readonly subscriptionId: string;
  /** Microsoft Entra tenant (GUID) of the agents, and of the people whose messages are allowed. */
  readonly tenantId: string;
  /** Location of the created resources, as a short name such as `eastus2`. */
  readonly location: string;
  /** Name of an existing resource group in the subscription. */
  readonly resourceGroupName: string;
  /**
   * Other subscriptions (GUIDs) of resources that are referenced by id, such as that of a hub network. Remove a
   * subscription from the list only one apply after its last resource.
   * @default - none
   */
  readonly otherSubscriptionIds?: string[];
  /**
   * Regions that Azure has opened, or added zones to, since this library's list was read.
   * @default - none
   */
  readonly newerRegions?: NewerRegion[];
  /**
   * Full id of the Log Analytics workspace for the logs of gateway, edge and bots.
   * @default - no logs are collected
   */
  readonly workspaceId?: string;
  /**
   * Tags of all resources that are created.
   * @default - no tags
   */
  readonly tags?: { readonly [key: string]: string };
  /**
   * Name of the tag in which applications and bots have to name their owner. The access guardrails warn of one without.
   * @default - tags are not checked
   */
  readonly ownerTag?: string;
}
