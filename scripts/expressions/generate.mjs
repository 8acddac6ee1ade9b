// The expressions of the policies of synthesized stacks, and a C# program that holds them all.
import { DOMParser } from '@xmldom/xmldom';

/** Policy texts of a stack, as the gateway gets them: of each reference only a word stays. */
export function policiesIn(stack) {
  const resources = Object.entries(stack.resource?.azapi_resource ?? {});
  return resources.flatMap(([id, { body }]) => {
    const text = body?.properties?.value;
    return typeof text === 'string' && text.startsWith('<') ? [{ id, text: asApplied(text) }] : [];
  });
}

function asApplied(text) {
  return text.replace(/(\$\$|%%)\{|\$\{[^{}]*\}/g, (_, escape) =>
    escape === undefined ? 'known-later' : `${escape[0]}{`,
  );
}

/** Each expression with the type that its place demands. */
export function expressionsIn(text) {
  const elements = [...new DOMParser().parseFromString(text, 'text/xml').getElementsByTagName('*')];
  return elements.flatMap((element) => {
    const attributes = [...element.attributes].map(({ name, value }) => ({ name, value }));
    const own = [...element.childNodes].filter(({ nodeType }) => nodeType === 3 || nodeType === 4);
    const inner = own
      .map(({ nodeValue }) => nodeValue ?? '')
      .join('')
      .trim();
    return [...attributes, { name: 'text', value: inner }]
      .filter(({ value }) => /^@[({]/.test(value))
      .map(({ name, value }) => ({
        expression: value,
        type: name === 'condition' ? 'bool' : element.tagName === 'set-variable' ? 'object' : 'string',
      }));
  });
}

/** One method for each expression, each in a class of its own. */
export function program(expressions) {
  const methods = expressions.map(({ expression, type }, index) => {
    const inside = expression.slice(2, -1);
    const body = expression.startsWith('@(') ? `return (${inside});` : inside;
    return `  static class E${index} { static ${type} Value(IContext context) { ${body} } }`;
  });
  return [
    'using System; using System.Collections.Generic; using System.Linq; using System.Text; using System.Text.RegularExpressions;',
    'using Newtonsoft.Json.Linq; using Gateway;',
    'namespace Expressions {',
    ...methods,
    '}',
    '',
  ].join('\n');
}
