import { Token } from 'cdktf';
import { PolicyElement, type PolicyElementOptions } from '../../../src/policy';
import { codesOf, problemsOf } from '../../support/errors';
import { TOKEN } from '../../support/samples';
import { inbound, xml } from './documents';

const token = Token.asString({ resolve: () => 'later' });

describe('a policy element', () => {
  test('is read with its attributes in the order they are given', () => {
    const element = new PolicyElement('set-variable', { attributes: { value: 'x', name: 'y', id: 'z' } });
    const [read] = inbound(() => [element]);
    expect(Object.entries(read?.attributes ?? {})).toEqual([
      ['value', 'x'],
      ['name', 'y'],
      ['id', 'z'],
    ]);
  });

  test('is read with its children in order, at any depth', () => {
    const text = (value: string) => new PolicyElement('value', { text: value });
    const tree = new PolicyElement('a', {
      attributes: { of: 'trees' },
      children: [new PolicyElement('b', { children: [text('1'), text('2')] }), text('3'), PolicyElement.base()],
    });
    expect(inbound(() => [tree])).toEqual([
      xml('a', { of: 'trees' }, [
        xml('b', {}, [xml('value', {}, '1'), xml('value', {}, '2')]),
        xml('value', {}, '3'),
        xml('base'),
      ]),
    ]);
  });

  test('shows what it was made of', () => {
    const child = new PolicyElement('child', { text: 'text' });
    const element = new PolicyElement('parent', { attributes: { a: 'b' }, children: [child] });
    const { name, attributes, children, text } = element;
    expect({ name, attributes, children, text }).toEqual({
      name: 'parent',
      attributes: { a: 'b' },
      children: [child],
      text: undefined,
    });
    expect(child.text).toBe('text');
  });

  test('does not change with what it was made of', () => {
    const attributes = { a: 'b' };
    const children = [PolicyElement.base()];
    const element = new PolicyElement('parent', { attributes, children });
    attributes.a = 'changed';
    children.push(PolicyElement.base());
    expect(inbound(() => [element])).toEqual([xml('parent', { a: 'b' }, [xml('base')])]);
  });

  test.each(['base', 'set-variable', '_x', 'a.b', 'A1'])('may be called %s, and so may an attribute', (name) => {
    expect(codesOf(() => new PolicyElement(name, { attributes: { [name]: '' } }))).toEqual([]);
  });

  test.each(['', '1a', '-a', 'a b', 'a:b', '<a', 'a/', 'a>', 'a="b"', '${a}', 'büro', 'a\n'])(
    'fails with InvalidXmlName where the name is %j',
    (name) => {
      expect(codesOf(() => new PolicyElement(name))).toEqual(['InvalidXmlName']);
      expect(codesOf(() => new PolicyElement('a', { attributes: { [name]: 'x' } }))).toEqual(['InvalidXmlName']);
    },
  );

  test.each<[string, PolicyElementOptions]>([
    ['children', { text: 'a', children: [PolicyElement.base()] }],
    ['an empty list of children', { text: 'a', children: [] }],
  ])('fails with TextBesideChildren where text and %s are given', (_, options) => {
    expect(codesOf(() => new PolicyElement('a', options))).toEqual(['TextBesideChildren']);
  });

  const CONTROL = [
    '\u0000',
    '\u0008',
    '\u000b',
    '\u000c',
    '\u000e',
    '\u001b',
    '\u001f',
    '\ufffe',
    '\uffff',
    '\ud800',
    '\udc00',
  ];

  test.each(CONTROL)('fails with InvalidXmlCharacter where a value holds %j', (sign) => {
    const problem = { code: 'InvalidXmlCharacter', remedy: 'remove it; it is not shown here' };
    const message = (what: string) =>
      `${what} holds a control character, which XML has no form for, in policy element 'a'`;
    expect(problemsOf(() => new PolicyElement('a', { attributes: { b: `x${sign}y` } }))).toEqual([
      { ...problem, message: message('b') },
    ]);
    expect(problemsOf(() => new PolicyElement('a', { text: sign }))).toEqual([
      { ...problem, message: message('text') },
    ]);
  });

  test.each(['\t', '\n', '\r', ' ', '\u007f', '\u0085', 'é', '\ud83d\ude00', '${a}', TOKEN, token])(
    'may hold %j in a value',
    (text) => {
      expect(codesOf(() => new PolicyElement('a', { attributes: { b: text } }))).toEqual([]);
      expect(codesOf(() => new PolicyElement('a', { text }))).toEqual([]);
    },
  );

  test('fails with all that is wrong', () => {
    const make = () => new PolicyElement('a b', { attributes: { 'c d': '', e: '' }, text: '', children: [] });
    expect(problemsOf(make)).toEqual([
      {
        code: 'InvalidXmlName',
        message: "'a b' is not a valid XML name, in policy element 'a b'",
        remedy: 'correct the name of the element or attribute',
      },
      {
        code: 'InvalidXmlName',
        message: "'c d' is not a valid XML name, in policy element 'a b'",
        remedy: 'correct the name of the element or attribute',
      },
      {
        code: 'TextBesideChildren',
        message: "text and children are both given, in policy element 'a b'",
        remedy: 'give one of them',
      },
    ]);
  });
});
