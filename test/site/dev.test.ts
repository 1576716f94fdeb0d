import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root, RootContent } from 'hast';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { replaceDecisions } from '../../src/cli/import/replace-decisions.ts';
import { en } from '../../src/words/en.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { copyProject } from './copy-project.ts';
import { startDevServer, type DevServer } from './dev-server.ts';
import { elementsOf, elementsOfClass, parsePage, textOf } from './html.ts';
import { sampleContent } from './sample-content.ts';

const project = copyProject();
const content = join(project, 'content');
let server: DevServer | undefined;

/** The page at a path, as text. */
async function pageText(path: string): Promise<string> {
  return textOf(parsePage((await server?.read(path)) ?? ''));
}

/** Changes a file of the content folder. */
function change(file: string, from: string, to: string): void {
  const place = join(content, file);
  const text = readFileSync(place, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}.`);
  writeFileSync(place, text.replace(from, to));
}

/** On a machine that has much else to do, too. */
const soon = { timeout: 50_000, interval: 200 };

beforeAll(async () => {
  cpSync(sampleContent, content, { recursive: true });
  change('pages/about.md', 'title:', 'titel:');
  server = await startDevServer(content, project);
});
afterAll(async () => {
  await server?.stop();
  rmSync(project, { recursive: true, force: true });
});

describe('while someone writes', { timeout: 120_000 }, () => {
  test('a start with problems shows them, and goes on when they are mended', async () => {
    expect(await pageText('/')).toContain('about.md:2:1 unknown-field');
    change('pages/about.md', 'titel:', 'title:');
    await vi.waitFor(async () => {
      expect(await pageText('/about/')).toContain('Tern');
      expect(await pageText('/about/')).not.toContain('unknown-field');
    }, soon);
  });

  test.each([
    ['a draft', '2026-12-01-second-half', 'What we decided in the second half of 2026', en.draft],
    [
      'a post with a later date',
      '2031-01-15-brickworks-suspended',
      'Brickworks is suspended',
      en.scheduled,
    ],
  ])('%s can be seen, and is marked', async (_, id, title, mark) => {
    const page = parsePage((await server?.read(`/posts/${id}/`)) ?? '');
    expect(elementsOf(page, 'h1').map(textOf)).toEqual([title]);
    expect(elementsOfClass(page, 'tag').map(textOf)).toContain(mark);
    const list = await pageText('/posts/');
    expect(list).toContain(title);
    expect(list).toContain(mark);
  });

  test('a post that readers see carries no such mark', async () => {
    const text = await pageText('/posts/2025-01-09-threads-suspended/');
    expect(text).toContain('Threads is suspended');
    expect(text).not.toContain(en.draft);
    expect(text).not.toContain(en.scheduled);
  });

  test('a change shows, in a record and in both kinds of text', async () => {
    change('decisions/kelp-forest.example.yaml', 'reason: withheld', 'reason: It floods us.');
    change('posts/2024-01-14-minute.md', 'limit', 'so-called limit');
    change('posts/2026-10-05-brickworks.mdx', 'new line of business', 'new way to earn');
    await vi.waitFor(async () => {
      expect(await pageText('/decisions/kelp-forest.example/')).toContain('It floods us.');
      expect(await pageText('/posts/2024-01-14-minute/')).toContain('so-called limit');
      expect(await pageText('/posts/2026-10-05-brickworks/')).toContain('new way to earn');
    }, soon);
  });

  test('all problems stand in the place of every page and feed, and are printed', async () => {
    change('decisions/kelp-forest.example.yaml', 'action: suspend', 'action: suspended');
    change('posts/2024-01-14-minute.md', 'date: 2024-01-14', 'date: 2024-14-01');
    change('decisions/threads.net.yaml', 'software: Threads', 'software: Threads by Meta');
    for (const path of ['/', '/decisions/threads.net/', '/nowhere/', '/feed.json'])
      await vi.waitFor(async () => {
        const text = await pageText(path);
        expect(text).toContain('2 problems in 2 files');
        expect(text).toMatch(/kelp-forest\.example\.yaml:\d+:\d+ unknown-value/u);
        expect(text).toContain('“suspended”');
        expect(text).toMatch(/2024-01-14-minute\.md:\d+:\d+ not-a-date/u);
        expect(text).not.toContain('Threads by Meta');
      }, soon);
    expect(server?.printed()).toMatch(/kelp-forest\.example\.yaml:\d+:\d+ {2}unknown-value/u);
    change('posts/2024-01-14-minute.md', 'date: 2024-14-01', 'date: 2024-01-14');
  });

  test('what has been repaired shows, with all that was changed meanwhile', async () => {
    change('decisions/kelp-forest.example.yaml', 'action: suspended', 'action: limit');
    await vi.waitFor(async () => {
      expect(await pageText('/decisions/kelp-forest.example/')).toContain(
        'kelp-forest.example has been limited on Tern',
      );
      expect(await pageText('/decisions/threads.net/')).toContain('Threads by Meta');
    }, soon);
  });

  test('the last of many changes in a row shows', async () => {
    for (const [from, to] of ['Threads by Meta', 'A', 'B', 'C', 'D', 'E'].map(
      (name, index, names) => [name, names[index + 1] ?? 'Threads at last'] as const,
    )) {
      change('decisions/threads.net.yaml', `software: ${from}\n`, `software: ${to}\n`);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    await vi.waitFor(async () => {
      expect(await pageText('/decisions/threads.net/')).toContain('Threads at last');
    }, soon);
  });

  test('a new post shows, and one that is deleted goes', async () => {
    const file = join(content, 'posts/2026-11-20-news.md');
    writeFileSync(
      file,
      '---\ntitle: News of the day\ndescription: Something new.\ndate: 2026-11-20\n---\n\nWe have news.\n',
    );
    await vi.waitFor(async () => {
      expect(await pageText('/posts/2026-11-20-news/')).toContain('We have news.');
    }, soon);
    rmSync(file);
    await vi.waitFor(async () => {
      expect(await pageText('/posts/')).not.toContain('News of the day');
    }, soon);
  });

  describe('a post in another language', () => {
    const path = '/posts/2026-11-19-elan/';
    const title = 'إعلان';
    let page: Root;
    const inArabic = { lang: 'ar', dir: 'rtl' };
    const inEnglish = { lang: 'en', dir: 'ltr' };

    beforeAll(async () => {
      writeFileSync(
        join(content, 'posts/2026-11-19-elan.mdx'),
        `---
title: ${title}
description: وصف قصير.
date: 2026-11-19
language: ar
decisions: [threads.net]
updates:
  - date: 2026-11-20
    note: تصحيح.
    major: true
---

## أولا

نص <Decision server="threads.net" /> نص.[^1]

## ثانيا

<Callout kind="note">ملاحظة</Callout>

<Callout kind="note" title="تنبيه">ملاحظة</Callout>

## ثالثا

<Timeline server="threads.net" />

<Quote source="المصدر">نص</Quote>

[^1]: حاشية.
`,
      );
      change(
        'decisions/threads.net.yaml',
        'post: 2025-01-09-threads-suspended',
        'post: 2026-11-19-elan',
      );
      await vi.waitFor(async () => {
        page = parsePage((await server?.read(path)) ?? '');
        expect(textOf(page)).toContain(title);
      }, soon);
    });

    /** The language and direction of the texts that read as told, by what stands around them. */
    function marksAround(text: string, at: Root = page): readonly unknown[] {
      const found: unknown[] = [];
      const look = (node: Root | RootContent, around: object): void => {
        if (node.type === 'text' && node.value.trim() === text) found.push(around);
        if (!('children' in node)) return;
        const { lang, dir } = 'properties' in node ? node.properties : {};
        const here = {
          ...around,
          ...(typeof lang === 'string' ? { lang } : {}),
          ...(typeof dir === 'string' ? { dir } : {}),
        };
        for (const child of node.children) look(child, here);
      };
      look(at, {});
      return found;
    }

    test.each([title, 'أولا', 'نص', 'ملاحظة', 'تنبيه', 'المصدر', 'تصحيح.'])(
      'is marked where it says %s',
      (text) => {
        const marks = marksAround(text).filter((_, index) => index > 0 || text !== title);
        expect(marks.length).toBeGreaterThan(0);
        for (const each of marks) expect(each).toEqual(inArabic);
      },
    );

    test.each([
      'Note',
      'suspended',
      '20 November 2026',
      '9 January 2025',
      'Footnotes',
      en.updates,
      en.contents,
      en.posts,
      en.concerns,
    ])('leaves the page’s own words alone: %s', (text) => {
      const marks = marksAround(text);
      expect(marks.length).toBeGreaterThan(0);
      for (const each of marks) expect(each).toEqual(inEnglish);
    });

    test.each([
      '/',
      '/posts/',
      '/decisions/threads.net/',
      '/posts/2026-10-05-brickworks/',
      '/posts/2026-12-01-second-half/',
    ])('is marked where %s names it', async (place) => {
      const other = parsePage((await server?.read(place)) ?? '');
      const marks = marksAround(title, other);
      expect(marks.length).toBeGreaterThan(0);
      for (const each of marks) expect(each).toEqual(inArabic);
      for (const each of marksAround('19 November 2026', other)) expect(each).toEqual(inEnglish);
    });

    test('is marked in feeds, and what the site says of it is not', async () => {
      const { items } = JSON.parse((await server?.read('/feed.json')) ?? '') as {
        items: { title: string; language: string; content_html: string }[];
      };
      const post = items.find((item) => item.title === title);
      const update = items.find((item) => item.title === `Update: ${title}`);
      expect([post?.language, update?.language]).toEqual(['ar', 'en']);
      const text = parsePage(post?.content_html ?? '');
      for (const each of marksAround('ملاحظة', text)) expect(each).toEqual(inArabic);
      for (const words of ['Note', en.updates, '20 November 2026:'])
        expect(marksAround(words, text), words).toEqual([inEnglish]);
      expect(marksAround('تصحيح.', parsePage(update?.content_html ?? ''))).toEqual([inArabic]);
    });
  });

  test('a folder that is gone is empty, without a word of Astro’s', async () => {
    const guide = '<Guide id="mastodon-web-block-server" server="brickworks.example" />';
    change('posts/2026-10-05-brickworks.mdx', guide, '<Steps></Steps>');
    rmSync(join(content, 'guides'), { recursive: true });
    await vi.waitFor(async () => {
      expect(await pageText('/guides/')).not.toContain('Mastodon');
    }, soon);
    cpSync(join(sampleContent, 'guides'), join(content, 'guides'), { recursive: true });
    change('posts/2026-10-05-brickworks.mdx', '<Steps></Steps>', guide);
    await vi.waitFor(async () => {
      expect(await pageText('/guides/')).toContain('Mastodon');
    }, soon);
    expect(server?.printed()).not.toContain('content config');
  });

  test('an open page follows what is done to its file, without a touch', async () => {
    const browser = await openBrowser();
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    const file = join(content, 'posts/2026-11-18-tide.mdx');
    const renamed = join(content, 'posts/2026-11-18-ebb.mdx');
    const text = '---\ntitle: Tide\ndescription: High and low.\ndate: 2026-11-18\n---\n\nWater.\n';
    /** Waits until the page says something in its main part, and Vite shows nothing above it. */
    const says = async (words: string): Promise<void> => {
      await page
        .locator('main', { hasText: words })
        .waitFor({ state: 'visible', timeout: soon.timeout });
      expect(await page.locator('vite-error-overlay').count()).toBe(0);
    };
    const path = '/posts/2026-11-18-tide/';
    try {
      writeFileSync(file, text);
      await vi.waitFor(async () => expect(await pageText(path)).toContain('Water.'), soon);
      await page.goto(`${server?.origin}${path}`);
      await says('Water.');
      for (const fault of [
        '<Callout>',
        '{new Date()}',
        '</p>',
        'import a from "b"',
        '<Decisio />',
      ]) {
        writeFileSync(file, `${text}\n${fault}\n`);
        await says('1 problem in 1 file');
        await says('2026-11-18-tide.mdx:9');
        writeFileSync(file, `${text}\nSand.\n`);
        await says('Sand.');
      }
      renameSync(file, renamed);
      await says(en.notFound);
      expect(await page.locator('main a').count()).toBeGreaterThan(0);
      renameSync(renamed, file);
      await says('Sand.');
      rmSync(file);
      await says(en.notFound);
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  test('an import of hundreds is read as few changes, and what is changed after it shows', async () => {
    const text = 'history:\n  - date: 2026-11-20\n    action: limit\n    reason: Noise.\n';
    const files = Array.from(
      { length: 300 },
      (_, index) => [`decisions/imported-${index}.example.yaml`, text] as const,
    );
    const slip = 'decisions/imported-7.example.yaml';
    const found = new RegExp(`${slip}:\\d`, 'gu');
    await replaceDecisions(content, new Map([...files, [slip, text.replace('limit', 'limits')]]));
    await vi.waitFor(() => expect(server?.printed()).toMatch(found), soon);
    change(slip, 'limits', 'limit');
    await vi.waitFor(async () => {
      for (const name of ['imported-7.example', 'imported-299.example'])
        expect(await pageText(`/decisions/${name}/`)).toContain('Noise.');
    }, soon);
    expect(server?.printed().match(found)?.length).toBeLessThan(10);
  });
});
