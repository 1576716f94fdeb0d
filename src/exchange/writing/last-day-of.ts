import { addDays } from '../../schema/plain-date.ts';
import type { EventRecord } from '../../schema/decision.ts';
import { inForceOn, rejectsAlike, type InForce } from '../../register/state.ts';

/** What of a state lists tell: its access alone, or what is rejected beside it, too. */
export type Told = 'access' | 'access and rejects';

/**
 * The last day on which what applies to a server is what it is today. Where a restriction ends and
 * another that comes to the same is in force after it, the later end counts.
 *
 * @param history a decision's events, oldest first
 * @param today the day, as `YYYY-MM-DD`
 * @param told what has to stay as it is
 * @returns the day as `YYYY-MM-DD`; undefined where it does not end by itself
 */
export function lastDayOf(
  history: readonly EventRecord[],
  today: string,
  told: Told,
): string | undefined {
  const state = inForceOn(history, today);
  if (state.until === undefined) return undefined;
  const after = addDays(state.until, 1);
  return isSame(state, inForceOn(history, after), told)
    ? lastDayOf(history, after, told)
    : state.until;
}

function isSame(one: InForce, other: InForce, told: Told): boolean {
  return one.access === other.access && (told === 'access' || rejectsAlike(one, other));
}
