import { problem } from '../../problems/problem.ts';
import { eachEvent } from './each-event.ts';
import type { Rule } from './rule.ts';

/** A history stands in the order of its dates, oldest first. */
export const historyOrder: Rule = function* (content) {
  for (const { decision, event, path, before } of eachEvent(content)) {
    const previous = before.at(-1);
    if (previous && previous.date > event.date)
      yield problem('history-order', decision.file, decision.at([...path, 'date']), {
        got: event.date,
        other: previous.date,
      });
  }
};
