import { expect, test } from 'vitest';
import { legible } from '../../src/problems/legible.ts';
import { printProblems } from '../../src/problems/print-problems.ts';
import { problem } from '../../src/problems/problem.ts';

test.each([
  ['\u001b[2J', '[U+001B][2J'],
  ['a\u202eb\u{e0041}c', 'a[U+202E]b[U+E0041]c'],
  ['é 漢字 👩‍👩‍👧', 'é 漢字 👩‍👩‍👧'],
])('%j is said as %j', (text, expected) => {
  expect(legible(text)).toBe(expected);
});

test('a text that nobody would read is cut off', () => {
  expect(legible('a'.repeat(1_000_000))).toBe(`${'a'.repeat(300)}…`);
});

test('no value and no name of a file can steer a terminal, or the log of a workflow', () => {
  const got = 'x\n::stop-commands::y\n\u001b[31m';
  const printed = printProblems(
    [problem('unknown-value', `posts/${got}.md`, { line: 1, column: 1 }, { got })],
    'text',
    'content',
  );
  expect(printed).not.toMatch(/^::|\u001b/mu);
});
