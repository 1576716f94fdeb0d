import { problem } from '../../problems/problem.ts';
import { stateOn } from '../state.ts';
import { eachEvent } from './each-event.ts';
import type { Rule } from './rule.ts';

/** Only what is watched, limited or suspended on that day can be restored. */
export const restoreAfterRestriction: Rule = function* (content) {
  for (const { decision, event, path, before } of eachEvent(content))
    if (event.action === 'restore' && stateOn(before, event.date).access === 'open')
      yield problem('nothing-to-restore', decision.file, decision.at([...path, 'action']));
};
