import { type Problems, quote, type Rule } from '../core/validation/problems';
import { isLiteral } from '../core/terraform/tokens';
import { ActivityChannel } from '../policy/bot-connector/activity-channel';
import { type BotSite, type TeamsChannelOptions, TeamsEnvironment } from './bot-channel-options';
import { BOT_CODES } from './codes';

/** @see https://learn.microsoft.com/azure/bot-service/bot-service-channel-connect-directline (read 2026-11-21) */
export const SITE_NAME: Rule = {
  code: BOT_CODES.InvalidSiteName,
  rule: "may hold letters, digits, '-' and '_', 1 to 63 of them",
  remedy: 'rename it',
  holds: (value) => /^[a-zA-Z0-9_-]{1,63}$/.test(value),
};

export const ORIGIN: Rule = {
  code: BOT_CODES.InvalidTrustedOrigin,
  rule: 'is no https origin',
  remedy: 'give scheme and host only, such as https://www.contoso.com',
  holds: (value) => /^https:\/\/[a-z0-9.-]+(:\d{1,5})?$/i.test(value),
};

export const WEBHOOK: Rule = {
  code: BOT_CODES.InvalidCallingWebhook,
  rule: 'is no https address',
  remedy: 'give the https address that handles the calls, or leave it out for no calling',
  holds: (value) => /^https:\/\/[^\s/@#?"{}<>\\]+(\/[^\s#"{}<>\\]*)?$/i.test(value),
};

/** Whose messages each channel brings; the others name no tenant, and no gateway lets them in. */
const MESSAGES: Readonly<Record<string, ActivityChannel>> = {
  MsTeamsChannel: ActivityChannel.TEAMS,
  M365Extensions: ActivityChannel.MICROSOFT_365,
};

/** Adds what is wrong where a gateway lets in the messages of some channels, and this may be none of them. */
export function checkLetIn(problems: Problems, channelName: string, letIn?: readonly ActivityChannel[]): void {
  if (letIn === undefined) return;
  const needed = MESSAGES[channelName];
  problems.when(needed === undefined || !letIn.includes(needed), BOT_CODES.ChannelNotLetIn, () => ({
    message: `the gateway refuses the messages of channel ${channelName}${needed === undefined ? ', which name no tenant' : ''}`,
    remedy:
      needed === undefined
        ? 'use this channel on a bot that has no route through a gateway'
        : `list '${needed}' in channels of the route`,
  }));
}

/** Adds everything that is wrong with the choices for Teams. */
export function checkTeams(problems: Problems, options: TeamsChannelOptions | undefined): void {
  problems.check('callingWebhook', options?.callingWebhook, WEBHOOK);
}

/** Adds everything that is wrong with the sites of a channel. */
export function checkSites(problems: Problems, sites: readonly BotSite[]): void {
  problems.checkKnown('sites', sites);
  if (!isLiteral(sites)) return;
  problems.when(sites.length === 0, BOT_CODES.NoSite, () => ({
    message: 'sites is empty',
    remedy: 'list at least one site',
  }));
  const names = sites.map(({ siteName }) => siteName).filter(isLiteral);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  problems.when(twice !== undefined, BOT_CODES.DuplicateSite, () => ({
    message: `sites has ${quote(twice ?? '')} twice`,
    remedy: 'give each site a name of its own',
  }));
  sites.forEach(({ siteName, trustedOrigins }, index) => {
    problems.check(`sites[${index}].siteName`, siteName, SITE_NAME);
    problems.checkEach(`sites[${index}].trustedOrigins`, trustedOrigins, ORIGIN);
    problems.when(isLiteral(trustedOrigins) && trustedOrigins.length === 0, BOT_CODES.NoTrustedOrigin, () => ({
      message: `sites[${index}].trustedOrigins is empty`,
      remedy: 'list the origins of the pages that chat with the bot',
    }));
  });
}

/** The Teams channel as the service takes it. */
export function teamsProperties(options: TeamsChannelOptions = {}): object {
  return {
    isEnabled: true,
    enableCalling: options.callingWebhook !== undefined,
    callingWebhook: options.callingWebhook,
    acceptedTerms: true,
    deploymentEnvironment: options.environment ?? TeamsEnvironment.COMMERCIAL,
  };
}

/** Sites as the service takes them: version 3 only, with enhanced authentication. Their keys are read-only there. */
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
