/** ARM API version of bots and channels: the newest stable one (read 2026-11-21). */
const BOT_API_VERSION = '2022-09-15';

export const BOT_TYPE = `Microsoft.BotService/botServices@${BOT_API_VERSION}`;
export const BOT_CHANNEL_TYPE = `Microsoft.BotService/botServices/channels@${BOT_API_VERSION}`;
