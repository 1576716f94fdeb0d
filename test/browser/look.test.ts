import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../site/build-site.ts';
import { copyProject } from '../site/copy-project.ts';
import { machineFonts, openCamera, pose, shoot, type Scheme } from './look-camera.ts';
import { differences, drawDifferences, SIDE, type Difference } from './look-difference.ts';
import { readPicture, reduce, SCALE, writePicture } from './look-picture.ts';
import { openBrowser } from './open-browser.ts';
import { useSite } from './use-site.ts';

const PAGES = {
  home: '/',
  post: '/posts/2026-09-14-stormy-post/',
  register: '/register/',
  decision: '/decisions/stormy-post.example/',
  guide: '/guides/albatross-block-server/',
} as const;
type PageName = keyof typeof PAGES;
const names: readonly PageName[] = ['home', 'post', 'register', 'decision', 'guide'];
const widths = [320, 768, 1280] as const;
const schemes = ['light', 'dark'] as const;

/** A page in a window of a width in a scheme. */
type View = readonly [name: PageName, width: number, scheme: Scheme];
const views = schemes.flatMap((scheme) =>
  names.flatMap((name) => widths.map((width): View => [name, width, scheme])),
);

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const keptFolder = here('look');
const newFolder = here('../../.astro/look');
const fileOf = (view: View): string => `${view.join('-')}.png`;
/** Whether pictures that differ are kept instead of reported: `npm run look`. */
const keeping = import.meta.env.MODE === 'look';

