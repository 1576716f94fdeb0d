import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { pageKinds } from './page-kinds.ts';
import { useSite } from './use-site.ts';

const site = useSite(inject('dist'));
let page: Page;
beforeAll(async () => {
  page = await site.browser.newPage({
    viewport: { width: 1280, height: 800 },
    // Else the window still moves to what has the focus when one looks at it.
    reducedMotion: 'reduce',
  });
});

/** What has the focus: which of all it is, and whether one can see that. */
interface Focus {
  readonly index: number;
  readonly text: string;
  readonly outline: number;
  readonly inWindow: boolean;
}

/** Everything that can be reached with the key Tab, in the order of the page. */
const REACHABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

function focus(): Promise<Focus> {
  return page.evaluate((reachable) => {
    const all = [...document.querySelectorAll(reachable)].filter((element) =>
      element.checkVisibility({ contentVisibilityAuto: true }),
    );
    const active = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(active);
    const box = active.getBoundingClientRect();
    const seen = outlineStyle !== 'none' && !/, 0\)$|^transparent$/u.test(outlineColor);
    return {
      index: all.indexOf(active),
      text: active.textContent.trim(),
      outline: seen ? Number.parseFloat(outlineWidth) : 0,
      inWindow:
        box.width > 1 &&
        box.height > 1 &&
        box.right > 0 &&
        box.left < innerWidth &&
        box.bottom > 0 &&
        box.top < innerHeight,
    };
  }, REACHABLE);
}

function countReachable(): Promise<number> {
  return page.evaluate(
    (reachable) =>
      [...document.querySelectorAll(reachable)].filter((element) => element.checkVisibility())
        .length,
    REACHABLE,
  );
}

describe.each(pageKinds)('%s', (_, path) => {
  test('begins with a link past the navigation, seen once it has the focus', async () => {
    await page.goto(site.origin + path);
    const skip = page.locator('a.skip');
    const hidden = await skip.boundingBox();
    await page.keyboard.press('Tab');
    expect(await focus()).toMatchObject({ index: 0, text: 'Skip to the content', inWindow: true });
    const shown = await skip.boundingBox();
    expect(shown?.y).toBeGreaterThanOrEqual(0);
    expect(shown?.height).toBeGreaterThanOrEqual(24);
    expect(shown).not.toEqual(hidden);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    await page.keyboard.press('Tab');
    const inMain = await page.evaluate(
      () => document.activeElement?.closest('main, footer') !== null,
    );
    expect(inMain).toBe(true);
  });

  test('lets the key Tab reach everything in order, where one can see it', async () => {
    await page.goto(site.origin + path);
    const count = await countReachable();
    expect(count).toBeGreaterThan(8);
    const steps: Focus[] = [];
    for (let step = 0; step < count; step += 1) {
      await page.keyboard.press('Tab');
      steps.push(await focus());
    }
    expect(steps.map(({ index }) => index)).toEqual(steps.map((_step, index) => index));
    expect(steps.filter(({ outline }) => outline < 2)).toEqual([]);
    expect(steps.filter(({ inWindow }) => !inWindow)).toEqual([]);
  });
});

test('details open and close with the key Enter', async () => {
  await page.goto(`${site.origin}/decisions/threads.net/`);
  const details = page.locator('details').first();
  await details.locator('summary').focus();
  expect(await details.locator('ol').isVisible()).toBe(false);
  await page.keyboard.press('Enter');
  expect(await details.locator('ol').isVisible()).toBe(true);
  await page.keyboard.press('Enter');
  expect(await details.locator('ol').isVisible()).toBe(false);
});

test('the focus can be seen in dark and in forced colours too', async () => {
  for (const options of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    const own = await site.browser.newPage(options);
    await own.goto(`${site.origin}/decisions/threads.net/`);
    for (const target of ['.site-name', 'main a', 'summary']) {
      await own.locator(target).first().focus();
      await own.keyboard.press('Shift+Tab');
      await own.keyboard.press('Tab');
      const outline = await own.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(
          document.activeElement ?? document.body,
        );
        return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
      });
      expect(outline, target).toBeGreaterThanOrEqual(2);
    }
    await own.close();
  }
});
