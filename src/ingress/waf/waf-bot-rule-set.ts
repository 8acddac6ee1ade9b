/**
 * Managed rules about bots.
 *
 * @see https://learn.microsoft.com/azure/web-application-firewall/ag/bot-protection-overview
 */
export enum WafBotRuleSet {
  /** Bot Manager 1.1. */
  BOT_MANAGER_1_1 = 'Microsoft_BotManagerRuleSet 1.1',
  /** Bot Manager 1.0. */
  BOT_MANAGER_1_0 = 'Microsoft_BotManagerRuleSet 1.0',
}
