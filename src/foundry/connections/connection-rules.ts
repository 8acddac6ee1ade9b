import { VALIDATION_CODES } from '../../core/validation/codes';
import type { Range, Rule } from '../../core/validation/problems';
import { madeName } from '../../core/validation/rules';
import { CONNECTION_CODES } from './codes';

/**
 * What every category takes. The schema also allows underscores, tools do not; a slash would end the name in the name of a model.
 *
 * @see https://learn.microsoft.com/azure/templates/microsoft.cognitiveservices/accounts/connections (read 2026-11-28)
 */
export const CONNECTION_NAME: Rule = madeName(
  CONNECTION_CODES.InvalidConnectionName,
  /^[a-zA-Z0-9][a-zA-Z0-9-]{2,32}$/,
  "letters, digits and '-', 3 to 33 of them, beginning with a letter or digit",
  'rename the connection',
);

export const TARGET: Rule = {
  code: CONNECTION_CODES.InvalidConnectionTarget,
  rule: 'must be an absolute HTTPS URL without user, query fragment or spaces',
  remedy: "give it as 'https://tools.contoso.com/mcp'",
  holds: (value) =>
    /^https:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?(\/[^\s#"'\\<>{}]*)?(\?[^\s#"'\\<>{}]*)?$/i.test(value),
};

export const AUDIENCE: Rule = {
  code: CONNECTION_CODES.InvalidConnectionAudience,
  rule: 'must be the URI of an application, or its client id',
  remedy: "give it as 'https://ai.azure.com' or 'api://...'",
  holds: (value) => /^((api|https):\/\/[^\s"'\\<>{}]+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.test(value),
};

/** Seconds that the role on a vault needs to take effect. */
export const VAULT_ROLE_WAIT: Range = { code: VALIDATION_CODES.InvalidWait, min: 0, max: 3600 };

export const HEADER: Rule = {
  code: CONNECTION_CODES.InvalidConnectionKey,
  rule: "must be a valid header name: letters, digits, '-' and '_', 1 to 64 of them",
  remedy: "give it as 'x-functions-key'",
  holds: (value) => /^[a-z0-9_-]{1,64}$/i.test(value),
};
