/** An element as an XML reader sees it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text within an element without children; white space between children is left out. */
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const OPEN = /<([A-Za-z_][\w.-]*)((?:\s+[A-Za-z_][\w.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([A-Za-z_][\w.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const CLOSE = /<\/([A-Za-z_][\w.-]*)\s*>/y;
const TEXT = /[^<]*/y;

/** Reads a document of elements, attributes and text; whatever is not well-formed is an error. */
export function readXml(document: string): XmlElement {
  const text = document.replace(/\r\n?/g, '\n');
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    at += found?.[0].length ?? 0;
    return found;
  };

  const element = (): XmlElement => {
    const [, name = '', attributes = '', empty = ''] = take(OPEN) ?? fail(`no element at '${text.slice(at, at + 40)}'`);
    const read = { name, attributes: readAttributes(attributes) };
    return empty === '/' ? { ...read, children: [], text: '' } : { ...read, ...content(name) };
  };

  const content = (name: string): Pick<XmlElement, 'children' | 'text'> => {
    const children: XmlElement[] = [];
    let held = take(TEXT)?.[0] ?? '';
    while (!text.startsWith('</', at)) {
      children.push(element());
      held += take(TEXT)?.[0] ?? '';
    }
    const closed = take(CLOSE)?.[1] ?? fail(`no end of '${name}'`);
    if (closed !== name) fail(`'${name}' is closed by '${closed}'`);
    if (children.length > 0 && held.trim() !== '') fail(`'${name}' mixes text and elements`);
    return { children, text: children.length > 0 ? '' : decode(held) };
  };

  const root = element();
  if (text.slice(at).trim() !== '') fail('something follows the document');
  return root;
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    if (name in attributes) fail(`attribute '${name}' stands twice`);
    attributes[name] = decode((double ?? single ?? '').replace(/[\t\n]/g, ' '));
  }
  return attributes;
}

function decode(text: string): string {
  return text.replace(/&([^;&]*);?/g, (whole, name: string) => {
    const known = ENTITIES[name];
    if (known === undefined || !whole.endsWith(';')) fail(`'${whole}' is no entity`);
    return known;
  });
}

function fail(what: string): never {
  throw new Error(`not well-formed: ${what}`);
}
