import type { NetworkProblem } from '../network-problem.ts';
import type { ServerAnswer } from './server-reader.ts';

/**
 * Says that a list is hidden, where there is nothing at its address.
 *
 * @param answer what was answered, or what went wrong
 */
export function hiddenList(answer: ServerAnswer | NetworkProblem): ServerAnswer | NetworkProblem {
  return 'code' in answer && answer.code === 'not-found-404'
    ? { ...answer, code: 'hidden-404' }
    : answer;
}
