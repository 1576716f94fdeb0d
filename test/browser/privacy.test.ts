import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { pageKinds } from './page-kinds.ts';
import { useSite } from './use-site.ts';

const site = useSite(inject('dist'));
let withScripts: Page;
let withoutScripts: Page;
beforeAll(async () => {
  withScripts = await site.browser.newPage();
  withoutScripts = await site.browser.newPage({ javaScriptEnabled: false });
});

describe.each(pageKinds)('%s', (_, path) => {
  test('loads what it needs from its own site, keeps nothing, and goes against no policy', async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    const answer = await page.goto(site.origin + path);
    await page.evaluate(async () => {
      for (const image of document.images) image.loading = 'eager';
      await Promise.allSettled(Array.from(document.images, (image) => image.decode()));
    });
    const missing = path === '/nowhere/';
    expect(answer?.status()).toBe(missing ? 404 : 200);
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
    expect(requests.length).toBeGreaterThan(1);
    expect(requests.filter((url) => !url.startsWith(`${site.origin}/`))).toEqual([]);
    // A browser itself says of an answer 404 that it is one.
    expect(complaints.filter((text) => !(missing && /status of 404/u.test(text)))).toEqual([]);
    const styled = await page.evaluate(
      () => getComputedStyle(document.querySelector('.skip') ?? document.body).position,
    );
    expect(styled).not.toBe('static');
    const broken = await page.evaluate(() =>
      [...document.images].filter((image) => image.naturalWidth === 0).map(({ src }) => src),
    );
    expect(broken).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await context.close();
  });

  test('reads the same without scripts, but for the forms that need one', async () => {
    const texts: string[] = [];
    for (const page of [withScripts, withoutScripts]) {
      await page.goto(site.origin + path);
      for (const form of await page.locator('main form').all())
        expect(await form.isVisible()).toBe(page === withScripts);
      // What stands in the place of a form without scripts, and the other way round.
      await page.locator('[data-asks], noscript, .search-link').evaluateAll((all) => {
        for (const one of all) one.remove();
      });
      texts.push(await page.locator('body').innerText());
    }
    expect(texts[0]?.length).toBeGreaterThan(200);
    expect(texts[1]).toBe(texts[0]);
  });
});

describe('of a whole visit', () => {
  /** What someone types into a box, and a word of it that stands in no address of the site. */
  const typed = [
    ['@robin@heron-marsh.example', 'heron-marsh'],
    ['a word nobody wrote', 'nobody wrote'],
    ['https://tern-cliff.example/@robin', 'tern-cliff'],
  ] as const;

  /** Every request of a visit in whole: its address, its headers, and what it carries. */
  async function requestsOf(visit: (page: Page) => Promise<void>): Promise<string[]> {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    const requests: Promise<string>[] = [];
    context.on('request', (request) => {
      requests.push(
        request
          .allHeaders()
          .catch(() => request.headers())
          .then((headers) =>
            JSON.stringify([request.url(), headers, request.postData()]).toLowerCase(),
          ),
      );
    });
    await visit(page);
    const all = await Promise.all(requests);
    await context.close();
    return all;
  }
  const spaced = (text: string): RegExp =>
    new RegExp(text.replace(/[^a-z]/gu, '(?:[^a-z]|%[0-9a-f]{2})*'), 'u');

  test.each([
    ['the question on the home page', '/', 'main'],
    ['the question on the register', '/register/', 'main'],
    ['the search', '/search/', 'main'],
    ['the search in the head of a page', '/about/', 'header'],
    ['the page of guides', '/guides/', 'main'],
    ['a guide', '/guides/elk-block-server/', 'main'],
  ])('no request holds what is typed into %s', async (_, path, within) => {
    const requests = await requestsOf(async (page) => {
      for (const [text] of typed) {
        await page.goto(site.origin + path);
        const box = page.locator(`${within} form input`).first();
        await box.pressSequentially(text);
        await page.waitForTimeout(500);
        await page.keyboard.press('Enter');
        await page.waitForTimeout(500);
        // An address that is kept, sent on, or opened anew is the same.
        await page.reload();
        await page.locator('a.site-name').click();
        await page.waitForURL(`${site.origin}/`);
        await page.goBack();
        await page.waitForLoadState('networkidle');
      }
    });
    expect(requests.length).toBeGreaterThan(10);
    for (const [, word] of typed)
      expect(requests.filter((request) => spaced(word).test(request))).toEqual([]);
    // No page tells another where the reader comes from.
    expect(requests.filter((request) => /"referer":"[^"]/u.test(request))).toEqual([]);
  });

  test.each(['/', '/register/', '/search/', '/guides/'])(
    'no form of %s is there to be sent while its script is not',
    async (path) => {
      const page = await site.browser.newPage();
      await page.route('**/*.js', (route) => route.abort());
      await page.goto(site.origin + path);
      for (const form of await page.locator('form').all())
        expect(await form.isVisible()).toBe(false);
      await page.close();
    },
  );

  test('a link that asks behind “?” sends its question once, and no more from then on', async () => {
    const requests = await requestsOf(async (page) => {
      await page.goto(`${site.origin}/search/?q=heron-marsh.example`);
      await page.waitForLoadState('networkidle');
      expect(page.url()).toBe(`${site.origin}/search/#q=heron-marsh.example`);
      await page.reload();
      await page.waitForLoadState('networkidle');
    });
    expect(requests.filter((request) => request.includes('heron-marsh'))).toHaveLength(1);
  });

  test('a question is answered by the list of all servers and the page of one decision', async () => {
    const requests = await requestsOf(async (page) => {
      await page.goto(site.origin);
      await page.locator('main form input').first().fill('@someone@threads.net');
      await page.keyboard.press('Enter');
      await page.locator('.answer').waitFor();
    });
    const paths = requests.map((request) => new URL((JSON.parse(request) as [string])[0]).pathname);
    expect(paths.filter((path) => /^\/(?:search|decisions)\//u.test(path))).toEqual([
      '/search/servers.json',
      '/decisions/threads.net/',
    ]);
  });
});

test('a request to somewhere else would be kept back by the policy', async () => {
  const page = await site.browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(site.origin);
  await page.evaluate(() => {
    const image = document.createElement('img');
    image.src = 'http://127.0.0.2:9/pixel.png';
    document.body.append(image);
    document.body.setAttribute('style', 'color: red');
  });
  await expect.poll(() => complaints.join('\n')).toMatch(/img-src/u);
  expect(complaints.join('\n')).toMatch(/style-src/u);
  await page.close();
});
