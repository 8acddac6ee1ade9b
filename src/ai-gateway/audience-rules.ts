import type { Rule } from '../core/validation/problems';
import { AI_GATEWAY_CODES } from './codes';

export const TOKEN_AUDIENCE: Rule = {
  code: AI_GATEWAY_CODES.InvalidTokenAudience,
  rule: 'must be an https or api address, or an application id',
  remedy: "give it as 'https://cognitiveservices.azure.com'",
  holds: (value) =>
    /^(?:https|api):\/\/[^\s/?#"<>&]+(?:\/[^\s?#"<>&]*)?$/.test(value) || /^[0-9a-f-]{36}$/i.test(value),
};
