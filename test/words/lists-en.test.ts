import { expect, test } from 'vitest';
import { writtenFormats } from '../../src/exchange/formats.ts';
import { listsEn } from '../../src/words/lists-en.ts';

const lists = Object.entries(listsEn);

test('there are words for every list, and for nothing else', () => {
  expect(Object.keys(listsEn).toSorted()).toEqual(
    writtenFormats.map(({ name }) => name).toSorted(),
  );
});

test.each(lists)('%s closes what it opens, and what is typed stands in its steps', (_, list) => {
  for (const step of list?.how ?? []) expect(step.split('`').length % 2, step).toBe(1);
  expect(list?.title).not.toContain('`');
  expect(list?.what).not.toContain('`');
});
