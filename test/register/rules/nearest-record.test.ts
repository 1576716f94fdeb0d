import { expect, test } from 'vitest';
import { nearestRecord } from '../../../src/register/rules/nearest-record.ts';

const posts = new Map([
  ['2026-03-02-loud-limited', 'loud.example is limited'],
  ['2026-03-09-minute', 'Minutes of the ninth'],
  ['2026-03-16-minute', undefined],
  ['welcome', 'Welcome'],
]);

test.each([
  ['loud-limited', '2026-03-02-loud-limited'],
  ['posts/2026-03-02-loud-limited/index.md', '2026-03-02-loud-limited'],
  ['../posts/welcome.mdx', 'welcome'],
  ['Loud.example is limited', '2026-03-02-loud-limited'],
  ['2026-03-02-loud-limitd', '2026-03-02-loud-limited'],
])('%s means %s', (got, id) => expect(nearestRecord(got, posts)).toBe(id));

test.each([['minute'], ['something else'], ['']])('%s means none', (got) => {
  expect(nearestRecord(got, posts)).toBeUndefined();
});
