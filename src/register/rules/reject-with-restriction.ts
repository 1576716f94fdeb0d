import { problem } from '../../problems/problem.ts';
import { eachEvent } from './each-event.ts';
import type { Rule } from './rule.ts';

/** Media and reports are rejected by what restricts a server, not by a note or a restoration. */
export const rejectWithRestriction: Rule = function* (content) {
  for (const { decision, event, path } of eachEvent(content))
    if (event.reject !== undefined && (event.action === 'note' || event.action === 'restore'))
      yield problem('nothing-to-reject', decision.file, decision.at([...path, 'reject']), {
        got: event.action,
      });
};
