import { describe, expect, test } from 'vitest';
import { dayIn, pageAge } from '../../src/search/page-age.ts';

describe('a page', () => {
  const page = { made: '2026-11-28', due: undefined };

  test.each(['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'])(
    'made on 28 November is as it should be on %s',
    (today) => expect(pageAge(page, today)).toEqual({ days: undefined, isDue: false }),
  );

  test.each([
    ['2026-12-01', 3],
    ['2027-01-28', 61],
    ['2027-11-28', 365],
  ])('made on 28 November is on %s %i days old', (today, days) => {
    expect(pageAge(page, today).days).toBe(days);
  });

  test('has missed a change from its day on', () => {
    const announcing = { made: '2026-11-28', due: '2026-11-30' };
    expect(pageAge(announcing, '2026-11-29').isDue).toBe(false);
    expect(pageAge(announcing, '2026-11-30').isDue).toBe(true);
    expect(pageAge(announcing, '2027-11-30').isDue).toBe(true);
  });
});

test.each([
  ['UTC', '2026-11-30'],
  ['Pacific/Kiritimati', '2026-12-01'],
  ['Pacific/Pago_Pago', '2026-11-30'],
  ['Mars/Olympus', '2026-11-30'],
])('half past eleven at night in Greenwich is in %s on %s', (zone, day) => {
  expect(dayIn(zone, new Date('2026-11-30T23:30:00Z'))).toBe(day);
});
