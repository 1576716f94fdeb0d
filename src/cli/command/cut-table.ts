import { alignedTable } from './aligned-table.ts';
import { numberText } from './number-text.ts';

/** Rows that a table has unless all are asked for. */
const SHOWN = 40;

/**
 * A table for a terminal, no longer than one looks through; below it, how many more rows there are.
 *
 * @param heading the names of the columns
 * @param rows what there is a row for
 * @param cellsOf the cells of a row
 * @param all whether to show every row, however many there are
 * @returns its lines, each with a line feed
 */
export function cutTable<T>(
  heading: readonly string[],
  rows: readonly T[],
  cellsOf: (row: T) => readonly string[],
  all: boolean,
): string {
  const shown = all ? rows : rows.slice(0, SHOWN);
  const more = rows.length - shown.length;
  const rest = more > 0 ? `and ${numberText(more)} more: --verbose shows them all\n` : '';
  return `${alignedTable([heading, ...shown.map(cellsOf)])}${rest}`;
}
