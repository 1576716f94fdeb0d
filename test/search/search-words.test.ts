import { describe, expect, test } from 'vitest';
import { fillSentence } from '../../src/search/fill-sentence.ts';
import { pageKind } from '../../src/search/page-kind.ts';
import { searchWords } from '../../src/search/search-words.ts';
import { en } from '../../src/words/en.ts';

describe('the words that go to the browser', () => {
  test('are text, and none is lost on the way', () => {
    const words = searchWords(en, 'en');
    expect(JSON.parse(JSON.stringify(words))).toEqual(words);
    expect(words).toMatchObject({
      verdictNone: en.verdictNone,
      access: en.access,
      servers: { one: '{count} server', other: '{count} servers' },
      texts: { one: '{count} text', other: '{count} texts' },
    });
  });
  test.each([
    ['ja', ['other']],
    ['de', ['one', 'other']],
    ['pl', ['few', 'many', 'one']],
    ['ar', ['few', 'many', 'one', 'other', 'two', 'zero']],
  ])('have every form that whole numbers have in %s', (language, forms) => {
    expect(Object.keys(searchWords(en, language).texts).toSorted()).toEqual(forms);
  });
});

test('the places of a sentence are filled by name, once', () => {
  const sentence = '{asked} is covered by {server}.';
  expect(fillSentence(sentence, { asked: '{server}', server: 'a.example' })).toBe(
    '{server} is covered by a.example.',
  );
  expect(fillSentence(sentence, { server: '$&' })).toBe(' is covered by $&.');
});

test.each([
  ['/posts/2024-01-14-minute/', 'post'],
  ['/decisions/threads.net/', 'decision'],
  ['/guides/tusky-block-server/', 'guide'],
  ['/criteria/spam/', 'criterion'],
  ['/about/', 'page'],
  ['/', 'page'],
])('%s is a %s', (path, kind) => {
  expect(pageKind(path)).toBe(kind);
});
