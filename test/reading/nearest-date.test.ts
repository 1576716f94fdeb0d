import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestDate, nearestTime } from '../../src/reading/nearest-date.ts';
import { isPlainDate } from '../../src/schema/plain-date.ts';

test.each([
  ['2025-1-9', '2025-01-09'],
  ['2025/01/09', '2025-01-09'],
  ['2025.1.9', '2025-01-09'],
  [' 2025-01-09 ', '2025-01-09'],
  ['2025-01-09T10:00:00Z', '2025-01-09'],
  ['2025-31-12', '2025-12-31'],
  ['20250109', '2025-01-09'],
  ['2025\u201101\u201109', '2025-01-09'],
  ['2025–1–9', '2025-01-09'],
  ['9 January 2025', '2025-01-09'],
  ['Jan 9, 2025', '2025-01-09'],
])('%s means %s', (got, day) => expect(nearestDate(got)).toBe(day));

test.each([
  '09/01/2025',
  '9.1.2025',
  '2025-02-30',
  '31 February 2025',
  'January 2025',
  '20250230',
  '2025010',
  'tomorrow',
  '2025',
  '',
])('%s is no guess', (got) => expect(nearestDate(got)).toBeUndefined());

test('what is offered is a day of the calendar', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^\d{4}[-/. ]\d{1,2}[-/. ]\d{1,2}$/u)),
      (got) => {
        const day = nearestDate(got);
        if (day !== undefined) expect(isPlainDate(day)).toBe(true);
      },
    ),
  );
});

test.each([
  ['2026-11-28 9:05', '2026-11-28T09:05'],
  ['2026-11-28T9:05', '2026-11-28T09:05'],
  ['2026-11-28, 14:30', '2026-11-28T14:30'],
  ['2026-11-28 14.30', '2026-11-28T14:30'],
  ['2026-11-28 14h30', '2026-11-28T14:30'],
  ['2026/11/28 14:30:05', '2026-11-28T14:30'],
  ['2026-11-28 2:30 pm', '2026-11-28T14:30'],
  ['2026-11-28 12:30 am', '2026-11-28T00:30'],
  ['28 November 2026, 14:30', '2026-11-28T14:30'],
  ['2026-1-9', '2026-01-09'],
  ['2026.1.9', '2026-01-09'],
  ['9 January 2026', '2026-01-09'],
  ['2026-11-28T14:30:00Z', undefined],
  ['2026-11-28T14:30+01:00', undefined],
  ['2026-11-28 14:30:00 +0100', undefined],
  ['2026-11-28T25:00', undefined],
  ['2026-11-28T14:60', undefined],
  ['2026-02-30T14:30', undefined],
  ['14:30', undefined],
])('%s means the time %s', (got, time) => expect(nearestTime(got)).toBe(time));
