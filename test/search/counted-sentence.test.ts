import { describe, expect, test } from 'vitest';
import { countedSentence, sayCount } from '../../src/search/counted-sentence.ts';
import { en } from '../../src/words/en.ts';

describe.each(['en', 'de', 'fr', 'pl', 'ar', 'ja'])(
  'a sentence about a number in %s',
  (language) => {
    const rules = new Intl.PluralRules(language);
    const numbers = new Intl.NumberFormat(language);
    const say = (n: number, shown: string): string => `${shown} (${rules.select(n)})`;
    const sentence = countedSentence(language, say);

    test('is said in a browser as in a build', () => {
      for (const n of [...Array(250).keys(), 1_000, 1_001, 1_002, 10_000, 123_456])
        expect(sayCount(sentence, n, language)).toBe(say(n, numbers.format(n)));
    });
    test('outlives being sent as text', () => {
      expect(JSON.parse(JSON.stringify(sentence))).toEqual(sentence);
    });
  },
);

test('a number that asks for a form of its own only far up has the usual one', () => {
  const sentence = countedSentence('fr', (n, shown) => `${shown} serveur${n > 1 ? 's' : ''}`);
  expect(sayCount(sentence, 1_000_000, 'fr')).toMatch(/^1\s000\s000 serveurs$/u);
});

test('the number of servers found is said', () => {
  const sentence = countedSentence('en', en.askFound);
  expect(sayCount(sentence, 0, 'en')).toBe('0 servers found.');
  expect(sayCount(sentence, 1, 'en')).toBe('1 server found.');
  expect(sayCount(sentence, 10_412, 'en')).toBe('10,412 servers found.');
});
