import { LIMITS } from '../../schema/limits.ts';
import type { listProblemWords } from './list-problem-words.ts';

/** The permanent name of something wrong in a list. */
export type ListProblemCode = keyof typeof listProblemWords;

/** What the sentences of a list's problem are made of. */
export interface ListProblemFacts {
  /** The value as it stands in the list. */
  readonly got?: string | undefined;
  /** The nearest value that would be right. */
  readonly nearest?: string | undefined;
  /** What may stand there. */
  readonly expected?: string | undefined;
  /** The name of the column or field. */
  readonly field?: string | undefined;
  /** Another line or item that it is about. */
  readonly other?: number | undefined;
  /** The servers of which the row says something, although not for certain what. */
  readonly about?: readonly string[] | undefined;
  /** What the list says about a server and nothing else shows. */
  readonly comment?: string | undefined;
}

/** Something wrong in another software's list, as a value. */
export interface ListProblem extends ListProblemFacts {
  readonly code: ListProblemCode;
  /** The line of the text, or the number of the item in JSON, from 1; 0 for the list as a whole. */
  readonly line: number;
}

/**
 * A problem in a list.
 *
 * @param code its permanent name
 * @param line the line or item, from 1; 0 for the list as a whole
 * @param facts what its sentences are made of
 */
export function listProblem(
  code: ListProblemCode,
  line: number,
  facts: ListProblemFacts = {},
): ListProblem {
  return { code, line, ...facts };
}

/**
 * The problem of a list that has more than is read of one.
 *
 * @param unit what there is too much of
 * @param count how much of it there is at least
 */
export function tooMany(unit: 'rows' | 'lines', count: number): ListProblem {
  const most = unit === 'rows' ? LIMITS.listRows : LIMITS.listLines;
  return listProblem('too-many-rows', 0, {
    field: unit,
    got: String(count),
    expected: String(most),
  });
}
