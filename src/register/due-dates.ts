import type { EventRecord } from '../schema/decision.ts';
import type { Decision, Register } from './register.ts';
import { compareText } from '../schema/compare-text.ts';

/** A day on which something is due. */
export interface DueDate {
  readonly decision: Decision;
  readonly event: EventRecord;
  /** `review`: the team looks again. `end`: the last day of a restriction. */
  readonly kind: 'review' | 'end';
  /** The day, as `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * What is due in a register: reviews that no later event has answered, overdue ones too, and
 * restrictions that end by themselves unless something else comes first.
 *
 * @param register the register
 * @param today the day, as `YYYY-MM-DD`
 * @returns the earliest first
 */
export function dueDates(register: Register, today: string): readonly DueDate[] {
  return register.decisions
    .flatMap((decision) => decision.history.flatMap((event) => dueOf(decision, event, today)))
    .toSorted(
      (a, b) => compareText(a.date, b.date) || compareText(a.decision.slug, b.decision.slug),
    );
}

function dueOf(decision: Decision, event: EventRecord, today: string): DueDate[] {
  const { history } = decision;
  const later = history.slice(history.indexOf(event) + 1);
  const { review, until } = event;
  const due: DueDate[] = [];
  if (review !== undefined && !later.some(({ date }) => date >= review && date <= today))
    due.push({ decision, event, kind: 'review', date: review });
  if (
    until !== undefined &&
    until >= today &&
    !later.some(({ action, date }) => action !== 'note' && date <= until)
  )
    due.push({ decision, event, kind: 'end', date: until });
  return due;
}
