import * as fc from 'fast-check';
import { SetVariable } from '../../../src/policy';
import { canonicalExpression, isExpression } from '../../../src/policy/document/expression-text';
import { inbound } from './documents';

/** What the provider leaves of a policy before it compares. */
const compared = (text: string) => text.replace(/\s/g, '');

describe('an expression', () => {
  test.each([
    ['white space in a literal', '@("a b\tc")', '@("a\\u0020b\\u0009c")'],
    ['escapes in a literal', '@("a\\"b \\\\" + "c d")', '@("a\\"b\\u0020\\\\" + "c\\u0020d")'],
    ['an empty literal', '@("" + "a b")', '@("" + "a\\u0020b")'],
    ['a literal with a reference', '@("${TfToken[TOKEN.0]} b")', '@("${TfToken[TOKEN.0]}\\u0020b")'],
    ['white space in the code', '@{\n  var a = 1;\n\treturn  a;\n}', '@{ var a = 1; return a; }'],
    ['a comment', '@{ // it\'s "a\n return 1; /* } \n " */ }', '@{ return 1; }'],
    ['comment signs in a literal', '@("https://a b")', '@("https://a\\u0020b")'],
    ['a blank as a character', `@("a b".Split(' '))`, `@("a\\u0020b".Split(' '))`],
    [
      'quotes as characters',
      `@("a b".Split('"', '\\'', '\\\\', '\\u0020'))`,
      `@("a\\u0020b".Split('"', '\\'', '\\\\', '\\u0020'))`,
    ],
    ['a slash as a character', `@(1 / 2 + "a b".Split('/'))`, `@(1 / 2 + "a\\u0020b".Split('/'))`],
    ['a literal without escapes', '@("a b" + @"c ""d"" \\ e")', '@("a\\u0020b" + @"c ""d"" \\ e")'],
    ['blanks around it', '  @(1)\n', '@(1)'],
  ])('with %s is written in one form', (_, text, form) => {
    expect(canonicalExpression(text)).toBe(form);
    expect(canonicalExpression(form)).toBe(form);
  });

  test.each([
    ['an interpolated literal', '@($"a  {b} c" + "d e")'],
    ['an interpolated literal without escapes', '@($@"a  b")'],
    ['the same, turned around', '@(@$"a  b")'],
    ['a raw literal', '@("""a  b""")'],
    ['a literal without an end', '@("a  b)'],
    ['a line break in a literal', '@("a\n  b")'],
    ['an escape that is none', '@("a\\  b")'],
    ['a character of two signs', `@('ab' + "a  b")`],
    ['a bracket too few', '@((1 + "a  b")'],
    ['a bracket too many', '@("a  b"))'],
    ['a text that follows', '@("a  b") and  more'],
    ['a comment without an end', '@(1 + "a  b" /* c)'],
    ['no expression', 'a  b "c  d"'],
  ])('with %s stays as it is', (_, text) => {
    expect(canonicalExpression(text)).toBe(text);
  });

  test('reaches the gateway in this form, in attributes on one line', () => {
    const [read] = inbound(() => [new SetVariable({ name: 'n', value: '@{ // why\n  return "a b";\n}' })]);
    expect(read?.attributes.value).toBe('@{ return "a\\u0020b"; }');
  });

  test.each<[string, boolean]>([
    ['@(1)', true],
    [' @{ return 1; }', true],
    ['@', false],
    ['a@(b)', false],
    ['{{a}}', false],
  ])('%j is one: %s', (text, expected) => {
    expect(isExpression(text)).toBe(expected);
  });
});

/** The text that a plain literal of C# stands for. */
const meant = (literal: string) => JSON.parse(literal) as string;

test('any literal keeps its meaning, and another text is never left undeployed', () => {
  const text = fc.string({ unit: fc.constantFrom(' ', '\t', 'a', '"', '\\', '/', "'", '@', '{', '}') });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const form = (value: string) => canonicalExpression(`@(f(${JSON.stringify(value)}))`);
      expect(meant(form(one).slice(4, -2))).toBe(one);
      expect(compared(form(one)) === compared(form(other))).toBe(one === other);
    }),
  );
});
