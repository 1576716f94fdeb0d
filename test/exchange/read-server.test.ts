import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPattern } from '../../src/exchange/reading/name-patterns.ts';
import { readServer } from '../../src/exchange/reading/read-server.ts';
import { serverNameFault } from '../../src/schema/nearest-server-name.ts';

test.each([
  ['noisy.example', 'noisy.example'],
  [' Noisy.Example ', 'noisy.example'],
  ['\ufeffnoisy.example\u200b', 'noisy.example'],
  ['https://noisy.example/', 'noisy.example'],
  ['noisy.example.', 'noisy.example'],
  ['@noisy.example', 'noisy.example'],
  ['.noisy.example', 'noisy.example'],
  ['Strandläufer.example', 'xn--strandlufer-r8a.example'],
  ['col·legi.example', 'xn--collegi-xma.example'],
  ['グッド・モーニング.example', 'xn--qcka0dyak1lyepck.example'],
  ['例え。テスト', 'xn--r8jz45g.xn--zckzah'],
])('%j names %s', (cell, server) => expect(readServer(cell)).toEqual({ server }));

test.each([
  ['cf', 'cf'],
  [' CF. ', 'cf'],
  ['.cf', '.cf'],
  ['*.cf', '*.cf'],
  ['рф', 'xn--p1ai'],
  ['*.РФ', '*.xn--p1ai'],
  ['Noisy.*', 'noisy.*'],
  ['*.noisy.*', '*.noisy.*'],
  ['*', '*'],
  ['*.*', '*.*'],
])('%j stands for many servers', (cell, pattern) => {
  expect(readServer(cell)).toMatchObject({ pattern });
  expect(isPattern(pattern)).toBe(true);
});

test('a star in front of a name is told', () => {
  expect(readServer('*.Noisy.example')).toEqual({ server: 'noisy.example', star: true });
});

test.each<[string, string]>([
  ['no**y.example', 'no**y.example'],
  ['noi•••.example', 'noi•••.example'],
  ['noi….example', 'noi….example'],

  ['no·y.example', 'no·y.example'],
  ['nois?.example', 'nois?.example'],
  ['i❤.example', 'i❤.example'],
])('%j is masked', (cell, masked) => expect(readServer(cell)).toEqual({ masked }));

test.each(Array.from('█■●·×▪░⬛🟥＊✱◯∙‥–_?#'))('%s in the place of letters is a mask', (sign) => {
  const masked = `no${sign}${sign}y.example`;
  expect(readServer(masked.toUpperCase())).toEqual({ masked });
});

test.each([
  ['', 'no-server'],
  ['203.0.113.9', 'ip-address'],
  ['203.0.113.9:443', 'ip-address'],
  ['203.0.113.0/24', 'ip-address'],
  ['http://203.0.113.9/', 'ip-address'],
  ['2001:db8::1', 'ip-address'],
  ['[2001:db8::1]:443', 'ip-address'],
  ['2001:db8::/32', 'ip-address'],
  ['*.xyz', 'whole-top-level-domain'],
  ['.xyz', 'whole-top-level-domain'],
  ['xyz', 'whole-top-level-domain'],
  ['noisy.*', 'any-ending'],
  ['*', 'any-ending'],
  ['localhost', 'no-dot'],
  ['host-1', 'no-dot'],
  ['xn--a.example', 'bad-punycode'],
  ['@loud@noisy.example', 'one-account'],
  ['loud@noisy.example', 'one-account'],
  ['https://noisy.example/@loud', 'one-page'],
  ['noisy.example?lang=de.ch', 'one-page'],
  ['noisy.example/?a.b', 'one-page'],
  ['noisy.example#top', 'one-page'],
  ['noisy.example:8443', 'one-port'],
  ['two words.example', 'not-a-server'],
  ['under_score.example', 'not-a-server'],
  ['../../etc.example', 'one-page'],
  ['a\\b.example', 'one-page'],
  ['dni.invalid', 'canary-row'],
  ['000delete.this.line.if.you.have.read.example', 'canary-row'],
])('%j names no server: %s', (cell, fault) => expect(readServer(cell)).toMatchObject({ fault }));

test('whatever a cell says, what is read is the good name of a server', () => {
  const pieces = fc.array(
    fc.constantFrom(
      'a',
      '.',
      '..',
      '/',
      '\\',
      '*',
      '@',
      ':',
      '-',
      'xn--',
      '%2e',
      '\0',
      ' ',
      'ü',
      '1',
      'example',
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        pieces.map((all) => all.join('')),
        fc.webUrl(),
      ),
      (cell) => {
        const reading = readServer(cell);
        if ('server' in reading) {
          expect(serverNameFault(reading.server)).toBeUndefined();
          expect(isPattern(reading.server)).toBe(false);
        }
        if ('pattern' in reading) expect(isPattern(reading.pattern ?? '')).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});
