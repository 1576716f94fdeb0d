import { gunzipSync } from 'node:zlib';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { en } from '../../src/words/en.ts';
import { readSite } from '../site/read-site.ts';
import { openBrowser } from './open-browser.ts';
import { pageKinds } from './page-kinds.ts';
import { serve, type Served } from './serve.ts';

let browser: Browser;
let served: Served;
let subServed: Served;
let page: Page;
beforeAll(async () => {
  [browser, served, subServed] = await Promise.all([
    openBrowser(),
    serve(inject('dist')),
    // A host that serves the folder at its top answers for /sub/ as well.
    serve(inject('subDist')),
  ]);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([served.close(), subServed.close()]);
});
afterEach(() => page.context().close());

/** What a page asked for, by path, and what it complained of. */
interface Record {
  readonly requests: string[];
  readonly complaints: string[];
}

async function open(path: string, options: BrowserContextOptions = {}): Promise<Record> {
  const requests: string[] = [];
  const complaints: string[] = [];
  page = await (await browser.newContext(options)).newPage();
  page.on('request', (request) => {
    const url = new URL(request.url());
    requests.push(url.origin === served.origin ? url.pathname : url.href);
  });
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(served.origin + path);
  return { requests, complaints };
}

/** What belongs to the search and is loaded on use alone. */
const ofSearch = (requests: readonly string[]): string[] =>
  requests.filter((path) => path.startsWith('/search/') && path !== '/search/');

const status = (): Promise<string> => page.getByRole('status').innerText();

/** Waits until the search has answered, and gives the results as text, a line each. */
async function results(heading: string): Promise<string[]> {
  await expect.poll(status).not.toBe('');
  const list = page.locator('[data-results] section', {
    has: page.getByRole('heading', { name: heading }),
  });
  const items = await list.getByRole('listitem').allInnerTexts();
  return items.map((text) => text.replace(/\s+/gu, ' '));
}

const servers = (): Promise<string[]> => results(en.searchServersHeading);
const texts = (): Promise<string[]> => results(en.searchTextsHeading);
const question = (query: string): string => `/search/?q=${encodeURIComponent(query)}`;

describe('a server', () => {
  test.each([
    ['its name', 'threads.net', 'threads.net Decision Suspended'],
    ['a part of its name', 'hread', 'threads.net Decision Suspended'],
    ['a handle', '@someone@threads.net', 'threads.net Decision Suspended'],
    ['the address of a profile', 'https://threads.net/@someone', 'threads.net Decision Suspended'],
    ['its name in Unicode', 'strandläufer.example', 'strandläufer.example Decision Limited'],
    [
      'its name in punycode',
      'xn--strandlufer-r8a.example',
      'strandläufer.example Decision Limited',
    ],
    ['its name in a group', 'oldpier.example', 'oldpier.example Decision Suspended'],
    ['its name though it is masked', 'ravenmoor.example', 'raven****.***mple Decision Suspended'],
  ])('is found by %s', async (_, query, result) => {
    const { complaints } = await open(question(query));
    expect((await servers())[0]).toBe(result);
    expect(complaints).toEqual([]);
  });

  test('leads to the page of its decision', async () => {
    await open(question('threads.net'));
    await page.getByRole('link', { name: 'threads.net', exact: true }).first().click();
    expect(new URL(page.url()).pathname).toBe('/decisions/threads.net/');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('threads.net');
  });

  test('is found by the name of one below it, and the page says that it covers it', async () => {
    await open(question('@a@photos.threads.net'));
    expect(await servers()).toEqual(['threads.net Decision Suspended']);
    expect(await status()).toMatch(
      /^photos\.threads\.net is covered by the decision about threads\.net: it is suspended\./u,
    );
  });

  test('about which nothing was decided is said to be open', async () => {
    await open(question('quiet.example'));
    await expect
      .poll(status)
      .toMatch(/^There is no decision about quiet\.example: it is open\. Nothing was found\.$/u);
    expect(await servers()).toEqual([]);
  });
});

