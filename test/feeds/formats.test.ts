import { describe, expect, test } from 'vitest';
import { atom } from '../../src/feeds/atom.ts';
import { tagUri, type FeedFile, type FeedItem } from '../../src/feeds/feed.ts';
import { jsonFeed } from '../../src/feeds/json-feed.ts';
import { rss } from '../../src/feeds/rss.ts';

const item: FeedItem = {
  id: 'tag:heron.example,2025-01-02:posts/a',
  title: 'Salt & <pepper>',
  summary: 'A "summary".',
  link: 'https://heron.example/posts/a/',
  date: '2025-01-02',
  place: 0,
  changed: '2025-02-03',
  authors: ['Ada', 'Grace & co'],
  categories: ['spam'],
  language: 'en',
  html: '<p>1 &lt; 2</p>',
};

const file: FeedFile = {
  head: {
    id: 'tag:heron.example,2023:feeds/',
    title: 'Heron: posts',
    description: 'What the team decides.',
    page: 'https://heron.example/posts/',
    language: 'en',
    zone: 'UTC',
    author: 'The team',
    hub: 'https://hub.example/',
    since: '2024-01-01',
  },
  address: 'https://heron.example/feed-2.xml',
  archiveOf: 'https://heron.example/feed.xml',
  older: 'https://heron.example/feed-1.xml',
  newer: 'https://heron.example/feed-3.xml',
  items: [item],
};

const empty: FeedFile = {
  ...file,
  archiveOf: undefined,
  older: undefined,
  newer: undefined,
  items: [],
};

describe.each([rss, atom])('$name', (format) => {
  test('escapes what XML does not take', async () => {
    const text = await format.write(file);
    expect(text).toContain('Salt &');
    expect(text).not.toContain('<pepper>');
    expect(text).toMatch(/&(lt|#x3c);p&(gt|#x3e);1 &(amp|#x26);lt; 2/u);
  });

  test('names its archives, its hub and itself', async () => {
    const text = await format.write(file);
    for (const rel of ['self', 'hub', 'current', 'prev-archive', 'next-archive'])
      expect(text).toMatch(new RegExp(`<(atom:)?link[^>]*rel="${rel}"`, 'u'));
    expect(text).toContain('<fh:archive/>');
  });

  test('says of an empty feed when it began, and nothing of archives', async () => {
    const text = await format.write(empty);
    expect(text).toMatch(/2024/u);
    expect(text).not.toMatch(/archive/u);
  });

  test('is the same on every writing', async () => {
    expect(await format.write(file)).toBe(await format.write(file));
  });
});

test('Atom tells published from updated, and two entries of one day apart', async () => {
  const other = { ...item, id: 'tag:heron.example,2025-01-02:posts/b' };
  const text = await atom.write({ ...file, items: [item, other] });
  expect(text).toContain('<published>2025-01-02T00:00:00Z</published>');
  const updated = [...text.matchAll(/<updated>(2025-02-03T00:00:00\.\d{6}Z)<\/updated>/gu)];
  expect(new Set(updated.map(([, moment]) => moment)).size).toBe(2);
});

test('a JSON Feed says all that an item has', async () => {
  const feed: unknown = JSON.parse(await jsonFeed.write(file));
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: file.address,
    next_url: file.older,
    hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
    items: [
      {
        id: item.id,
        url: item.link,
        title: item.title,
        content_html: item.html,
        date_published: '2025-01-02T00:00:00Z',
        date_modified: '2025-02-03T00:00:00Z',
        authors: [{ name: 'Ada' }, { name: 'Grace & co' }],
        tags: ['spam'],
      },
    ],
  });
});

test('a summary reads the same as HTML and as plain text', async () => {
  const summary = 'Isn’t it "so"? It isn\'t.';
  const text = await rss.write({ ...file, items: [{ ...item, summary }] });
  const [, description = ''] = /<item>.*<description>(.*?)<\/description>/su.exec(text) ?? [];
  expect(description.replaceAll('&quot;', '"').replaceAll('&apos;', "'")).toBe(summary);
});

test('what is named in any letters has a name that is a URI', () => {
  expect(tagUri('heron.example', '2025-01-02', 'posts/müll #1')).toBe(
    'tag:heron.example,2025-01-02:posts/m%C3%BCll%20%231',
  );
});

test('authors’ names reach those who read RSS as they are written', async () => {
  const authors = ["Zoë O'Brien", 'A & B <x> "y"'];
  const text = await rss.write({ ...file, items: [{ ...item, authors }] });
  const names = [...text.matchAll(/<dc:creator>(.*?)<\/dc:creator>/gu)].map(([, name]) =>
    (name ?? '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  );
  expect(names).toEqual(authors);
});

test('what is dated today is not still to come for those who live west of the team', async () => {
  const east = { ...file, head: { ...file.head, zone: 'Pacific/Auckland' } };
  expect(await rss.write(east)).toContain('<pubDate>Wed, 01 Jan 2025 11:00:00 GMT</pubDate>');
  expect(await atom.write(east)).toContain('<published>2025-01-01T11:00:00Z</published>');
});

test('every format says in which language an item is, where it is another than the feed’s', async () => {
  const items = [item, { ...item, id: `${item.id}-ar`, language: 'ar' }];
  const texts = await Promise.all([rss, atom].map((format) => format.write({ ...file, items })));
  expect(texts[0]?.match(/<dc:language>.*?<\/dc:language>/gu)).toEqual([
    '<dc:language>ar</dc:language>',
  ]);
  expect(texts[1]?.match(/<entry[^>]*>/gu)).toEqual([
    '<entry xml:lang="en">',
    '<entry xml:lang="ar">',
  ]);
  const json = JSON.parse(await jsonFeed.write({ ...file, items })) as {
    items: { language: string }[];
  };
  expect(json.items.map(({ language }) => language)).toEqual(['en', 'ar']);
});
