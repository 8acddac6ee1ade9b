import type { Rule } from '../../core/validation/problems';
import { APP_CODES } from './codes';

export const CREDENTIAL_NAME: Rule = {
  code: APP_CODES.InvalidCredentialName,
  rule: "may hold letters, digits, '-' and '_', 3 to 120 of them, beginning with a letter or digit",
  remedy: 'rename it',
  holds: (value) => /^[a-z0-9][a-z0-9_-]{2,119}$/i.test(value),
};

export const IDENTIFIER_URI: Rule = {
  code: APP_CODES.InvalidIdentifierUri,
  rule: "must begin with 'https://' or 'api://' and a host or id, without a slash at its end, query or blank, up to 255 characters",
  remedy: 'use IdentifierUri.ofClientId(), or give it on a verified domain, such as https://api.contoso.com/stories',
  holds: (value) => value.length <= 255 && /^(https|api):\/\/[^\s/?#*]+(\/[^\s/?#*]+)*$/.test(value),
};
