import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { pageKinds } from './page-kinds.ts';
import { serve, type Served } from './serve.ts';

const WIDTHS = [320, 768, 1280];
/** How readers see the site. Forced colours are theirs, but axe measures those of the site. */
const looks: readonly (readonly [
  name: string,
  contrast: boolean,
  options: BrowserContextOptions,
])[] = [
  ['in light', true, { colorScheme: 'light' }],
  ['in dark', true, { colorScheme: 'dark' }],
  ['in forced colours', false, { forcedColors: 'active' }],
];

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([openBrowser(), serve(inject('dist'))]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** What axe finds on a page as it is now, in short. */
async function violationsOn(page: Page, contrast: boolean): Promise<string[]> {
  const { violations, passes } = await page.evaluate<AxeResults>(
    `axe.run({ rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: ${contrast} } } })`,
  );
  expect(passes.length).toBeGreaterThan(15);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join()}`),
  );
}

describe.each(looks)('%s', (_, contrast, options) => {
  let page: Page;
  beforeAll(async () => {
    // The policy of the site would keep axe out, so it is set aside here, and here alone.
    const context = await browser.newContext({
      ...options,
      bypassCSP: true,
      reducedMotion: 'reduce',
    });
    page = await context.newPage();
  });
  afterAll(() => page.context().close());

  test.each(pageKinds)('%s has no fault that axe can find, at any width', async (_kind, path) => {
    await page.goto(served.origin + path);
    await page.evaluate(axe.source);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await violationsOn(page, contrast), `at ${width} px`).toEqual([]);
    }
    const open = await page.evaluate(() => {
      const closed = [...document.querySelectorAll('details')];
      for (const details of closed) details.open = true;
      return closed.length;
    });
    if (open > 0) expect(await violationsOn(page, contrast), 'with all details open').toEqual([]);
  });

  test('a fault would be found', async () => {
    await page.goto(served.origin);
    await page.evaluate(axe.source);
    await page.evaluate(() => {
      document.body.append(document.createElement('button'), document.createElement('img'));
    });
    expect((await violationsOn(page, contrast)).join('\n')).toMatch(/button-name[\s\S]*image-alt/u);
  });
});
