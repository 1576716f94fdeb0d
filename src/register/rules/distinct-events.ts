import { problem } from '../../problems/problem.ts';
import { eachEvent } from './each-event.ts';
import type { Rule } from './rule.ts';

/** Date and action name an event: no two in a history share both, so each can be linked. */
export const distinctEvents: Rule = function* (content) {
  for (const { decision, event, path, before } of eachEvent(content))
    if (before.some(({ date, action }) => date === event.date && action === event.action))
      yield problem('duplicate-event', decision.file, decision.at([...path, 'action']), {
        got: event.action,
      });
};
