import * as fc from 'fast-check';
import { ApiManagementPolicy, PolicyElement } from '../../../src/policy';
import { problemsOf } from '../../support/errors';
import { TOKEN } from '../../support/samples';
import { atApply, inbound, xml } from './documents';

const rendered = (raw: string) => new ApiManagementPolicy({ inbound: [PolicyElement.raw(raw)] }).render();

describe('raw policy XML', () => {
  test.each<[string, string, ReturnType<typeof xml>]>([
    ['an element', '<emit-metric name="a" value="1"/>', xml('emit-metric', { name: 'a', value: '1' })],
    ['a text', '<set-body> a &lt; b </set-body>', xml('set-body', {}, 'a < b')],
    ['elements within', '<wait for="all"><a/> <b/></wait>', xml('wait', { for: 'all' }, [xml('a'), xml('b')])],
    ['a CDATA section', '<set-body><![CDATA[ {"a": "<b>"} ]]></set-body>', xml('set-body', {}, ' {"a": "<b>"} ')],
    ['single quotes', `<a b='"c"'/>`, xml('a', { b: '"c"' })],
    ['an escaped expression', '<a b="@(&quot;c&quot; + 1 &lt; 2)"/>', xml('a', { b: '@("c" + 1 < 2)' })],
    ['comments', '<a><!-- nothing --><b/><!-- & --></a>', xml('a', {}, [xml('b')])],
    ['signs by their number', '<a b="&#65;&#x42;"/>', xml('a', { b: 'AB' })],
    ['an XML declaration', '<?xml version="1.0"?><a/>', xml('a')],
  ])('with %s is read as it is meant', (_, raw, element) => {
    expect(inbound(() => [PolicyElement.raw(raw)])).toEqual([element]);
  });

  test.each<[string, string, string]>([
    ['nothing', '', 'not well-formed'],
    ['a text', 'rate limit', 'not well-formed'],
    ['no end', '<a><b></a>', 'at line 1'],
    ['two elements', '<a/><b/>', 'not well-formed'],
    ['an attribute twice', '<a b="1" b="2"/>', 'not well-formed'],
    ['an attribute without quotes', '<a b=1/>', 'not well-formed'],
    ['a stray ampersand', '<a\n b="1 && 2"/>', 'at line 2'],
    ['an unknown entity', '<a b="&nbsp;"/>', 'not well-formed'],
    ['a less-than sign in an attribute', '<a b="1 < 2"/>', 'not well-formed'],
    ['quotes in an expression', '<a b="@("c")"/>', 'not well-formed'],
    ['a document type', '<!DOCTYPE a><a/>', 'document type'],
    ['a control character', '<a b="\u0001"/>', 'control character'],
  ])('with %s is refused', (_, raw, words) => {
    const problems = problemsOf(() => PolicyElement.raw(raw));
    expect(problems.length).toBeGreaterThan(0);
    for (const { code } of problems) expect(code).toBe('MalformedPolicyElement');
    expect(problems.map(({ message }) => message).join('\n')).toContain(words);
    expect(problems[0]?.remedy).toMatch(/&quot;|CDATA/);
  });

  test('with text beside elements is refused', () => {
    const [problem, ...others] = problemsOf(() => PolicyElement.raw('<a>text<b/></a>'));
    expect([problem?.code, others]).toEqual(['TextBesideChildren', []]);
    expect(problem?.message).toContain('holds text next to elements');
  });

  test('keeps references to values known after apply', () => {
    const raw = `<a b="x \${var.text} y" c="$\${d}"><e>\${var.text}</e></a>`;
    const text = atApply(() => new ApiManagementPolicy({ inbound: [PolicyElement.raw(raw)] }), { 'var.text': 'later' });
    expect(text).toContain('<a b="x later y" c="${d}">');
    expect(text).toContain('<e>later</e>');
    expect(problemsOf(() => PolicyElement.raw(`<a b="${TOKEN}"/>`))).toEqual([]);
  });

  test('is the same text however it is laid out', () => {
    const blank = fc.stringMatching(/^[ \t\n]{0,4}$/);
    const gap = fc.stringMatching(/^[ \n]{1,4}$/);
    const comment = fc.constantFrom('', '<!-- why -->', '\n<!--\n-->\n');
    const attributes = [' b="@(1 + 2)"', ' c="d e"'];
    fc.assert(
      fc.property(fc.array(gap, { minLength: 2, maxLength: 2 }), blank, blank, comment, (gaps, inner, end, note) => {
        const laidOut = attributes.map((attribute, index) => `${gaps[index] ?? ''}${attribute}`).join('');
        const raw = `${inner}<a${laidOut}${end}>${inner}${note}<f>${inner}text${end}</f>${note}${end}<g${end}/>${inner}</a>${end}`;
        expect(rendered(raw)).toBe(rendered('<a b="@(1 + 2)" c="d e"><f>text</f><g/></a>'));
      }),
    );
  });
});

test('another text is another document', () => {
  const texts = ['<a b="c"/>', '<a b="c d"/>', '<a b="cd"/>', '<a><b/></a>', '<a>b</a>', '<a b="@(&quot;c d&quot;)"/>'];
  expect(new Set(texts.map(rendered)).size).toBe(texts.length);
});
