import { problem } from '../../problems/problem.ts';
import type { Position } from '../../schema/content.ts';
import { eachEvent } from './each-event.ts';
import type { Rule } from './rule.ts';

/** Only a restriction ends by itself, and it does so after it began. */
export const endOfEvent: Rule = function* (content) {
  for (const { decision, event, path } of eachEvent(content)) {
    if (event.until === undefined) continue;
    const at = (): Position => decision.at([...path, 'until']);
    if (event.action === 'note' || event.action === 'restore')
      yield problem('nothing-to-end', decision.file, at(), { got: event.action });
    else if (event.until < event.date)
      yield problem('ends-before-it-begins', decision.file, at(), {
        got: event.until,
        other: event.date,
      });
  }
};
