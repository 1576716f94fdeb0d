import { describe, expect, test } from 'vitest';
import { dayOf, plainTime } from '../../src/schema/plain-time.ts';

describe('a day with or without a time', () => {
  test.each([
    ['2026-11-28', '2026-11-28'],
    ['2026-11-28T14:30', '2026-11-28T14:30'],
    ['2026-11-28 14:30', '2026-11-28T14:30'],
    ['2026-11-28T14:30:00', '2026-11-28T14:30'],
    ['2026-11-28 14:30:05', '2026-11-28T14:30:05'],
    ['2026-11-28T00:00', '2026-11-28T00:00'],
    ['2026-11-28T23:59', '2026-11-28T23:59'],
  ])('%j is kept as %s, and so is that', (written, kept) => {
    expect(plainTime.parse(written)).toBe(kept);
    expect(plainTime.parse(kept)).toBe(kept);
    expect(dayOf(kept)).toBe('2026-11-28');
  });

  test.each([
    '2026-11-28T24:00',
    '2026-11-28T14:60',
    '2026-11-28T9:05',
    '2026-11-28T14',
    '2026-11-28T14:30Z',
    '2026-11-28T14:30+01:00',
    '2026-02-29T14:30',
    '2026-11-28  14:30',
    '14:30',
    '',
  ])('%j is none', (written) => {
    expect(plainTime.safeParse(written).success).toBe(false);
  });
});
