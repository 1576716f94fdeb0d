import { describe, expect, test } from 'vitest';
import unhomoglyph from 'unhomoglyph';
import { buildRegister } from '../../src/register/register.ts';
import { rowsOn } from '../../src/register/rows.ts';
import { lookOf } from '../../src/search/look-alikes.ts';
import { nearServers } from '../../src/search/near-servers.ts';
import { shownNameOf } from '../../src/search/server-entry.ts';
import { serverIndex } from '../../src/search/server-index.ts';
import { manyServers } from '../browser/many-servers.ts';
import { eventOf } from '../event-of.ts';

const history = [eventOf('2024-03-01', 'suspend')];
const index = serverIndex(
  rowsOn(
    buildRegister(
      [
        { id: 'threads.net', data: { history } },
        { id: 'xn--strandlufer-r8a.example', data: { history } },
        { id: 'lab.meadow.example', data: { history } },
        { id: 'bad-apple.example', data: { history } },
        { id: 'io.example', data: { history } },
        { id: 'quarry.example', data: { listing: 'obfuscated', history } },
      ],
      [],
    ),
    '2026-11-24',
  ),
);
const near = (typed: string): string[] => nearServers(index, typed).map(shownNameOf);

describe('a name that was mistyped', () => {
  test.each([
    ['without a letter', 'thread.net', 'threads.net'],
    ['with a letter too many', 'threadss.net', 'threads.net'],
    ['with another letter', 'threafs.net', 'threads.net'],
    ['with two letters the other way round', 'thraeds.net', 'threads.net'],
    ['in another top-level domain', 'threads.com', 'threads.net'],
    ['in a top-level domain that does not exist', 'threads.ner', 'threads.net'],
    ['without its dot', 'threadsnet', 'threads.net'],
    ['with a space for its dot', 'threads net', 'threads.net'],
    ['with a dot too many', 'thre.ads.net', 'threads.net'],
    ['with www in front', 'www.thread.net', 'threads.net'],
    ['below the one that was meant', 'photos.thread.net', 'threads.net'],
    ['without a hyphen', 'badapple.example', 'bad-apple.example'],
    ['without a mark', 'strandlaufer.example', 'strandläufer.example'],
    ['with two letters for one', 'strandlaeufer.example', 'strandläufer.example'],
    ['with another mark', 'strandlâufer.example', 'strandläufer.example'],
  ])('%s, is told: %s', (_, typed, name) => {
    expect(near(typed)[0]).toBe(name);
  });
});

describe('a name that looks like another', () => {
  test.each([
    ['with a Cyrillic letter', 'тhreads.net'],
    ['with Cyrillic letters alone', 'тһгеаԁѕ.net'],
    ['with a Greek letter', 'threαds.net'],
    ['in wide letters', 'ｔｈｒｅａｄｓ.net'],
    ['in punycode', new URL('https://тhreads.net').hostname],
    ['with a digit for a letter', 'thread5.net'],
    ['with a mark below', 'threaḍs.net'],
  ])('%s, is told: %s', (_, typed) => {
    expect(near(typed)).toEqual(['threads.net']);
  });
});

test.each([
  'quiet.example',
  'example.net',
  'threads-in-a-needle.net',
  'a.example',
  'ia.example',
  'meadow.net',
  'кошка.example',
  '',
  '.',
])('nothing is suggested for %s', (typed) => {
  expect(near(typed)).toEqual([]);
});

test('a masked name is never suggested, however near one comes', () => {
  for (const typed of ['quary.example', 'quarry.net', 'quarryexample', 'quar**.****ple'])
    expect(near(typed)).toEqual([]);
});

test('the nearest comes first, and there are no more than three', () => {
  const names = ['heron.example', 'herons.example', 'heronry.example', 'heran.example'];
  const several = serverIndex(
    rowsOn(
      buildRegister(
        names.map((id) => ({ id, data: { history } })),
        [],
      ),
      '2026-11-24',
    ),
  );
  expect(nearServers(several, 'heronn.example').map(shownNameOf)).toEqual([
    'heron.example',
    'herons.example',
    'heran.example',
  ]);
});

test('letters look like what Unicode says they do', () => {
  const strange: string[] = [];
  for (let code = 0x80; code < 0x2000; code += 1) {
    const letter = String.fromCodePoint(code);
    const look = unhomoglyph(letter).toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
    if (
      /^\p{Ll}$/u.test(letter) &&
      /\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}|\p{Script=Armenian}/u.test(letter) &&
      letter.normalize('NFKD') === letter &&
      /^[a-z]$/u.test(look) &&
      lookOf(letter) !== look
    )
      strange.push(`${letter} ${look}`);
  }
  expect(strange).toEqual([]);
});

test('10,000 servers are compared at once, whatever was typed', () => {
  const many = manyServers();
  nearServers(many, 'warm.example');
  for (const typed of ['mossbok.example', `${'a.'.repeat(100)}example`, 'x'.repeat(1000)]) {
    const start = performance.now();
    nearServers(many, typed);
    expect(performance.now() - start).toBeLessThan(200);
  }
});
