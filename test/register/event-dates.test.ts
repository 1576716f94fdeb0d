import { describe, expect, test } from 'vitest';
import { fateOfEnd, fateOfReview } from '../../src/register/event-dates.ts';
import type { EventRecord } from '../../src/schema/decision.ts';
import { eventOf } from '../event-of.ts';

const TODAY = '2026-11-24';

/** What became of the review that the first of some events announced. */
function review(...history: readonly [EventRecord, ...EventRecord[]]): string | undefined {
  return fateOfReview(history, history[0], TODAY);
}

const past = (more: Partial<EventRecord> = {}): EventRecord =>
  eventOf('2025-01-01', 'limit', { review: '2025-06-01', ...more });
const future = (more: Partial<EventRecord> = {}): EventRecord =>
  eventOf('2026-01-01', 'limit', { review: '2027-06-01', ...more });

describe('a review', () => {
  test.each<[string, string | undefined, readonly [EventRecord, ...EventRecord[]]]>([
    ['is none where none was announced', undefined, [eventOf('2026-01-01', 'limit')]],
    ['is ahead until its day', 'ahead', [future({ review: TODAY })]],
    ['is overdue from the day after', 'overdue', [past({ review: '2026-11-23' })]],
    [
      'is ahead of an event that is only announced',
      'ahead',
      [eventOf('2027-01-01', 'limit', { review: '2027-06-01' })],
    ],
    [
      'is not answered by a note before its day',
      'ahead',
      [future(), eventOf('2026-02-01', 'note')],
    ],
    ['is overdue in spite of such a note', 'overdue', [past(), eventOf('2025-02-01', 'note')]],
    ['is answered by a note on its day', 'answered', [past(), eventOf('2025-06-01', 'note')]],
    [
      'is answered by a note that sets another day',
      'answered',
      [future(), eventOf('2026-02-01', 'note', { review: '2027-12-01' })],
    ],
    [
      'is not answered by what is only announced',
      'ahead',
      [future(), eventOf('2027-01-01', 'suspend')],
    ],
    ['is answered by the end of its restriction', 'answered', [past({ until: '2025-03-31' })]],
    ['is ahead through the last day of its restriction', 'ahead', [future({ until: TODAY })]],
  ])('%s', (_, fate, history) => {
    expect(review(...history)).toBe(fate);
  });

  test.each(['watch', 'limit', 'suspend', 'restore'] as const)(
    'is answered by a later %s, before its day as after',
    (action) => {
      for (const date of ['2025-02-01', '2025-06-01', '2026-11-24']) {
        expect(review(past(), eventOf(date, action))).toBe('answered');
        expect(
          review(eventOf('2025-01-01', 'suspend', { review: '2027-06-01' }), eventOf(date, action)),
        ).toBe('answered');
      }
    },
  );

  test('that a note announced is answered when the restriction it was about ends', () => {
    const note = eventOf('2026-02-01', 'note', { review: '2026-08-01' });
    const limit = eventOf('2026-01-01', 'limit', { until: '2026-06-30' });
    expect(fateOfReview([limit, note], note, '2026-06-30')).toBe('ahead');
    expect(fateOfReview([limit, note], note, '2026-07-01')).toBe('answered');
  });
});

describe('a last day', () => {
  const fate = (...history: readonly [EventRecord, ...EventRecord[]]): string | undefined =>
    fateOfEnd(history, history[0], TODAY);
  const limit = (until: string): EventRecord => eventOf('2026-01-01', 'limit', { until });

  test.each<[string, string | undefined, readonly [EventRecord, ...EventRecord[]]]>([
    ['is none where none was set', undefined, [eventOf('2026-01-01', 'limit')]],
    ['is ahead until it has passed', 'ahead', [limit(TODAY)]],
    ['is past from the day after', 'past', [limit('2026-11-23')]],
    [
      'is replaced by what came before it',
      'replaced',
      [limit('2026-11-23'), eventOf('2026-02-01', 'suspend')],
    ],
    [
      'is replaced by what is announced before it',
      'replaced',
      [limit('2027-02-01'), eventOf('2027-01-01', 'restore')],
    ],
  ])('%s', (_, expected, history) => {
    expect(fate(...history)).toBe(expected);
  });
});
