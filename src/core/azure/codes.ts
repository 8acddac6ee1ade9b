import { codes } from '../validation/code';

/** What can be wrong of what is in Azure: ids, regions, tags, subscriptions. docs/messages.md is made of it. */
export const AZURE_CODES = codes({
  DerivedNameRefused: {
    meaning:
      "A name that is made from others has signs that its resource does not take, such as the dots of an edge's name in that of its identity.",
    remedy: 'Rename what it is made from, or give the thing itself.',
  },
  DerivedNameTooLong: {
    meaning: 'A name that is made from others is longer than its resource takes.',
    remedy: 'Give the name that the message names, or shorten what it is made from.',
  },
  DuplicateResource: {
    kind: 'end',
    meaning:
      'Two resources of the app, in whichever stack, have one id in Azure, which does not tell ids apart by case.',
    remedy: 'Give one of them another name.',
  },
  DuplicateSubscription: {
    meaning: "A subscription is listed twice, or is the stack's own.",
    remedy: 'List each other one once.',
  },
  DuplicateZone: {
    meaning: 'An availability zone is listed twice.',
    remedy: 'List it once.',
  },
  InvalidIdentityClientId: {
    meaning: 'The client id of an identity is no GUID.',
    remedy: 'Give the client id, not the name.',
  },
  InvalidLogCategory: {
    meaning: 'A name in `logCategories` can be none of a category.',
    remedy: 'Give `BotRequest`.',
  },
  InvalidResourceId: {
    meaning: 'An id is not of the kind of resource that is asked for.',
    remedy: 'Give the full id in the form shown.',
  },
  InvalidSubscriptionId: {
    meaning: 'A subscription, such as the one to register Bot Service in, is no GUID.',
    remedy: 'Give its id, not its name.',
  },
  InvalidTag: {
    meaning:
      'Tags are more, longer or named otherwise than Azure takes them; API Management and private DNS zones take 15.',
    remedy: 'Rename, shorten or leave out what the message names.',
  },
  InvalidZone: {
    meaning: 'An availability zone is none of `1`, `2` and `3`.',
    remedy: 'Correct it.',
  },
  InvalidZoneCount: {
    meaning: 'The number of zones of a newer region is not a whole number from 0 to 3.',
    remedy: 'Correct it.',
  },
  NoLogCategory: {
    meaning: '`logCategories` is an empty list.',
    remedy: 'List one, or leave it out for `BotRequest`.',
  },
  NoZones: {
    kind: 'warning',
    meaning: 'What stands in one zone fails with it.',
    remedy: 'Give it `zones`.',
  },
  NoZonesInRegion: {
    kind: 'warning',
    meaning: 'The location has no availability zones, so that nothing is spread over any.',
    remedy: 'Take a location with zones where that is too little.',
  },
  PlaceNotGiven: {
    meaning: 'A construct in a stack that is not a `FoundryAgentsStack` lacks its location, resource group or tenant.',
    remedy: 'Give the property that the message names, or make it in a `FoundryAgentsStack`.',
  },
  ProviderMissing: {
    meaning: '`StackSubscriptions` is made before the stack has an azurerm provider.',
    remedy: 'Make the provider first.',
  },
  SecondSubscriptionList: {
    meaning: 'The stack has two lists of subscriptions.',
    remedy: 'Put all of them into one.',
  },
  SubscriptionKnownLater: {
    meaning: 'What azurerm makes beside something needs its subscription, and the id is known only after apply.',
    remedy: 'Give `provider`.',
  },
  SubscriptionNotListed: {
    meaning: 'An id is in a subscription that the stack does not list.',
    remedy: 'Add it to `StackSubscriptions`, in settings to `subscriptions`; or correct the id.',
  },
  SubscriptionOfStackUnknown: {
    meaning: 'The stack does not tell its own subscription, so that nobody knows whether an id is in it.',
    remedy: 'Give the provider its `subscriptionId`, or make a `StackSubscriptions`.',
  },
  UnknownRegion: {
    meaning: "The location is not in the list of Azure's regions that the library holds, which the message dates.",
    remedy:
      'Write the closest name that the message gives; if the region is newer, list it in `NewerRegions`, in settings `newerRegions`.',
  },
  ZonesNotInRegion: {
    meaning: 'Zones are given that the location has not.',
    remedy:
      'Leave them out, take another location, or list the location with its zones in `NewerRegions`, in settings `newerRegions`.',
  },
});
