import { afterEach, expect, test, vi } from 'vitest';
import { today } from '../../src/machine/today.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

test.each([
  ['UTC', '2026-11-24'],
  ['Pacific/Auckland', '2026-11-25'],
])('the day is the one that the team has in %s', (timeZone, expected) => {
  vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2026, 10, 24, 12) / 1000));
  expect(today(timeZone)).toBe(expected);
});

test.each([undefined, ''])(
  'where SOURCE_DATE_EPOCH is %j, the clock says which day it is',
  (epoch) => {
    vi.stubEnv('SOURCE_DATE_EPOCH', epoch);
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 31, 12), toFake: ['Date'] });
    expect(today('UTC')).toBe('2026-01-31');
  },
);

test.each([
  ['0', '1970-01-01'],
  ['253370764799', '9998-12-31'],
])('SOURCE_DATE_EPOCH may be %s', (epoch, day) => {
  vi.stubEnv('SOURCE_DATE_EPOCH', epoch);
  expect(today('UTC')).toBe(day);
  expect(today('Pacific/Kiritimati')).toMatch(/^\d{4}-\d\d-\d\d$/u);
});

test.each([
  ['a word', 'yesterday'],
  ['a day', '2026-11-24'],
  ['milliseconds', '1795521600000'],
  ['a year of five digits', '253370764800'],
  ['a fraction', '1795521600.5'],
  ['a power', '1e9'],
  ['another base', '0x6b'],
  ['a sign', '-1'],
  ['a plus', '+1'],
  ['spaces', ' 1795521600 '],
  ['a space alone', ' '],
  ['another script', '١٢٣'],
  ['no number', 'Infinity'],
])('SOURCE_DATE_EPOCH that holds %s is refused by name, with what to write', (_, epoch) => {
  vi.stubEnv('SOURCE_DATE_EPOCH', epoch);
  expect(() => today('UTC')).toThrow(
    `SOURCE_DATE_EPOCH is ${JSON.stringify(epoch)}, which is no day. It stands in for the clock: write the whole number of seconds since 1970 began, for example 1767268800, or leave it out.`,
  );
});
