import { nearest } from '../../problems/nearest.ts';
import { normalLines } from '../../schema/normal-lines.ts';
import { listProblem, type ListProblem } from '../problems/list-problem.ts';
import { CSV_COLUMNS, csvColumnName, csvColumns, type CsvColumn } from './csv-columns.ts';
import { csvDelimiter } from './csv-delimiter.ts';
import { readCsv, type CsvRecord } from './read-csv.ts';
import { sampleOf } from '../sample.ts';
import { unguardFormula } from './guard-formula.ts';

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
 * A table without severities is a list of suspensions only where all its columns are known, which is
 * how Mastodon and FediBlockHole read it. Any other may be about anything, even about servers to be
 * opened again: FIRES exports those as `domain,comment`.
 * Source: fedimod/fires, components/fires-server/app/services/export_dataset_service.ts.
 *
 * @param text the whole text
 */
export function readCsvTable(text: string): CsvTable {
  const normal = normalLines(text);
  const [header = ''] = sampleOf(normal).lines;
  const records = readCsv(normal, csvDelimiter(header)).filter(isNoRemark);
  const [first, ...rest] = records;
  if (first === undefined)
    return { columns: new Set(), rows: [], problems: [listProblem('empty-list', 0)] };
  if (!isHeader(first)) return tableOf(WITHOUT_HEADER.slice(0, first.cells.length), records, []);
  const { cells, line } = first;
  const columns = csvColumns(cells);
  const refused = refusalOf(cells, columns);
  if (refused !== undefined) return { columns: new Set(), rows: [], problems: [refused] };
  const problems = cells.flatMap((cell, index) =>
    columns[index] === undefined && cell.trim() !== ''
      ? listProblem('unknown-header', line, {
          got: cell,
          nearest: nearest(csvColumnName(cell), CSV_COLUMNS),
          expected: CSV_COLUMNS.join(', '),
        })
      : [],
  );
  return tableOf(columns, rest, problems);
}

/** What keeps a header from saying what the list is about. */
function refusalOf(
  cells: readonly string[],
  columns: readonly (CsvColumn | undefined)[],
): ListProblem | undefined {
  const got = cells.join(',');
  if (!columns.includes('domain')) return listProblem('no-domain-column', 0, { got });
  if (columns.includes('severity')) return undefined;
  if (cells.map((cell) => cell.trim()).join(',') === 'domain,comment')
    return listProblem('taken-back', 0, { got });
  return cells.some((cell, index) => columns[index] === undefined && cell.trim() !== '')
    ? listProblem('no-severity-column', 0, { got })
    : undefined;
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
  const columns = csvColumns(cells);
  return columns[0] === 'domain' || columns.filter((column) => column !== undefined).length >= 2;
}

function isNoRemark(record: CsvRecord): boolean {
  return !(record.cells[0] ?? '').trim().startsWith('#') || isHeader(record);
}
