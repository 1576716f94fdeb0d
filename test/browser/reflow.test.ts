import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { en } from '../../src/words/en.ts';
import { pageKinds } from './page-kinds.ts';
import { useSite } from './use-site.ts';

const site = useSite(inject('dist'));
let page: Page;
beforeAll(async () => {
  page = await site.browser.newPage({ colorScheme: 'dark' });
});

/** By how many pixels the page is wider than the window. */
function sideways(): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

/** Texts that stand outside the window, or are cut off, and cannot be brought in. */
function lost(): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll('main *, header *, footer *')]
      .filter((element) => {
        const own = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
        );
        if (!own || !element.checkVisibility() || element.closest('[tabindex="0"], .table-scroll'))
          return false;
        // What is there for screen readers alone is a pixel wide.
        const box = element.getBoundingClientRect();
        if (box.width <= 1 || element.closest('caption, thead')) return false;
        return box.left < -1 || box.right > width + 1;
      })
      .map((element) => `${element.tagName}: ${element.textContent.trim().slice(0, 60)}`);
  });
}

describe.each(pageKinds)('%s', (_, path) => {
  test.each([320, 768, 1280])('fits a window of %d px', async (width) => {
    await page.setViewportSize({ width, height: 640 });
    await page.goto(site.origin + path);
    expect(await sideways()).toBe(0);
    expect(await lost()).toEqual([]);
  });

  test('fits a window of 1280 px with text twice as large', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(site.origin + path);
    const [before, after] = await page.evaluate(() => {
      const size = (): number => Number.parseFloat(getComputedStyle(document.body).fontSize);
      const first = size();
      document.documentElement.style.setProperty('font-size', '200%');
      return [first, size()] as const;
    });
    expect(after).toBeGreaterThan(1.8 * before);
    expect(await sideways()).toBe(0);
    expect(await lost()).toEqual([]);
  });

  test('fits a window of 320 px with wide spacing', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(site.origin + path);
    // The spacing of WCAG 2.2, success criterion 1.4.12.
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('body *')) {
        element.style.setProperty('line-height', '1.5', 'important');
        element.style.setProperty('letter-spacing', '0.12em', 'important');
        element.style.setProperty('word-spacing', '0.16em', 'important');
      }
    });
    expect(await sideways()).toBe(0);
    expect(await lost()).toEqual([]);
  });
});

test.each(pageKinds)('%s holds words of ninety letters at 320 px', async (_, path) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(site.origin + path);
  const replaced = await page.evaluate(() => {
    // Tables may be wider, in a frame that scrolls; what applies is said in words of ours.
    const apart = 'table, pre, .table-scroll, .tag';
    const texts = [
      ...document.querySelectorAll('main :is(a, h1, h2, h3, h4, p, li, dd, span)'),
    ].filter((element) => element.childElementCount === 0 && element.closest(apart) === null);
    for (const element of texts) element.textContent = 'Donaudampfschiff'.repeat(6);
    return texts.length;
  });
  expect(replaced).toBeGreaterThan(1);
  expect(await sideways()).toBe(0);
});

test.each(['threads.net', 'nobody.example', 'harbour', 'e'])(
  'the answer to %s is seen at 400 %% zoom after Enter',
  async (question) => {
    for (const path of ['/', '/register/']) {
      await page.setViewportSize({ width: 320, height: 256 });
      await page.goto(site.origin + path);
      const box = page.getByRole('searchbox', { name: en.ask });
      await box.fill(question);
      await box.press('Enter');
      await expect
        .poll(() =>
          page.evaluate(() => {
            const status = document.querySelector('[data-ask-status]');
            const { top, bottom } = status?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
            return status?.textContent !== '' && top >= 0 && bottom <= innerHeight;
          }),
        )
        .toBe(true);
    }
  },
);

test('a table that has more behind its edge shows a shade there, and none where it ends', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(site.origin);
  const shades = await page.evaluate(() => {
    const frame = document.createElement('div');
    frame.className = 'table-scroll';
    frame.innerHTML = '<table><tr><td>' + 'a'.repeat(200) + '</td></tr></table>';
    document.querySelector('main')?.append(frame);
    const { backgroundImage, backgroundAttachment } = getComputedStyle(frame);
    return {
      scrolls: frame.scrollWidth > frame.clientWidth,
      backgroundAttachment,
      backgroundImage,
    };
  });
  expect(shades.scrolls).toBe(true);
  expect(shades.backgroundAttachment).toBe('local, local, scroll, scroll');
  expect(shades.backgroundImage.match(/linear-gradient/gu)).toHaveLength(4);
  expect(await sideways()).toBe(0);
});

test('a page that is too wide would be found', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(site.origin);
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('h1')?.style.setProperty('width', '400px');
  });
  expect(await sideways()).toBeGreaterThan(0);
  expect(await lost()).not.toEqual([]);
});
