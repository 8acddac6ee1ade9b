import { Token, Tokenization } from 'cdktf';
import XMLBuilder from 'fast-xml-builder';
import { canonicalExpression } from './expression-text';

/** An element as the XML library takes it, in document order: one key is the name, `:@` holds the attributes. */
export type XmlNode = Record<string, unknown>;

const builder = new XMLBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  processEntities: true,
  format: true,
  indentBy: '  ',
});

/** Builds an element. Attributes left undefined are left out; their order is kept. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly XmlNode[],
  text: string | undefined,
): XmlNode {
  return {
    [name]: text === undefined ? children : [{ '#text': canonicalExpression(text) }],
    ':@': Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key, onOneLine(canonicalExpression(value))]),
    ),
  };
}

/**
 * Renders one form for one content: two blanks per level, double quotes, entities where XML asks for them, expressions
 * without comments and with the white space of their literals escaped. Terraform's own template signs in literal text are
 * escaped, CDKTF's tokens are kept.
 */
export function renderXml(root: XmlNode): string {
  return escapeTemplates(builder.build([root]).trim());
}

/** Any XML reader turns line breaks in an attribute into blanks; written so, the text says what is read. */
function onOneLine(value: string): string {
  return value.replace(/\s*[\r\n]+\s*/g, ' ').replace(/\t/g, ' ');
}

/**
 * `${` and `%{` in literal text would be taken by Terraform. `$${` is its escape, but CDKTF takes a token that follows
 * it before a closing brace for a part of it and drops the token's own `${}`; so next to tokens the sign is written as an
 * expression of its own.
 */
function escapeTemplates(text: string): string {
  if (!Token.isUnresolved(text)) return escapePercent(text.replace(/\$\{/g, () => '$${'));
  const asExpression = (signs: string): string => `\${"${signs}"}`;
  const parts = splitTokens(text);
  return parts
    .map((part, index) => {
      if (Token.isUnresolved(part)) return part;
      const escaped = part.replace(/\$+(?=\{)/g, asExpression);
      // A sign right before a token would make its opening an escape.
      return escapePercent(index < parts.length - 1 ? escaped.replace(/\$+$/, asExpression) : escaped);
    })
    .join('');
}

function escapePercent(text: string): string {
  return text.replace(/%\{/g, '%%{');
}

/** The text in parts, each of them a token or literal. */
function splitTokens(text: string): string[] {
  const marks = Tokenization.reverseString(text).tokens.map((token) => token.toString());
  const parts: string[] = [];
  let rest = text;
  for (const mark of marks) {
    const at = rest.indexOf(mark);
    parts.push(rest.slice(0, at), mark);
    rest = rest.slice(at + mark.length);
  }
  return [...parts, rest];
}
