import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isPlainDate } from '../../src/schema/plain-date.ts';

const DAY = 86_400_000;
const anyDay = fc
  .integer({ min: Date.UTC(1900, 0, 1) / DAY, max: Date.UTC(2200, 0, 1) / DAY })
  .map((days) => new Date(days * DAY).toISOString().slice(0, 10));

describe('isPlainDate', () => {
  test.each(['2024-02-29', '2000-02-29', '2025-12-31', '2025-04-30', '2023-02-28'])(
    '%s is a day',
    (text) => expect(isPlainDate(text)).toBe(true),
  );
  test.each([
    '2023-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '2025-01-32',
    '2025-1-9',
    '25-01-09',
    '2025-01-09T00:00:00Z',
    ' 2025-01-09',
    '2025-01-09\n',
    '2025/01/09',
    '２０２５-01-09',
    '',
  ])('“%s” is none', (text) => expect(isPlainDate(text)).toBe(false));

  test('every day of the calendar is one', () => {
    fc.assert(fc.property(anyDay, (day) => isPlainDate(day)));
  });
});

describe('addDays', () => {
  test.each([
    ['2025-01-31', 1, '2025-02-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2025-03-01', -1, '2025-02-28'],
    ['2025-03-30', 1, '2025-03-31'],
    ['2025-05-05', 0, '2025-05-05'],
  ])('%s and %i days is %s', (day, days, other) => expect(addDays(day, days)).toBe(other));

  test('going there and back leads to the same day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9999, max: 9999 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
    );
  });
});
