import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/reading/check-content.ts';
import { htmlElementNames } from '../../src/schema/html.ts';
import { isSafeLink } from '../../src/schema/link-scheme.ts';
import { isBuilt, strangeContents } from '../attacks/strange-content.ts';
import { textAttacks, type TextAttack } from '../attacks/text-attacks.ts';
import { files } from '../files.ts';
import { copyProject } from '../site/copy-project.ts';
import { attributeOf, elementsOf, elementsOfClass, parseFragment } from '../site/html.ts';
import { projectEnvironment } from '../site/project-environment.ts';
import { readFeed } from '../site/read-feed.ts';
import { readSite, type BuiltSite } from '../site/read-site.ts';
import { treeDigest } from '../site/tree-digest.ts';
import { useSite } from './use-site.ts';

/** What nothing that is built may hold: it stands in the environment, in `.env` and in the home folder. */
const CANARIES = ['canary-env-7f3a', 'canary-dotenv-91c2', 'canary-home-5be8'] as const;

/** A text that is no MDX, is too deep, or shows a picture that is not there, cannot be built at all. */
const attacks = textAttacks.filter(
  ({ problems }) => !problems.some((one) => /^(mdx-syntax|too-deep|missing-picture):/u.test(one)),
);
const idOf = (attack: TextAttack): string => `2025-02-03-attack-${textAttacks.indexOf(attack)}`;

const project = copyProject();
/** What no build may touch. */
const FOLDERS = ['content', 'home', 'src', 'temporary'] as const;
const digests = (): readonly string[] =>
  FOLDERS.map((folder) => `${folder} ${treeDigest(join(project, folder))}`);

let before: readonly string[];
let output = '';
let site: BuiltSite;

/** Lets everything pass: what is built then was never judged, as while someone writes. */
function letEverythingPass(): void {
  const file = join(project, 'src/reading/check-content.ts');
  const code = readFileSync(file, 'utf8');
  const blind = code.replace(
    /return \{ content, problems: .*\}/u,
    'return { content, problems: [] }',
  );
  if (blind === code) throw new Error('The check cannot be left out.');
  writeFileSync(file, blind);
}

/** The records of strange contents that pass the check, each under a name of its own. */
const strange: readonly [file: string, text: string][] = fc
  .sample(strangeContents, { numRuns: 400, seed: 20_261_124 })
  .filter((texts) => isBuilt(checkContent(files(texts), '2026-11-24').problems))
  .flatMap((texts, index) =>
    Object.entries(texts)
      .filter(([file]) => file !== 'site.yaml')
      .map(([file, text]): [string, string] => [file.replace('/', `/s${index}-`), text]),
  );

