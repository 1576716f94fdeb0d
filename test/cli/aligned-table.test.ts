import { expect, test } from 'vitest';
import { alignedTable } from '../../src/cli/command/aligned-table.ts';

test('a column is as wide as its widest cell, and no line ends in spaces', () => {
  const lines = [
    ['server', 'now', 'reason'],
    ['a.example', 'limited', 'Spam.'],
    ['long-name.example', 'open', ''],
  ];
  expect(alignedTable(lines)).toBe(
    [
      'server             now      reason',
      'a.example          limited  Spam.',
      'long-name.example  open',
      '',
    ].join('\n'),
  );
});

test('a cell of more than forty characters pushes only its own line aside', () => {
  const long = `${'x'.repeat(60)}.example`;
  expect(
    alignedTable([
      ['server', 'now'],
      [long, 'open'],
      ['a.example', 'open'],
    ]).split('\n'),
  ).toEqual([
    `${'server'.padEnd(40)}  now`,
    `${long}  open`,
    `${'a.example'.padEnd(40)}  open`,
    '',
  ]);
});
