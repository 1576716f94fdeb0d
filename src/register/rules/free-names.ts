import { problem } from '../../problems/problem.ts';
import { ROUTES } from '../../schema/routes.ts';
import type { Rule } from './rule.ts';

/** A plain page does not take the address of a page that Candor makes. */
export const freeNames: Rule = function* ({ pages }) {
  for (const { id, file } of pages)
    if (ROUTES.includes(id))
      yield problem('reserved-name', file, { line: 1, column: 1 }, { got: id });
};
