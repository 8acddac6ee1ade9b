/** Cloud environment of Teams. */
export enum TeamsEnvironment {
  /** Teams of commercial tenants. */
  COMMERCIAL = 'CommercialDeployment',
  /** Teams of the US Government Community Cloud, moderate. */
  GCC_MODERATE = 'GCCModerateDeployment',
}

/** Settings of the Teams channel. */
export interface TeamsChannelOptions {
  /**
   * Https URL for Teams calls. If set, calling is enabled.
   * @default - no calling
   */
  readonly callingWebhook?: string;
  /**
   * Teams environment. Users of the other one cannot find the bot.
   * @default TeamsEnvironment.COMMERCIAL
   */
  readonly environment?: TeamsEnvironment;
}

/** A site of a channel: a client such as a web page, with its own keys. */
export interface BotSite {
  /** Letters, digits, '-' and '_', 1 to 63 of them, unique within the channel. Renaming it creates new keys. */
  readonly siteName: string;
  /**
   * Origins of the pages that may open a conversation, https without path, such as `https://www.contoso.com`. Enhanced
   * authentication, which prevents user impersonation, requires at least one.
   */
  readonly trustedOrigins: string[];
  /**
   * Whether users may upload files.
   * @default false
   */
  readonly userUploads?: boolean;
}

/** Properties of the Direct Line and Web Chat channels. */
export interface BotSitesOptions {
  /** At least one. Each has its own keys, which stay in the service. */
  readonly sites: BotSite[];
}
