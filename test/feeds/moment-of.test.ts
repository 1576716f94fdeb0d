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

test.each([
  ['2026-11-28T14:30', 'UTC', '2026-11-28T14:30:00Z'],
  ['2026-11-28T14:30', 'Europe/Berlin', '2026-11-28T13:30:00Z'],
  ['2026-11-28T14:30:05', 'Europe/Berlin', '2026-11-28T13:30:05Z'],
  ['2026-07-01T14:30', 'Europe/Berlin', '2026-07-01T12:30:00Z'],
  // Clocks go from 2:00 to 3:00: half past two is half an hour after two.
  ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00Z'],
  ['2026-03-29T01:59', 'Europe/Berlin', '2026-03-29T00:59:00Z'],
  ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00Z'],
  // Clocks go from 3:00 to 2:00: half past two comes twice.
  ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00Z'],
  ['2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00:00Z'],
  ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30:00Z'],
  ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00Z'],
  ['2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00Z'],
])('%s in %s is %s', (time, zone, moment) => expect(momentOf(time, zone)).toBe(moment));

test('what came after another of the same day is so many seconds later', () => {
  expect(momentOf('2026-11-28', 'Europe/Berlin', 2)).toBe('2026-11-27T23:00:02Z');
});

test('every time that clocks show is the moment at which they show it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
      fc.integer({ min: Date.UTC(2015, 0) / 60_000, max: Date.UTC(2036, 0) / 60_000 }),
      (zone, minutes) => {
        const shownAt = (moment: number): string =>
          new Intl.DateTimeFormat('sv', {
            timeZone: zone,
            dateStyle: 'short',
            timeStyle: 'short',
          })
            .format(moment)
            .replace(' ', 'T');
        const shown = shownAt(minutes * 60_000);
        expect(shownAt(Date.parse(momentOf(shown, zone)))).toBe(shown);
      },
    ),
  );
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
