import { CSV_COLUMNS } from '../csv/csv-columns.ts';

const HEADER_CELL = new RegExp(`^"?#(?:${CSV_COLUMNS.join('|')})"?[ ]*(?:[,;\\t]|$)`, 'iu');

/**
 * Tells whether a line of a list is a remark: one that begins with `#`, but no header of Mastodon's.
 *
 * @param line the line
 */
export function isRemark(line: string): boolean {
  return line.startsWith('#') && !HEADER_CELL.test(line);
}
