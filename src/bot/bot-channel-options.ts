/** Cloud environment whose Teams relays the messages. */
export enum TeamsEnvironment {
  /** Teams of commercial tenants. */
  COMMERCIAL = 'CommercialDeployment',
  /** Teams of the US Government Community Cloud, moderate. */
  GCC_MODERATE = 'GCCModerateDeployment',
}

/** How a bot is in Teams. */
export interface TeamsChannelOptions {
  /**
   * Address that Teams calls are signalled to, https. With it calling is on.
   * @default - no calling
   */
  readonly callingWebhook?: string;
  /**
   * Which Teams it is. The other one does not find the bot.
   * @default TeamsEnvironment.COMMERCIAL
   */
  readonly environment?: TeamsEnvironment;
}

/** One place that people chat from: a web page with a key of its own. */
export interface BotSite {
  /** Letters, digits, '-' and '_', 1 to 63 of them, unique within the channel. Renaming it makes a new key. */
  readonly siteName: string;
  /**
   * Origins of the pages that may open a conversation, https without path, such as `https://www.contoso.com`. Enhanced
   * authentication, which keeps a caller from posing as another user, demands at least one.
   */
  readonly trustedOrigins: string[];
  /**
   * Whether people may send files.
   * @default false
   */
  readonly userUploads?: boolean;
}

/** Properties of the Direct Line and Web Chat channels. */
export interface BotSitesOptions {
  /** At least one. Each has keys of its own, which stay at the service. */
  readonly sites: BotSite[];
}
