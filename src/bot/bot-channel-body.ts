import { environmentOf } from './agent-bot-plan';
import type { BotSite, TeamsChannelOptions } from './bot-channel-options';

/** Properties of the Teams channel in the service's API. */
export function teamsProperties(options: TeamsChannelOptions = {}): object {
  return {
    isEnabled: true,
    enableCalling: options.callingWebhook !== undefined,
    callingWebhook: options.callingWebhook,
    acceptedTerms: true,
    deploymentEnvironment: environmentOf(options),
  };
}

/** Sites in the service's API: version 3 only, with enhanced authentication. Their keys are read-only. */
export function siteProperties(sites: readonly BotSite[]): object {
  return {
    sites: sites.map(({ siteName, trustedOrigins, userUploads = false }) => ({
      siteName,
      isEnabled: true,
      isV1Enabled: false,
      isV3Enabled: true,
      isSecureSiteEnabled: true,
      trustedOrigins,
      isBlockUserUploadEnabled: !userUploads,
      isEndpointParametersEnabled: false,
      isDetailedLoggingEnabled: false,
    })),
  };
}
