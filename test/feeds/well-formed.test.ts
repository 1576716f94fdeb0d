import { describe, expect, test } from 'vitest';
import { atom } from '../../src/feeds/atom.ts';
import type { FeedFile, FeedItem } from '../../src/feeds/feed.ts';
import { formats } from '../../src/feeds/formats.ts';
import { requireXml, xmlItem, xmlText } from '../../src/feeds/well-formed.ts';

/** What XML 1.0 cannot carry: controls, half of a pair, what is no character. */
const BAD = ['\u0000', '\u000b', '\u001f', '\ud800', '\udfff', '\ufffe', '\uffff'];

const item = (text: string): FeedItem => ({
  id: 'tag:heron.example,2026:a',
  title: text,
  summary: text,
  link: 'https://heron.example/a/',
  date: '2026-11-24',
  place: 0,
  changed: '2026-11-24',
  authors: [text],
  categories: [text],
  language: 'en',
  html: `<p>${text}</p>`,
});

const file = (one: FeedItem): FeedFile => ({
  head: {
    id: 'tag:heron.example,2026:feeds/',
    title: 'Heron',
    description: 'Heron',
    page: 'https://heron.example/',
    language: 'en',
    zone: 'UTC',
    author: 'Heron',
    hub: undefined,
    since: '2026-11-24',
  },
  address: 'https://heron.example/feed.xml',
  archiveOf: undefined,
  older: undefined,
  newer: undefined,
  items: [one],
});

describe.each(formats)('$name', (format) => {
  test.each(BAD)('is readable with %j in every text of an item', async (character) => {
    const text = await format.write(file(xmlItem(item(`a${character}b`))));
    expect(format.require(text, '/feed')).toBe(text);
    expect(text).toContain('ab');
    expect(text).not.toContain(character);
  });
});

test('what XML can carry stays', () => {
  const text = 'Tab\t, line\n, \u0085, é, 漢, 👋🏽, \ufffd';
  expect(xmlText(text)).toBe(text);
});

test.each([
  ['a character that XML cannot carry', '<a>\u000b</a>'],
  ['a reference to one', '<a>&#x202;&#11;</a>'],
  ['a name of HTML', '<a>&nbsp;</a>'],
  ['a tag without end', '<a><b></a>'],
  ['a prefix that nothing binds', '<a:b/>'],
  ['nothing at all', ''],
])('%s is refused, with the name of the file', (_name, xml) => {
  expect(() => requireXml(xml, '/feed.xml')).toThrow(/^\/feed\.xml would be no XML: /u);
});

test('a whole feed is read in a time that grows straight', async () => {
  const text = await atom.write(file(item('a'.repeat(1_000_000))));
  const start = process.cpuUsage();
  requireXml(text, '/feed.atom.xml');
  expect(process.cpuUsage(start).user / 1_000_000).toBeLessThan(2);
});
