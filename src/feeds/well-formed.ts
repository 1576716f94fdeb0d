import { SaxesParser } from 'saxes';
import type { FeedItem } from './feed.ts';

/** What XML 1.0 cannot carry, not even as a reference (section 2.2). */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * A text without the characters that XML cannot carry: one of them makes a whole document unreadable.
 *
 * @param text any text
 */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, '');
}

/**
 * An item of a feed without the characters that XML cannot carry, in its every text.
 *
 * @param item the item
 */
export function xmlItem<T extends FeedItem>(item: T): T {
  return {
    ...item,
    title: xmlText(item.title),
    summary: xmlText(item.summary),
    link: xmlText(item.link),
    authors: item.authors.map(xmlText),
    categories: item.categories.map(xmlText),
    html: xmlText(item.html),
  };
}

/**
 * Reads an XML document as strictly as the strictest reader (XML 1.0, Namespaces in XML 1.0).
 *
 * @param xml the document
 * @param name what it is called, for the message
 * @returns the document itself
 * @throws where it is not well-formed, with the place
 */
export function requireXml(xml: string, name: string): string {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => {
    throw new Error(`${name} would be no XML: ${message}. This is a fault of Candor.`);
  });
  parser.write(xml).close();
  return xml;
}
