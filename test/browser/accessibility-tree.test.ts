import type { CDPSession, Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { pageKinds } from './page-kinds.ts';
import { en } from '../../src/words/en.ts';
import { useSite } from './use-site.ts';

/** One page of every kind, and those that a script fills: what is there once it has. */
const cases: readonly (readonly [kind: string, path: string, filled: string])[] = [
  ...pageKinds.map(([kind, path]) => [kind, path, 'main'] as const),
  ['what the search has found', '/search/#q=threads', '[data-results] li'],
  ['an answer about a server', '/#q=threads.net', '[data-ask-answer] .state'],
  ['the register narrowed down', '/register/#access=limited', '[data-asked]'],
  ['a guide for a server', '/guides/elk-block-server/#server=bad.example', 'text=bad.example'],
];

/** How long a page may take on a machine that is busy with other things. */
const SOON = { timeout: 10_000 };

/** What one can use. */
const USABLE: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'combobox',
  'DisclosureTriangle',
  'DisclosureTriangleGrouped',
  'link',
  'listbox',
  'radio',
  'searchbox',
  'slider',
  'spinbutton',
  'switch',
  'tab',
  'textbox',
]);
/** What tells those who hear a link where they are. */
const AROUND: ReadonlySet<string> = new Set(['form', 'group', 'navigation', 'region', 'search']);

/** What a screen reader is told of one thing on a page. */
interface Thing {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** The level of a heading, the address of a link and the like. */
  readonly about: ReadonlyMap<string, unknown>;
  /** All that it stands in, the nearest first. */
  readonly within: readonly Thing[];
  readonly node: number;
}

const site = useSite(inject('dist'));
let page: Page;
let session: CDPSession;
beforeAll(async () => {
  page = await site.browser.newPage({ reducedMotion: 'reduce' });
  session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
});

const status = (): Promise<string> => page.getByRole('status').innerText();

async function open(path: string, filled = 'main'): Promise<void> {
  await page.goto(site.origin + path);
  await page.locator(filled).first().waitFor();
}

/** Opens all that can be opened, because closed details are kept from screen readers too. */
function unfold(): Promise<void> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** What a screen reader is told of the page as it is now, in the order of the page. */
async function readTree(): Promise<readonly Thing[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const things: Thing[] = [];
  const walk = (id: string, within: readonly Thing[]): void => {
    const node = byId.get(id);
    if (!node) return;
    const thing: Thing = {
      role: String(node.role?.value),
      name: String(node.name?.value ?? '').trim(),
      description: String(node.description?.value ?? ''),
      about: new Map(node.properties?.map(({ name, value }) => [name, value.value])),
      within,
      node: node.backendDOMNodeId ?? 0,
    };
    if (!node.ignored) things.push(thing);
    for (const child of node.childIds ?? [])
      walk(child, node.ignored ? within : [thing, ...within]);
  };
  walk(nodes[0]?.nodeId ?? '', []);
  return things;
}

const withRole = (things: readonly Thing[], ...roles: readonly string[]): readonly Thing[] =>
  things.filter(({ role }) => roles.includes(role));
const names = (things: readonly Thing[]): string[] => things.map(({ name }) => name);
const usable = (things: readonly Thing[]): readonly Thing[] =>
  things.filter(({ role }) => USABLE.has(role));
/** Names that stand more than once. */
const repeated = (all: readonly string[]): string[] =>
  all.filter((name, index) => all.indexOf(name) !== index);

/** What one can use, but hears no word of. */
function nameless(things: readonly Thing[]): string[] {
  return usable(things)
    .filter(({ name }) => !/[\p{L}\d]/u.test(name))
    .map(({ role, within }) => `${role} in ${within[0]?.role ?? 'nothing'}`);
}

/** Links that sound the same and lead to different places, though nothing around them differs. */
function ambiguous(things: readonly Thing[]): string[] {
  const header = (row: Thing): readonly Thing[] =>
    withRole(things, 'rowheader').filter(({ within }) => within.includes(row));
  const heard = (link: Thing): string =>
    [
      link.name,
      link.description,
      ...link.within.filter(({ role }) => AROUND.has(role)).map(({ name }) => name),
      ...withRole(link.within, 'row')
        .flatMap(header)
        .map(({ name }) => name),
    ].join(' | ');
  const places = Map.groupBy(withRole(things, 'link'), heard);
  return [...places]
    .filter(([, links]) => new Set(links.map(({ about }) => about.get('url'))).size > 1)
    .map(([name]) => name);
}

