import type { ListProblem } from '../problems/list-problem.ts';

/** Problems of a list that leaves out rows; one that cannot be read is not missing. */
const GAPS: readonly string[] = ['some-left-out', 'more-pages'];

/**
 * Tells whether a list means servers about which it has no row.
 *
 * @param problems what is wrong in the list
 */
export function hasGaps(problems: readonly ListProblem[]): boolean {
  return problems.some(({ code }) => GAPS.includes(code));
}
