import { problem } from '../../problems/problem.ts';
import { dayOf } from '../../schema/plain-time.ts';
import type { Rule } from './rule.ts';

/** A post whose name begins with a date bears that date. */
export const postDateInName: Rule = function* ({ posts }) {
  for (const { id, file, data, at } of posts) {
    const named = /^\d{4}-\d{2}-\d{2}/u.exec(id)?.[0];
    if (named !== undefined && named !== dayOf(data.date))
      yield problem('post-date-in-name', file, at(['date']), {
        got: named,
        other: dayOf(data.date),
      });
  }
};
