/**
 * What a line of a plain list names: without what follows `#`, which is a remark, without the
 * mark of an item in front, the separators that a spreadsheet leaves at the end, and without quotes.
 *
 * @param line the line
 */
export function listCell(line: string): string {
  return line
    .replace(/(^|\s)#.*/su, '')
    .replace(/^\s*[-*•–]\s+/u, '')
    .replace(/(?<![\s,;])[\s,;]+$/u, '')
    .replace(/^\s*"([^"]*)"$/u, '$1')
    .trim();
}
