import { Fn, ref, Token } from 'cdktf';

/**
 * Whether the value is known at synthesis. Numbers, lists and strings may be tokens, and a string may also carry
 * a Terraform expression written by hand (`${var.name}`).
 */
export function isLiteral(value: unknown): boolean {
  if (Token.isUnresolved(value)) return false;
  return !(typeof value === 'string' && value.includes('${'));
}

/** A text by which others are found, in lower case, as Azure compares them. One known only after apply is the same if it is the same expression. */
export function caseless(text: string): string {
  return isLiteral(text) ? text.toLowerCase() : text;
}

/** The items of a list that are known at synthesis; none if the list itself is a token. */
export function literals<T>(values: readonly T[] | undefined): T[] {
  if (values === undefined || Token.isUnresolved(values)) return [];
  return values.filter((value) => isLiteral(value));
}

/** Whether a list is given, known and empty. */
export function isEmptyList(values: readonly unknown[] | undefined): boolean {
  return values !== undefined && isLiteral(values) && values.length === 0;
}

/**
 * A Terraform expression written by hand, as a token. As a text CDKTF would escape it in the arguments of functions, and
 * this library in policy documents. Anything else stays as it is.
 */
export function asToken(value: string): string {
  if (Token.isUnresolved(value) || !value.includes('${')) return value;
  const [, expression] = /^\$\{([^{}]*)\}$/.exec(value) ?? [];
  return Token.asString(ref(expression ?? `"${value}"`));
}

/** A token as CDKTF writes it into a text. */
const TOKEN_IN_TEXT = /(\$\{TfToken\[[^\]]+\]\})/;

/**
 * A value that is known only after apply, as an argument of a function of Terraform. CDKTF warns of text next to a token in nested
 * functions, and escapes an expression written by hand there: Terraform joins the parts.
 */
export function asArgument(value: string): string {
  const parts = value.split(TOKEN_IN_TEXT).filter((part) => part !== '');
  return parts.length > 1 ? Fn.join('', parts.map(asToken)) : asToken(value);
}
