/**
 * Writes JSON to be read and compared by people, too: two spaces a level, a line feed at the end.
 *
 * @param value what JSON can hold
 */
export function writeJson(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
