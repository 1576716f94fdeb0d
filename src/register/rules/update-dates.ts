import { problem, type Problem } from '../../problems/problem.ts';
import type { FieldPath, Sourced } from '../../schema/content.ts';
import { dayOf } from '../../schema/plain-time.ts';
import type { Update } from '../../schema/update.ts';
import { eachEvent } from './each-event.ts';
import type { Rule } from './rule.ts';

/** Updates of a post or an event stand in order, and none is older than what it updates. */
export const updateDates: Rule = function* (content) {
  for (const post of content.posts) yield* inOrder(post, post.data, []);
  for (const { decision, event, path } of eachEvent(content)) yield* inOrder(decision, event, path);
};

function* inOrder(
  { file, at }: Sourced<unknown>,
  { date, updates = [] }: { date: string; updates?: readonly Update[] | undefined },
  path: FieldPath,
): Generator<Problem> {
  let previous = dayOf(date);
  for (const [index, update] of updates.entries()) {
    if (update.date < previous)
      yield problem('dates-out-of-order', file, at([...path, 'updates', index, 'date']), {
        got: update.date,
        other: previous,
      });
    previous = update.date;
  }
}
