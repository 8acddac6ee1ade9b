import * as ipaddr from 'ipaddr.js';
import type { Rule } from '../../core/validation/problems';
import { guid, madeName } from '../../core/validation/rules';
import { isExpression, isNamedValue } from './expression-text';
import { POLICY_CODES } from './codes';
import type { ProblemCode } from '../../core/validation/code';

/** The rule, extended to expressions and references to named values: only the gateway knows their values. */
export function orExpression(rule: Rule): Rule {
  return { ...rule, holds: (value) => isExpression(value) || isNamedValue(value) || rule.holds(value) };
}

/** A GUID, or a reference to a named value that holds one. */
export function guidOrNamedValue(code: ProblemCode): Rule {
  const rule = guid(code);
  return { ...rule, holds: (value) => isNamedValue(value) || rule.holds(value) };
}

/** @see https://www.rfc-editor.org/rfc/rfc9110#name-field-names */
export const headerName: Rule = {
  code: POLICY_CODES.InvalidHeaderName,
  rule: 'is not a valid header name',
  remedy: "give it as 'x-ms-tenant-id'",
  holds: (value) => /^[!#$%&'*+.^_`|~0-9a-z-]+$/i.test(value),
};

/** Where a gateway keeps a value while it handles a request. */
export const variableName: Rule = {
  code: POLICY_CODES.InvalidVariableName,
  rule: 'is not a valid variable name',
  remedy: 'give a name of letters, digits and other characters, without blanks; it cannot be an expression',
  holds: (value) => /^\S+$/.test(value) && !isExpression(value),
};

/** Texts that the gateway would use literally, although they look like an expression. */
export const noExpression: Rule = {
  code: POLICY_CODES.ExpressionNotAllowed,
  rule: 'is an expression, which the service does not evaluate here',
  remedy: 'give the value itself, or a named value',
  holds: (value) => !isExpression(value),
};

/** What decides: a C# expression of type bool, or its constant. */
export const condition: Rule = {
  code: POLICY_CODES.InvalidCondition,
  rule: 'is not a valid condition',
  remedy: "give an expression such as '@(context.Response.StatusCode == 200)', or 'true' or 'false'",
  holds: (value) => isExpression(value) || /^(?:true|false)$/.test(value),
};

/** An https address. */
export const httpsUrl = (code: ProblemCode): Rule => ({
  code,
  rule: 'must be an https URL',
  remedy: "give it as 'https://api.contoso.com/path', without user name and fragment",
  holds: (value) => /^https:\/\/(?:[^\s/?#@]|\{\{[\w.-]+\}\})+(?:[/?][^\s#]*)?$/.test(value),
});

/** @see https://www.rfc-editor.org/rfc/rfc9110#name-methods */
export const requestMethod: Rule = {
  code: POLICY_CODES.InvalidRequestMethod,
  rule: 'is not a valid HTTP method',
  remedy: "give it in capitals, such as 'POST'",
  holds: (value) => /^[A-Z]+$/.test(value),
};

/** @see https://learn.microsoft.com/rest/api/apimanagement/policy-fragment/create-or-update */
export const fragmentId: Rule = {
  code: POLICY_CODES.InvalidFragmentId,
  rule: "may hold letters, digits, '_' and '-', 1 to 80 of them, not beginning or ending with '-'",
  remedy: 'give the id of the fragment; it cannot be an expression',
  holds: (value) => /^\w(?:[\w-]{0,78}\w)?$/.test(value),
};

/** One IPv4 address. */
export const ipv4Address: Rule = {
  code: POLICY_CODES.InvalidIpAddress,
  rule: 'must be an IPv4 address',
  remedy: "give it as '52.112.0.1', or a range in ranges",
  holds: (value) => ipaddr.IPv4.isValidFourPartDecimal(value),
};

/** The rule for the name of a named value. */
export const NAMED_VALUE_NAME = madeName(
  POLICY_CODES.InvalidNamedValueName,
  /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,78}[a-zA-Z0-9])?$/,
  "letters, digits and '-', 1 to 80 of them, beginning and ending with a letter or digit",
  'rename it',
);
