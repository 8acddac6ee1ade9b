import { ApiManagementPolicy, type ApiManagementPolicyProps, PolicyElement } from '../../../src/policy';
import { codesOf, problemsOf } from '../../support/errors';
import { atApply, xml } from './documents';
import { readXml } from './xml-reader';

const SECTIONS: [prop: keyof ApiManagementPolicyProps, element: string][] = [
  ['inbound', 'inbound'],
  ['backend', 'backend'],
  ['outbound', 'outbound'],
  ['onError', 'on-error'],
];

const before = new PolicyElement('before');
const after = new PolicyElement('after');
const base = PolicyElement.base();

/** Names of the statements in each section. */
function read(props?: ApiManagementPolicyProps): Record<string, string[]> {
  const sections = readXml(atApply(() => new ApiManagementPolicy(props))).children;
  return Object.fromEntries(sections.map(({ name, children }) => [name, children.map((child) => child.name)]));
}

describe('a policy document', () => {
  test('is made of four sections in the order of the schema, each with what the scope above says', () => {
    const bare = SECTIONS.map(([, element]) => xml(element, {}, [xml('base')]));
    expect(readXml(atApply(() => new ApiManagementPolicy()))).toEqual(xml('policies', {}, bare));
  });

  test('has one form: two blanks per level, no blank line', () => {
    const statement = new PolicyElement('choose', {
      children: [new PolicyElement('when', { attributes: { condition: '@(1 < 2)', id: '' }, children: [before] })],
    });
    const value = new PolicyElement('value', { text: 'a "b" & c' });
    expect(new ApiManagementPolicy({ inbound: [statement], onError: [value, base] }).render()).toBe(
      [
        '<policies>',
        '  <inbound>',
        '    <base/>',
        '    <choose>',
        '      <when condition="@(1 &lt; 2)" id="">',
        '        <before/>',
        '      </when>',
        '    </choose>',
        '  </inbound>',
        '  <backend>',
        '    <base/>',
        '  </backend>',
        '  <outbound>',
        '    <base/>',
        '  </outbound>',
        '  <on-error>',
        '    <value>a &quot;b&quot; &amp; c</value>',
        '    <base/>',
        '  </on-error>',
        '</policies>',
      ].join('\n'),
    );
  });

  test('is the same text for the same input, however often it is rendered', () => {
    const make = () =>
      new ApiManagementPolicy({
        inbound: [new PolicyElement('set-variable', { attributes: { name: 'a', value: '${b}' } })],
      });
    const policy = make();
    expect(new Set([policy.render(), policy.render(), make().render()]).size).toBe(1);
  });

  test('does not change with the lists it was made of', () => {
    const inbound = [before];
    const policy = new ApiManagementPolicy({ inbound });
    const text = policy.render();
    inbound.push(after);
    expect(policy.render()).toBe(text);
  });
});

describe.each(SECTIONS)('section %s', (prop, element) => {
  test.each<[string, PolicyElement[], string[]]>([
    ['first, where nothing else is given', [], ['base']],
    ['first, where it is not placed', [before, after], ['base', 'before', 'after']],
    ['where it is placed', [before, base, after], ['before', 'base', 'after']],
    ['last, where it is placed there', [before, base], ['before', 'base']],
  ])('holds <base /> %s', (_, elements, expected) => {
    expect(read({ [prop]: elements })).toEqual({
      inbound: ['base'],
      backend: ['base'],
      outbound: ['base'],
      'on-error': ['base'],
      [element]: expected,
    });
  });

  test('does not take <base /> within a statement for its own', () => {
    const nested = new PolicyElement('choose', { children: [base] });
    expect(read({ [prop]: [nested] })[element]).toEqual(['base', 'choose']);
  });

  test('fails with DuplicateBase where <base /> stands twice', () => {
    expect(problemsOf(() => new ApiManagementPolicy({ [prop]: [base, before, PolicyElement.base()] }))).toEqual([
      {
        code: 'DuplicateBase',
        message: `section ${element} holds <base /> 2 times, in API Management policy`,
        remedy: 'keep one of them',
      },
    ]);
  });
});

test('a policy document fails for every section that is wrong', () => {
  const twice = [base, base];
  const make = () => new ApiManagementPolicy({ inbound: twice, backend: [base], outbound: twice, onError: twice });
  expect(codesOf(make)).toEqual(['DuplicateBase', 'DuplicateBase', 'DuplicateBase']);
});
