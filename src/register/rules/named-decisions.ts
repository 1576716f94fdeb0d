import { problem } from '../../problems/problem.ts';
import { decisionNames } from './decision-names.ts';
import { nearestRecord } from './nearest-record.ts';
import type { Rule } from './rule.ts';

/** The decisions that a post says it is about exist. */
export const namedDecisions: Rule = function* (content) {
  const names = decisionNames(content);
  for (const { file, data, at } of content.posts)
    for (const [index, name] of (data.decisions ?? []).entries())
      if (!names.has(name) && !content.unreadable.has(`decisions/${name}`))
        yield problem('unknown-decision', file, at(['decisions', index]), {
          got: name,
          nearest: nearestRecord(name, names),
        });
};
