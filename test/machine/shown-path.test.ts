import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { shownPath } from '../../src/machine/shown-path.ts';

test.each([
  ['content/decisions', 'content/decisions'],
  ['../elsewhere', '../elsewhere'],
  ['.', '.'],
])('from the folder of the command, %s is shown as %s', (path, expected) => {
  expect(shownPath(resolve(path))).toBe(expected);
});
