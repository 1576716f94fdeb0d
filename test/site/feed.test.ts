import { describe, expect, test } from 'vitest';
import type { Element, Nodes } from 'hast';
import { en } from '../../src/words/en.ts';
import { attributeOf, elementsOf, elementsOfClass, parseFragment, textOf } from './html.ts';
import { readFeed } from './read-feed.ts';
import { readXml } from './read-xml.ts';
import { origin, published, site, subSite, today } from './sample.ts';

const feeds = [
  { base: '/', built: site, feed: readFeed(site.text('feed.xml')) },
  { base: '/sub/', built: subSite, feed: readFeed(subSite.text('feed.xml')) },
];
const newestFirst = published.toSorted((a, b) => (a.data.date < b.data.date ? 1 : -1));
const corrections = published.flatMap(({ id, data }) =>
  (data.updates ?? []).flatMap((update) => (update.major === true ? [{ id, data, update }] : [])),
);
const lastDay =
  published
    .flatMap(({ data }) => [data.date, ...(data.updates ?? []).map(({ date }) => date)])
    .toSorted()
    .at(-1) ?? '';
const rfc822 = (day: string): string => new Date(`${day}T00:00:00Z`).toUTCString();

/** Pieces of text without an element in them that ends a line. */
const PIECES = [
  'p',
  'li',
  'dt',
  'dd',
  'th',
  'td',
  'caption',
  'figcaption',
  'summary',
  'pre',
  'h2',
  'h3',
];

/** Every sentence in a tree. */
function sentencesOf(tree: Nodes): string[] {
  return elementsOf(tree, ...PIECES)
    .filter((piece) => elementsOf(piece, ...PIECES).length === 1)
    .flatMap((piece) => textOf(piece).split(/(?<=[.!?]) /u))
    .filter((sentence) => sentence !== '');
}

test('broken XML is not taken for a feed', () => {
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  expect(readXml(`${head}<a b="1">x &amp; y<c/></a>`)).toMatchObject({ name: 'a', text: 'x & y' });
  for (const broken of [
    '<a>',
    '<a></b>',
    '<a>&nbsp;</a>',
    '<a>& </a>',
    '<a b=1/>',
    '<a/><a/>',
    '<x:a/>',
    '<a b="1" b="2"/>',
    '<a>\u0001</a>',
  ])
    expect(() => readXml(`${head}${broken}`), broken).toThrow();
});

