import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { en } from '../../src/words/en.ts';
import { newerThanFloor } from './newer-than-floor.ts';
import { pageKinds } from './page-kinds.ts';
import { useSite } from './use-site.ts';
import { useTab, type Record } from './use-tab.ts';

const site = useSite(inject('dist'));
const tab = useTab(site);

/** Opens a page as an older browser does: what is newer is taken away before any script runs. */
async function open(path: string): Promise<Record> {
  const record = await tab.start({ colorScheme: 'dark' });
  await tab.page.addInitScript((paths) => {
    for (const path of paths) {
      const names = path.split('.');
      const last = names.pop() ?? '';
      const owner = names.reduce<unknown>(
        (object, name) => (object as { [name: string]: unknown } | undefined)?.[name],
        globalThis,
      );
      if (typeof owner === 'object' || typeof owner === 'function')
        if (owner !== null) Reflect.deleteProperty(owner, last);
    }
  }, newerThanFloor().paths);
  await tab.page.goto(site.origin + path);
  return record;
}

const box = (page: Page) => page.getByRole('main').getByRole('searchbox');

describe('in a browser without what is newer than the oldest', () => {
  test('that is indeed missing', async () => {
    await open('/about/');
    expect(
      await tab.page.evaluate(() => [
        'toSorted' in Array.prototype,
        'at' in Array.prototype,
        'canParse' in URL,
        'groupBy' in Object,
        'structuredClone' in globalThis,
      ]),
    ).toEqual([false, false, false, false, false]);
  });

  test.each(pageKinds)('%s complains of nothing', async (_, path) => {
    const { complaints } = await open(path);
    await tab.page.waitForLoadState('networkidle');
    expect(complaints.filter((text) => !/status of 404/u.test(text))).toEqual([]);
  });

  test.each(['/', '/register/'])('the question on %s is answered', async (path) => {
    const { complaints } = await open(path);
    await box(tab.page).fill('@someone@threads.net');
    await tab.page.locator('.answer').waitFor();
    expect(await tab.page.locator('[data-ask-status]').innerText()).toMatch(/^Yes\. threads\.net/u);
    expect(complaints).toEqual([]);
  });

  test('the register is narrowed down and sorted', async () => {
    const { complaints } = await open('/register/');
    await tab.page
      .getByRole('combobox', { name: en.order })
      .selectOption({ label: en.orders.oldest });
    await expect
      .poll(async () => (await tab.page.locator('.register tbody th').allTextContents())[0]?.trim())
      .toBe('mint-hourly.example');
    expect(complaints).toEqual([]);
  });

  test('the search finds servers and texts', async () => {
    const { complaints } = await open('/search/');
    await box(tab.page).fill('threads');
    await expect
      .poll(() => tab.page.getByRole('status').innerText())
      .toMatch(/^1 server and \d+ texts/u);
    expect(complaints).toEqual([]);
  });

  test('a guide is filled in', async () => {
    const { complaints } = await open('/guides/elk-block-server/');
    await tab.page.getByLabel(en.whichServer).fill('Bad.example');
    await tab.page.keyboard.press('Enter');
    await expect.poll(() => tab.page.locator('ol.steps').innerText()).toContain('bad.example');
    expect(complaints).toEqual([]);
  });
});

test.each([
  ['light', 'rgb(27, 31, 36)', 'rgb(251, 250, 247)', 'rgb(11, 79, 113)'],
  ['dark', 'rgb(232, 230, 225)', 'rgb(20, 23, 26)', 'rgb(116, 177, 215)'],
] as const)(
  '%s needs no function that older browsers lack',
  async (colorScheme, ink, page, links) => {
    await tab.start({ colorScheme });
    // What is not understood falls away, as a browser lets it.
    await tab.page.route('**/*.css', async (route) => {
      const response = await route.fetch();
      const css = await response.text();
      const body = css.replace(/(?:light-dark|color-mix|oklch)\(/gu, 'unknown(');
      await route.fulfill({ response, body });
    });
    await tab.page.goto(site.origin);
    expect(
      await tab.page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.documentElement);
        return [color, backgroundColor];
      }),
    ).toEqual([ink, page]);
    const link = await tab.page.evaluate(() => {
      const first = document.querySelector('main a');
      return first ? getComputedStyle(first).color : '';
    });
    expect(link).toBe(links);
  },
);
