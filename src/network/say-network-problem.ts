import type { NetworkProblem } from './network-problem.ts';
import { networkProblemWords, type NetworkProblemSentences } from './network-problem-words.ts';

/** A problem with another server in words. */
export interface SaidNetworkProblem {
  readonly what: string;
  readonly cure: string;
}

/**
 * Puts a problem with another server into words.
 *
 * @param problem the problem as a value
 * @returns what happened and what to do, each a sentence or two
 */
export function sayNetworkProblem(problem: NetworkProblem): SaidNetworkProblem {
  const words: NetworkProblemSentences = networkProblemWords[problem.code];
  return { what: words.what(problem), cure: words.cure(problem) };
}
