import { addDays } from '../../schema/plain-date.ts';
import type { EventRecord } from '../../schema/decision.ts';
import { stateOn } from '../../register/state.ts';

/**
 * The last day on which a server's access is what it is today. Where a restriction ends and another
 * that comes to the same access is in force after it, the later end counts.
 *
 * @param history a decision's events, oldest first
 * @param today the day, as `YYYY-MM-DD`
 * @returns the day as `YYYY-MM-DD`; undefined where it does not end by itself
 */
export function lastDayOf(history: readonly EventRecord[], today: string): string | undefined {
  const { access, until } = stateOn(history, today);
  if (until === undefined) return undefined;
  const after = addDays(until, 1);
  return stateOn(history, after).access === access ? lastDayOf(history, after) : until;
}
