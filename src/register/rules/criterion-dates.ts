import { problem } from '../../problems/problem.ts';
import type { Rule } from './rule.ts';

/** A criterion is adopted, then changed in order, then retired. */
export const criterionDates: Rule = function* ({ criteria }) {
  for (const { file, data, at } of criteria) {
    if (data.retired !== undefined && data.retired < data.adopted)
      yield problem('dates-out-of-order', file, at(['retired']), {
        got: data.retired,
        other: data.adopted,
        expected: 'A criterion is retired after it is adopted: correct one of the two dates.',
      });
    let previous = data.adopted;
    for (const [index, change] of (data.changes ?? []).entries()) {
      if (change.date < previous)
        yield problem('dates-out-of-order', file, at(['changes', index, 'date']), {
          got: change.date,
          other: previous,
        });
      previous = change.date;
    }
  }
};