const project = copyProject();
const site = useSite(async () => {
  const { status, output, dist } = await buildSite(here('../fixtures/look'), project);
  if (status !== 0) throw new Error(output);
  return dist;
});
let cameras: Record<Scheme, Page>;
beforeAll(async () => {
  cameras = {
    light: await openCamera(site.browser, 'light'),
    dark: await openCamera(site.browser, 'dark'),
  };
  rmSync(newFolder, { recursive: true, force: true });
  mkdirSync(keptFolder, { recursive: true });
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** A view as a picture, with a stylesheet more, in another browser if need be. */
async function take([name, width, scheme]: View, css = '', camera = cameras[scheme]) {
  await pose(camera, site.origin + PAGES[name], width, css);
  return shoot(camera);
}

describe('every page looks as in its picture', () => {
  test.each(views)('%s at %d px, %s', async (...view) => {
    const file = fileOf(view);
    const png = await take(view);
    const taken = await readPicture(png);
    const kept = await keptPicture(file);
    const found = kept && differences(kept, taken);
    if (found?.length === 0) return;
    if (keeping) {
      writeFileSync(join(keptFolder, file), await writePicture(reduce(taken)));
      return;
    }
    mkdirSync(newFolder, { recursive: true });
    writeFileSync(join(newFolder, file), png);
    if (!kept || !found) throw new Error(`There is no picture yet. ${HOW_TO_KEEP}`);
    const marked = file.replace('.png', '-difference.png');
    writeFileSync(
      join(newFolder, marked),
      await writePicture(drawDifferences(kept, reduce(taken), found), 2),
    );
    throw new Error(
      `The page does not look as in test/browser/look/${file}, ${where(found)}.\nSee .astro/look/${marked}: the picture, the page, and where they differ. The page at full size is .astro/look/${file}.\n${HOW_TO_KEEP}`,
    );
  });

  test('and there is no picture besides', () => {
    const strangers = readdirSync(keptFolder).filter((file) => !views.map(fileOf).includes(file));
    if (keeping) for (const file of strangers) rmSync(join(keptFolder, file));
    else expect(strangers).toEqual([]);
  });
});

const HOW_TO_KEEP = 'If it is meant to look like this, `npm run look` keeps the new picture.';

async function keptPicture(file: string) {
  if (!readdirSync(keptFolder).includes(file)) return undefined;
  return readPicture(readFileSync(join(keptFolder, file)));
}

/** Where on the page to look, from its top. */
function where(found: readonly Difference[]): string {
  const top = Math.min(...found.map(({ y }) => y));
  const end = Math.max(...found.map(({ y }) => y)) + SIDE;
  return `from ${top * SCALE} to ${end * SCALE} px below its top`;
}

test.skipIf(keeping).each(names)('%s is drawn in no font of this machine', async (name) => {
  await pose(cameras.light, site.origin + PAGES[name], 1280);
  expect(await machineFonts(cameras.light)).toEqual([]);
});

/** How far a view differs from what it looks like without a change, where 1 is tolerated. */
async function changeOf(view: View, changed: () => Promise<Buffer>): Promise<number> {
  const kept = await readPicture(await writePicture(reduce(await readPicture(await take(view)))));
  return differences(kept, await readPicture(await changed()))[0]?.size ?? 0;
}

describe.skipIf(keeping)('a picture shows', () => {
  test.each<readonly [what: string, view: View, css: string]>([
    ['a block 8 px lower', ['home', 1280, 'light'], 'main h2 { position: relative; top: 8px }'],
    ['a block 8 px aside', ['guide', 320, 'dark'], 'main h1 { position: relative; left: 8px }'],
    ['8 px more before a block', ['guide', 768, 'light'], 'footer { margin-block-start: 8px }'],
    ['a block over another', ['guide', 320, 'light'], 'main p { margin-block-end: -1.5rem }'],
    ['a longer page', ['register', 768, 'dark'], 'footer { padding-block-end: 64px }'],
    ['a lost line', ['home', 1280, 'light'], '.site-foot { border-color: transparent }'],
    ['a lost line in the dark', ['home', 320, 'dark'], '.site-foot { border-color: transparent }'],
    ['a lost button', ['home', 320, 'light'], 'button { visibility: hidden }'],
    ['a lost word', ['register', 320, 'light'], 'time { visibility: hidden }'],
    ['a lost picture', ['guide', 320, 'light'], 'main img { visibility: hidden }'],
    ['links in another colour', ['guide', 768, 'light'], 'html:root { --link: #0b4f71 }'],
    [
      'one access in the colour of another',
      ['decision', 320, 'light'],
      'html:root { --access-suspended: var(--access-limited) }',
    ],
    ['soft text that is not', ['register', 320, 'dark'], 'html:root { --ink-soft: var(--ink) }'],
    ['another page behind', ['guide', 320, 'dark'], 'html:root { --page: #1c2024 }'],
  ])('%s', async (_, view, css) => {
    expect(await changeOf(view, () => take(view, css))).toBeGreaterThan(1);
  });

  test('the other scheme', async () => {
    const change = await changeOf(['guide', 320, 'light'], () => take(['guide', 320, 'dark']));
    expect(change).toBeGreaterThan(10);
  });
});

describe.skipIf(keeping)('a picture does not show', () => {
  test('that a browser fits letters to its pixels', async () => {
    const other = await openBrowser([
      '--font-render-hinting=full',
      '--disable-font-subpixel-positioning',
    ]);
    try {
      const camera = await openCamera(other, 'light');
      for (const name of ['home', 'post', 'guide'] as const) {
        const view: View = [name, 320, 'light'];
        expect(await changeOf(view, () => take(view, '', camera)), name).toBe(0);
      }
    } finally {
      await other.close();
    }
  });

  test.each<readonly [what: string, css: string]>([
    ['bolder letters', '* { -webkit-text-stroke: 0.1px }'],
    ['letters a little wider apart', ':is(h1, h2, h3, a, dt) { letter-spacing: 0.05px }'],
    ['a page that is a pixel lower', 'header { padding-block-end: 1px }'],
  ])('%s', async (_, css) => {
    for (const view of [
      ['home', 320, 'light'],
      ['guide', 768, 'dark'],
    ] as const)
      expect(await changeOf(view, () => take(view, css)), view.join(' ')).toBe(0);
  });
});
