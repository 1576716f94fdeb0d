import { problem } from '../../problems/problem.ts';
import type { Position } from '../../schema/content.ts';
import { eachEvent } from './each-event.ts';
import { nearestRecord } from './nearest-record.ts';
import type { Rule } from './rule.ts';

/** A criterion that an event cites exists, is in force on its date, and can lead to its action. */
export const citedCriteria: Rule = function* (content) {
  const criteria = new Map(content.criteria.map(({ id, data }) => [id, data]));
  const titles = new Map(content.criteria.map(({ id, data }) => [id, data.title]));
  for (const { decision, event, path } of eachEvent(content))
    for (const [index, id] of (event.criteria ?? []).entries()) {
      const at = (): Position => decision.at([...path, 'criteria', index]);
      const criterion = criteria.get(id);
      if (criterion === undefined) {
        if (!content.unreadable.has(`criteria/${id}`))
          yield problem('unknown-criterion', decision.file, at(), {
            got: id,
            nearest: nearestRecord(id, titles),
          });
        continue;
      }
      const { adopted, retired, outcomes } = criterion;
      if (event.date < adopted)
        yield problem('criterion-not-in-force', decision.file, at(), {
          got: id,
          other: event.date,
          expected: `it was adopted on ${adopted}`,
        });
      if (retired !== undefined && event.date > retired)
        yield problem('criterion-not-in-force', decision.file, at(), {
          got: id,
          other: event.date,
          expected: `it was retired on ${retired}`,
        });
      const { action } = event;
      if (action === 'note' || action === 'restore') continue;
      if (outcomes !== undefined && !outcomes.includes(action))
        yield problem('criterion-does-not-lead-there', decision.file, at(), {
          got: id,
          other: action,
          expected: outcomes.join(', '),
        });
    }
};
