/** Properties of `BotConnectorAuthentication`. */
export interface BotConnectorAuthenticationProps {
  /** Microsoft app id (client id, GUID) of the bot: the audience of its tokens. */
  readonly botAppId: string;
  /** Microsoft Entra tenants whose messages are let through. At least one. */
  readonly tenantIds: string[];
  /**
   * Hosts that Bot Service answers at.
   * @default - those of the public cloud
   */
  readonly serviceHosts?: string[];
  /**
   * Strict mode: the exact service URLs that are let through, with slash at the end as Bot Service writes them. A region
   * that Microsoft adds or moves a user to is refused until it is listed.
   * @default - any region of the hosts and tenants
   */
  readonly serviceUrls?: string[];
}