describe('a text', () => {
  test('is found by words in a reason, with the state of the decision', async () => {
    const { complaints } = await open(question('strangers in swarms'));
    expect((await texts())[0]).toMatch(
      /^loudhailer\.example Decision Limited .*answer strangers in/u,
    );
    expect(await page.locator('[data-results] mark').allInnerTexts()).toContain('strangers');
    expect(complaints).toEqual([]);
  });
  test.each([
    ['a post', 'new line of business', /^Brickworks wants to sell what it receives Post /u],
    ['a guide', 'dots on that profile', / Guide /u],
    ['a criterion', 'mass advertising for cryptocurrencies', / Criterion /u],
    ['a page', 'cookies', /^Privacy Page |.* Page .*cookies/u],
  ])('is found by words in %s', async (_, query, result) => {
    await open(question(query));
    expect((await texts()).find((text) => result.test(text))).toBeDefined();
  });
  test('that nobody may see yet is not found', async () => {
    await open(question('"second half"'));
    expect(
      (await texts()).filter((text) => text.includes('What we decided in the second')),
    ).toEqual([]);
  });
});

describe('nothing of the search is loaded', () => {
  /** Pages that ask something themselves, each with a script of its own. */
  const asking = ['/', '/register/', '/guides/', '/guides/mastodon-web-block-server/'];

  test.each(pageKinds)('by %s, which has a plain way to it', async (_, path) => {
    const { requests } = await open(path);
    await page.waitForLoadState('networkidle');
    expect(ofSearch(requests)).toEqual([]);
    const scripts = requests.filter((one) => one.endsWith('.js'));
    expect(scripts.filter((one) => !one.startsWith('/_astro/'))).toEqual([]);
    expect(scripts.length > 0).toBe(asking.includes(path));
    const form = page.getByRole('banner').getByRole('search');
    expect(await form.getAttribute('action')).toBe('/search/');
    expect(await form.getByRole('searchbox').getAttribute('name')).toBe('q');
  });
  test('by its own page before there is a question', async () => {
    const { requests } = await open('/search/');
    await page.waitForLoadState('networkidle');
    expect(ofSearch(requests)).toEqual([]);
    const scripts = (): string[] => requests.filter((one) => one.endsWith('.js'));
    const first = scripts();
    expect(first.length).toBeGreaterThan(0);
    expect(first.filter((one) => !one.startsWith('/_astro/'))).toEqual([]);
    await page.getByRole('searchbox').focus();
    await page.waitForTimeout(400);
    expect(ofSearch(requests)).toEqual([]);
    expect(scripts()).toEqual(first);
    await page.keyboard.type('thr');
    await expect.poll(status).not.toBe('');
    expect(ofSearch(requests).length).toBeGreaterThan(3);
  });
});

describe('by keyboard alone', () => {
  test('one gets from any page to a decision and back', async () => {
    await open('/guides/');
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.matches('input'))) break;
    }
    await page.keyboard.type('threads.net');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=threads\.net$/u);
    await expect
      .poll(status)
      .toMatch(/^There is a decision about threads\.net: it is suspended\./u);
    expect(await page.getByRole('searchbox').inputValue()).toBe('threads.net');
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('threads.net');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/decisions\/threads\.net\/$/u);
    await page.goBack();
    await page.waitForURL(/\/search\/\?q=threads\.net$/u);
    expect((await servers())[0]).toBe('threads.net Decision Suspended');
  });

  test('more results follow on the press of a button, which hands on the focus', async () => {
    await open(question('server'));
    const before = (await texts()).length;
    expect(before).toBe(10);
    await page.getByRole('button', { name: en.searchMore }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await texts()).length).toBeGreaterThan(before);
    const eleventh = page.locator('[data-results] li').nth(10).getByRole('link');
    expect(await eleventh.evaluate((link) => link === document.activeElement)).toBe(true);
  });

  test('the address keeps the question, and going back returns to those that were sent', async () => {
    await open('/search/');
    const asked = (): string | null => new URL(page.url()).searchParams.get('q');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('brick');
    await expect.poll(asked).toBe('brick');
    await page.keyboard.press('Enter');
    await page.getByRole('searchbox').fill('threads');
    await expect.poll(asked).toBe('threads');
    await page.goBack();
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('brick');
    await expect.poll(async () => (await servers())[0]).toMatch(/^brickworks\.example/u);
    await page.goForward();
    await expect.poll(async () => (await servers())[0]).toMatch(/^threads\.net/u);
    await page.getByRole('searchbox').fill('');
    await expect.poll(asked).toBe(null);
    await expect.poll(status).toBe('');
    expect(await page.locator('[data-results]').innerText()).toBe('');
  });
});

