import type { Problem } from './problem.ts';
import { problemWords, type ProblemSentences } from './problem-words.ts';

/**
 * A problem in words.
 *
 * @param problem the problem as a value
 * @returns what is wrong and what to type, each one or two sentences, without the place
 */
export function sayProblem(problem: Problem): { what: string; cure: string } {
  const words: ProblemSentences = problemWords[problem.code];
  return { what: words.what(problem), cure: words.cure(problem) };
}
