import { nearest } from '../../problems/nearest.ts';
import { normalLines } from '../../schema/normal-lines.ts';
import { listProblem, type ListProblem } from '../problems/list-problem.ts';
import { readCsv, type CsvRecord } from './read-csv.ts';
import { unguardFormula } from '../writing/guard-formula.ts';

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

/** One line of a table: its cells by column, undefined where the table has no such column. */
export interface CsvRow {
  readonly line: number;
  readonly cell: (column: CsvColumn) => string | undefined;
  /** Cells to the right of the last column that say something. */
  readonly beyond: readonly string[];
}

/** A block list in CSV as a table. */
export interface CsvTable {
  readonly columns: ReadonlySet<CsvColumn>;
  readonly rows: readonly CsvRow[];
  readonly problems: readonly ListProblem[];
}

/** How Mastodon orders the columns of a list; a file without a header is taken to follow it. */
const WITHOUT_HEADER: readonly (CsvColumn | undefined)[] = CSV_COLUMNS.slice(0, 6);

/**
 * Reads a block list in CSV as a table: the header names the columns, in any order, with or without
 * Mastodon's `#`; without a header the order is Mastodon's. Lines that begin with `#` are remarks.
 *
 * @param text the whole text
 */
export function readCsvTable(text: string): CsvTable {
  const normal = normalLines(text);
  const records = readCsv(normal, delimiterOf(normal)).filter(isNoRemark);
  const [first, ...rest] = records;
  if (first === undefined)
    return { columns: new Set(), rows: [], problems: [listProblem('empty-list', 0)] };
  if (!isHeader(first)) return tableOf(WITHOUT_HEADER.slice(0, first.cells.length), records, []);
  const columns = first.cells.map(columnOf);
  const problems = first.cells.flatMap((cell, index) =>
    columns[index] === undefined && cell.trim() !== ''
      ? listProblem('unknown-header', first.line, {
          got: cell,
          nearest: nearest(nameOf(cell), CSV_COLUMNS),
          expected: CSV_COLUMNS.join(', '),
        })
      : [],
  );
  if (!columns.includes('domain'))
    return {
      columns: new Set(),
      rows: [],
      problems: [listProblem('no-domain-column', 0, { got: first.cells.join(',') })],
    };
  return tableOf(columns, rest, problems);
}

function tableOf(
  columns: readonly (CsvColumn | undefined)[],
  records: readonly CsvRecord[],
  problems: readonly ListProblem[],
): CsvTable {
  const places = new Map(columns.map((column, index) => [column, index]));
  places.delete(undefined);
  return {
    columns: new Set(columns.filter((column) => column !== undefined)),
    problems,
    rows: records.map(({ line, cells }) => ({
      line,
      cell: (column) => {
        const place = places.get(column);
        return place === undefined ? undefined : unguardFormula((cells[place] ?? '').trim());
      },
      beyond: cells.slice(columns.length).filter((cell) => cell.trim() !== ''),
    })),
  };
}

function isHeader({ cells }: CsvRecord): boolean {
  const known = cells.filter((cell) => columnOf(cell) !== undefined).length;
  return known >= 2 || columnOf(cells[0] ?? '') === 'domain';
}

function isNoRemark(record: CsvRecord): boolean {
  return !(record.cells[0] ?? '').trim().startsWith('#') || isHeader(record);
}

function columnOf(cell: string): CsvColumn | undefined {
  const name = nameOf(cell);
  return CSV_COLUMNS.find((column) => column === name);
}

function nameOf(cell: string): string {
  return cell.trim().replace(/^#\s*/u, '').toLowerCase();
}

/** A comma, unless the first line that is no remark has other marks between its cells. */
function delimiterOf(text: string): string {
  const header = /^(?:#(?!"?domain).*\n|\s*\n)*(.*)/iu.exec(text)?.[1] ?? '';
  if (header.includes(',')) return ',';
  return [';', '\t'].find((mark) => header.includes(mark)) ?? ',';
}
