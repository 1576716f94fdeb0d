import { normalLines } from '../../schema/normal-lines.ts';
import { clearServer } from './clear-server.ts';
import { isNamesHeader } from './is-names-header.ts';
import { listCell } from './list-cell.ts';
import { listProblem, type ListProblem } from '../problems/list-problem.ts';
import { readServer } from './read-server.ts';

/** A server that a line of a plain list names. */
export interface ListLine {
  readonly line: number;
  readonly server: string;
  /** What stands behind the name. */
  readonly comment: string | undefined;
}

/**
 * Reads a text that names one server a line, with or without Mastodon's header `#domain` above them.
 *
 * @param text the whole text
 */
export function readListLines(text: string): {
  readonly lines: readonly ListLine[];
  /** The header as it stands; undefined where there is none. */
  readonly header: string | undefined;
  readonly problems: readonly ListProblem[];
} {
  const lines: ListLine[] = [];
  const problems: ListProblem[] = [];
  let empty = true;
  let header: string | undefined;
  for (const [index, whole] of normalLines(text).split('\n').entries()) {
    const isHeader = isNamesHeader(whole);
    if (isHeader) header ??= whole;
    empty &&= !isHeader && whole.trim() === '';
    const cell = listCell(whole);
    if (cell === '' || isHeader) continue;
    const { name, comment } = nameWithComment(cell);
    const reading = clearServer(name, index + 1);
    if ('problem' in reading) problems.push(reading.problem);
    else {
      lines.push({ line: index + 1, server: reading.server, comment });
      problems.push(...reading.notices);
    }
  }
  if (empty) problems.push(listProblem('empty-list', 0));
  return { lines, header, problems };
}

/**
 * A name and what is said behind it, as people write it: `noisy.example  spam`, `noisy.example: spam`.
 *
 * @param cell what a line names
 * @returns the name; all of the cell where it does not begin with the name of a server
 */
export function nameWithComment(cell: string): {
  readonly name: string;
  readonly comment: string | undefined;
} {
  const space = cell.search(/\s/u);
  const name = cell.slice(0, space).replace(/[,;:]$/u, '');
  return space === -1 || 'fault' in readServer(name)
    ? { name: cell, comment: undefined }
    : { name, comment: cell.slice(space).replace(/^\s+([-–—:]\s+)?/u, '') };
}
