import type { ListUnit } from '../../exchange/format.ts';
import type { ListProblem } from '../../exchange/problems/list-problem.ts';
import { sayListProblem } from '../../exchange/problems/say-list-problem.ts';
import { plainText } from './plain-text.ts';

/**
 * Why a whole list is refused.
 *
 * @param problems what is wrong in the list
 * @param unit what its format counts
 */
export function refusal(problems: readonly ListProblem[], unit: ListUnit): string {
  return problems
    .map((problem) => ({ ...sayListProblem(problem, unit), ...problem }))
    .filter(({ costs }) => costs === 'list')
    .map(({ what, cure, code }) => `${plainText(what)} ${plainText(cure)} (${code})\n`)
    .join('');
}
