import { problem } from '../../problems/problem.ts';
import { eachEvent } from './each-event.ts';
import type { Rule } from './rule.ts';

/** What has been read or checked was read or checked by today. */
export const pastDates: Rule = function* (content, today) {
  for (const { decision, event, path } of eachEvent(content))
    for (const [index, source] of (event.sources ?? []).entries())
      if (source.read !== undefined && source.read > today)
        yield problem(
          'date-in-the-future',
          decision.file,
          decision.at([...path, 'sources', index, 'read']),
          { got: source.read, expected: 'read says when the team read the page' },
        );
  for (const { file, data, at } of content.guides) {
    if (data.checked !== undefined && data.checked > today)
      yield problem('date-in-the-future', file, at(['checked']), {
        got: data.checked,
        expected: 'checked says when the steps were last tried',
      });
    for (const [index, source] of (data.sources ?? []).entries())
      if (source.read !== undefined && source.read > today)
        yield problem('date-in-the-future', file, at(['sources', index, 'read']), {
          got: source.read,
          expected: 'read says when the team read the page',
        });
  }
};
