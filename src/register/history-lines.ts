import { compareText } from '../schema/compare-text.ts';
import type { EventRecord } from '../schema/decision.ts';
import { addDays } from '../schema/plain-date.ts';
import { inForceOn, rejectsAlike, type InForce } from './state.ts';

/** One dated line of a history: an event that was written, or the end of one that came by itself. */
export interface HistoryLine {
  readonly kind: 'event' | 'end';
  /** The first day of what it led to, as `YYYY-MM-DD`: for an end the day after `until`. */
  readonly date: string;
  /** The event that began, or that ended. */
  readonly event: EventRecord;
  /** What applied before it. */
  readonly before: InForce;
  /** What applies since. */
  readonly after: InForce;
}

/**
 * A history with the ends that came by themselves, so that both are told alike.
 *
 * @param history a decision's events, oldest first
 * @param today the last day to look at, as `YYYY-MM-DD`; without it, all that is announced
 * @returns the oldest first; of a day, its end comes before what was decided on it, in the order of
 *   writing
 */
export function historyLines(
  history: readonly EventRecord[],
  today?: string,
): readonly HistoryLine[] {
  const events = history.map((event, index): HistoryLine => {
    const { date } = event;
    const earlier = history.slice(0, index);
    // What ended by itself the day before is what the first change of a day takes over from.
    const isFirstChange =
      event.action !== 'note' &&
      !earlier.some((other) => other.date === date && other.action !== 'note');
    return {
      kind: 'event',
      date,
      event,
      before: inForceOn(earlier, isFirstChange ? addDays(date, -1) : date),
      after: inForceOn(history.slice(0, index + 1), date),
    };
  });
  return [...endsOf(history), ...events]
    .filter(({ date }) => today === undefined || date <= today)
    .toSorted((a, b) => compareText(a.date, b.date));
}

/**
 * The ends that come by themselves, announced ones too. An event that something else replaced before
 * its last day has none, nor has one that another takes over from on the day after; an end that
 * leaves everything as it was is none either.
 *
 * @param history a decision's events, oldest first
 * @returns the earliest first, at most one a day
 */
export function endsOf(history: readonly EventRecord[]): readonly HistoryLine[] {
  const lastDays = new Set(history.flatMap(({ until }) => until ?? []));
  return [...lastDays].toSorted(compareText).flatMap((until): HistoryLine[] => {
    const date = addDays(until, 1);
    const before = inForceOn(history, until);
    const after = inForceOn(history, date);
    const isTakenOver = after.event?.date === date;
    const isSame = before.access === after.access && rejectsAlike(before, after);
    return before.event?.until !== until || isTakenOver || isSame
      ? []
      : [{ kind: 'end', date, event: before.event, before, after }];
  });
}

/**
 * The day of the next change that a history announces: of an event, or of an end that comes by itself.
 *
 * @param history a decision's events, oldest first
 * @param today the day, as `YYYY-MM-DD`
 * @returns the day as `YYYY-MM-DD`, or undefined where nothing is announced
 */
export function nextChange(history: readonly EventRecord[], today: string): string | undefined {
  return historyLines(history).find(({ date, event }) => date > today && event.action !== 'note')
    ?.date;
}

/**
 * Tells whether an event with a last day applies on it, and has not been replaced by then.
 *
 * @param history a decision's events, oldest first
 * @param event one of them
 */
export function lastsToItsEnd(history: readonly EventRecord[], event: EventRecord): boolean {
  return event.until !== undefined && inForceOn(history, event.until).event === event;
}

/** Tells whether a line led to another access, and not only to something else rejected beside it. */
export function changesAccess({ before, after }: HistoryLine): boolean {
  return before.access !== after.access;
}

/**
 * The name by which a line can be linked on its decision's page.
 *
 * @param line the line
 * @returns such as `limit-2025-01-09`, or `end-2025-02-01`
 */
export function lineAnchor({ kind, date, event }: HistoryLine): string {
  return kind === 'end' ? `end-${date}` : eventAnchor(event);
}

/** The name by which an event can be linked on its decision's page. */
export function eventAnchor(event: EventRecord): string {
  return `${event.action}-${event.date}`;
}
