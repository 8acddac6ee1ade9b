import type { IConstruct } from 'constructs';
import { isEmptyList, isLiteral } from '../core/terraform/tokens';
import { type Problems, quote } from '../core/validation/problems';
import { warn } from '../core/validation/warn';
import { ActivityChannel } from '../policy/bot-connector/activity-channel';
import type { BotSite, TeamsChannelOptions } from './bot-channel-options';
import { ORIGIN, SITE_NAME, WEBHOOK } from './bot-rules';
import { BOT_CODES } from './codes';

/** The channel of each resource; other channels name no tenant, so that a gateway refuses them. */
const MESSAGES: Readonly<Record<string, ActivityChannel>> = {
  MsTeamsChannel: ActivityChannel.TEAMS,
  M365Extensions: ActivityChannel.MICROSOFT_365,
};

/** Adds a problem if the gateway in front of the target does not allow the channel. */
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

/** Adds everything that is wrong with the options for Teams. */
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
    remedy: 'give each site a unique name',
  }));
  sites.forEach(({ siteName, trustedOrigins }, index) => {
    problems.check(`sites[${index}].siteName`, siteName, SITE_NAME);
    problems.checkEach(`sites[${index}].trustedOrigins`, trustedOrigins, ORIGIN);
    problems.when(isEmptyList(trustedOrigins), BOT_CODES.NoTrustedOrigin, () => ({
      message: `sites[${index}].trustedOrigins is empty`,
      remedy: 'list the origins of the pages that chat with the bot',
    }));
  });
}

/** Warns of sites whose clients cannot reach the bot. */
export function warnOfSites(bot: IConstruct, channelName: string, isClosed: boolean): void {
  if (!isClosed) return;
  warn(
    bot,
    BOT_CODES.SitesWithoutNetwork,
    `${channelName} has sites, but the bot is closed to the public network: its clients require a ` +
      'private endpoint of the bot. For clients on the Internet set publicNetworkAccess',
  );
}
