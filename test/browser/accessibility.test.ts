import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ACCESSES } from '../../src/register/access.ts';
import { axeFaults } from './axe-faults.ts';
import { pageKinds } from './page-kinds.ts';
import { useSite } from './use-site.ts';

const GUIDE = '/guides/mastodon-web-block-server/';
/** How readers see the site. Forced colours are theirs, but axe measures those of the site. */
const looks: readonly (readonly [
  name: string,
  rules: 'all' | 'without-colours' | 'colours',
  options: BrowserContextOptions,
  widths: readonly number[],
])[] = [
  ['in light', 'all', { colorScheme: 'light' }, [320, 768, 1280]],
  ['in dark', 'colours', { colorScheme: 'dark' }, [320, 768, 1280]],
  [
    'in forced colours on light',
    'without-colours',
    { forcedColors: 'active', colorScheme: 'light' },
    [320],
  ],
  [
    'in forced colours on dark',
    'without-colours',
    { forcedColors: 'active', colorScheme: 'dark' },
    [1280],
  ],
];

const site = useSite(inject('dist'));

/** A part of the window. */
type Clip = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

/** How bright each point of a part of the window is, from 0 to 1, as WCAG 2.2 reckons it. */
async function brightness(page: Page, clip: Clip): Promise<number[]> {
  const { data, info } = await sharp(await page.screenshot({ clip }))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const linear = [...data].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return Array.from({ length: info.width * info.height }, (_, point) => {
    const [red = 0, green = 0, blue = 0] = linear.slice(
      point * info.channels,
      point * info.channels + 3,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  });
}

/** The greatest contrast that a change makes to any point of a part of the window. */
async function contrastOf(page: Page, clip: Clip, change: () => Promise<unknown>): Promise<number> {
  const before = await brightness(page, clip);
  await change();
  const after = await brightness(page, clip);
  expect(after).toHaveLength(before.length);
  return before.reduce((greatest, was, point) => {
    const is = after[point] ?? 0;
    return Math.max(greatest, (Math.max(was, is) + 0.05) / (Math.min(was, is) + 0.05));
  }, 1);
}

/** The part of the window in which a thing stands. */
async function clipOf(thing: Locator): Promise<Clip> {
  await thing.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await thing.boundingBox();
  if (box === null) throw new Error(`${thing.toString()} cannot be seen.`);
  return box;
}

/** A part of the window with some pixels more on every side, where there are any. */
function around({ x, y, width, height }: Clip, pixels: number): Clip {
  const [left, top] = [Math.min(x, pixels), Math.min(y, pixels)];
  return {
    x: x - left,
    y: y - top,
    width: left + width + pixels,
    height: top + height + pixels,
  };
}

describe.each(looks)('%s', (_, rules, options, widths) => {
  let page: Page;
  beforeAll(async () => {
    // The policy of the site would keep axe out, so it is set aside here, and here alone.
    const context = await site.browser.newContext({
      ...options,
      bypassCSP: true,
      reducedMotion: 'reduce',
    });
    page = await context.newPage();
  });
  afterAll(() => page.context().close());

  test.each(pageKinds)('%s has no fault that axe can find, at any width', async (_kind, path) => {
    await page.goto(site.origin + path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect(await axeFaults(page, rules), `at ${width} px`).toEqual([]);
    }
    const open = await page.evaluate(() => {
      const closed = [...document.querySelectorAll('details')];
      for (const details of closed) details.open = true;
      return closed.length;
    });
    if (open > 0) expect(await axeFaults(page, rules), 'with all details open').toEqual([]);
  });

  test('a fault would be found', async () => {
    await page.goto(site.origin);
    await page.evaluate(() => {
      const faint = document.createElement('p');
      faint.append('Text');
      faint.style.cssText = 'color: #777; background: #888';
      document.body.append(document.createElement('button'), document.createElement('img'), faint);
    });
    const found = (await axeFaults(page, rules)).join('\n');
    if (rules !== 'without-colours') expect(found).toContain('color-contrast');
    if (rules !== 'colours') expect(found).toMatch(/button-name[\s\S]*image-alt/u);
  });

  test('what applies has a mark that can be seen, and told by its form alone', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${site.origin}/register/`);
    await page.addStyleTag({ content: '.tag { color: CanvasText } .bare::before { opacity: 0 }' });
    const tag = page.locator('td .tag').first();
    const clip = await clipOf(tag);
    const forms: string[] = [];
    for (const access of ACCESSES) {
      await tag.evaluate((element, name) => {
        element.setAttribute('class', name);
        element.textContent = 'x';
      }, `tag tag-${access}`);
      forms.push((await page.screenshot({ clip })).toString('base64'));
      const contrast = await contrastOf(page, clip, () =>
        tag.evaluate((element) => element.classList.add('bare')),
      );
      expect(contrast, access).toBeGreaterThanOrEqual(3);
    }
    expect(new Set(forms).size).toBe(ACCESSES.length);
  });

  test.each([
    ['/decisions/threads.net/', '.event'],
    ['/decisions/threads.net/', 'ol.steps > li'],
    [GUIDE, 'ol.steps > li'],
  ])('on %s the mark beside %s can be seen', async (path, what) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(site.origin + path);
    await page.addStyleTag({ content: '.bare::before { opacity: 0 }' });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const thing = page.locator(what).first();
    const { y } = await clipOf(thing.locator('> :first-child'));
    const x = (await thing.boundingBox())?.x ?? 0;
    const mark = { x: x - 8, y: y - 4, width: 40, height: 32 };
    const contrast = await contrastOf(page, mark, () =>
      thing.evaluate((element) => element.classList.add('bare')),
    );
    expect(contrast).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ['/register/suspended/', '.site-head nav [aria-current]'],
    ['/register/suspended/', '.chips [aria-current]'],
  ])('on %s one sees by %s where one is', async (path, what) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(site.origin + path);
    const link = page.locator(what).first();
    const clip = await clipOf(link);
    const contrast = await contrastOf(page, clip, () =>
      link.evaluate((element) => element.removeAttribute('aria-current')),
    );
    expect(contrast).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ['/', '.skip'],
    ['/', '.site-name'],
    ['/', '.site-head nav a'],
    ['/', '.site-head input'],
    ['/', '.site-head button'],
    ['/', '.ask input'],
    ['/', '.ask button'],
    ['/', '.chips a'],
    ['/', '.site-foot a'],
    ['/register/', '.ask select'],
    ['/register/', 'table a'],
    ['/decisions/threads.net/', 'summary'],
    ['/decisions/threads.net/', '.state a'],
    [GUIDE, '.guide-server input'],
    [GUIDE, '.guide-server button'],
    ['/search/', 'main input'],
  ])('on %s an outline around %s shows that it has the focus', async (path, what) => {
    // Where there is no room, the search of the head is a link, and the filters are folded.
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(site.origin + path);
    const thing = page.locator(what).first();
    await thing.focus();
    const contrast = await contrastOf(page, around(await clipOf(thing), 8), () =>
      thing.evaluate((element: HTMLElement) => element.style.setProperty('outline', '0')),
    );
    expect(contrast).toBeGreaterThanOrEqual(3);
  });
});

describe.each(pageKinds)('%s', (_kind, path) => {
  test('keeps still for those who ask for that, and moves by itself for nobody', async () => {
    for (const reducedMotion of ['reduce', 'no-preference'] as const) {
      const page = await site.browser.newPage({ reducedMotion });
      await page.goto(site.origin + path);
      const moving = await page.evaluate(() => {
        const elements = [...document.querySelectorAll('*')];
        for (const element of elements)
          if (element.tagName === 'DETAILS') element.toggleAttribute('open', true);
        return elements.flatMap((element) =>
          ['', '::before', '::after', '::details-content'].flatMap((part) => {
            const { animationName, transitionDuration } = getComputedStyle(element, part);
            const still = animationName === 'none' && /^0s(, 0s)*$/u.test(transitionDuration);
            return still ? [] : [`${element.tagName}${part}`];
          }),
        );
      });
      expect(moving).toEqual([]);
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      const scrolling = await page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .map((element) => getComputedStyle(element).scrollBehavior)
          .filter((how) => how !== 'auto'),
      );
      expect(scrolling).toEqual(reducedMotion === 'reduce' ? [] : ['smooth']);
      await page.close();
    }
  });
});
