import { describe, expect, test } from 'vitest';
import { formats } from '../../src/feeds/formats.ts';
import { feedFiles } from '../../src/site/feed-files.ts';
import { feedSources } from '../../src/site/feed-sources.ts';
import { fixture } from '../fixture.ts';
import { siteOf } from '../site-of.ts';

const TODAY = '2026-11-28';
const base = await fixture('base');

/** The base folder with posts: file names without the ending, each with its front matter. */
function withPosts(
  posts: Readonly<Record<string, string>>,
  change: (site: string) => string = (site) => site,
) {
  const texts = new Map(base.texts).set('site.yaml', change(base.texts.get('site.yaml') ?? ''));
  for (const [name, front] of Object.entries(posts))
    texts.set(`posts/${name}.md`, `---\ntitle: A\ndescription: B\n${front}\n---\n\nText.\n`);
  return siteOf({ ...base, texts }, TODAY);
}

function namesIn(site: ReturnType<typeof withPosts>): string[] {
  return site.posts.map(({ id }) => id).filter((id) => id.startsWith('2026-11-28'));
}

describe('posts of one day stand the newest first', () => {
  test('by their times, whatever their names', () => {
    expect(
      namesIn(
        withPosts({
          '2026-11-28-a': 'date: 2026-11-28T14:30',
          '2026-11-28-b': 'date: 2026-11-28T09:05',
          '2026-11-28-c': 'date: 2026-11-28 10:00',
        }),
      ),
    ).toEqual(['2026-11-28-a', '2026-11-28-c', '2026-11-28-b']);
  });

  test('without times in the order of their names, the last of which is the newest', () => {
    expect(
      namesIn(
        withPosts({
          '2026-11-28-part-2': 'date: 2026-11-28',
          '2026-11-28-part-10': 'date: 2026-11-28',
          '2026-11-28-part-1': 'date: 2026-11-28',
        }),
      ),
    ).toEqual(['2026-11-28-part-10', '2026-11-28-part-2', '2026-11-28-part-1']);
  });

  test('those without a time before those with one', () => {
    expect(
      namesIn(
        withPosts({
          '2026-11-28-a': 'date: 2026-11-28T00:00',
          '2026-11-28-z': 'date: 2026-11-28',
        }),
      ),
    ).toEqual(['2026-11-28-a', '2026-11-28-z']);
  });
});

describe('the feed of posts', () => {
  const site = withPosts(
    {
      '2026-11-28-a': 'date: 2026-11-28T14:30\ntags: [spam]',
      '2026-11-28-b': 'date: 2026-11-28\ntags: [spam]',
      '2026-11-28-c':
        'date: 2026-11-28\nupdates:\n  - date: 2026-11-28\n    note: First.\n    major: true\n  - date: 2026-11-28\n    note: Second.\n    major: true',
      '2026-11-28-d': 'date: 2026-11-28T14:30',
    },
    (text) => `${text}time-zone: Europe/Berlin\n`,
  );
  const today = (items: readonly { id: string; date: string }[]) =>
    items.filter(({ date }) => date.startsWith('2026-11-28'));

  test('has them in the order of the pages, an update after its post', async () => {
    const items = await feedSources(site).posts.items(() => Promise.resolve(''));
    expect(today(items).map(({ id }) => id.split('posts/')[1])).toEqual([
      '2026-11-28-d',
      '2026-11-28-a',
      '2026-11-28-c/update-2026-11-28-2',
      '2026-11-28-c/update-2026-11-28',
      '2026-11-28-c',
      '2026-11-28-b',
    ]);
  });

  test('names each after its day, so that a time given later makes no new item', async () => {
    const items = await feedSources(site).posts.items(() => Promise.resolve(''));
    expect(today(items).map(({ id }) => id)).toContain(
      'tag:heron.example,2026-11-28:posts/2026-11-28-a',
    );
  });

  test.each(formats.map(({ ending, name }) => [name, ending] as const))(
    'carries times and order as %s',
    async (_, ending) => {
      const files = await feedFiles(site, () => Promise.resolve(''));
      const text = await files.find(({ name }) => name === `feed${ending}`)?.write();
      const moments = [
        ...(text ?? '').matchAll(/(?:<pubDate>|<published>|"date_published": ")([^<"]+)/gu),
      ].map(([, moment = '']) => new Date(moment).toISOString());
      expect(moments.slice(0, 6)).toEqual([
        '2026-11-28T13:30:01.000Z',
        '2026-11-28T13:30:00.000Z',
        '2026-11-27T23:00:03.000Z',
        '2026-11-27T23:00:02.000Z',
        '2026-11-27T23:00:01.000Z',
        '2026-11-27T23:00:00.000Z',
      ]);
    },
  );

  test('gives a post one moment, in whichever feed it stands', async () => {
    const files = await feedFiles(site, () => Promise.resolve(''));
    const text = await files.find(({ name }) => name === 'posts/tags/spam/feed.json')?.write();
    expect(text).toContain('"date_published": "2026-11-28T13:30:00Z"');
    expect(text).not.toContain('date_modified": "2026-11-28T');
  });
});

test('an update of the day of a timed post is not said to be older than it', () => {
  expect(() =>
    withPosts({
      '2026-11-28-a':
        'date: 2026-11-28T14:30\nupdates:\n  - date: 2026-11-28\n    note: Corrected.',
    }),
  ).not.toThrow();
});
