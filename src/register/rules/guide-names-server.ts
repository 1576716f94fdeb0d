import { problem } from '../../problems/problem.ts';
import { SERVER_SLOT } from '../../schema/guide.ts';
import type { Rule } from './rule.ts';

/** A guide that blocks a server says which one, so that every decision can fill it in. */
export const guideNamesServer: Rule = function* ({ guides }) {
  for (const { file, data, at } of guides)
    if (data.task === 'block-server' && !data.steps.some((step) => step.do.includes(SERVER_SLOT)))
      yield problem('guide-without-server', file, at(['steps']));
};
