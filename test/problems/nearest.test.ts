import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest } from '../../src/problems/nearest.ts';

test.each([
  ['hate-spech', ['spam', 'hate-speech', 'harassment'], 'hate-speech'],
  ['Suspend', ['watch', 'suspend'], 'suspend'],
  ['suspended', ['watch', 'limit', 'suspend', 'restore', 'note'], 'suspend'],
  ['noisy.exmaple', ['noisy.example', 'quiet.example'], 'noisy.example'],
  ['sources', ['source', 'sourced'], 'source'],
])('%s means, of %j, %s', (got, known, meant) => expect(nearest(got, known)).toBe(meant));

test.each([
  ['block', ['watch', 'limit', 'suspend', 'restore', 'note']],
  ['mute', ['watch', 'limit', 'suspend', 'restore', 'note']],
  ['anything', []],
])('%s means nothing of %j', (got, known) => expect(nearest(got, known)).toBeUndefined());

test('a known word means itself', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{2,12}$/u), { minLength: 1 }), (known) => {
      for (const word of known) expect(nearest(word, known)).toBe(word);
    }),
  );
});

test('what is offered is a known word', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (got, known) => {
      const meant = nearest(got, known);
      if (meant !== undefined) expect(known).toContain(meant);
    }),
  );
});
