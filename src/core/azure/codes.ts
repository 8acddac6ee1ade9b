import { codes } from '../validation/code';

/** Codes of what is in Azure: ids, regions, tags, subscriptions. docs/messages.md is generated from them. */
export const AZURE_CODES = codes({
  DerivedNameRefused: {
    meaning:
      "A derived name has characters that its resource does not allow, such as the dots of an edge's name in the name of its identity.",
    remedy: 'Rename what it is derived from, or give the resource itself.',
  },
  DerivedNameTooLong: {
    meaning: 'A derived name is longer than its resource allows.',
    remedy: 'Give the name that the message names, or shorten what it is derived from.',
  },
  DuplicateResource: {
    kind: 'end',
    meaning:
      'Two resources of the app, in the same or in different stacks, have the same id in Azure, which compares ids case-insensitively.',
    remedy: 'Give one of them another name.',
  },
  DuplicateSubscription: {
    meaning: "A subscription is listed twice, or is the stack's own.",
    remedy: "List each other subscription once, and not the stack's own.",
  },
  DuplicateZone: {
    meaning: 'An availability zone is listed twice.',
    remedy: 'List each of `1`, `2` and `3` at most once.',
  },
  GroupOfOtherSubscription: {
    meaning: 'The resource group is in another subscription than the stack, and azurerm creates only in its own.',
    remedy: 'Give a group of the subscription of the stack, or create the construct in a stack of the other one.',
  },
  InvalidIdentityClientId: {
    meaning: 'The client id of an identity is not a GUID.',
    remedy: 'Give the client id, not the name.',
  },
  InvalidLogCategory: {
    meaning: 'A name in `logCategories` is not a valid category name.',
    remedy: 'Give the name of a category, such as `BotRequest`.',
  },
  InvalidResourceId: {
    meaning: 'An id is not the id of the required resource type.',
    remedy: 'Give the full id in the form shown.',
  },
  InvalidSubscriptionId: {
    meaning: 'A subscription id, such as the one to register Bot Service in, is not a GUID.',
    remedy: 'Give its id, not its name.',
  },
  InvalidTag: {
    meaning:
      'Tags exceed the limits of Azure in number, length or characters; API Management and private DNS zones allow 15.',
    remedy: 'Rename, shorten or leave out what the message names.',
  },
  InvalidZone: {
    meaning: 'An availability zone is not one of `1`, `2` and `3`.',
    remedy: 'Use `1`, `2` or `3`, as text.',
  },
  InvalidZoneCount: {
    meaning: 'The number of zones of a newer region is not a whole number from 0 to 3.',
    remedy: 'Give the number of availability zones that the region has: 0 to 3.',
  },
  NoDiagnostics: {
    kind: 'warning',
    meaning: 'The gateway or edge collects no logs.',
    remedy: 'Set `workspaceId`.',
  },
  NoLogCategory: {
    meaning: '`logCategories` is an empty list.',
    remedy: 'List one, or leave it out for `BotRequest`.',
  },
  NoZones: {
    kind: 'warning',
    meaning: 'A resource in a single zone fails with it.',
    remedy: 'Give it `zones`.',
  },
  NoZonesInRegion: {
    kind: 'warning',
    meaning: 'The location has no availability zones.',
    remedy: 'Choose a location with zones if you need zone redundancy.',
  },
  PlaceNotGiven: {
    meaning:
      'A stack, or a construct in a stack that is not a `FoundryAgentsStack`, lacks its subscription, tenant, location or resource group.',
    remedy: 'Set the property that the message names; constructs in a `FoundryAgentsStack` inherit it.',
  },
  ProviderMissing: {
    meaning:
      'The stack lacks a provider that a construct in it needs, or that `StackSubscriptions` needs before it is created.',
    remedy: 'Add the lines that the message names; those for azurerm before `StackSubscriptions`.',
  },
  SecondSubscriptionList: {
    meaning: 'The stack has two lists of subscriptions.',
    remedy: 'Create one `StackSubscriptions` with all of them.',
  },
  SubscriptionKnownLater: {
    meaning:
      'azurerm needs the subscription of an existing resource to create another one next to it, and the id is known only after apply.',
    remedy: 'Give `provider`: an azurerm provider for that subscription.',
  },
  SubscriptionNotListed: {
    meaning: 'An id is in a subscription that the stack does not list.',
    remedy:
      'Add it to `otherSubscriptionIds` of the `FoundryAgentsStack`, or to `StackSubscriptions`, in settings to `subscriptions`; or correct the id.',
  },
  SubscriptionOfStackUnknown: {
    meaning: 'The subscription of the stack is not known, so an id cannot be compared with it.',
    remedy: 'Give the provider its `subscriptionId`, or create a `StackSubscriptions`.',
  },
  UnknownRegion: {
    meaning: "The location is not in the library's list of Azure regions; the message gives the date of the list.",
    remedy:
      'Use the closest name that the message gives; if the region is newer, list it in `NewerRegions`, in settings `newerRegions`.',
  },
  ZonesNotInRegion: {
    meaning: 'Zones are given that the location does not have.',
    remedy:
      'Leave them out, choose another location, or list the location with its zones in `NewerRegions`, in settings `newerRegions`.',
  },
});
