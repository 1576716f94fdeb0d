import { problem } from '../../problems/problem.ts';
import { eachWriting } from './each-writing.ts';
import type { Rule } from './rule.ts';

/** Headings go down one level at a time, so that an outline can be read from them. */
export const headingLevels: Rule = function* (content) {
  for (const { file, writing } of eachWriting(content)) {
    const top = writing.headings.reduce((least, { depth }) => Math.min(least, depth), Infinity);
    let previous = top - 1;
    for (const { depth, text, at } of writing.headings) {
      if (depth > previous + 1)
        yield problem('skipped-heading', file, at, {
          got: text,
          other: `${'#'.repeat(depth)} below ${previous < top ? 'the title' : '#'.repeat(previous)}`,
          nearest: '#'.repeat(previous + 1),
        });
      previous = depth;
    }
  }
};
