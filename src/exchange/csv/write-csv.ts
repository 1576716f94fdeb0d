import { guardFormula } from './guard-formula.ts';

/**
 * Writes CSV after RFC 4180, with line feeds: Mastodon, GoToSocial and FediBlockHole read both line
 * ends, and `git` and `diff` like this one. Cells that a spreadsheet would take for formulas are
 * guarded.
 *
 * @param records the cells of each line, the header first
 * @returns the text, with a line feed at its end
 */
export function writeCsv(records: readonly (readonly string[])[]): string {
  return records.map((cells) => `${cells.map(cellText).join(',')}\n`).join('');
}

function cellText(cell: string): string {
  const safe = guardFormula(cell);
  return /[",\n\r]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
