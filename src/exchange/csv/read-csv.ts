/** One record of a CSV text. */
export interface CsvRecord {
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads CSV after RFC 4180, and is kind to what lists get wrong: a quote that is never closed, or
 * whose end is followed by more text, is a quote and no more, so it swallows no rows below it. Empty
 * lines are passed over. Cells stand as they were written, spaces included.
 *
 * @param text lines ended by line feeds, without byte order mark
 * @param delimiter what stands between cells: one character
 */
export function readCsv(text: string, delimiter = ','): CsvRecord[] {
  const records: CsvRecord[] = [];
  const { length } = text;
  let line = 1;
  for (let at = 0; at < length;) {
    const start = line;
    const cells: string[] = [];
    for (;;) {
      const quoted = text[at] === '"' ? quotedCell(text, at, delimiter) : undefined;
      if (quoted) {
        cells.push(quoted.cell);
        line += quoted.lines;
        at = quoted.end;
      } else {
        const end = endOfCell(text, at, delimiter);
        cells.push(text.slice(at, end));
        at = end;
      }
      if (at >= length || text[at] === '\n') break;
      at += 1;
    }
    at += 1;
    line += 1;
    if (cells.some((cell) => cell.trim() !== '')) records.push({ line: start, cells });
  }
  return records;
}

function endOfCell(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at += 1)
    if (text[at] === delimiter || text[at] === '\n') return at;
  return text.length;
}

/** A cell in quotes; undefined where the closing quote is missing or is not the end of the cell. */
function quotedCell(
  text: string,
  from: number,
  delimiter: string,
): { cell: string; lines: number; end: number } | undefined {
  let close = text.indexOf('"', from + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) return undefined;
  let end = close + 1;
  while (text[end] !== delimiter && (text[end] === ' ' || text[end] === '\t')) end += 1;
  if (end < text.length && text[end] !== delimiter && text[end] !== '\n') return undefined;
  const cell = text.slice(from + 1, close);
  return { cell: cell.replaceAll('""', '"'), lines: cell.split('\n').length - 1, end };
}
