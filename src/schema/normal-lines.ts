/**
 * A text without byte order mark, its lines ended by a line feed alone.
 *
 * @param text any text
 */
export function normalLines(text: string): string {
  return text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
}
