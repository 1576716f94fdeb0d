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
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/gu, (character) => NAMES.get(character) ?? character);
}
