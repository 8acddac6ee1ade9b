/**
 * Price tier of a bot.
 *
 * @see https://azure.microsoft.com/pricing/details/bot-services/
 */
export enum BotSku {
  /** Free. Standard channels, including Teams, are unlimited. */
  F0 = 'F0',
  /** Standard: with a service level agreement. */
  S1 = 'S1',
}
