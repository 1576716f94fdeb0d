import { expect, test } from 'vitest';
import { excerptOf } from '../../src/search/find-texts.ts';

const TEXT = 'Its owner, Mr. Smith, doxxed three of our members. Nobody answers.';

test.each([
  ['its beginning', TEXT, 'Its owner, Mr.', 'Its owner, Mr. …'],
  ['its middle', TEXT, 'Smith, doxxed', '… Smith, doxxed …'],
  ['its end', TEXT, 'Nobody answers.', '… Nobody answers.'],
  ['all of it', TEXT, TEXT, TEXT],
  ['a text on several lines', ' It floods\n us. ', 'It floods us.', 'It floods us.'],
  ['a text without spaces', '它\u200b发送\u200b广告', '它发送', '它发送 …'],
])('an excerpt that is %s says where there is more', (_, content, plain, excerpt) => {
  expect(excerptOf({ excerpt: plain, plain_excerpt: plain, raw_content: content })).toBe(excerpt);
});

test('an excerpt keeps the marks around what was searched for', () => {
  expect(
    excerptOf({
      excerpt: '<mark>Smith,</mark> doxxed',
      plain_excerpt: 'Smith, doxxed',
      raw_content: TEXT,
    }),
  ).toBe('… <mark>Smith,</mark> doxxed …');
});
