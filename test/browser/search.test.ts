import { gunzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { fillSentence } from '../../src/search/fill-sentence.ts';
import { en } from '../../src/words/en.ts';
import { readSite } from '../site/read-site.ts';
import { axeFaults } from './axe-faults.ts';
import { pageKinds } from './page-kinds.ts';
import { useSite } from './use-site.ts';
import { useTab } from './use-tab.ts';

const site = useSite(inject('dist'));
const tab = useTab(site);

/** What belongs to the search and is loaded on use alone. */
const ofSearch = (requests: readonly string[]): string[] =>
  requests.filter((path) => path.startsWith('/search/') && path !== '/search/');

const status = (): Promise<string> => tab.page.getByRole('status').innerText();

/** Waits until the search has answered, and gives the results as text, a line each. */
async function results(heading: string): Promise<string[]> {
  await expect.poll(status).not.toBe('');
  const list = tab.page.locator('[data-results] section', {
    has: tab.page.getByRole('heading', { name: heading }),
  });
  const items = await list.getByRole('listitem').allInnerTexts();
  return items.map((text) => text.replace(/\s+/gu, ' '));
}

const servers = (): Promise<string[]> => results(en.searchServersHeading);
const texts = (): Promise<string[]> => results(en.searchTextsHeading);
const question = (query: string): string => `/search/#q=${encodeURIComponent(query)}`;

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
    const { complaints } = await tab.open(question(query));
    expect((await servers())[0]).toBe(result);
    expect(complaints).toEqual([]);
  });

  test('leads to the page of its decision', async () => {
    await tab.open(question('threads.net'));
    await tab.page.getByRole('link', { name: 'threads.net', exact: true }).first().click();
    expect(new URL(tab.page.url()).pathname).toBe('/decisions/threads.net/');
    expect(await tab.page.getByRole('heading', { level: 1 }).innerText()).toBe('threads.net');
  });

  test('is found by the name of one below it, and the page says that it covers it', async () => {
    await tab.open(question('@a@photos.threads.net'));
    expect(await servers()).toEqual(['threads.net Decision Suspended']);
    expect(await status()).toMatch(
      /^photos\.threads\.net belongs to threads\.net, which is suspended\./u,
    );
  });

  test('about which nothing was decided is said to have no decision', async () => {
    await tab.open(question('quiet.example'));
    const said = fillSentence(en.verdictNone, { asked: 'quiet.example' });
    await expect.poll(status).toBe(`${said} ${en.searchNothing}`);
    expect(await servers()).toEqual([]);
  });
});

describe('a name without a decision', () => {
  test.each([
    ['thread.net', 'threads.net', 'suspended'],
    ['strandlaufer.example', 'strandläufer.example', 'limited'],
  ])('brings the near one with its state: %s', async (typed, name, access) => {
    const { complaints } = await tab.open(question(typed));
    const said = fillSentence(en.verdictNone, { asked: typed });
    await expect.poll(status).toContain(`${said} Did you mean ${name}? It is ${access}.`);
    expect((await servers())[0]).toContain(`${name} Decision`);
    expect(complaints).toEqual([]);
  });
  test('is answered beside others of one question', async () => {
    await tab.open(question('threads.net harbour.example'));
    await expect
      .poll(status)
      .toMatch(/^threads\.net is suspended\. harbour\.example is open\. 2 servers/u);
  });
});

