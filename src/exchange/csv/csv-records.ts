import { readCsv, type CsvRecord } from './read-csv.ts';
import { isCsvHeader, isCsvRow } from './csv-columns.ts';
import { sampleOf } from '../sample.ts';

/** What may stand between the cells of a line, the usual one first. */
const MARKS = [',', ';', '\t', '|'] as const;
type Mark = (typeof MARKS)[number];

/** Excel's own line above a table, which says what stands between its cells. */
const SAID = /^(\s*)"?sep=([,;\t|])"?[,;\t|]*(?=\n|$)/iu;

/** A line that is one cell in quotes, and the marks a spreadsheet leaves behind it. */
const QUOTED_LINE = /^"((?:[^"\n]|"")*)"[,;\t|]*$/gmu;

/**
 * The lines of a table as records of cells: what stands between the cells is found out, and whole lines
 * in quotes are taken out of them.
 *
 * @param text lines ended by line feeds, without byte order mark
 * @returns the records with their lines; remarks and headers are among them
 */
export function csvRecords(text: string): readonly CsvRecord[] {
  const said = SAID.exec(text);
  const [whole = '', space = '', mark] = said ?? [];
  const body = `${space}${text.slice(whole.length)}`.replace(QUOTED_LINE, (cell, line: string) =>
    /[,;\t|]/u.test(line) ? line.replaceAll('""', '"') : cell,
  );
  return readCsv(body, mark ?? likelyMark(body));
}

/** What stands between the cells of the header, or makes the most rows. */
function likelyMark(text: string): Mark {
  const top = sampleOf(text).lines.join('\n');
  let likely: { readonly mark: Mark; readonly rows: number } = { mark: ',', rows: 0 };
  for (const mark of MARKS) {
    const records = readCsv(top, mark);
    if (records.some(({ cells }) => cells.length > 1 && isCsvHeader(cells))) return mark;
    const rows = records.filter(isCsvRow).length;
    if (rows > likely.rows) likely = { mark, rows };
  }
  return likely.mark;
}
