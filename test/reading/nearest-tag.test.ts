import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestTag } from '../../src/reading/nearest-tag.ts';
import { post } from '../../src/schema/post.ts';

test.each([
  ['Spam Wave', 'spam-wave'],
  [' #spam! ', 'spam'],
  ['spam_wave--2', 'spam-wave-2'],
  ['Café', 'cafe'],
  ['日本', '日本'],
  ['ラーメン', 'ラーメン'],
  ['???', undefined],
  ['', undefined],
])('“%s” is nearest to %s', (got, tag) => expect(nearestTag(got)).toBe(tag));

test('what is offered is a tag that the schema takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (got) => {
      const tag = nearestTag(got);
      if (tag === undefined) return;
      const result = post.shape.tags.safeParse([tag]);
      expect(result.success, `${got} → ${tag}`).toBe(true);
    }),
  );
});
