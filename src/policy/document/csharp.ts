import { Fn, Token } from 'cdktf';
import { asToken, isLiteral } from '../../core/terraform/tokens';

/** A policy expression of several statements. */
export function multiStatement(...lines: string[]): string {
  return `@{ ${lines.join(' ')} }`;
}

/**
 * A C# array of strings. Tokens are ids and host names, which need no escape. A list known only after apply is joined
 * there, past the point where XML is escaped, hence the entities.
 */
export function stringArray(values: readonly string[]): string {
  if (Token.isUnresolved(values)) return `new string[] { "${Fn.join('&quot;, &quot;', values as string[])}" }`;
  return `new string[] { ${values.map(stringLiteral).join(', ')} }`;
}

/** A C# string. */
export function stringLiteral(value: string): string {
  return `"${isLiteral(value) ? value.replace(/[\\"]/g, '\\$&') : asToken(value)}"`;
}
