/** Whether a text is a policy expression: `@(...)` or `@{...}`. */
export function isExpression(text: string): boolean {
  return /^\s*@[({]/.test(text);
}

/** Whether a policy, by the name of its element, ended a request: a condition for section on-error. */
export function endedBy(policy: string): string {
  return `@(context.LastError.Source == "${policy}")`;
}

/** Whether an expression of section inbound failed on a request: a condition for section on-error. */
export const INBOUND_EXPRESSION_FAILED =
  '@(context.LastError.Section == "inbound" && context.LastError.Reason == "ExpressionValueEvaluationFailure")';

const BLANK = /\s+|\/\/[^\r\n]*|\/\*[^]*?\*\//y;
const PLAIN_STRING = /"(?:[^"\\\r\n]|\\\S)*"(?!")/y;
/** Left as they are: characters, and strings in which a backslash is a backslash. */
const LEFT_ALONE = /'(?:[^'\\\r\n]|\\'|\\[^'\s]+)'|@"(?:[^"]|"")*"/y;
const CODE = /[^\s"'$/]|\/(?!\*)|\$(?!"|@")/y;

/**
 * A policy expression in one form: one blank where there is white space in the code, no comments, and white space within
 * plain string literals written as `\u0020`. The provider compares policies without their white space, so that a blank
 * that comes or goes within a literal would never be deployed; the escape means the same, and is compared.
 *
 * What is not understood to the last character stays as it is: interpolated and raw strings, and what is not complete C#.
 */
export function canonicalExpression(text: string): string {
  return isExpression(text) ? (written(text.trim()) ?? text) : text;
}

function written(text: string): string | undefined {
  let result = '';
  let depth = 0;
  for (let at = 0; at < text.length;) {
    const part = (pattern: RegExp): string => {
      pattern.lastIndex = at;
      return pattern.exec(text)?.[0] ?? '';
    };
    const blank = part(BLANK);
    const literal = part(PLAIN_STRING);
    const found = blank || literal || part(LEFT_ALONE) || part(CODE);
    if (found === '') return undefined;
    at += found.length;
    if (/^[([{]$/.test(found)) depth += 1;
    if (/^[)\]}]$/.test(found)) depth -= 1;
    if (blank === '') result += literal === '' ? found : escapedInExpression(literal);
    else if (!result.endsWith(' ')) result += ' ';
    // A bracket that closes the expression has to be its last sign; before the first there is the `@` alone.
    if (depth <= 0 && at > 1 && at < text.length) return undefined;
  }
  return depth === 0 ? result : undefined;
}

function escapedInExpression(literal: string): string {
  return literal.replace(/\s/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Reference to a named value, alone: `{{name}}`; the name may be one of CDKTF's tokens. */
const NAMED_VALUE = /^\{\{(?:[\w.-]+|\$\{TfToken\[[^\]]*\]\})\}\}$/;

/** Whether a text is a reference to a named value, and nothing else. */
export function isNamedValue(text: string): boolean {
  return NAMED_VALUE.test(text);
}