describe('a text', () => {
  test('is found by words in a reason, with the state of the decision', async () => {
    const { complaints } = await tab.open(question('strangers in swarms'));
    expect((await texts())[0]).toMatch(
      /^loudhailer\.example Decision Limited .*answer strangers in/u,
    );
    expect(await tab.page.locator('[data-results] mark').allInnerTexts()).toContain('strangers');
    expect(complaints).toEqual([]);
  });
  test.each([
    ['a post', 'new line of business', /^Brickworks wants to sell what it receives Post /u],
    ['a guide', 'dots on that profile', / Guide /u],
    ['a criterion', 'mass advertising for cryptocurrencies', / Criterion /u],
    ['a page', 'cookies', /^Privacy Page |.* Page .*cookies/u],
  ])('is found by words in %s', async (_, query, result) => {
    await tab.open(question(query));
    expect((await texts()).find((text) => result.test(text))).toBeDefined();
  });
  test('that nobody may see yet is not found', async () => {
    await tab.open(question('"second half"'));
    expect(
      (await texts()).filter((text) => text.includes('What we decided in the second')),
    ).toEqual([]);
  });
});

describe('nothing of the search is loaded', () => {
  /** Pages that ask something themselves, each with a script of its own. */
  const asking = ['/', '/register/', '/guides/', '/guides/mastodon-web-block-server/'];

  test.each(pageKinds)('by %s, which has a plain way to it', async (_, path) => {
    const { requests } = await tab.open(path);
    await tab.page.waitForLoadState('networkidle');
    expect(ofSearch(requests)).toEqual([]);
    const scripts = requests.filter((one) => one.endsWith('.js'));
    expect(scripts.filter((one) => !one.startsWith('/_astro/'))).toEqual([]);
    expect(scripts.some((one) => /(?:Ask|GuideServer)\.astro/u.test(one))).toBe(
      asking.includes(path),
    );
    const form = tab.page.getByRole('banner').getByRole('search');
    expect(await form.getAttribute('action')).toBe('/search/');
    expect(await form.getByRole('searchbox').getAttribute('name')).toBe('q');
  });
  test('by its own page before there is a question', async () => {
    const { requests } = await tab.open('/search/');
    await tab.page.waitForLoadState('networkidle');
    expect(ofSearch(requests)).toEqual([]);
    const scripts = (): string[] => requests.filter((one) => one.endsWith('.js'));
    const first = scripts();
    expect(first.length).toBeGreaterThan(0);
    expect(first.filter((one) => !one.startsWith('/_astro/'))).toEqual([]);
    await tab.page.getByRole('searchbox').focus();
    await tab.page.waitForTimeout(400);
    expect(ofSearch(requests)).toEqual([]);
    expect(scripts()).toEqual(first);
    await tab.page.keyboard.type('thr');
    await expect.poll(status).not.toBe('');
    expect(ofSearch(requests).length).toBeGreaterThan(3);
  });
});

