import { asToken, isLiteral } from '../../core/terraform/tokens';
import { isExpression } from './expression-text';

/**
 * A text as Terraform reads it: `${name}` stands for a value known at apply, `$${` and `%%{` for the signs themselves.
 * What is between the references stays literal, so that XML's entities are written for it.
 */
export function templateText(text: string): string {
  return text.replace(/(\$\$|%%)\{|\$\{([^{}]*)\}/g, (whole: string, escape?: string, expression?: string) => {
    if (escape !== undefined) return `${escape.charAt(0)}{`;
    return expression?.startsWith('TfToken[') ? whole : asToken(whole);
  });
}

/** A text given to a builder. Expressions are C#'s: in them `${` is not a reference; CDKTF's tokens are. */
export function policyText(text: string): string {
  return isExpression(text) ? text : templateText(text);
}

const LINE_SIGNS: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * A text that people read, where the service also takes an expression. With white space in it, it is written as one: as
 * plain text, a blank that comes or goes would never be deployed. What refers to something keeps its form.
 */
export function freePolicyText(text: string): string {
  const isPlain = isLiteral(text) && !isExpression(text) && !/\{\{|[$%]\{/.test(text);
  if (!isPlain || !/\s/.test(text)) return policyText(text);
  const literal = text.replace(/[\\"]/g, '\\$&').replace(/[\n\r\t]/g, (sign) => LINE_SIGNS[sign] ?? sign);
  return `@("${literal}")`;
}

/** Attributes as `policyAttributes` has them, with references in their texts. */
export function textAttributes(
  attributes: Readonly<Record<string, string | number | boolean | undefined>>,
): Record<string, string> {
  const entries = Object.entries(attributes).map(
    ([name, value]) => [name, typeof value === 'string' ? policyText(value) : value] as const,
  );
  return policyAttributes(Object.fromEntries(entries));
}

/** Attributes as text, without those that are not given; the order is that of the keys. */
export function policyAttributes(
  attributes: Readonly<Record<string, string | number | boolean | undefined>>,
): Record<string, string> {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}
