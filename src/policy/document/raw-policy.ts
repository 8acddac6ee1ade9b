import type * as Xmldom from '@xmldom/xmldom';
import type { Document, Element, Node } from '@xmldom/xmldom';
import { Problems } from '../../core/validation/problems';
import { templateText } from './policy-text';
import { POLICY_CODES } from './codes';

/** An element as it was read. */
export interface RawElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: RawElement[];
  readonly text?: string;
}

const ELEMENT = 1;
const CDATA = 4;
const TEXT: readonly number[] = [3, CDATA];

const MARKUP = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<[^\s<>/!?][^<"'>]*(?:(?:"[^"<]*"|'[^'<]*')[^<"'>]*)*>/g;
const REMEDY =
  'correct it there; within attributes write &quot; for ", &lt; for < and &amp; for &, also in expressions; in the text of elements &lt; and &amp;';

/**
 * Reads one element of policy XML. Comments, processing instructions and the white space of the layout are left out, so
 * that they make no difference.
 */
export function readRawPolicy(xml: string): RawElement {
  const problems = new Problems('raw policy element');
  const root = parse(xml, problems);
  problems.throwIfAny();
  const read = root && rawElement(root, problems);
  problems.throwIfAny();
  return read ?? { name: '', attributes: {}, children: [] };
}

function parse(xml: string, problems: Problems): Element | undefined {
  // Loaded here, since it is large and few policies are raw.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { DOMParser } = require('@xmldom/xmldom') as typeof Xmldom;
  const malformed = (what: string, place = ''): void => {
    problems.add(POLICY_CODES.MalformedPolicyElement, `the XML is not well-formed${place}: ${what}`, REMEDY);
  };
  let said = '';
  let document: Document;
  const parser = new DOMParser({
    onError: (_level, message) => {
      said = message.replace(/\s+/g, ' ');
      throw new Error(said);
    },
  });
  try {
    // Once unchanged, for the places of mistakes.
    parser.parseFromString(xml, 'text/xml');
    document = parser.parseFromString(withLayoutAsBlanks(xml), 'text/xml');
  } catch (error) {
    const { lineNumber, columnNumber } = (error as { locator?: { lineNumber?: number; columnNumber?: number } })
      .locator ?? { lineNumber: undefined };
    const place = lineNumber ? ` at line ${lineNumber}${columnNumber ? `, column ${columnNumber}` : ''}` : '';
    malformed(said === '' ? (error as Error).message : said, place);
    return undefined;
  }
  strayAmpersands(xml).forEach((place) => {
    malformed('an ampersand that begins no entity', place);
  });
  // eslint-disable-next-line no-control-regex -- XML knows no such signs
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)) malformed('a control character');
  if (document.doctype) malformed('a document type, which policies do not have');
  return document.documentElement ?? undefined;
}

/** The reader makes a line break in a tag a blank, and its indentation more of them: here all of it is one. */
function withLayoutAsBlanks(xml: string): string {
  return xml.replace(MARKUP, (markup) => (/^<[!?]/.test(markup) ? markup : markup.replace(/[ \t]*[\r\n]\s*/g, ' ')));
}

function strayAmpersands(xml: string): string[] {
  const blanked = xml.replace(/<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>/g, (part) => part.replace(/&/g, ' '));
  return [...blanked.matchAll(/&(?!#\d+;|#x[\da-f]+;|[a-z]+;)/gi)].map(({ index }) => {
    const before = blanked.slice(0, index).split('\n');
    return ` at line ${before.length}, column ${(before[before.length - 1] ?? '').length + 1}`;
  });
}

function rawElement(element: Element, problems: Problems): RawElement {
  const nodes = [...childNodes(element)];
  const children = nodes
    .filter((node) => node.nodeType === ELEMENT)
    .map((node) => rawElement(node as Element, problems));
  const texts = nodes.filter((node) => TEXT.includes(node.nodeType));
  const text = texts.map((node) => node.nodeValue ?? '').join('');
  problems.when(children.length > 0 && text.trim() !== '', POLICY_CODES.TextBesideChildren, () => ({
    message: `element <${element.tagName}> holds text next to elements`,
    remedy: 'put all of what it holds into a CDATA section',
  }));
  const attributes = [...Array(element.attributes.length).keys()].map((index) => {
    const attribute = element.attributes.item(index);
    return [attribute?.name ?? '', templateText(attribute?.value ?? '')] as const;
  });
  const read = { name: element.tagName, attributes: Object.fromEntries(attributes), children };
  // White space around a text is layout, unless it is in a CDATA section.
  const kept = texts.some((node) => node.nodeType === CDATA) ? text : text.trim();
  return children.length > 0 || kept === '' ? read : { ...read, text: templateText(kept) };
}

function* childNodes(element: Element): Generator<Node> {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) yield node;
}
