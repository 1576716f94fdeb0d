import { problem } from '../../problems/problem.ts';
import { WITHHELD } from '../../schema/decision.ts';
import { eachEvent } from './each-event.ts';
import type { Rule } from './rule.ts';

/** A reason that the team keeps to itself is not given in short either. */
export const withheldReason: Rule = function* (content) {
  for (const { decision, event, path } of eachEvent(content))
    if (event.reason === WITHHELD && event.short !== undefined)
      yield problem('withheld-in-short', decision.file, decision.at([...path, 'short']));
};
