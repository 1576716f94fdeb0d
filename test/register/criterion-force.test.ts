import { expect, test } from 'vitest';
import { isRetired, outcomesOf } from '../../src/register/criterion-force.ts';

test.each([
  ['any that restricts, where a criterion names none', undefined, ['watch', 'limit', 'suspend']],
  [
    'those it names, the mildest first',
    ['suspend' as const, 'watch' as const],
    ['watch', 'suspend'],
  ],
])('a decision can be %s', (_, outcomes, expected) => {
  expect(outcomesOf({ outcomes })).toEqual(expected);
});

test('a criterion is in force through its last day', () => {
  expect(isRetired({ retired: '2026-11-24' }, '2026-11-24')).toBe(false);
  expect(isRetired({ retired: '2026-11-24' }, '2026-11-25')).toBe(true);
  expect(isRetired({ retired: undefined }, '2026-11-25')).toBe(false);
});
