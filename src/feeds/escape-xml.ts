import { xmlText } from './well-formed.ts';

const NAMES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);

/**
 * A text as it may stand in XML or HTML, in an element or a quoted attribute. Characters that XML
 * cannot hold are left out. The five names are those that every reader of XML and HTML knows: some
 * take numbers for text.
 *
 * @param text any text
 */
export function escapeXml(text: string): string {
  return xmlText(text).replace(/[&<>"']/gu, (character) => NAMES.get(character) ?? character);
}
