import { normalLines } from '../../schema/normal-lines.ts';
import { clearServer } from './clear-server.ts';
import { isNamesHeader } from './is-names-header.ts';
import { listCell } from './list-cell.ts';
import { listProblem, type ListProblem } from '../problems/list-problem.ts';

/** A server that a line of a plain list names. */
export interface ListLine {
  readonly line: number;
  readonly server: string;
}

/**
 * Reads a text that names one server a line, with or without Mastodon's header `#domain` above them.
 *
 * @param text the whole text
 */
export function readListLines(text: string): {
  readonly lines: readonly ListLine[];
  readonly problems: readonly ListProblem[];
} {
  const lines: ListLine[] = [];
  const problems: ListProblem[] = [];
  let empty = true;
  for (const [index, whole] of normalLines(text).split('\n').entries()) {
    const header = isNamesHeader(whole);
    empty &&= !header && whole.trim() === '';
    const cell = listCell(whole);
    if (cell === '' || header) continue;
    const reading = clearServer(cell, index + 1);
    if ('problem' in reading) problems.push(reading.problem);
    else {
      lines.push({ line: index + 1, server: reading.server });
      problems.push(...reading.notices);
    }
  }
  if (empty) problems.push(listProblem('empty-list', 0));
  return { lines, problems };
}
