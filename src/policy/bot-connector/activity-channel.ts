/**
 * Channels of Bot Service whose messages name the tenant of the person who writes, which the gateway demands.
 *
 * Direct Line and Web Chat do not belong to them: whoever holds a site's key writes there, and no tenant is named.
 *
 * @see https://learn.microsoft.com/azure/bot-service/bot-service-channels-reference
 */
export enum ActivityChannel {
  /** Microsoft Teams, and Microsoft 365 Copilot, which writes as Teams does. */
  TEAMS = 'msteams',
  /** Outlook and further places of Microsoft 365. */
  MICROSOFT_365 = 'm365extensions',
}