/** Headings that leave out a level, with the one before. */
function gaps(things: readonly Thing[]): string[] {
  const headings = withRole(things, 'heading');
  return headings.flatMap(({ name, about }, index) => {
    const before = Number(headings[index - 1]?.about.get('level') ?? 0);
    return Number(about.get('level')) > before + 1 ? [`${before} before ${name}`] : [];
  });
}

/** Names of servers that are heard as two words. */
function tornServers(things: readonly Thing[]): string[] {
  return names(withRole(things, 'link', 'heading', 'rowheader')).filter((name) =>
    /\S\. (?:example|net)\b/u.test(name),
  );
}

/** Tables of which one does not hear what they hold. */
function unexplained(things: readonly Thing[]): string[] {
  return withRole(things, 'table').flatMap((table) => {
    const cells = things.filter(({ within }) => within.includes(table));
    const titled = table.name !== '' || table.within.some(({ role }) => role === 'region');
    const columns = withRole(cells, 'columnheader').length;
    return titled && columns > 1 ? [] : [`${table.name}: ${columns} headings`];
  });
}

describe.each(cases)('%s', (_, path, filled) => {
  let things: readonly Thing[];
  beforeAll(async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(path, filled);
    await unfold();
    things = await readTree();
  });

  test('has a name for all that one can use', () => {
    expect(usable(things).length).toBeGreaterThan(8);
    expect(nameless(things)).toEqual([]);
  });

  test('has no two links that sound the same and lead to different places', () => {
    expect(ambiguous(things)).toEqual([]);
  });

  test('lets one hear the name of a server as it is written', () => {
    expect(tornServers(things)).toEqual([]);
  });

  test('has headings like an outline, with one at its top', () => {
    const headings = withRole(things, 'heading');
    expect(names(headings).filter((name) => name === '')).toEqual([]);
    expect(headings.filter(({ about }) => about.get('level') === 1)).toHaveLength(1);
    expect(headings[0]?.about.get('level')).toBe(1);
    expect(gaps(things)).toEqual([]);
  });

  test('has landmarks that one can tell apart', () => {
    for (const role of ['banner', 'main', 'contentinfo'])
      expect(withRole(things, role), role).toHaveLength(1);
    for (const role of ['navigation', 'region', 'search', 'form'])
      expect(repeated(names(withRole(things, role))), role).toEqual([]);
    expect(names(withRole(things, 'navigation', 'region'))).not.toContain('');
  });

  test('has words for its pictures, and for its tables and their columns', () => {
    expect(names(withRole(things, 'image', 'img', 'graphics-document'))).not.toContain('');
    expect(unexplained(things)).toEqual([]);
  });

  test('says the same in a narrow window, where tables are cards', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    const narrow = await readTree();
    await page.setViewportSize({ width: 1280, height: 800 });
    // There the search is a link, the filters are folded, and a decision says where its parts begin.
    const parts = (all: readonly Thing[]): readonly Thing[] =>
      usable(all).filter(
        ({ name, within }) =>
          name !== en.filters &&
          !within.some(({ role }) => role === 'banner' || role === 'navigation'),
      );
    expect(names(parts(narrow))).toEqual(names(parts(things)));
    expect(unexplained(narrow)).toEqual([]);
    for (const role of ['row', 'rowheader', 'columnheader'])
      expect(withRole(narrow, role), role).toHaveLength(withRole(things, role).length);
  });

  test('lets the key Tab reach all of that, in the order in which one hears it', async () => {
    await open(path, filled);
    await unfold();
    const all = usable(await readTree());
    await session.send('DOM.getDocument');
    const { nodeIds } = await session.send('DOM.pushNodesByBackendIdsToFrontend', {
      backendNodeIds: all.map(({ node }) => node),
    });
    for (const [index, nodeId] of nodeIds.entries())
      await session.send('DOM.setAttributeValue', { nodeId, name: 'data-n', value: `${index}` });
    const reached: string[] = [];
    for (const { name } of all) {
      await page.keyboard.press('Tab');
      const place = await page.evaluate(() => document.activeElement?.getAttribute('data-n'));
      // What scrolls by itself can be reached as well.
      if (place === null) await page.keyboard.press('Tab');
      reached.push(
        (await page.evaluate(() => document.activeElement?.getAttribute('data-n'))) ?? name,
      );
    }
    expect(reached).toEqual(all.map((_thing, index) => `${index}`));
  });

  test('opens and closes its details with the keys Enter and Space', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(path, filled);
    const details = page.locator('main details');
    const isOpen = (one: number): Promise<boolean> =>
      details.nth(one).evaluate((element: HTMLDetailsElement) => element.open);
    for (let one = 0; one < (await details.count()); one += 1) {
      await details.nth(one).locator('summary').focus();
      const before = await isOpen(one);
      await page.keyboard.press('Enter');
      expect(await isOpen(one)).toBe(!before);
      await page.keyboard.press('Space');
      expect(await isOpen(one)).toBe(before);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test('searches on the press of Enter', async () => {
    await open(path, filled);
    await page.getByRole('searchbox', { name: 'Server or words' }).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('brick');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/#q=brick$/u);
  });
});

