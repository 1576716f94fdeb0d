import { expect, test } from 'vitest';
import { formatFor } from '../../src/words/format.ts';

test.each([
  ['en', 'Europe/Berlin', '28 November 2026 at 14:30 CET'],
  ['en', 'UTC', '28 November 2026 at 13:30 UTC'],
  ['de', 'Europe/Berlin', '28. November 2026 um 14:30 MEZ'],
])('a time in %s, in %s, is written with its zone', (language, zone, written) => {
  expect(formatFor(language).time('2026-11-28T13:30:00Z', zone)).toBe(written);
});
