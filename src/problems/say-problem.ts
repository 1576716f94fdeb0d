import { legible } from './legible.ts';
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
  const facts = { ...problem, ...legibleFacts(problem) };
  return { what: words.what(facts), cure: words.cure(facts) };
}

/** Facts that come from the content. */
const FOREIGN = ['field', 'got', 'nearest', 'other'] as const;

function legibleFacts(problem: Problem): Partial<Record<(typeof FOREIGN)[number], string>> {
  return Object.fromEntries(
    FOREIGN.flatMap((name) => {
      const fact = problem[name];
      return fact === undefined ? [] : [[name, legible(fact)]];
    }),
  );
}