test.each([
  ['/', 'threads.net', '/#q=threads.net'],
  ['/register/', 'threads.net', '/register/#q=threads.net'],
  ['/search/', 'threads.net', '/search/#q=threads.net'],
])('%s has a place for the answer before there is one', async (path, question, address) => {
  await open(path);
  const [before] = withRole(await readTree(), 'status');
  expect(before?.name).toBe('');
  expect(before?.about.get('live')).toBe('polite');
  expect(await status()).toBe('');
  await page.getByRole('main').getByRole('searchbox').focus();
  await page.keyboard.type(question);
  await page.keyboard.press('Enter');
  await expect.poll(status, SOON).toMatch(/^(Yes\. )?threads\.net is suspended\./u);
  const after = withRole(await readTree(), 'status');
  expect(after.map(({ node }) => node)).toEqual([before?.node]);
  expect(page.url()).toBe(site.origin + address);
  const stays = await page.evaluate(() => document.activeElement?.matches('main input'));
  expect(stays).toBe(true);
});

test.each(['Enter', 'Space'])('the button beside the question answers to %s', async (key) => {
  await open('/');
  await page.getByRole('main').getByRole('searchbox').focus();
  await page.keyboard.type('quiet.example');
  await page.keyboard.press('Tab');
  await page.keyboard.press(key);
  await page.waitForURL(/\/#q=quiet\.example$/u);
  await expect.poll(status, SOON).toMatch(/^There is no decision about quiet\.example\./u);
});

test('every filter of the register changes by the arrow keys, and says what it comes to', async () => {
  await open('/register/');
  const filters = await page.getByRole('main').getByRole('combobox').all();
  expect(filters.length).toBeGreaterThan(3);
  for (const filter of filters) {
    await open('/register/');
    await filter.focus();
    await page.keyboard.press('ArrowDown');
    const { name, value } = await filter.evaluate((select: HTMLSelectElement) => ({
      name: select.name,
      value: select.options[1]?.value,
    }));
    expect(await filter.inputValue()).toBe(value);
    await expect.poll(status, SOON).toMatch(/^\d+ servers? found\.$/u);
    await page.waitForURL((url) => new URLSearchParams(url.hash.slice(1)).get(name) === value);
    await page.keyboard.press('ArrowUp');
    await expect.poll(status, SOON).toBe('');
    expect(await filter.evaluate((select) => select === document.activeElement)).toBe(true);
  }
});

test('faults would be found', async () => {
  await open('/register/');
  await page.evaluate(() => {
    document.querySelector('main')?.insertAdjacentHTML(
      'beforeend',
      `<button></button><h6>Deep</h6><nav aria-label="Main"></nav>
      <a href="/one">Why</a><a href="/two">Why</a><a href="/three">a.<wbr>example</a>
      <table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>`,
    );
  });
  const things = await readTree();
  expect(nameless(things)).toEqual(['button in main']);
  expect(gaps(things)).toEqual(['2 before Deep']);
  expect(repeated(names(withRole(things, 'navigation')))).toEqual(['Main']);
  expect(ambiguous(things)).toEqual(['Why | ']);
  expect(tornServers(things)).toContain('a. example');
});
