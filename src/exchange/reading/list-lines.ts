import { normalLines } from '../../schema/normal-lines.ts';
import { clearServer } from './clear-server.ts';
import { listProblem, type ListProblem } from '../problems/list-problem.ts';

/** A server that a line of a plain list names. */
export interface ListLine {
  readonly line: number;
  readonly server: string;
}

/**
 * Reads a text that names one server a line. What follows `#` is a remark; so is a first line that is
 * Mastodon's header `#domain`. A cell in quotes is taken out of them.
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
    const header = /^"?#?domain"?,*$/iu.test(whole.trim());
    empty &&= !header && whole.trim() === '';
    const cell = whole
      .replace(/(^|\s)#.*$/u, '')
      .replace(/^\s*"([^"]*)"\s*$/u, '$1')
      .trim();
    if (cell === '' || header) continue;
    const reading = clearServer(cell, index + 1);
    if ('problem' in reading) problems.push(reading.problem);
    else lines.push({ line: index + 1, server: reading.server });
  }
  if (empty) problems.push(listProblem('empty-list', 0));
  return { lines, problems };
}
