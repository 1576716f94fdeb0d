import type { ListReading } from '../format.ts';
import type { ListRow, UnsaidRow } from '../list-row.ts';
import { LIMITS } from '../../schema/limits.ts';
import { tooMany, type ListProblem } from '../problems/list-problem.ts';

/** What one line or item of a list comes to: a row, what is wrong with it, or both. */
export interface RowReading {
  readonly row?: ListRow;
  /** The row where what is done to its server is not said. */
  readonly unsaid?: UnsaidRow;
  readonly problems: readonly ListProblem[];
}

/**
 * Reads the lines or items of a list one by one: what is wrong with one does not stop the rest.
 *
 * @param parts the lines or items
 * @param found what is wrong with the list already
 * @param read what one of them comes to
 */
export function readEach<Part>(
  parts: Iterable<Part>,
  found: readonly ListProblem[],
  read: (part: Part) => RowReading,
): ListReading {
  const rows: ListRow[] = [];
  const unsaid: UnsaidRow[] = [];
  const problems = [...found];
  let count = 0;
  for (const part of parts) {
    count += 1;
    if (count > LIMITS.listLines) return { rows: [], problems: [tooMany('rows', count)] };
    const { row, unsaid: rest, problems: wrong } = read(part);
    if (row) rows.push(row);
    if (rest) unsaid.push(rest);
    problems.push(...wrong);
  }
  return unsaid.length === 0 ? { rows, problems } : { rows, unsaid, problems };
}
