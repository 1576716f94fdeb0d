import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestName, maskName } from '../../src/register/mask-name.ts';

describe('maskName', () => {
  // Worked out by hand from Mastodon's DomainBlock#public_domain.
  test.each([
    ['example.com', 'exa****.*om'],
    ['a.example', 'a.e****le'],
    ['threads.net', 'thr****.*et'],
    ['hate.example', 'hate.****ple'],
    ['ab.c', 'ab.c'],
    ['abc', 'a**'],
    ['quarry.example', 'quar**.****ple'],
  ])('%s is shown as %s', (name, masked) => expect(maskName(name)).toBe(masked));

  test('keeps the length and the dots, and only ever puts stars', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z.-]{1,60}$/u), (name) => {
        const masked = maskName(name);
        expect(masked).toHaveLength(name.length);
        for (const [index, character] of Array.from(masked).entries()) {
          if (name[index] === '.') expect(character).toBe('.');
          else expect(['*', name[index]]).toContain(character);
        }
      }),
    );
  });

  test('hides at least a third of every name of eight letters and more', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{8,60}$/u), (name) => {
        expect(maskName(name).replaceAll(/[^*]/gu, '').length).toBeGreaterThanOrEqual(
          Math.floor(name.length / 3),
        );
      }),
    );
  });
});

describe('digestName', () => {
  test('is the SHA-256 of the name, in hexadecimal', () => {
    expect(digestName('example.com')).toBe(
      'a379a6f6eeafb9a55e378c118034e2751e682fab9f2d30ab13d2125586ce1947',
    );
    expect(digestName('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
  test('agrees with Node on every name', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(digestName(name)).toBe(createHash('sha256').update(name).digest('hex'));
      }),
    );
  });
});
