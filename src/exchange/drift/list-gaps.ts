import type { ListProblem } from '../problems/list-problem.ts';

/** Problems of a list that keep servers from its rows which it means. */
const GAPS: readonly string[] = [
  'masked-name',
  'some-left-out',
  'more-pages',
  'whole-top-level-domain',
  'any-ending',
  'unknown-severity',
];

/**
 * Tells whether a list means servers that are not among its rows.
 *
 * @param problems what is wrong in the list
 */
export function hasGaps(problems: readonly ListProblem[]): boolean {
  return problems.some(({ code }) => GAPS.includes(code));
}
