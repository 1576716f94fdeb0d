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

test.each([undefined, '', 'yesterday'])(
  'where SOURCE_DATE_EPOCH is %j, the clock says which day it is',
  (epoch) => {
    vi.stubEnv('SOURCE_DATE_EPOCH', epoch);
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 31, 12), toFake: ['Date'] });
    expect(today('UTC')).toBe('2026-01-31');
  },
);
