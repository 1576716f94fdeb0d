import { problem } from '../../problems/problem.ts';
import type { Rule } from './rule.ts';

/** A group has both a title and servers; a decision about one server has neither. */
export const groupShape: Rule = function* ({ decisions }) {
  for (const { file, data, at } of decisions) {
    if (data.servers !== undefined && data.title === undefined)
      yield problem('group-without-title', file, at(['servers']));
    if (data.servers === undefined && data.title !== undefined)
      yield problem('title-without-group', file, at(['title']));
  }
};
