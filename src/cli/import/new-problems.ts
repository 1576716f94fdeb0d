import type { Problem } from '../../problems/problem.ts';

/**
 * The problems that were not there before.
 *
 * @param before what was wrong in the content folder
 * @param after what would be
 */
export function newProblems(
  before: readonly Problem[],
  after: readonly Problem[],
): readonly Problem[] {
  const keyOf = ({ code, file, line, column, got }: Problem): string =>
    JSON.stringify([code, file, line, column, got]);
  const known = new Set(before.map(keyOf));
  return after.filter((problem) => !known.has(keyOf(problem)));
}
