import { codes } from '../../core/validation/code';

/** What can be wrong of the checks of messages of Bot Service. docs/messages.md is made of it. */
export const BOT_CONNECTOR_CODES = codes({
  EmulatorTenant: {
    meaning: 'A tenant is one that signs tokens of the Bot Framework Emulator.',
    remedy: 'List the tenants of your users instead.',
  },
  InvalidBlueprintAppId: {
    meaning: 'The app id of the agent identity blueprint is not a valid GUID.',
    remedy: "Give the blueprint's client id.",
  },
  InvalidBodyLimit: {
    meaning: '`maxBodyBytes` is not a whole number from 1024 to 4194304.',
    remedy: 'Give a whole number of bytes in that range, or leave it out.',
  },
  InvalidBotAppId: {
    meaning: 'The app id that the token is meant for is not a valid GUID.',
    remedy: "Give the client id of the agent's identity.",
  },
  InvalidCallerAppId: {
    meaning: 'An app id that may send to an agent identity is not a valid GUID.',
    remedy: 'Give the client id (GUID) of the app.',
  },
  InvalidMessageApiVersion: {
    meaning: 'An API version in `apiVersions` of a route must be a valid API version.',
    remedy: 'Give it as `v1` or `2025-05-15-preview`.',
  },
  InvalidRateLimit: {
    meaning:
      '`calls` of the rate limit at the gateway is not a whole number from 1 to 1000000, or `renewalSeconds` from 1 to 300.',
    remedy: 'Give a whole number in that range.',
  },
  InvalidServiceHost: {
    meaning: 'A service host is not a valid host name.',
    remedy: 'Give a full name without scheme, port or path.',
  },
  InvalidServiceUrl: {
    meaning: 'A service URL does not have the form, or names no allowed tenant.',
    remedy: 'Give it as `https://smba.trafficmanager.net/teams/`, with a tenant that the route allows.',
  },
  InvalidUriDomain: {
    meaning: 'A domain of application ID URIs is not a valid host name.',
    remedy: 'Give it as `agent.contoso.com`.',
  },
  NoApiVersions: {
    meaning: '`apiVersions` is an empty list.',
    remedy: 'List versions, such as `v1`, or leave it out.',
  },
  NoCallerApps: {
    meaning: '`callerAppIds` of an agent identity is an empty list.',
    remedy: 'List applications, or leave it out.',
  },
  NoChannels: {
    meaning: '`channels` of a route is an empty list.',
    remedy: 'List the channels of the bot, or leave it out for Teams.',
  },
  NoServiceHosts: {
    meaning: '`serviceHosts` is an empty list.',
    remedy: 'Leave it out for the hosts of the cloud.',
  },
  NoServiceUrls: {
    meaning: '`serviceUrls` is an empty list.',
    remedy: 'List the service URLs, or leave it out.',
  },
  UnlistedServiceHost: {
    meaning: 'A pinned service URL is on a host that Bot Service is not known to answer at.',
    remedy: 'Use a host of Bot Service, or list the host in `serviceHosts`.',
  },
});
