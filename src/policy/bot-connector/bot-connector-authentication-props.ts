import type { BotConnectorOptions } from './bot-connector-options';

/** Properties of `BotConnectorAuthentication`. */
export interface BotConnectorAuthenticationProps extends BotConnectorOptions {
  /** Microsoft app id (client id, GUID) of the bot: the audience of its tokens. */
  readonly botAppId: string;
  /** Microsoft Entra tenants whose messages are allowed. At least one. */
  readonly tenantIds: string[];
  /**
   * Values of the query parameter `api-version` that are allowed.
   * @default - any
   */
  readonly apiVersions?: string[];
}
