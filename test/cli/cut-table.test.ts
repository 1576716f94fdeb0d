import { expect, test } from 'vitest';
import { cutTable } from '../../src/cli/command/cut-table.ts';

const table = (count: number, all: boolean): readonly string[] =>
  cutTable(
    ['number'],
    Array.from({ length: count }, (_, index) => index + 1),
    (number) => [String(number)],
    all,
  ).split('\n');

test('forty rows are shown whole', () => {
  expect(table(40, false).slice(-2)).toEqual(['40', '']);
});

test('of more, forty are shown, and the others are counted', () => {
  expect(table(1_041, false).slice(-3)).toEqual([
    '40',
    'and 1,001 more: --verbose shows them all',
    '',
  ]);
});

test('all are shown where that is asked for', () => {
  expect(table(1_041, true)).toHaveLength(1_043);
});
