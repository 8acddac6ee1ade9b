import { codes } from '../core/validation/code';

/** What can be wrong of bots and their channels. docs/messages.md is made of it. */
export const BOT_CODES = codes({
  AppIdentityAmbiguous: {
    meaning: 'A bot with an identity of its own is given a route, or the identity of an agent.',
    remedy: 'Leave one out.',
  },
  AppIdentityContradiction: {
    meaning: 'Bot and route name different identities.',
    remedy: 'Keep one.',
  },
  ChannelNotLetIn: {
    meaning: 'The gateway refuses the messages of a channel that is added to the bot.',
    remedy: 'List it in `channels` of the route, or leave it out.',
  },
  DuplicateAppId: {
    kind: 'end',
    meaning: 'Two bots of the app have one Microsoft app id. Azure takes it once.',
    remedy: 'Give one another agent or identity, or have one bot with all channels.',
  },
  DuplicateChannel: {
    meaning: 'A channel is added to a bot that has it.',
    remedy: 'Add each once; Teams is the prop `teams`.',
  },
  DuplicateLock: {
    meaning: 'A bot is locked twice.',
    remedy: 'Lock it once.',
  },
  DuplicateLogCategory: {
    meaning: '`logCategories` lists one twice.',
    remedy: 'List each once.',
  },
  DuplicateSite: {
    meaning: 'Two sites of a channel have one name.',
    remedy: 'Give each its own.',
  },
  EndpointAmbiguous: {
    meaning: '`route` and `endpoint` are both given.',
    remedy: 'Leave one out.',
  },
  EndpointNotHttps: {
    meaning: '`endpoint` is not https, or has a user name or fragment.',
    remedy: 'Give a plain https address.',
  },
  InvalidBotName: {
    meaning: "The bot name breaks Bot Service's rules.",
    remedy: 'Rename it, or leave `botName` out.',
  },
  InvalidCallingWebhook: {
    meaning: '`callingWebhook` of the Teams channel is no https address.',
    remedy: 'Correct it, or leave it out for no calling.',
  },
  InvalidCustomerManagedKey: {
    meaning: '`customerManagedKeyUrl` is no id of a key in a vault.',
    remedy: 'Give it as `https://{vault}.vault.azure.net/keys/{name}`.',
  },
  InvalidEndpoint: {
    meaning: '`endpoint` is no address at all.',
    remedy: 'Give a full https address.',
  },
  InvalidIconUrl: {
    meaning: '`iconUrl` is no plain https address of a PNG.',
    remedy: 'Give the address of a PNG.',
  },
  InvalidSiteName: {
    meaning: "A site's name breaks the rules.",
    remedy: 'Rename it.',
  },
  InvalidTrustedOrigin: {
    meaning: 'A trusted origin is no `https://{host}`.',
    remedy: 'Leave out path and wildcard.',
  },
  NoBotName: {
    meaning: 'No name of 2 to 64 characters follows from the construct path.',
    remedy: 'Give `botName`.',
  },
  NoSite: {
    meaning: 'A Direct Line or Web Chat channel has no site.',
    remedy: 'List at least one.',
  },
  NoTrustedOrigin: {
    meaning: 'A site trusts no origin; enhanced authentication demands one.',
    remedy: 'List the pages that chat.',
  },
  OlderTeamsModel: {
    kind: 'warning',
    meaning: 'Teams takes no new publishing of applications.',
    remedy: 'For new agents use `FoundryAgent`.',
  },
  RouteToOtherTarget: {
    meaning: "The route leads to another activity target than the bot's.",
    remedy: "Expose the bot's target.",
  },
  SitesWithoutNetwork: {
    kind: 'warning',
    meaning: 'A bot with sites is closed to the public network.',
    remedy: 'Make a private endpoint, or set `publicNetworkAccess`.',
  },
  TenantContradiction: {
    meaning: "The bot's tenant is not among those let in.",
    remedy: 'Add it to `tenantIds`, or correct it.',
  },
  UnknownEndpointQuery: {
    meaning: '`endpoint` has a query other than `api-version`.',
    remedy: 'Leave it out.',
  },
  UnknownLogCategory: {
    kind: 'warning',
    meaning: 'Bot Service is not known for the log category.',
    remedy: 'Correct it, or see that it is newer than the library.',
  },
  UserAssignedIdentityHalfKnown: {
    meaning: "Only one of id and client id of a bot's own identity is given.",
    remedy: 'Give both, or neither.',
  },
});
