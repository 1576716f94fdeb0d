import type { ListUnit } from '../format.ts';
import type { ListProblem } from './list-problem.ts';
import { listProblemWords, type ListProblemSentences } from './list-problem-words.ts';

/** A problem of a list in words. */
export interface SaidListProblem {
  /** Where it is: `line 3`, `item 3`; empty for the list as a whole. */
  readonly place: string;
  readonly what: string;
  readonly cure: string;
  /** Whether it costs the whole list, the row, or nothing. */
  readonly costs: ListProblemSentences['costs'];
}

/**
 * Puts a list's problem into words.
 *
 * @param problem the problem as a value
 * @param unit what the list's format counts
 * @returns what is wrong and what to type, each a sentence or two
 */
export function sayListProblem(problem: ListProblem, unit: ListUnit): SaidListProblem {
  const words: ListProblemSentences = listProblemWords[problem.code];
  return {
    place: problem.line === 0 ? '' : `${unit} ${problem.line}`,
    what: words.what(problem),
    cure: words.cure(problem),
    costs: words.costs,
  };
}

/**
 * Tells whether a problem keeps its row from being used.
 *
 * @param problem the problem
 */
export function costsRow({ code }: ListProblem): boolean {
  const words: ListProblemSentences = listProblemWords[code];
  return words.costs === 'row';
}
