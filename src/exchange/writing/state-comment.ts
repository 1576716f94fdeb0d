import { isOpenByItself, type State } from '../../register/state.ts';
import { listComment } from './list-comment.ts';

/**
 * Why a state is so, on one line, for lists that say what ended. What ended by itself has no reason.
 *
 * @param state what is in force on a day
 * @returns undefined where there is none, or where the team keeps it to itself
 */
export function stateComment(state: State): string | undefined {
  return isOpenByItself(state) ? undefined : listComment({ state });
}
