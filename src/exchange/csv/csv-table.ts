import { nearest } from '../../problems/nearest.ts';
import { normalLines } from '../../schema/normal-lines.ts';
import { listProblem, type ListProblem } from '../problems/list-problem.ts';
import { accessOfSeverity } from '../reading/mastodon-severity.ts';
import { columnsByContent } from './columns-by-content.ts';
import {
  CSV_COLUMNS,
  csvColumnName,
  csvColumns,
  isCsvHeader,
  isCsvRow,
  type CsvColumn,
} from './csv-columns.ts';
import { csvRecords } from './csv-records.ts';
import type { CsvRecord } from './read-csv.ts';
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
  /** False where the columns are only known by what they hold. */
  readonly named: boolean;
  readonly rows: readonly CsvRow[];
  /** Which known list that does not say what is done to its servers has this header. */
  readonly likeness?: string | undefined;
  readonly problems: readonly ListProblem[];
}

/** As many lines of titles and remarks a table may have above its header. */
const ABOVE = 20;

/**
 * Reads a block list in CSV as a table: the header names the columns, in any order, with or without
 * Mastodon's `#`; without a header they are known by what they hold. Lines that begin with `#` are
 * remarks, and what stands above the header is a title.
 *
 * A table without severities says nothing of what is done to its servers: FediBlockHole keeps lists
 * of allowed servers as `domain,private_comment`, and FIRES exports what was taken back as
 * `domain,comment`.
 * Sources: eigenmagic/fediblockhole, samples/demo-allowlist-02.csv; fedimod/fires,
 * components/fires-server/app/services/export_dataset_service.ts.
 *
 * @param text the whole text
 */
export function readCsvTable(text: string): CsvTable {
  const records = csvRecords(normalLines(text)).filter(isNoRemark);
  const [first] = records;
  if (first === undefined) return refusedTable(listProblem('empty-list', 0));
  const header = headerIn(records);
  if (header === undefined) {
    const rows = records.slice(records.findIndex((record) => !isTitle(record)));
    return { ...tableOf(columnsByContent(rows), rows, []), named: false };
  }
  const { cells, line } = header;
  const columns = csvColumns(cells);
  const names = cells.map(csvColumnName);
  const rest = records
    .slice(records.indexOf(header) + 1)
    .filter((record) => !isHeader(record.cells, names));
  const refused = refusalOf(cells, columns, rest);
  if (refused !== undefined) return refusedTable(refused);
  const problems = cells.flatMap((cell, index) =>
    columns[index] === undefined && cell.trim() !== ''
      ? listProblem('unknown-header', line, {
          got: cell,
          nearest: nearest(csvColumnName(cell), CSV_COLUMNS),
          expected: CSV_COLUMNS.join(', '),
        })
      : [],
  );
  return { ...tableOf(columns, rest, problems), likeness: likenessOf(cells) };
}

/**
 * Tells whether lines are the beginning of a table: of one with a header of several columns, or of rows
 * that name a server and say something about it.
 *
 * @param lines the first lines of a text that say something
 */
export function looksLikeTable(lines: readonly string[]): boolean {
  const records = csvRecords(lines.join('\n')).filter(isNoRemark);
  const header = headerIn(records);
  if (header !== undefined) return header.cells.filter((cell) => cell.trim() !== '').length > 1;
  return records.filter(isCsvRow).length * 2 > records.filter((record) => !isTitle(record)).length;
}

/** The header: the first that there is, unless rows stand above it. */
function headerIn(records: readonly CsvRecord[]): CsvRecord | undefined {
  const top = records.slice(0, ABOVE);
  const header = top.find(({ cells }) => isCsvHeader(cells) || isDomainless(cells));
  const row = top.findIndex(isCsvRow);
  return header !== undefined && (row === -1 || top.indexOf(header) < row) ? header : undefined;
}

/** A header that begins with severities, perhaps of a table without servers. */
function isDomainless([first = '', ...rest]: readonly string[]): boolean {
  return csvColumnName(first) === 'severity' && rest.length > 0;
}

/** One text alone in its line, which names no server. */
function isTitle(record: CsvRecord): boolean {
  const said = record.cells.filter((cell) => cell.trim() !== '');
  return said.length === 1 && /\s/u.test((said[0] ?? '').trim());
}

/** Several lists in one file have their headers in it as often. */
function isHeader(cells: readonly string[], names: readonly string[]): boolean {
  return names.every((name, index) => name === csvColumnName(cells[index] ?? ''));
}

function likenessOf(cells: readonly string[]): string | undefined {
  return cells.map((cell) => cell.trim()).join(',') === 'domain,comment'
    ? 'its header is that of FIRES’s list of what was taken back'
    : undefined;
}

/** What keeps a header from saying what the list is about. */
function refusalOf(
  cells: readonly string[],
  columns: readonly (CsvColumn | undefined)[],
  records: readonly CsvRecord[],
): ListProblem | undefined {
  if (!columns.includes('domain'))
    return listProblem('no-domain-column', 0, { got: cells.join(',') });
  if (columns.includes('severity')) return undefined;
  const hidden = cells.find(
    (_, index) =>
      columns[index] === undefined &&
      records.some((record) => accessOfSeverity(record.cells[index] ?? '', true) !== undefined),
  );
  return hidden === undefined ? undefined : listProblem('no-severity-column', 0, { got: hidden });
}

function refusedTable(problem: ListProblem): CsvTable {
  return tableOf([], [], [problem]);
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
    named: true,
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

function isNoRemark({ cells }: CsvRecord): boolean {
  return !(cells[0] ?? '').trim().startsWith('#') || isCsvHeader(cells) || isDomainless(cells);
}
