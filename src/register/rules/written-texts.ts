import { problem } from '../../problems/problem.ts';
import type { Rule } from './rule.ts';

/** A post and a page say something; a draft may still be empty. */
export const writtenTexts: Rule = function* ({ posts, pages }) {
  for (const { file, data, writing } of posts)
    if (writing.isEmpty && data.draft !== true)
      yield problem('empty-text', file, { line: writing.firstLine, column: 1 });
  for (const { file, writing } of pages)
    if (writing.isEmpty) yield problem('empty-text', file, { line: writing.firstLine, column: 1 });
};
