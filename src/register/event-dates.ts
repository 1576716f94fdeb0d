import type { EventRecord } from '../schema/decision.ts';
import { lastsToItsEnd } from './history-lines.ts';
import { inForceOn } from './state.ts';

/** What became of the last day of an event: something may have replaced it before. */
export type EndFate = 'ahead' | 'past' | 'replaced';

/** What became of a review that was announced. */
export type ReviewFate = 'ahead' | 'overdue' | 'answered';

/**
 * What became of an event's last day.
 *
 * @param history a decision's events, oldest first
 * @param event one of them
 * @param today the day, as `YYYY-MM-DD`
 * @returns undefined where it has none
 */
export function fateOfEnd(
  history: readonly EventRecord[],
  event: EventRecord,
  today: string,
): EndFate | undefined {
  if (event.until === undefined) return undefined;
  if (!lastsToItsEnd(history, event)) return 'replaced';
  return event.until < today ? 'past' : 'ahead';
}

/**
 * What became of the review that an event announced. Whatever changes what applies answers it, on
 * whichever day, and the end that came by itself too; so does a note on its day or later, and one
 * that sets another day.
 *
 * @param history a decision's events, oldest first
 * @param event one of them
 * @param today the day, as `YYYY-MM-DD`
 * @returns undefined where it announced none
 */
export function fateOfReview(
  history: readonly EventRecord[],
  event: EventRecord,
  today: string,
): ReviewFate | undefined {
  const { review } = event;
  if (review === undefined) return undefined;
  const place = history.indexOf(event) + 1;
  const isAnswered = history
    .slice(place)
    .some(
      (later) =>
        later.date <= today &&
        (later.action !== 'note' || later.date >= review || later.review !== undefined),
    );
  if (isAnswered || hasLapsed(history.slice(0, place), event.date, today)) return 'answered';
  return review < today ? 'overdue' : 'ahead';
}

/** Tells whether what applied on the day of the latest of some events has ended by itself since. */
function hasLapsed(events: readonly EventRecord[], date: string, today: string): boolean {
  return date <= today && inForceOn(events, date).event !== inForceOn(events, today).event;
}
