import { readBoolean } from '../reading/read-boolean.ts';
import { accessOfSeverity } from '../reading/mastodon-severity.ts';
import { readServer } from '../reading/read-server.ts';
import { CSV_COLUMNS, type CsvColumn } from './csv-columns.ts';
import type { CsvRecord } from './read-csv.ts';

/** What a cell can hold; one that is empty can be anything. */
type CellKind = 'server' | 'severity' | 'boolean' | 'text' | 'number';

const KINDS: Readonly<Record<CsvColumn, CellKind>> = {
  domain: 'server',
  severity: 'severity',
  reject_media: 'boolean',
  reject_reports: 'boolean',
  public_comment: 'text',
  obfuscate: 'boolean',
  private_comment: 'text',
};

/** How Mastodon orders the columns of a list, and which of them it has that are true or false. */
const MASTODONS: readonly CsvColumn[] = CSV_COLUMNS.slice(0, 6);
const BOOLEANS: readonly CsvColumn[] = MASTODONS.filter((column) => KINDS[column] === 'boolean');

/**
 * The columns of a table without a header: in Mastodon's order, where most rows fit it, or else by what
 * they hold, where that can only be one thing. A single column of booleans could be any, of two texts
 * one may be private, and a number or a day is no reason, so such a table is held to Mastodon's order.
 *
 * @param records the rows
 */
export function columnsByContent(
  records: readonly CsvRecord[],
): readonly (CsvColumn | undefined)[] {
  const width = Math.max(0, ...records.slice(0, LOOKED_AT).map(({ cells }) => lengthOf(cells)));
  const order = MASTODONS.slice(0, width);
  const looked = records.slice(0, LOOKED_AT);
  const fitting = looked.filter(({ cells }) => fits(cells));
  if (fitting.length * 2 >= looked.length || width > CSV_COLUMNS.length) return order;
  const kinds = Array.from({ length: width }, (_, index) =>
    kindOf(looked.map(({ cells }) => cells[index]?.trim() ?? '').filter((cell) => cell !== '')),
  );
  const count = (kind: CellKind): number => kinds.filter((one) => one === kind).length;
  const isClear =
    count('server') === 1 &&
    count('severity') <= 1 &&
    count('text') <= 1 &&
    count('number') === 0 &&
    count('boolean') !== 1 &&
    count('boolean') <= BOOLEANS.length;
  if (!isClear) return order;
  const booleans = BOOLEANS.values();
  return kinds.map((kind) =>
    kind === 'boolean' ? booleans.next().value : MASTODONS.find((column) => KINDS[column] === kind),
  );
}

/** As many rows are looked at. */
const LOOKED_AT = 500;

/** Whether cells stand in Mastodon's order. */
function fits(cells: readonly string[]): boolean {
  return cells.slice(0, lengthOf(cells)).every((cell, index) => {
    const column = MASTODONS[index];
    return column !== undefined && (cell.trim() === '' || cellKind(cell) === KINDS[column]);
  });
}

/** How many cells there are up to the last one that says something. */
function lengthOf(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** What most of the cells of a column hold; undefined where all are empty. */
function kindOf(cells: readonly string[]): CellKind | undefined {
  if (cells.length === 0) return undefined;
  const kinds = cells.map(cellKind);
  const most = (kind: CellKind): boolean =>
    kinds.filter((one) => one === kind).length * 2 > cells.length;
  return (['server', 'severity', 'boolean', 'number'] as const).find(most) ?? 'text';
}

function cellKind(cell: string): CellKind {
  if (!('fault' in readServer(cell))) return 'server';
  if (accessOfSeverity(cell, true) !== undefined) return 'severity';
  if (readBoolean(cell) !== undefined) return 'boolean';
  return /\p{L}/u.test(cell) ? 'text' : 'number';
}
