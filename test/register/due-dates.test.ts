import { describe, expect, test } from 'vitest';
import { buildRegister } from '../../src/register/register.ts';
import { dueDates } from '../../src/register/due-dates.ts';
import type { EventRecord } from '../../src/schema/decision.ts';
import { eventOf } from '../event-of.ts';

const TODAY = '2026-11-24';

function due(...history: EventRecord[]): string[] {
  const register = buildRegister([{ id: 'a.example', data: { history } }], []);
  return dueDates(register, TODAY).map(({ kind, date }) => `${kind} ${date}`);
}

describe('what is due', () => {
  test('is a review that is still to come', () => {
    expect(due(eventOf('2026-01-01', 'limit', { review: '2027-01-01' }))).toEqual([
      'review 2027-01-01',
    ]);
  });

  test('is a review that is overdue', () => {
    expect(due(eventOf('2025-01-01', 'limit', { review: '2025-06-01' }))).toEqual([
      'review 2025-06-01',
    ]);
  });

  test('is no review that a later event has answered', () => {
    expect(
      due(eventOf('2025-01-01', 'limit', { review: '2025-06-01' }), eventOf('2025-06-02', 'note')),
    ).toEqual([]);
  });

  test('is a review in spite of a note before it', () => {
    expect(
      due(eventOf('2026-01-01', 'limit', { review: '2027-06-01' }), eventOf('2026-02-01', 'note')),
    ).toEqual(['review 2027-06-01']);
  });

  test('is the end of a restriction', () => {
    expect(due(eventOf('2026-11-01', 'limit', { until: '2026-12-01' }))).toEqual([
      'end 2026-12-01',
    ]);
  });

  test('is no end that something else came before', () => {
    expect(
      due(
        eventOf('2026-11-01', 'limit', { until: '2026-12-01' }),
        eventOf('2026-11-10', 'suspend'),
      ),
    ).toEqual([]);
  });

  test('is an end that has come, on the same day as before', () => {
    expect(due(eventOf('2025-11-01', 'limit', { until: '2025-12-01' }))).toEqual([
      'end 2025-12-01',
    ]);
  });

  test('is each end of restrictions that stand in one another', () => {
    expect(
      due(
        eventOf('2026-11-01', 'limit', { until: '2026-12-31' }),
        eventOf('2026-11-10', 'suspend', { until: '2026-11-30' }),
      ),
    ).toEqual(['end 2026-11-30', 'end 2026-12-31']);
  });

  test('is no end where another restriction is announced to take over', () => {
    expect(
      due(
        eventOf('2026-11-01', 'limit', { until: '2026-12-31' }),
        eventOf('2027-01-01', 'suspend'),
      ),
    ).toEqual([]);
  });
});
