import { xmlText } from './well-formed.ts';

const NAMES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/**
 * A text as it may stand in XML or HTML, in an element or in an attribute between double
 * quotation marks. Characters that XML cannot hold are left out. The four names are those that every
 * reader of XML and HTML knows: some take numbers, and the name of the apostrophe, for text.
 *
 * @param text any text
 */
export function escapeXml(text: string): string {
  return xmlText(text).replace(/[&<>"]/gu, (character) => NAMES.get(character) ?? character);
}

/**
 * A text as it may stand in an element of XML or HTML, where quotation marks are what they are.
 *
 * @param text any text
 */
export function escapeText(text: string): string {
  return escapeXml(text).replaceAll('&quot;', '"');
}