describe.each(feeds)('the feed at $base', ({ base, built, feed }) => {
  const home = `${origin}${base}`;
  const posts = feed.items.filter(({ guid }) => !guid.includes('/update-'));
  const updates = feed.items.filter((item) => !posts.includes(item));
  const items = posts.map((item) => ({ item, tree: parseFragment(item.html) }));
  const elements = feed.items.flatMap(({ html }) => elementsOf(parseFragment(html)));

  test('says what it is, where it stands and whose it is', () => {
    expect(feed.title).toBe('Tern moderation: posts');
    expect(feed.link).toBe(`${home}posts/`);
    expect(feed.self).toBe(`${home}feed.xml`);
    expect(feed.language).toBe('en');
  });
  test('changed when its content last did, and not when it was built', () => {
    expect(feed.lastBuildDate).toBe(rfc822(lastDay));
    expect(lastDay < today).toBe(true);
    expect(built.text('feed.xml')).not.toMatch(/2026-11-24|24 Nov 2026/u);
  });
  test('has every post that readers may see, the newest first', () => {
    expect(posts.map(({ title }) => title)).toEqual(newestFirst.map(({ data }) => data.title));
    expect(posts.map(({ link }) => link)).toEqual(
      newestFirst.map(({ id }) => `${home}posts/${id}/`),
    );
  });
  test('has its items in the order of their days, the newest first', () => {
    const days = feed.items.map(({ pubDate }) => new Date(pubDate).getTime());
    expect(days).toEqual(days.toSorted((a, b) => b - a));
  });
  test('has every correction that readers should hear of as an item of its own', () => {
    expect(corrections.length).toBeGreaterThan(0);
    expect(updates).toHaveLength(corrections.length);
    for (const { id, data, update } of corrections) {
      const item = updates.find(({ description }) => description === update.note);
      expect(item?.title).toContain(data.title);
      expect(item?.pubDate).toBe(rfc822(update.date));
      expect(item?.link).toMatch(new RegExp(`^${home}posts/${id}/#`, 'u'));
      expect(item && textOf(parseFragment(item.html))).toContain(update.note);
    }
  });
  test('says of each its day, its authors, its tags and what it is about', () => {
    for (const [index, { data }] of newestFirst.entries()) {
      const item = posts[index];
      expect(item?.pubDate).toBe(rfc822(data.date));
      expect(item?.description).toBe(data.description);
      expect(item?.categories).toEqual(data.tags ?? []);
      expect(item?.creators).toEqual(data.authors ?? ['Tern moderation team']);
    }
  });
  test('names each by something that is no address', () => {
    const guids = feed.items.map(({ guid }) => guid);
    expect(new Set(guids).size).toBe(guids.length);
    for (const { guid, isPermaLink } of feed.items) {
      expect(isPermaLink).toBe('false');
      expect(guid).toMatch(/^tag:tern\.example,\d{4}-\d\d-\d\d:posts\//u);
    }
  });
  test('has the text of each in full', () => {
    for (const { item, tree } of items) {
      const page = built.page(`/posts/${item.link.slice(`${home}posts/`.length)}`);
      const [prose] = elementsOfClass(page.tree, 'prose');
      if (prose === undefined) throw new Error(`${item.link} has no text.`);
      const sentences = sentencesOf(prose)
        // What leads to a note and back does so on the page alone.
        .map((sentence) => sentence.replace(/ ?↩.*$/u, ''))
        .filter((sentence) => sentence !== '');
      expect(sentences.length).toBeGreaterThan(3);
      const text = textOf(tree).replace(/\[(\d+)\]/gu, '$1');
      // The day of a table is that of the build: an item stays as it is from one build to the next.
      const lasting = sentences.map((sentence) => sentence.replace(/ \(as of [^)]+\)$/u, ''));
      expect(lasting.filter((sentence) => !text.includes(sentence))).toEqual([]);
      expect(text).not.toContain('as of');
      expect(text.length).toBeGreaterThan(0.95 * textOf(prose).length);
    }
  });
  test('has the updates of each, behind its text', () => {
    for (const [index, { data }] of newestFirst.entries()) {
      const tree = items[index]?.tree;
      const text = tree ? textOf(tree) : '';
      for (const { note } of data.updates ?? []) expect(text).toContain(note);
      expect(text.startsWith(en.updates)).toBe(false);
      expect(text.includes(en.updates)).toBe(data.updates !== undefined);
    }
  });
  test('has histories that can be read as sentences', () => {
    const threads = items.find(({ item }) => item.title === 'Threads is suspended');
    expect(threads && textOf(threads.tree)).toContain('Suspended 9 January 2025 On 7 January');
  });
  test('leads to whole addresses only', () => {
    const addresses = elements.flatMap((element) =>
      ['href', 'src', 'cite'].flatMap((name) => attributeOf(element, name) ?? []),
    );
    expect(addresses.length).toBeGreaterThan(30);
    expect(addresses.filter((address) => !/^(https:\/\/|mailto:)/u.test(address))).toEqual([]);
    const own = addresses.filter((address) => address.startsWith(origin));
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter((address) => !address.startsWith(home))).toEqual([]);
    const missing = own.filter((address) => {
      const path = new URL(address).pathname.slice(base.length);
      return !built.files.has(path.replace(/(^|\/)$/u, '$1index.html'));
    });
    expect(missing).toEqual([]);
  });
  test('leads to no note on the page', () => {
    expect(items.some(({ tree }) => /\w\.\[1\]/u.test(textOf(tree)))).toBe(true);
    const addresses = elements.map((element) => attributeOf(element, 'href') ?? '');
    expect(addresses.filter((address) => address.includes('#user-content-'))).toEqual([]);
  });
  test('carries nothing that needs a style, a script or an id', () => {
    const strange = elements.filter(
      ({ tagName, properties }) =>
        /^(script|style|template|iframe|object|embed|svg|input|details|summary|form|nav|time)$/u.test(
          tagName,
        ) ||
        Object.keys(properties).some((name) =>
          /^(id|className|style|srcSet|sizes|hidden|on.*|data.*|aria.*)$/iu.test(name),
        ),
    );
    expect(strange).toEqual([]);
  });
  test('is HTML without errors', () => {
    const clean = (node: Nodes): boolean =>
      !('children' in node) ||
      node.children.every(
        (child) =>
          clean(child) &&
          !(
            node.type === 'element' &&
            node.tagName === 'p' &&
            child.type === 'element' &&
            /^(p|div|ul|ol|table|h[1-6])$/u.test(child.tagName)
          ),
      );
    for (const { item, tree } of items) {
      expect(clean(tree)).toBe(true);
      const open = [...item.html.matchAll(/<([a-z]\d?[a-z]*)(?=[\s>])[^>]*(?<!\/)>/gu)].length;
      const close = [...item.html.matchAll(/<\/[a-z\d]+>/gu)].length;
      expect(open).toBe(close);
    }
  });
  test('says of every picture what it shows and how large it is', () => {
    const pictures = items.flatMap(({ tree }) => elementsOf(tree, 'img'));
    expect(pictures.length).toBeGreaterThanOrEqual(5);
    const poor = (picture: Element): boolean =>
      (attributeOf(picture, 'alt') ?? '').length < 10 ||
      !['width', 'height'].every((side) => Number(attributeOf(picture, side)) > 0);
    expect(pictures.filter(poor)).toEqual([]);
  });
});

test('names the posts the same wherever the site stands', () => {
  const [top, below] = feeds.map(({ feed }) => feed.items.map(({ guid }) => guid));
  expect(below).toEqual(top);
});
