import { expect, test } from 'vitest';
import { isPublished } from '../../src/register/is-published.ts';

test.each([
  [{ date: '2026-11-24' }, true],
  [{ date: '2026-11-25' }, false],
  [{ date: '2026-11-24T23:59' }, true],
  [{ date: '2026-11-25T00:00' }, false],
  [{ date: '2026-11-24', draft: true }, false],
  [{ date: '2026-11-24', draft: false }, true],
])('on 2026-11-24, %j is published: %s', (post, published) => {
  expect(isPublished(post, '2026-11-24')).toBe(published);
});