test('the number of results is announced', async () => {
  await open(question('threads'));
  await expect.poll(status).toMatch(/^1 server and \d+ texts found\.$/u);
  const live = await page.getByRole('status').ariaSnapshot();
  expect(live).toContain('1 server and');
});

test('an index that cannot be had is not taken for an empty one', async () => {
  await open('/search/');
  await page.route('**/search/servers.json', (route) => route.abort());
  await page.route('**/search/pagefind/**', (route) => route.abort());
  await page.getByRole('searchbox').fill('quiet.example');
  await expect.poll(status).toBe(en.searchFailed);
  await page.unroute('**/search/pagefind/**');
  await page.getByRole('searchbox').fill('threads');
  await expect.poll(status).toContain(en.searchServersFailed);
  expect((await texts()).length).toBeGreaterThan(0);
  await page.unroute('**/search/servers.json');
  await page.getByRole('searchbox').fill('quiet.example');
  await expect.poll(status).toContain('There is no decision about quiet.example');
});

describe('without JavaScript', () => {
  test('the page says so and leads to everything in lists', async () => {
    await open(question('threads'), { javaScriptEnabled: false });
    const main = page.getByRole('main');
    expect(await main.innerText()).toContain(en.searchNeedsScript);
    for (const path of [
      '/register/',
      '/register/suspended/',
      '/posts/',
      '/posts/years/2025/',
      '/posts/tags/threads/',
      '/guides/',
      '/criteria/',
    ])
      expect(await main.locator(`a[href="${path}"]`).count(), path).toBe(1);
  });
  test('the form of every page leads there', async () => {
    await open('/', { javaScriptEnabled: false });
    await page.getByRole('searchbox').fill('threads');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=threads$/u);
  });
  test('nothing is said of it where there is some', async () => {
    await open('/search/');
    await expect.poll(() => page.getByText(en.searchNeedsScript).isVisible()).toBe(false);
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each([320, 1280])('axe finds no fault in results at %d px', async (width) => {
    await open('/search/', { colorScheme, bypassCSP: true, viewport: { width, height: 800 } });
    for (const query of ['', 'threads', 'quiet.example', 'server']) {
      await page.getByRole('searchbox').fill(query);
      if (query !== '') await expect.poll(status).not.toBe('');
      await page.waitForTimeout(400);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<AxeResults>(
        "axe.run({ rules: { 'target-size': { enabled: true } } })",
      );
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join() ?? ''}`)).toEqual(
        [],
      );
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways).toBe(0);
    }
  });
});

test('a site below a path searches there', async () => {
  const { complaints } = await open('/');
  await page.waitForLoadState('networkidle');
  await page.route(`${served.origin}/sub/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const answer = await page.request.fetch(`${subServed.origin}${pathname.slice(4)}${search}`);
    await route.fulfill({ response: answer });
  });
  await page.goto(`${served.origin}/sub/${question('threads').slice(1)}`);
  expect((await servers())[0]).toBe('threads.net Decision Suspended');
  expect((await texts()).length).toBeGreaterThan(3);
  const links = await page
    .locator('[data-results] a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links.filter((href) => href?.startsWith('/sub/') !== true)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.locator('[data-results] a').first().click();
  expect(page.url()).toBe(`${served.origin}/sub/decisions/threads.net/`);
});

test('no file of the index holds the clear name of a masked server, nor a post still to come', () => {
  const files = [...readSite(inject('dist')).files]
    .filter(([file]) => file.startsWith('search/'))
    .map(([file, bytes]) => {
      const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
      return [file, (packed ? gunzipSync(bytes) : bytes).toString('latin1')] as const;
    });
  const filesWith = (text: string): string[] =>
    files.filter(([, content]) => content.includes(text)).map(([file]) => file);
  expect(filesWith('threads.net').length).toBeGreaterThan(3);
  expect(filesWith('ravenmoor')).toEqual([]);
  expect(filesWith('second-half')).toEqual([]);
  expect(filesWith('brickworks-suspended')).toEqual([]);
});
