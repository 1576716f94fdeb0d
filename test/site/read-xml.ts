/** An element of an XML document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text in it, without that of its children. */
  readonly text: string;
}

const NAME = String.raw`[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?`;
const TOKEN = new RegExp(
  [
    String.raw`<!\[CDATA\[(?<cdata>[\s\S]*?)\]\]>`,
    String.raw`<(?<open>${NAME})(?<attributes>(?:\s+${NAME}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>/?)>`,
    String.raw`</(?<close>${NAME})\s*>`,
    String.raw`(?<text>[^<]+)`,
  ].join('|'),
  'uy',
);
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Reads an XML document as strictly as feeds need it: no document type, no comments, no processing
 * instructions but the declaration, every prefix bound.
 *
 * @param xml the document
 * @returns its root
 * @throws where it is not well-formed
 */
export function readXml(xml: string): XmlElement {
  const declaration = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/u.exec(xml)?.[0] ?? '';
  if (declaration === '') throw new Error('The document has no declaration.');
  // The characters that XML 1.0 allows: https://www.w3.org/TR/xml/#charsets
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml))
    throw new Error('The document holds a character that XML does not allow.');
  const top: OpenElement = open('', new Map());
  const stack = [top];
  TOKEN.lastIndex = declaration.length;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(xml)?.groups;
    const current = stack.at(-1);
    if (found === undefined || current === undefined)
      throw new Error(`Not XML: ${xml.slice(at, at + 60)}`);
    if (found['cdata'] !== undefined) current.pieces.push(found['cdata']);
    else if (found['text'] !== undefined) current.pieces.push(unescape(found['text']));
    else if (found['open'] !== undefined) {
      const element = open(found['open'], attributesOf(found['attributes'] ?? ''));
      current.children.push(element);
      if (found['empty'] === '') stack.push(element);
    } else {
      stack.pop();
      if (current.name !== found['close'] || stack.length === 0)
        throw new Error(`</${found['close'] ?? ''}> ends <${current.name}>.`);
    }
  }
  const [root, ...others] = top.children;
  if (stack.length !== 1 || root === undefined || others.length > 0 || top.pieces.join('').trim())
    throw new Error('The document is not one element.');
  bindPrefixes(root, new Set(['xml']));
  return finished(root);
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: OpenElement[];
  readonly pieces: string[];
}

function open(name: string, attributes: ReadonlyMap<string, string>): OpenElement {
  return { name, attributes, children: [], pieces: [] };
}

function finished({ name, attributes, children, pieces }: OpenElement): XmlElement {
  return { name, attributes, children: children.map(finished), text: pieces.join('') };
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/gu)) {
    if (attributes.has(name)) throw new Error(`The attribute ${name} is given twice.`);
    attributes.set(name, unescape(value.slice(1, -1)));
  }
  return attributes;
}

function unescape(text: string): string {
  if (text.includes(']]>')) throw new Error('The text holds the end of a CDATA section.');
  return text.replace(/&([^;&\s]*)(;?)/gu, (whole, name: string, end: string) => {
    const code = /^#(?:x([\da-f]+)|(\d+))$/iu.exec(name);
    const character = code
      ? String.fromCodePoint(code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16))
      : ENTITIES.get(name);
    if (end === '' || character === undefined) throw new Error(`${whole} stands for nothing.`);
    return character;
  });
}

function bindPrefixes({ name, attributes, children }: OpenElement, bound: Set<string>): void {
  const here = new Set(bound);
  for (const attribute of attributes.keys())
    if (attribute.startsWith('xmlns:')) here.add(attribute.slice('xmlns:'.length));
  for (const used of [name, ...attributes.keys()]) {
    const prefix = used.includes(':') ? (used.split(':')[0] ?? '') : 'xml';
    if (prefix !== 'xmlns' && !here.has(prefix)) throw new Error(`${used} has no namespace.`);
  }
  for (const child of children) bindPrefixes(child, here);
}
