import { readXml } from './xml-reader';

test('elements, attributes and text are read as they are meant', () => {
  expect(readXml(`<a x="1 &lt; 2" y='"'>\n  <b/>\n  <c z="a\tb\nc">\n t &amp;amp; </c>\n</a>`)).toEqual({
    name: 'a',
    attributes: { x: '1 < 2', y: '"' },
    children: [
      { name: 'b', attributes: {}, children: [], text: '' },
      { name: 'c', attributes: { z: 'a b c' }, children: [], text: '\n t &amp; ' },
    ],
    text: '',
  });
});

test('attributes are read in order', () => {
  expect(Object.keys(readXml('<a z="1" b="2" m="3"/>').attributes)).toEqual(['z', 'b', 'm']);
});

test.each([
  ['it is empty', ''],
  ['an element does not end', '<a><b></a>'],
  ['the document does not end', '<a>'],
  ['a second root follows', '<a/><b/>'],
  ['an ampersand stands alone', '<a>b & c</a>'],
  ['an entity is not known', '<a>&nbsp;</a>'],
  ['an entity does not end', '<a x="&amp"/>'],
  ['an attribute holds a less-than sign', '<a x="a<b"/>'],
  ['an attribute holds its own quote', '<a x="a"b"/>'],
  ['an attribute has no quotes', '<a x=1/>'],
  ['an attribute stands twice', '<a x="1" x="2"/>'],
  ['text and elements are mixed', '<a>text<b/></a>'],
  ['a name is none', '<1a/>'],
])('fails where %s', (_, document) => {
  expect(() => readXml(document)).toThrow('not well-formed');
});
