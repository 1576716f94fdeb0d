import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestDate } from '../../src/reading/nearest-date.ts';
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
