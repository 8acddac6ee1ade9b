import { codes } from '../../../core/validation/code';

/** Codes of problems with tiers of API Management. docs/messages.md is generated from it. */
export const TIER_CODES = codes({
  InvalidUnits: {
    meaning: 'The tier does not support this number of units.',
    remedy: 'Use a number within the limits that the message names.',
  },
});
