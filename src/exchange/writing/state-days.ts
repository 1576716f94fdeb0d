import { addDays } from '../../schema/plain-date.ts';
import type { EventRecord } from '../../schema/decision.ts';
import { compareText } from '../../schema/compare-text.ts';
import { stateOn, type State } from '../../register/state.ts';

/** What was in force from a day on. */
export interface StateDay {
  /** The first day, as `YYYY-MM-DD`. */
  readonly date: string;
  readonly state: State;
}

/**
 * The days on which what is in force may have changed, each with what it came to: those of events,
 * and those after a restriction's last day.
 *
 * @param history a decision's events, oldest first
 * @param today the last day to look at, as `YYYY-MM-DD`
 * @returns oldest first; two neighbours may come to the same
 */
export function stateDays(history: readonly EventRecord[], today: string): readonly StateDay[] {
  const days = history
    .filter(({ action }) => action !== 'note')
    .flatMap(({ date, until }) => (until === undefined ? [date] : [date, addDays(until, 1)]));
  return [...new Set(days)]
    .filter((date) => date <= today)
    .toSorted(compareText)
    .map((date) => ({ date, state: stateOn(history, date) }));
}
