import { expect, test } from 'vitest';
import { counted } from '../../src/cli/command/counted.ts';

test.each([
  [0, '0 servers'],
  [1, '1 server'],
  [2, '2 servers'],
  [12_345, '12,345 servers'],
])('%i of them are %s', (count, expected) => {
  expect(counted(count, 'server')).toBe(expected);
});

test('a word may have a plural of its own', () => {
  expect(counted(2, 'entry', 'entries')).toBe('2 entries');
});
