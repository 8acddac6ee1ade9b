import fc from 'fast-check';
import { validateXML } from 'xmllint-wasm';
import { ApiManagementPolicy, PolicyElement } from '../../../src/policy';
import { terraformValue } from '../../core/terraform/terraform-text';
import { atApply, inbound, inTerraform, type Later, xml } from './documents';
import { readXml } from './xml-reader';

const holding = (value: string) => [
  new PolicyElement('a', { attributes: { value } }),
  new PolicyElement('t', { text: value }),
];
const document = (values: string[]) => new ApiManagementPolicy({ inbound: values.flatMap(holding) });

/** Texts that XML allows and keeps: no control signs, no line breaks, no tabs. */
const plain = fc
  .string({ unit: 'binary' })
  // eslint-disable-next-line no-control-regex -- these are what is left out
  .map((text) => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/g, ''));
const signs = fc.constantFrom(
  ...['${', '%{', '$', '%', '{', '}', '${a}', '%{ if a }', '&', '<', '>', '"', "'", '&amp;', '&#10;', ']]>'],
  ...['<!--', '\\', '\\"', '@{ }', '@(a)', '{{named}}', '  ', 'é', '😀'],
);
/** Expressions are written in another form (expression-text.test.ts); any other text is kept to the letter. */
const anyText = fc
  .array(fc.oneof(signs, plain), { maxLength: 8 })
  .map((parts) => parts.join('').replace(/^\s*@[({]/, 'x$&'));

describe('attributes and text', () => {
  test('of any kind are read as they were given', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), (values) => {
        const [section] = readXml(terraformValue(document(values).render())).children;
        const [, ...read] = section?.children ?? [];
        expect(read).toEqual(values.flatMap((value) => [xml('a', { value }), xml('t', {}, value)]));
      }),
      { numRuns: 300 },
    );
  });

  test('of any kind are read so by an XML library too', async () => {
    const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const canonical = (value: string) => [
      `    <a value="${escape(value).replaceAll('"', '&quot;')}"></a>`,
      `    <t>${escape(value).replaceAll('>', '&gt;')}</t>`,
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 20, maxLength: 20 }), async (values) => {
        const contents = terraformValue(document(values).render());
        const read = await validateXML({ xml: { fileName: 'policy.xml', contents }, normalization: 'c14n' });
        expect(read.errors).toEqual([]);
        expect(read.normalized.split('\n').slice(3, 43)).toEqual(values.flatMap(canonical));
      }),
      { numRuns: 10 },
    );
  });

  test.each([
    ['a line break', 'a\nb', 'a b'],
    ['a Windows line break', 'a\r\nb', 'a b'],
    ['an indented line', '@{\n    return 1;\n}', '@{ return 1; }'],
    ['lines without text', 'a\n\n  \nb', 'a b'],
    ['a tab', 'a\tb', 'a b'],
    ['every tab', '\ta\t\tb\t', ' a  b '],
    ['a line break at either end', '\na\n', ' a '],
  ])('%s in an attribute becomes a blank', (_, value, read) => {
    expect(inbound(() => [new PolicyElement('a', { attributes: { value } })])).toEqual([xml('a', { value: read })]);
    const written = new ApiManagementPolicy({ inbound: [new PolicyElement('a', { attributes: { value } })] }).render();
    expect(written).toContain(`<a value="${read}"/>`);
  });

  test.each(['true', 'false', '', ' '])('of value %j are written in full', (value) => {
    const text = new ApiManagementPolicy({ inbound: [new PolicyElement('a', { attributes: { value } })] }).render();
    expect(text).toContain(`<a value="${value}"/>`);
  });

  test('keep their line breaks where they are text', () => {
    expect(inbound(() => [new PolicyElement('t', { text: '\n a\n\tb ' })])).toEqual([xml('t', {}, '\n a\n\tb ')]);
  });
});

describe('signs that Terraform would take for its own', () => {
  test.each([
    ['${a}', '$${a}'],
    ['${', '$${'],
    ['%{ if a }', '%%{ if a }'],
    ['$ { %  {', '$ { %  {'],
    ['$${a}', '$$${a}'],
  ])('%s is written %s', (value, written) => {
    const element = new PolicyElement('t', { text: value });
    const text = new ApiManagementPolicy({ inbound: [element] }).render();
    expect(text).toContain(`<t>${written}</t>`);
    expect(inbound(() => [element])).toEqual([xml('t', {}, value)]);
  });
});

describe('tokens', () => {
  const LATER = { 'var.text': 'agent', 'var.number': 7 };

  test.each<[string, (later: Later) => string, string]>([
    ['alone', ({ text }) => text, 'agent'],
    ['within a text', ({ text }) => `an ${text}!`, 'an agent!'],
    ['one after the other', ({ text }) => `${text}${text}`, 'agentagent'],
    ['of a number', ({ number }) => String(number), '7'],
    ['after an unclosed sign', ({ text }) => `a \${ b ${text} c`, 'a ${ b agent c'],
    ['between an unclosed sign and a brace', ({ text }) => `a \${ b ${text} } c`, 'a ${ b agent } c'],
    ['within a sign', ({ text }) => `\${${text}}`, '${agent}'],
    ['beside a closed sign', ({ text }) => `\${x}${text}\${y}`, '${x}agent${y}'],
    ['beside a directive', ({ text }) => `%{ if a }${text}%{ endif }`, '%{ if a }agent%{ endif }'],
    ['beside entities', ({ text }) => `<"${text}" & '\${'>`, `<"agent" & '\${'>`],
    ['after a brace', ({ text }) => `} ${text} {`, '} agent {'],
  ])('%s are put in at apply', (_, value, read) => {
    const statements = inbound((later) => holding(value(later)), LATER);
    expect(statements).toEqual([xml('a', { value: read }), xml('t', {}, read)]);
  });

  test('stay references, one for each', () => {
    const text = inTerraform(({ text: later }) => document([`a ${later} b`]));
    expect(text.match(/\$\{[^}]*\}/g)).toEqual(['${var.text}', '${var.text}']);
  });

  test('do not disturb the text around them', () => {
    const word = fc.oneof(
      signs,
      plain.map((text) => text.replaceAll('$', '')),
    );
    const words = fc.array(fc.oneof(word, fc.constant(null)), { minLength: 1, maxLength: 6 });
    const valueOf = (parts: (string | null)[], token: string) => parts.map((part) => part ?? token).join(' ');
    fc.assert(
      fc.property(words, (parts) => {
        const text = atApply(({ text: token }) => document([valueOf(parts, token)]), LATER);
        const [, attribute, element] = readXml(text).children[0]?.children ?? [];
        expect(attribute?.attributes.value).toBe(valueOf(parts, 'agent'));
        expect(element?.text).toBe(valueOf(parts, 'agent'));
      }),
      { numRuns: 30 },
    );
  });
});
