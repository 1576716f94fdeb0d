import { printProblems } from '../../problems/print-problems.ts';
import type { Problem } from '../../problems/problem.ts';

/**
 * Why nothing is written where the content would have new problems.
 *
 * @param problems those that it would have
 * @param shown how the reader names the content folder
 */
export function newProblemsText(problems: readonly Problem[], shown: string): string {
  return `Nothing was changed: the content could not be published any more.\n\n${printProblems(problems, 'text', shown)}`;
}
