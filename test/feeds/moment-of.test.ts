import fc from 'fast-check';
import { expect, test } from 'vitest';
import { momentOf } from '../../src/feeds/moment-of.ts';

test.each([
  ['UTC', '2026-11-25T00:00:00Z'],
  ['Pacific/Auckland', '2026-11-24T11:00:00Z'],
  ['America/Los_Angeles', '2026-11-25T08:00:00Z'],
  ['Asia/Kathmandu', '2026-11-24T18:15:00Z'],
])('a day in %s begins when its clocks say so', (zone, moment) => {
  expect(momentOf('2026-11-25', zone)).toBe(moment);
});

test('every day begins on that day, and not before, wherever clocks change', () => {
  const dayIn = (zone: string, moment: number): string =>
    new Intl.DateTimeFormat('sv', { timeZone: zone }).format(moment);
  fc.assert(
    fc.property(
      fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
      fc.integer({ min: Date.UTC(2015, 0) / 86_400_000, max: Date.UTC(2036, 0) / 86_400_000 }),
      (zone, number) => {
        const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
        const start = Date.parse(momentOf(day, zone));
        expect(dayIn(zone, start)).toBe(day);
        expect(dayIn(zone, start - 1) < day).toBe(true);
      },
    ),
  );
});
