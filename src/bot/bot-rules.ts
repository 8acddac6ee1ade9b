import { AZURE_CODES } from '../core/azure/codes';
import { keyVaultKeyId } from '../core/azure/key-vault-ids';
import { VALIDATION_CODES } from '../core/validation/codes';
import type { Rule } from '../core/validation/problems';
import { madeName, textUpTo } from '../core/validation/rules';
import { BOT_CODES } from './codes';

/** @see https://learn.microsoft.com/rest/api/botservice/bots/create (2022-09-15) */
export const BOT_NAME = madeName(
  BOT_CODES.InvalidBotName,
  /^[a-zA-Z0-9][a-zA-Z0-9_.-]{1,63}$/,
  "letters, digits, '-', '_' and '.', 2 to 64 of them",
  'rename it, or leave botName out to derive one',
);

/** The length that Teams shows. */
export const BOT_DISPLAY_NAME: Rule = {
  ...textUpTo(VALIDATION_CODES.InvalidDisplayName, 42),
  remedy: 'give a displayName of that length',
};

export const ICON_URL: Rule = {
  code: BOT_CODES.InvalidIconUrl,
  rule: 'must be the https URL of a PNG',
  remedy: "give a URL that ends with '.png', without user name or query",
  holds: (value) => /^https:\/\/[^\s/@#?"{}<>\\]+\/[^\s@#?"{}<>\\]+\.png$/i.test(value),
};

/** @see https://learn.microsoft.com/azure/bot-service/bot-service-encryption (read 2026-11-21) */
export const CUSTOMER_MANAGED_KEY = keyVaultKeyId(BOT_CODES.InvalidCustomerManagedKey);

export const LOG_CATEGORY: Rule = {
  code: AZURE_CODES.InvalidLogCategory,
  rule: 'must be the name of a log category',
  remedy: "give names such as 'BotRequest'",
  holds: (value) => /^[A-Za-z]{1,64}$/.test(value),
};

/** @see https://learn.microsoft.com/azure/bot-service/bot-service-channel-connect-directline (read 2026-11-21) */
export const SITE_NAME: Rule = {
  code: BOT_CODES.InvalidSiteName,
  rule: "may hold letters, digits, '-' and '_', 1 to 63 of them",
  remedy: 'rename it',
  holds: (value) => /^[a-zA-Z0-9_-]{1,63}$/.test(value),
};

export const ORIGIN: Rule = {
  code: BOT_CODES.InvalidTrustedOrigin,
  rule: 'must be an https origin',
  remedy: 'give scheme and host only, such as https://www.contoso.com',
  holds: (value) => /^https:\/\/[a-z0-9.-]+(:\d{1,5})?$/i.test(value),
};

export const WEBHOOK: Rule = {
  code: BOT_CODES.InvalidCallingWebhook,
  rule: 'must be an https URL',
  remedy: 'give the https URL that handles the calls, or leave it out for no calling',
  holds: (value) => /^https:\/\/[^\s/@#?"{}<>\\]+(\/[^\s#"{}<>\\]*)?$/i.test(value),
};
