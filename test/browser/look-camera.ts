import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

/** How a reader’s device asks for a page to be shown. */
export type Scheme = 'light' | 'dark';

const TEXT = 'source-sans-3';
const HEAD = 'source-serif-4';
const FACES = [
  [TEXT, 400, 'normal'],
  [TEXT, 400, 'italic'],
  [TEXT, 600, 'normal'],
  [TEXT, 700, 'normal'],
  [HEAD, 400, 'normal'],
  [HEAD, 700, 'normal'],
] as const;

/** Fonts from npm in the place of the machine’s, and nothing that each browser decides for itself. */
const DRESS = `
${FACES.map(
  ([family, weight, style]) => `@font-face {
  font-family: '${family}';
  font-weight: ${weight};
  font-style: ${style};
  src: url(data:font/woff2;base64,${fontFile(family, weight, style)}) format('woff2');
}`,
).join('\n')}
:root {
  --font-text: '${TEXT}';
  --font-head: '${HEAD}';
  --font-code: '${TEXT}';
}
*, ::before, ::after {
  text-rendering: geometricPrecision !important;
  text-wrap-style: auto !important;
}
kbd, samp {
  font-family: var(--font-code);
}
/* No font from npm has its arrow. */
[data-footnote-backref] {
  display: none !important;
}`;

function fontFile(family: string, weight: number, style: string): string {
  const file = `@fontsource/${family}/files/${family}-latin-${weight}-${style}.woff2`;
  return readFileSync(createRequire(import.meta.url).resolve(file), 'base64');
}

/**
 * A page that looks the same on every machine; it goes with its browser.
 *
 * @param browser the browser
 * @param colorScheme the scheme it is shown in
 */
export function openCamera(browser: Browser, colorScheme: Scheme): Promise<Page> {
  return browser.newPage({
    colorScheme,
    bypassCSP: true,
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
}

/**
 * Goes to a page in a window of a width, and dresses it in the fonts that come with npm.
 *
 * @param page a page from `openCamera`
 * @param address the address
 * @param width the width of the window
 * @param css a stylesheet more
 */
export async function pose(page: Page, address: string, width: number, css = ''): Promise<void> {
  await page.setViewportSize({ width, height: 640 });
  await page.goto(address);
  await page.addStyleTag({ content: DRESS + css });
  await page.evaluate(async () => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = 'eager';
    await Promise.all([
      ...[...document.fonts].map((face) => face.load()),
      ...pictures.map((picture) => picture.decode()),
    ]);
  });
}

/**
 * The whole of a page as a picture.
 *
 * @param page the page, posed
 */
export function shoot(page: Page): Promise<Buffer> {
  return page.screenshot({ fullPage: true, animations: 'disabled' });
}

/**
 * Which texts of a page are drawn in fonts of the machine, and in which.
 *
 * @param page the page, posed
 */
export async function machineFonts(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const found: string[] = [];
  const visit = async (node: typeof root): Promise<void> => {
    if (node.children?.some(({ nodeType }) => nodeType === TEXT_NODE)) {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId: node.nodeId });
      for (const { familyName, isCustomFont } of fonts)
        if (!isCustomFont) found.push(`${node.localName}: ${familyName}`);
    }
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) await visit(child);
  };
  await visit(root);
  await session.detach();
  return found;
}

const TEXT_NODE = 3;
