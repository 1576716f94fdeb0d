import { readServer } from '../reading/read-server.ts';
import type { CsvRecord } from './read-csv.ts';

/** The columns that block lists in CSV have, in Mastodon's order, then FediBlockHole's. */
export const CSV_COLUMNS = [
  'domain',
  'severity',
  'reject_media',
  'reject_reports',
  'public_comment',
  'obfuscate',
  'private_comment',
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];

/**
 * The columns that a header names, with or without Mastodon's `#`, in any order. Where there is no
 * `public_comment`, `comment` is one, as GoToSocial reads it.
 * Source: superseriousbusiness/gotosocial, internal/subscriptions/domainperms.go, `permsFromCSV`.
 *
 * @param cells the cells of the header
 * @returns a column for each cell, undefined for one that is not known
 */
export function csvColumns(cells: readonly string[]): readonly (CsvColumn | undefined)[] {
  const names = cells.map(csvColumnName);
  const aliased = !names.includes('public_comment');
  return names.map((name) =>
    aliased && name === 'comment'
      ? 'public_comment'
      : CSV_COLUMNS.find((column) => column === name),
  );
}

/**
 * The name of a column as a header's cell gives it.
 *
 * @param cell the cell
 */
export function csvColumnName(cell: string): string {
  return cell
    .trim()
    .replace(/^#\s*/u, '')
    .replace(/[\s-]+/gu, '_')
    .toLowerCase();
}

/** No known list has as many columns; what stands behind them is not looked at to know a line. */
export const WIDEST = 30;

/**
 * Tells whether cells are a header: one that begins with the servers, or has two known columns.
 *
 * @param cells the cells of a line
 */
export function isCsvHeader(cells: readonly string[]): boolean {
  const columns = csvColumns(cells.slice(0, WIDEST));
  return columns[0] === 'domain' || columns.filter((column) => column !== undefined).length >= 2;
}

/**
 * Tells whether a line names a server and says something about it.
 *
 * @param record the line
 */
export function isCsvRow({ cells }: CsvRecord): boolean {
  const first = cells.slice(0, WIDEST);
  return (
    first.filter((cell) => cell.trim() !== '').length >= 2 &&
    first.some((cell) => !('fault' in readServer(cell)))
  );
}
