import { codes } from '../../../core/validation/code';

/** What can be wrong of statements about language models. docs/messages.md is made of it. */
export const LLM_CODES = codes({
  CacheForEveryone: {
    meaning: 'A semantic cache is not varied by anything, so that callers would read the answers of others.',
    remedy: 'Give an expression for the caller in `varyBy`.',
  },
  DimensionWithoutValue: {
    meaning: 'A dimension has no value, and the service knows none.',
    remedy: 'Give the dimension a `value`.',
  },
  DuplicateCategory: {
    meaning: 'A category of content safety is given twice.',
    remedy: 'Give each category one threshold.',
  },
  InvalidDimensionCount: {
    meaning: 'A metric has no dimension, or too many.',
    remedy: 'Give 1 to 10, at most 5 of your own.',
  },
  InvalidMessageCount: {
    meaning: '`maxMessageCount` is not a whole number from 1 up.',
    remedy: 'Give a whole number from 1 up.',
  },
  InvalidScoreThreshold: {
    meaning: '`scoreThreshold` is not a number from 0 to 1.',
    remedy: 'Give a number from 0 to 1.',
  },
  InvalidSeverity: {
    meaning: 'A threshold of content safety is not a severity: 0 to 7, or 0, 2, 4 and 6 with four levels.',
    remedy: 'Give a whole number from 0 to 7, or with four levels 0, 2, 4 or 6.',
  },
  InvalidTokenLimit: {
    meaning: 'A limit of tokens is not a whole number from 1 up.',
    remedy: 'Give a whole number from 1 up.',
  },
  NothingToCheck: {
    meaning: '`LlmContentSafety` checks neither for attacks nor for categories nor for block lists.',
    remedy: 'Give at least one of them.',
  },
  TokenLimitMissing: {
    meaning: '`LlmTokenLimit` has neither `tokensPerMinute` nor `tokenQuota`.',
    remedy: 'Set at least one of them.',
  },
  TokenQuotaIncomplete: {
    meaning: 'One of `tokenQuota` and `tokenQuotaPeriod` is set without the other.',
    remedy: 'Set both, or neither.',
  },
});
