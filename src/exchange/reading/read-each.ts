import type { ListReading } from '../format.ts';
import type { ListRow } from '../list-row.ts';
import type { ListProblem } from '../problems/list-problem.ts';

/** What one line or item of a list comes to: a row, what is wrong with it, or both. */
export interface RowReading {
  readonly row?: ListRow;
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
  const problems = [...found];
  for (const part of parts) {
    const { row, problems: wrong } = read(part);
    if (row) rows.push(row);
    problems.push(...wrong);
  }
  return { rows, problems };
}
