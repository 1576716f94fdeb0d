import { expect, test } from 'vitest';
import { directionOf, interfaceLanguage } from '../../src/schema/language.ts';

test.each([
  'ar',
  'he',
  'fa',
  'ur',
  'yi',
  'dv',
  'ckb',
  'nqo',
  'syr',
  'ks',
  'az-Arab',
  'pa-PK',
  'ff-Adlm',
  'AR-eg',
])('%s is written from right to left', (language) => {
  expect(directionOf(language)).toBe('rtl');
});

test.each(['en', 'de', 'ku', 'pa', 'ks-Deva', 'az', 'ar-Latn', 'ff', 'zh-Hant-TW', 'tlh', 'und'])(
  '%s is written from left to right',
  (language) => {
    expect(directionOf(language)).toBe('ltr');
  },
);

test.each(['en', 'en-GB', 'EN-us', 'en-u-nu-thai'])('the interface speaks %s', (language) => {
  expect(interfaceLanguage.safeParse(language).success).toBe(true);
});

test.each([
  ['de', 'no-words-in-language'],
  ['ar', 'no-words-in-language'],
  ['enm', 'no-words-in-language'],
  ['English', 'not-a-language'],
  ['en_GB', 'not-a-language'],
])('the interface does not speak %s, which is one problem: %s', (language, problem) => {
  const { error } = interfaceLanguage.safeParse(language);
  expect(error?.issues).toMatchObject([{ code: 'custom', params: { problem } }]);
});
