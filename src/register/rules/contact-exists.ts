import { problem } from '../../problems/problem.ts';
import type { Rule } from './rule.ts';

/** There is at least one way to reach the team. */
export const contactExists: Rule = function* ({ site }) {
  if (site && Object.keys(site.data.contact).length === 0)
    yield problem('no-contact', site.file, site.at(['contact']));
};