describe('by keyboard alone', () => {
  test('one gets from any page to a decision and back', async () => {
    await tab.open('/guides/');
    for (let step = 0; step < 30; step += 1) {
      await tab.page.keyboard.press('Tab');
      if (await tab.page.evaluate(() => document.activeElement?.matches('input'))) break;
    }
    await tab.page.keyboard.type('threads.net');
    await tab.page.keyboard.press('Enter');
    await tab.page.waitForURL(/\/search\/#q=threads\.net$/u);
    await expect.poll(status).toMatch(/^threads\.net is suspended\./u);
    expect(await tab.page.getByRole('searchbox').inputValue()).toBe('threads.net');
    await tab.page.getByRole('searchbox').focus();
    await tab.page.keyboard.press('Tab');
    await tab.page.keyboard.press('Tab');
    expect(await tab.page.evaluate(() => document.activeElement?.textContent)).toBe('threads.net');
    await tab.page.keyboard.press('Enter');
    await tab.page.waitForURL(/\/decisions\/threads\.net\/$/u);
    await tab.page.goBack();
    await tab.page.waitForURL(/\/search\/#q=threads\.net$/u);
    expect((await servers())[0]).toBe('threads.net Decision Suspended');
  });

  test('more results follow on the press of a button, which hands on the focus', async () => {
    await tab.open(question('server'));
    const before = (await texts()).length;
    expect(before).toBe(10);
    await tab.page.getByRole('button', { name: en.searchMore }).focus();
    await tab.page.keyboard.press('Enter');
    await expect.poll(async () => (await texts()).length).toBeGreaterThan(before);
    const eleventh = tab.page.locator('[data-results] li').nth(10).getByRole('link');
    expect(await eleventh.evaluate((link) => link === document.activeElement)).toBe(true);
  });

  test('the address keeps the question, and going back returns to those that were sent', async () => {
    await tab.open('/search/');
    const asked = (): string | null =>
      new URLSearchParams(new URL(tab.page.url()).hash.slice(1)).get('q');
    await tab.page.getByRole('searchbox').focus();
    await tab.page.keyboard.type('brick');
    await expect.poll(asked).toBe('brick');
    await tab.page.keyboard.press('Enter');
    await tab.page.getByRole('searchbox').fill('threads');
    await expect.poll(asked).toBe('threads');
    await tab.page.goBack();
    await expect.poll(() => tab.page.getByRole('searchbox').inputValue()).toBe('brick');
    await expect.poll(async () => (await servers())[0]).toMatch(/^brickworks\.example/u);
    await tab.page.goForward();
    await expect.poll(async () => (await servers())[0]).toMatch(/^threads\.net/u);
    await tab.page.getByRole('searchbox').fill('');
    await expect.poll(asked).toBe(null);
    await expect.poll(status).toBe('');
    expect(await tab.page.locator('[data-results]').innerText()).toBe('');
  });
});

test('the number of results is announced', async () => {
  await tab.open(question('threads'));
  await expect.poll(status).toMatch(/^1 server and \d+ texts found\.$/u);
  const live = await tab.page.getByRole('status').ariaSnapshot();
  expect(live).toContain('1 server and');
});

test('an index that cannot be had is not taken for an empty one', async () => {
  await tab.open('/search/');
  await tab.page.route('**/search/servers.json', (route) => route.abort());
  await tab.page.route('**/search/pagefind/**', (route) => route.abort());
  await tab.page.getByRole('searchbox').fill('quiet.example');
  await expect.poll(status).toBe(en.searchFailed);
  await tab.page.unroute('**/search/pagefind/**');
  await tab.page.getByRole('searchbox').fill('threads');
  await expect.poll(status).toContain(en.searchServersFailed);
  expect((await texts()).length).toBeGreaterThan(0);
  await tab.page.unroute('**/search/servers.json');
  await tab.page.getByRole('searchbox').fill('quiet.example');
  await expect.poll(status).toContain('no decision about quiet.example');
});

describe('without JavaScript', () => {
  test('the page says so and leads to everything in lists', async () => {
    await tab.open(question('threads'), { javaScriptEnabled: false });
    const main = tab.page.getByRole('main');
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
  test.each(pageKinds)(
    'no form is shown by %s, and a link leads to the search',
    async (_, path) => {
      await tab.open(path, { javaScriptEnabled: false });
      for (const form of await tab.page.locator('form').all())
        expect(await form.isVisible()).toBe(false);
      const link = tab.page.getByRole('banner').getByRole('link', { name: en.search, exact: true });
      expect(await link.isVisible()).toBe(true);
    },
  );
  test('nothing is said of it where there is some', async () => {
    await tab.open('/search/');
    await expect.poll(() => tab.page.getByRole('searchbox').isVisible()).toBe(true);
    expect(await tab.page.getByText(en.searchNeedsScript).isVisible()).toBe(false);
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each([320, 1280])('axe finds no fault in results at %d px', async (width) => {
    await tab.open('/search/', { colorScheme, bypassCSP: true, viewport: { width, height: 800 } });
    for (const query of ['', 'threads', 'quiet.example', 'server']) {
      await tab.page.getByRole('searchbox').fill(query);
      if (query !== '') await expect.poll(status).not.toBe('');
      await tab.page.waitForTimeout(400);
      expect(await axeFaults(tab.page)).toEqual([]);
      const sideways = await tab.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways).toBe(0);
    }
  });
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
