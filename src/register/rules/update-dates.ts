import { problem } from '../../problems/problem.ts';
import type { Rule } from './rule.ts';

/** Updates of a post stand in order, and none is older than the post. */
export const updateDates: Rule = function* ({ posts }) {
  for (const { file, data, at } of posts) {
    let previous = data.date;
    for (const [index, update] of (data.updates ?? []).entries()) {
      if (update.date < previous)
        yield problem('dates-out-of-order', file, at(['updates', index, 'date']), {
          got: update.date,
          other: previous,
        });
      previous = update.date;
    }
  }
};
