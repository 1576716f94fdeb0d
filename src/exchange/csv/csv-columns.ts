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
 * The columns that a header names, with or without Mastodon's `#`, in any order. Where one of them is
 * the severity, `comment` is a public comment, as GoToSocial reads it; without it nobody knows what is
 * said there.
 * Source: superseriousbusiness/gotosocial, internal/subscriptions/domainperms.go, `permsFromCSV`.
 *
 * @param cells the cells of the header
 * @returns a column for each cell, undefined for one that is not known
 */
export function csvColumns(cells: readonly string[]): readonly (CsvColumn | undefined)[] {
  const names = cells.map(csvColumnName);
  const aliased = names.includes('severity') && !names.includes('public_comment');
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
  return cell.trim().replace(/^#\s*/u, '').toLowerCase();
}
