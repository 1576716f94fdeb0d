import type { NetworkProblem } from '../network-problem.ts';

/**
 * Says that a list is hidden, where there is nothing at its address.
 *
 * @param problem what went wrong
 * @param cure what the server’s own team can do: `publish the list in its settings`
 */
export function hiddenList(problem: NetworkProblem, cure: string): NetworkProblem {
  return problem.code === 'not-found-404'
    ? { ...problem, code: 'hidden-404', other: cure }
    : problem;
}
