import { codes } from '../core/validation/code';

/** Codes of bots and their channels. docs/messages.md is generated from them. */
export const BOT_CODES = codes({
  AppIdentityAmbiguous: {
    meaning: 'A bot with a user-assigned identity also has a route or `appIdentity`.',
    remedy: 'Give the identity, or the route or `appIdentity`.',
  },
  AppIdentityContradiction: {
    meaning: 'Bot and route use different identities.',
    remedy: 'Leave `appIdentity` out, or give the one of the route.',
  },
  ChannelNotLetIn: {
    meaning: 'The gateway refuses the messages of a channel of the bot.',
    remedy: 'List it in `channels` of the route, or leave it out.',
  },
  DuplicateAppId: {
    kind: 'end',
    meaning: 'Two bots of the app have the same Microsoft app id, which Azure allows once.',
    remedy: 'Give one another agent or identity, or have one bot with all channels.',
  },
  DuplicateChannel: {
    meaning: 'A channel is added twice.',
    remedy: 'Add each once; Teams is the prop `teams`.',
  },
  DuplicateLock: {
    meaning: 'A bot is locked twice.',
    remedy: 'Call `lockDeletion` once.',
  },
  DuplicateLogCategory: {
    meaning: '`logCategories` lists a category twice.',
    remedy: 'List each category once.',
  },
  DuplicateSite: {
    meaning: 'Two sites of a channel have the same name.',
    remedy: 'Give each site a name of its own, such as `intranet` and `shop`.',
  },
  EndpointAmbiguous: {
    meaning: '`route` and `endpoint` are both given.',
    remedy: 'Leave `endpoint` out where there is a route.',
  },
  EndpointNotHttps: {
    meaning: '`endpoint` is not https, or has a user name or fragment.',
    remedy: 'Give it as `https://agent.contoso.com/api/messages`.',
  },
  InvalidBotName: {
    meaning: "The bot name breaks Bot Service's rules.",
    remedy: 'Rename it, or leave `botName` out.',
  },
  InvalidCallingWebhook: {
    meaning: '`callingWebhook` of the Teams channel is not an https URL.',
    remedy: 'Give the https URL that handles the calls, or leave it out for no calling.',
  },
  InvalidCustomerManagedKey: {
    meaning: '`customerManagedKeyUrl` is not the id of a Key Vault key.',
    remedy: 'Give it as `https://{vault}.vault.azure.net/keys/{name}`.',
  },
  InvalidEndpoint: {
    meaning: '`endpoint` is not a URL.',
    remedy: 'Give it as `https://agent.contoso.com/api/messages`.',
  },
  InvalidIconUrl: {
    meaning: '`iconUrl` is not the https URL of a PNG.',
    remedy: 'Give it as `https://contoso.com/icon.png`.',
  },
  InvalidSiteName: {
    meaning: "A site's name breaks the rules.",
    remedy: 'Use letters, digits, `-` and `_`.',
  },
  InvalidTrustedOrigin: {
    meaning: 'A trusted origin does not have the form `https://{host}`.',
    remedy: 'Give it as `https://intranet.contoso.com`, without path and wildcard.',
  },
  NoBotName: {
    meaning: 'No name of 2 to 64 characters can be derived from the construct path.',
    remedy: 'Give `botName`.',
  },
  NoSite: {
    meaning: 'A Direct Line or Web Chat channel has no site.',
    remedy: 'List at least one site in `sites`.',
  },
  NoTrustedOrigin: {
    meaning: 'A site has no trusted origin; enhanced authentication requires one.',
    remedy: 'List the origins of the pages that chat.',
  },
  OlderTeamsModel: {
    kind: 'warning',
    meaning: 'Microsoft accepts no new publishing of applications to Teams.',
    remedy: 'For new agents use `FoundryAgent`.',
  },
  RouteToOtherTarget: {
    meaning: 'The route has another activity target than the bot.',
    remedy: 'Give bot and route the same `target`.',
  },
  SitesWithoutNetwork: {
    kind: 'warning',
    meaning: 'A bot with sites is closed to the public network.',
    remedy: 'Create a private endpoint, or set `publicNetworkAccess`.',
  },
  TenantContradiction: {
    meaning: "The bot's tenant is not among the allowed ones.",
    remedy: 'Add it to `tenantIds`, or correct it.',
  },
  UnknownEndpointQuery: {
    meaning: '`endpoint` has a query other than `api-version`.',
    remedy: 'Keep only `?api-version=...`, or no query.',
  },
  UnknownLogCategory: {
    kind: 'warning',
    meaning: 'The log category is not known for Bot Service.',
    remedy: 'Use `BotRequest`, or ignore this if the category is newer than the library.',
  },
  UserAssignedIdentityHalfKnown: {
    meaning: "Only one of id and client id of a bot's user-assigned identity is given.",
    remedy: 'Give both, or neither.',
  },
});
