import type { EventRecord } from '../schema/decision.ts';
import type { Decision, Register } from './register.ts';
import { fateOfReview } from './event-dates.ts';
import { endsOf } from './history-lines.ts';
import type { Access } from './access.ts';
import { addDays } from '../schema/plain-date.ts';
import { compareText } from '../schema/compare-text.ts';

/** A day on which something is due. */
export interface DueDate {
  readonly decision: Decision;
  readonly event: EventRecord;
  /** `review`: the team looks again. `end`: the last day of a restriction. */
  readonly kind: 'review' | 'end';
  /** The day, as `YYYY-MM-DD`. */
  readonly date: string;
  /** What applies from the day after an end on. */
  readonly after: Access | undefined;
}

/**
 * What is due in a register: reviews that nothing has answered yet, overdue ones too, and the
 * last days of restrictions that end by themselves, or have: who follows them sees each stay.
 *
 * @param register the register
 * @param today the day, as `YYYY-MM-DD`
 * @returns the earliest first
 */
export function dueDates(register: Register, today: string): readonly DueDate[] {
  return register.decisions
    .flatMap((decision) => [
      ...decision.history.flatMap((event) => reviewOf(decision, event, today)),
      ...endsOf(decision.history).map(({ date, event, after }): DueDate => ({
        decision,
        event,
        kind: 'end',
        date: addDays(date, -1),
        after: after.access,
      })),
    ])
    .toSorted(
      (a, b) => compareText(a.date, b.date) || compareText(a.decision.slug, b.decision.slug),
    );
}

function reviewOf(decision: Decision, event: EventRecord, today: string): DueDate[] {
  const fate = fateOfReview(decision.history, event, today);
  return event.review === undefined || fate === 'answered'
    ? []
    : [{ decision, event, kind: 'review', date: event.review, after: undefined }];
}
