import { problem } from '../../problems/problem.ts';
import { eachEvent } from './each-event.ts';
import type { Rule } from './rule.ts';

/** The team looks again after an event, not before it. */
export const reviewAfterEvent: Rule = function* (content) {
  for (const { decision, event, path } of eachEvent(content))
    if (event.review !== undefined && event.review <= event.date)
      yield problem('review-before-event', decision.file, decision.at([...path, 'review']), {
        got: event.review,
        other: event.date,
      });
};