function writeContent(): void {
  const folder = join(project, 'content');
  cpSync(fileURLToPath(new URL('../fixtures/base', import.meta.url)), folder, { recursive: true });
  const chart = readFileSync(join(folder, 'posts/2025-06-01-quiet-again/chart.png'));
  for (const attack of attacks) {
    const post = join(folder, 'posts', idOf(attack));
    mkdirSync(post, { recursive: true });
    const front = `---\ntitle: ${JSON.stringify(attack.name)}\ndescription: D.\ndate: 2025-02-03\n---\n`;
    writeFileSync(join(post, `index.${attack.format}`), `${front}${attack.body}\n`);
    writeFileSync(join(post, 'chart.png'), chart);
    writeFileSync(join(post, 'evil.js'), 'globalThis.pwned = 1;\nexport default {};\n');
  }
  for (const [file, text] of strange) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

/** Builds with Node's own guard: it refuses to write anywhere but to the project's folder. */
function build(): Promise<number | null> {
  const child = spawn(
    process.execPath,
    [
      ...['--permission', '--allow-addons', '--allow-worker', '--allow-child-process'],
      ...['--allow-fs-read=*', `--allow-fs-write=${project}/*`],
      'src/cli/build.ts',
    ],
    {
      cwd: project,
      env: {
        ...projectEnvironment(join(project, 'content')),
        CANARY: CANARIES[0],
        CANARY_FILE: join(project, 'temporary/written'),
        HOME: join(project, 'home'),
        TMPDIR: join(project, 'temporary'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve) => child.once('close', resolve));
}

beforeAll(async () => {
  letEverythingPass();
  writeContent();
  for (const folder of ['home', 'temporary']) mkdirSync(join(project, folder));
  writeFileSync(join(project, 'home/.netrc'), `password ${CANARIES[2]}\n`);
  writeFileSync(join(project, '.env'), `CANARY_OF_THE_PROJECT=${CANARIES[1]}\n`);
  before = digests();
  const status = await build();
  if (status !== 0) throw new Error(`What may not be judged does not build:\n${output}`);
  site = readSite(join(project, 'dist'));
}, 300_000);
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** No header guards the pages: they are read as a host without headers serves them. */
const served = useSite(() => {
  writeFileSync(join(project, 'dist/_headers'), '');
  return Promise.resolve(join(project, 'dist'));
});

describe('what is built of attacks that nothing has judged', () => {
  test('is every one of them', () => {
    expect(attacks.length).toBeGreaterThan(120);
    for (const attack of attacks) expect(site.page(`/posts/${idOf(attack)}/`)).toBeDefined();
  });

  test('holds nothing of the environment and of the home folder, nor does what the build says', () => {
    const holding = [...site.files].filter(([, bytes]) =>
      CANARIES.some((canary) => bytes.includes(canary)),
    );
    expect(holding.map(([file]) => file)).toEqual([]);
    for (const canary of CANARIES) expect(output).not.toContain(canary);
  });

  test('left every file that is not of the site as it was, and made none', () => {
    expect(digests()).toEqual(before);
  });

  test.each(attacks)('$name: a text of known elements, with known addresses', (attack) => {
    const { tree } = site.page(`/posts/${idOf(attack)}/`);
    const known = new Set([...htmlElementNames, 'h2', 'h3', 'img', 'input', 'section']);
    for (const element of elementsOf({ type: 'root', children: proseOf(attack).children })) {
      expect(known).toContain(element.tagName);
      for (const name of Object.keys(element.properties))
        expect(name).not.toMatch(/^(on|style$|srcdoc$|form|hidden$|popover|contenteditable)/iu);
      expect(isSafeLink(attributeOf(element, 'href') ?? '')).toBe(true);
      expect(attributeOf(element, 'src') ?? '/_astro/').toMatch(/^\/_astro\//u);
    }
    const ids = elementsOf(tree).flatMap((element) => attributeOf(element, 'id') ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

test('strange contents that pass the check are built whole, each with its page', () => {
  expect(strange.length).toBeGreaterThan(300);
  const paths = strange.map(([file]) => `/${addressOf(file)}/`);
  const pages = new Set(site.pages.map(({ path }) => path));
  const masked = (path: string): boolean => path.startsWith('/decisions/');
  expect(paths.filter((path) => !masked(path) && !pages.has(path))).toEqual([]);
  expect([...pages].filter(masked).length).toBeGreaterThanOrEqual(paths.filter(masked).length);
});

/** The way to a record's page. */
function addressOf(file: string): string {
  return file.replace(/^pages\//u, '').replace(/(\/index)?\.(mdx?|yaml)$/u, '');
}

/** What came of an attack's text. */
function proseOf(attack: TextAttack): Element {
  const [prose] = elementsOfClass(site.page(`/posts/${idOf(attack)}/`).tree, 'prose');
  if (prose === undefined) throw new Error('The page has no text.');
  return prose;
}

describe('in a browser that no policy guards', () => {
  let page: Page;
  const seen: string[] = [];
  const read = new Set<string>();
  beforeAll(async () => {
    const context = await served.browser.newContext({ bypassCSP: true });
    page = await context.newPage();
    page.on('request', (request) => {
      const { origin } = new URL(request.url());
      if (origin !== served.origin) seen.push(request.url());
    });
    page.on('dialog', (dialog) => {
      seen.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('popup', () => seen.push('a window'));
    page.on('pageerror', ({ message }) => seen.push(message));
  });
  afterAll(() => page.context().close());

  test.each(attacks)(
    '$name: nothing runs, nothing is asked of others, the page is whole',
    async (attack) => {
      // Many attacks leave the same few words, which need to be read once.
      const text = toHtml(proseOf(attack));
      if (read.has(text)) return;
      read.add(text);
      seen.length = 0;
      const path = `/posts/${idOf(attack)}/`;
      await page.goto(served.origin + path);
      const state = await page.evaluate(() => ({
        pwned: 'pwned' in window,
        foot: document.querySelector('body > footer.site-foot')?.checkVisibility(),
        main: document.querySelectorAll('body > main').length,
        after: document.querySelector('main nav.neighbours')?.checkVisibility(),
        path: window.location.pathname,
      }));
      expect(state).toEqual({ pwned: false, foot: true, main: 1, after: true, path });
      expect(seen).toEqual([]);
    },
  );
});

describe('in the feeds', () => {
  const feeds = (): string[] =>
    [...site.files.keys()].filter((file) => /(^|\/)feed(-\d+)?\.xml$/u.test(file));

  test('every item can be read, loads nothing from elsewhere and leads to known addresses', () => {
    const items = feeds().flatMap((file) => [...readFeed(site.text(file)).items]);
    expect(items.length).toBeGreaterThan(attacks.length);
    const elements = items.flatMap(({ html }) => elementsOf(parseFragment(html)));
    const known = new Set([...htmlElementNames, 'h2', 'h3', 'h4', 'img']);
    const strangers = (name: string, allowed: RegExp): string[] =>
      elements
        .flatMap((element) => attributeOf(element, name) ?? [])
        .filter((address) => !allowed.test(address));
    expect(elements.map(({ tagName }) => tagName).filter((name) => !known.has(name))).toEqual([]);
    expect(strangers('src', /^https:\/\/moderation\.heron\.example\//u)).toEqual([]);
    expect(strangers('href', /^(https?:\/\/|mailto:)/u)).toEqual([]);
  });
});
