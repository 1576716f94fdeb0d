import { expect, test } from 'vitest';
import { mergeConflicts } from '../../src/reading/merge-conflicts.ts';

const linesOf = (text: string, file: string) => mergeConflicts(text, file).map(({ line }) => line);

test('a conflict is found once, where it begins, and so is a sign left over', () => {
  expect(linesOf('a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\n<<<<<<< HEAD\n', 'a.yaml')).toEqual([
    2, 7,
  ]);
  expect(linesOf('a: 1\n>>>>>>> 5f2c1aa (Say why)\n', 'posts/a.md')).toEqual([2]);
});

test('an underlined heading, a deep quotation and code between fences are none', () => {
  const text = 'Heading\n=======\n\n>>>>>>>> deep\n\n```\n<<<<<<< HEAD\n```\n';
  expect(linesOf(text, 'posts/a.md')).toEqual([]);
});
